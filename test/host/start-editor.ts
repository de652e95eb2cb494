import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorServer } from './paths.ts';

export type EditorOptions = {
  /** The folder that the window opens. */
  readonly folder: string;
  /** The extension: its source folder, or a package to install. */
  readonly extension: { readonly source: string } | { readonly vsix: string };
  readonly openFiles?: readonly string[];
  /** A compiled Mocha entry, run in the extension host. Needs `source`. */
  readonly testsPath?: string;
  /** The user's settings, on top of those that keep the window calm and offline. */
  readonly settings?: Readonly<Record<string, unknown>>;
};

export type Editor = { readonly url: string; readonly profile: string; readonly stop: () => Promise<void> };

/** The user's settings for an editor that neither phones home nor asks anything. */
const calm = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.reduceMotion': 'on',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

/** Starts VS Code's web server on loopback, with a new, empty profile that `stop` removes. */
export async function startEditor(options: EditorOptions): Promise<Editor> {
  const profile = mkdtempSync(join(tmpdir(), 'tahqiq-host-'));
  mkdirSync(join(profile, 'user', 'User'), { recursive: true });
  writeFileSync(join(profile, 'user', 'User', 'settings.json'), JSON.stringify({ ...calm, ...options.settings }, null, 2));
  // An empty gallery: no look-ups.
  const env = { ...process.env, HOME: profile, EXTENSIONS_GALLERY: '{}' };
  const folders = [
    '--server-data-dir',
    join(profile, 'server'),
    '--user-data-dir',
    join(profile, 'user'),
    '--extensions-dir',
    join(profile, 'extensions'),
  ];
  const common = [editorServer, '--accept-server-license-terms', '--disable-telemetry', ...folders];
  const log = openSync(join(profile, 'server.log'), 'a');
  if ('vsix' in options.extension)
    execFileSync(process.execPath, [...common, '--install-extension', options.extension.vsix], { env, stdio: ['ignore', log, log] });
  const loopback = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  // A built VS Code takes an extension from its source folder only with the smoke test driver, which switches toasts off.
  const flags = [
    '--disable-experiments',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
    ...('source' in options.extension ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = spawn(process.execPath, [...common, ...loopback, ...flags], { env, detached: true, stdio: ['ignore', 'pipe', log] });
  const kill = () => killGroup(server.pid);
  process.once('exit', kill);
  const port = await listening(server, join(profile, 'server.log'));
  const stop = async () => {
    kill();
    process.off('exit', kill);
    await new Promise<void>((done) => {
      if (server.exitCode !== null || server.signalCode !== null) return done();
      server.once('exit', () => done());
      setTimeout(done, 5000).unref();
    });
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { url: address(port, options), profile, stop };
}

function address(port: number, options: EditorOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ...('source' in options.extension ? [['extensionDevelopmentPath', remote(options.extension.source)]] : []),
    ...(options.openFiles ?? []).map((file) => ['openFile', remote(file)]),
    ...(options.testsPath ? [['extensionTestsPath', remote(options.testsPath)]] : []),
  ];
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(options.folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function listening(server: ReturnType<typeof spawn>, logFile: string): Promise<number> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`VS Code's server did not listen within 60 s: see ${logFile}`)), 60_000);
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(late);
      done(Number(port));
    });
    server.once('exit', (code) => fail(new Error(`VS Code's server ended with ${code}: see ${logFile}`)));
  });
}

/** Only our own process group. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}
