// Draws media/screenshot.png (and -dark): the real editor on an article of seeds/, with a hover open and Problems below. `npm run screenshot`
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../test/editor/expect.ts';
import { openWorkbench } from '../test/editor/workbench.ts';
import { repository } from '../test/host/paths.ts';
import { startHost } from '../test/host/start-host.ts';

const ARTICLE = '000_b3e3fbd03e50bb7c.txt';
const SIZE = { width: 1280, height: 860 };
const TITLE_BAR = 35;
const HOVERED = 'أمس السبت';

await takePicture('Default Light Modern', 'screenshot.png');
await takePicture('Default Dark Modern', 'screenshot-dark.png');
process.exit(0);

async function takePicture(theme: string, name: string): Promise<void> {
  const folder = join(mkdtempSync(join(tmpdir(), 'tahqiq-')), 'seeds');
  cpSync(join(repository, 'seeds'), folder, { recursive: true });
  const settings = {
    'workbench.colorTheme': theme,
    'files.autoSave': 'off',
    'window.title': 'Tahqiq',
    'editor.fontSize': 17,
    'editor.fontFamily': "'Noto Naskh Arabic', monospace",
  };
  const host = await startHost({ folder, extension: { source: repository }, settings, viewport: SIZE });
  try {
    const { page, open, command, hover, marks } = await openWorkbench(host);
    await open(ARTICLE);
    await command('Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await command('Explorer: Focus on Outline View');
    await page.locator('.outline-tree .monaco-list-row').first().waitFor();
    await page.keyboard.press('Control+1');
    await eventually(async () => {
      if ((await marks()).length < 10) throw new Error('nothing is marked yet');
    });
    await eventually(async () => void (await (await hover(HOVERED)).waitFor()));
    await eventually(async () => {
      const moving = await page.evaluate('document.getAnimations().some((a) => a.effect.getComputedTiming().endTime < Infinity)');
      if (moving) throw new Error('the hover is still fading in');
    });
    // Without the title bar, which says that the extension is run from its source.
    await page.screenshot({
      path: join(repository, 'media', name),
      clip: { x: 0, y: TITLE_BAR, width: SIZE.width, height: SIZE.height - TITLE_BAR },
    });
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
