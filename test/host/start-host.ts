import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserFolder, findBrowser, fontFolder, unpackedBrowser, unpackedLibraries } from './paths.ts';
import { type Editor, type EditorOptions, startEditor } from './start-editor.ts';

export type Host = Editor & { readonly page: Page };

/** Starts VS Code and a headless Chromium on it. Nothing but loopback is reached. The page is not loaded yet: `await host.page.goto(host.url)`. */
export async function startHost(
  options: EditorOptions & { readonly viewport?: { readonly width: number; readonly height: number } },
): Promise<Host> {
  const editor = await startEditor(options);
  try {
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1400, height: 900 }, locale: 'en-US' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const stop = async () => {
      await browser.close();
      await editor.stop();
    };
    return { ...editor, page, stop };
  } catch (error) {
    await editor.stop();
    throw error;
  }
}

function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium: run `npm run host:install`.');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const env = executablePath === unpackedBrowser ? unpackedEnvironment() : process.env;
  return chromium.launch({
    executablePath,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args,
    env: definedOnly(env),
  });
}

/** The browser from npm brings its libraries and fonts along; only this process sees them. */
function unpackedEnvironment(): NodeJS.ProcessEnv {
  const config = join(browserFolder, 'fonts.conf');
  mkdirSync(browserFolder, { recursive: true });
  const folders = [fontFolder, '/usr/share/fonts', '/usr/local/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const prefer = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family><family>Noto Naskh Arabic</family></prefer></alias>`;
  const aliases =
    prefer('monospace', 'DejaVu Sans Mono') +
    prefer('sans-serif', 'DejaVu Sans') +
    prefer('system-ui', 'DejaVu Sans') +
    prefer('serif', 'DejaVu Serif');
  const otherwise = '<match target="pattern"><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>';
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(browserFolder, 'font-cache')}</cachedir>${aliases}${otherwise}</fontconfig>\n`,
  );
  const libraries = [unpackedLibraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { ...process.env, FONTCONFIG_FILE: config, LD_LIBRARY_PATH: libraries };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
