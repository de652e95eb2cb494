// The end of `npm start`: opens the five articles in desktop VS Code where `code` is found, else in its web version on this machine.
// Without a terminal on standard input it says what it would do, and ends.
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installEditor } from '../test/host/install.ts';
import { findProgram, repository } from '../test/host/paths.ts';
import { startEditor } from '../test/host/start-editor.ts';

const folder = join(repository, 'seeds');
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(folder, name));
const code = findProgram(process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code', 'codium', 'code-insiders']);

if (!process.stdin.isTTY)
  console.log(`Not opening an editor: standard input is no terminal. In a terminal, this opens ${folder} in VS Code.`);
else if (code) openOnDesktop(code);
else await openInBrowser();

/** A window of its own, in which the extension runs from this folder: nothing is installed for good. */
function openOnDesktop(program: string): void {
  console.log(`Opening the articles in VS Code (${program}).`);
  const args = [`--extensionDevelopmentPath=${repository}`, '--new-window', folder, ...articles];
  spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

async function openInBrowser(): Promise<void> {
  console.log('There is no `code` on the PATH: starting VS Code for the browser (the first time it is installed into .vscode-host).');
  installEditor();
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: repository, stdio: 'ignore', shell: process.platform === 'win32' });
  const vsix = join(repository, 'dist', 'tahqiq.vsix');
  const editor = await startEditor({ folder, extension: { vsix }, openFiles: articles.slice(0, 1) });
  console.log(`\nOpen this address in a browser on this machine:\n\n  ${editor.url}\n\nCtrl-C ends it.`);
  await new Promise<void>((end) => process.once('SIGINT', () => end()).once('SIGTERM', () => end()));
  await editor.stop();
  process.exit(0);
}
