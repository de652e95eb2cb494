import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editorServer, repository } from '../host/paths.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What is tested: the extension's folder, and how the window gets it. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly extension: { readonly source: string } | { readonly vsix: string };
}

/** The extension as it lies in the repository, built. */
export async function source(): Promise<Subject> {
  if (!existsSync(join(repository, 'dist', 'server.cjs'))) npm('build');
  return { name: 'from source', folder: repository, extension: { source: repository } };
}

/** The extension as people get it: packed, and unpacked by VS Code itself. */
export async function packaged(): Promise<Subject> {
  npm('package');
  const home = mkdtempSync(join(tmpdir(), 'tahqiq-package-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const vsix = join(home, 'tahqiq.vsix');
  copyFileSync(join(repository, 'dist', 'tahqiq.vsix'), vsix);
  const folders = ['--server-data-dir', join(home, 'server'), '--extensions-dir', join(home, 'extensions')];
  execFileSync(process.execPath, [editorServer, '--accept-server-license-terms', ...folders, '--install-extension', vsix], {
    stdio: 'ignore',
  });
  const installed = readdirSync(join(home, 'extensions')).find((name) => name.startsWith('tahqiq.tahqiq-'));
  if (!installed) throw new Error(`VS Code did not install ${vsix}`);
  return { name: 'from the packaged .vsix', folder: join(home, 'extensions', installed), extension: { vsix } };
}

/** A folder of articles to open and change: the seeds, two with a wrong weekday, one to annotate, one of a single long paragraph. */
export function articlesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tahqiq-articles-'));
  cpSync(join(repository, 'seeds'), folder, { recursive: true });
  writeFileSync(join(folder, 'wrong-weekday.txt'), WRONG_WEEKDAY);
  writeFileSync(join(folder, 'silenced.txt'), WRONG_WEEKDAY);
  writeFileSync(join(folder, 'annotated.txt'), ANNOTATED);
  writeFileSync(join(folder, 'long.txt'), LONG);
  return folder;
}

/** 10 July 2021 was a Saturday. */
const WRONG_WEEKDAY = `تعرّضت القوات الأمريكية في سوريا، الأحد 10 يوليو/تموز 2021، إلى هجوم جديد قرب دير الزور.
وقال مسؤول في البنتاغون إن الهجوم لم يسفر عن خسائر.
`;

/** A name that no table knows, twice; a place, a figure, and something that is said again. */
const ANNOTATED = `وصل هلمون الكبير إلى مدينة حلب يوم الأحد برفقة 40 باحثاً من بيروت.
وقال هلمون إن التقرير سيُنشر قريباً.
`;

/** A paragraph of more than twice the 10,000 characters that VS Code draws of one line of the screen. */
const LONG = `خبر طويل\n${ANNOTATED.replaceAll('\n', ' ').repeat(200)}وختم بيروت\n`;

function npm(script: string): void {
  execFileSync('npm', ['run', '--silent', script], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
