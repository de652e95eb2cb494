// Installs a real VS Code for tests and screenshots: its web build from npm, a Chromium and Arabic fonts, as root or not.
// Idempotent: what is there stays. `npm run host:install`; everything but Debian's packages lands in `.vscode-host/`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import {
  browserFolder,
  editorFolder,
  editorServer,
  editorVersion,
  findBrowser,
  findProgram,
  fontFolder,
  hostFolder,
  repository,
  unpackedBrowser,
  unpackedLibraries,
} from './paths.ts';

const here = import.meta.dirname;
const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** Installs what is missing and says what it took. */
export function installHost(): void {
  const from = performance.now();
  installEditor();
  installWithDebian();
  if (!findBrowser() || !hasArabicFont()) installBrowserFromNpm();
  const browser = findBrowser();
  if (!browser) throw new Error('No Chromium: set CHROMIUM_PATH to one, or install Chrome or Chromium.');
  console.log(`test host: VS Code ${editorVersion()}, ${browser}, ${((performance.now() - from) / 1000).toFixed(0)} s`);
}

/** VS Code's web build. The package's own post-install script compiles native modules, which nothing here needs. */
export function installEditor(): void {
  const stamp = join(hostFolder, 'installed');
  const lock = readFileSync(join(here, 'editor', 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(editorServer) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  copyManifest(join(here, 'editor'), hostFolder);
  npm(hostFolder, 'ci', '--ignore-scripts', ...quiet);
  // The package pins VS Code's modules by a shrinkwrap that `npm ci` calls out of step; `npm install` takes it.
  npm(editorFolder, 'install', '--omit=dev', '--omit=optional', '--ignore-scripts', ...quiet);
  writeFileSync(stamp, wanted);
}

function installWithDebian(): void {
  const fonts = ['fonts-noto-core', 'fonts-dejavu-core'];
  const missing = findBrowser() ? (hasArabicFont() ? [] : fonts) : ['chromium', ...fonts];
  if (missing.length === 0 || process.getuid?.() !== 0 || !findProgram(['apt-get']) || process.env['HOST_NPM_ONLY']) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  } catch {
    console.log(`apt-get could not install ${missing.join(', ')}: taking them from npm`);
  }
}

function installBrowserFromNpm(): void {
  if (existsSync(unpackedBrowser)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found: install Chrome or Chromium, or set CHROMIUM_PATH.');
  copyManifest(join(here, 'browser'), browserFolder);
  npm(browserFolder, 'ci', '--ignore-scripts', ...quiet);
  const packed = join(fontFolder, '@sparticuz', 'chromium', 'bin');
  const libraries = join(browserFolder, 'libraries.tar');
  writeFileSync(libraries, brotliDecompressSync(readFileSync(join(packed, 'al2023.tar.br'))));
  execFileSync('tar', ['-xf', libraries, '-C', browserFolder]);
  if (!existsSync(unpackedLibraries)) throw new Error('The Chromium package has changed: it no longer holds its libraries.');
  writeFileSync(unpackedBrowser, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), { mode: 0o755 });
}

function hasArabicFont(): boolean {
  if (existsSync(unpackedBrowser) || process.platform !== 'linux') return true;
  if (!findProgram(['fc-list'])) return false;
  return execFileSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' }).trim() !== '';
}

function copyManifest(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(from, file), join(to, file));
  copyFileSync(join(repository, '.npmrc'), join(to, '.npmrc'));
}

function npm(folder: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}

if (import.meta.main) installHost();
