import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { repository } from '../host/paths.ts';
import { articlesFolder, type Subject, type Tally } from './subject.ts';

const bundle = join(repository, '.vscode-test', 'suite.cjs');

/** Runs the Mocha suite in the extension host of desktop VS Code where there is one, else of the web host. Never skipped. */
export async function runSuite({ folder }: Subject): Promise<Tally> {
  await build({
    entryPoints: [join(import.meta.dirname, 'suite', 'index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    loader: { '.tsv': 'text' },
    logLevel: 'warning',
  });
  const { executable, name } = await findEditor();
  console.log(`-- extension host: ${name}`);
  const articles = articlesFolder();
  const tally = join(articles, '..', `tahqiq-tally-${process.pid}.json`);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: folder,
      extensionTestsPath: bundle,
      extensionTestsEnv: { TAHQIQ_TALLY: tally },
      launchArgs: [articles, '--disable-extensions'],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  // What the suite itself counted is the proof that it ran: an extension host that dies ends with 0.
  const counted = existsSync(tally) ? (JSON.parse(readFileSync(tally, 'utf8')) as Tally) : { passed: 0, failed: 1 };
  rmSync(articles, { recursive: true, force: true });
  rmSync(tally, { force: true });
  return counted;
}

async function findEditor(): Promise<{ readonly executable: string; readonly name: string }> {
  const named = process.env['VSCODE_EXECUTABLE_PATH'];
  if (named) return { executable: named, name: `VS Code at VSCODE_EXECUTABLE_PATH` };
  const web = { executable: join(repository, 'test', 'host', 'code.ts'), name: 'VS Code on the web (desktop VS Code cannot be had here)' };
  const canShow = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (!canShow) return { ...web, name: 'VS Code on the web (there is no display for the desktop)' };
  try {
    const executable = await downloadAndUnzipVSCode({ cachePath: join(repository, '.vscode-test'), timeout: 15_000 });
    return { executable, name: 'desktop VS Code, downloaded' };
  } catch {
    if (!existsSync(web.executable)) throw new Error('no VS Code to test in');
    return web;
  }
}
