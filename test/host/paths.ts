import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the test host lives: outside version control, kept between runs. */
export const repository = join(import.meta.dirname, '..', '..');
export const hostFolder = join(repository, '.vscode-host');
export const editorFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');
export const editorServer = join(editorFolder, 'out', 'server-main.js');
export const browserFolder = join(hostFolder, 'browser');
/** Chromium from npm, unpacked here, with the few shared libraries that a bare machine lacks. */
export const unpackedBrowser = join(browserFolder, 'chromium');
export const unpackedLibraries = join(browserFolder, 'lib');
export const fontFolder = join(browserFolder, 'node_modules');

/** A Chromium for Playwright: named by the environment, installed on the machine, or unpacked from npm. Undefined where there is none. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return (
    findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) ??
    (existsSync(unpackedBrowser) ? unpackedBrowser : undefined)
  );
}

/** The first of these programs on PATH. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** The version of VS Code inside the host, as its own manifest says. */
export function editorVersion(): string {
  return (JSON.parse(readFileSync(join(editorFolder, 'package.json'), 'utf8')) as { version: string }).version;
}
