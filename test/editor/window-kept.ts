// A text that is no file yet: its decisions outlive the window, and go along when it is saved.
import assert from 'node:assert/strict';
import { answerName } from './annotator.ts';
import type { Case } from './case.ts';
import { eventually } from './expect.ts';
import type { Workbench } from './workbench.ts';

const SIDE = '.tahqiq.jsonl';
const TEXT = 'وصل هلمون إلى مدينة حلب أمس السبت';
/** The name that the editor proposes. */
const NAME = `${TEXT}.ar.txt`;

export const keptCases: readonly Case[] = [
  {
    name: 'what is decided about an untitled text is there again in a new window, and goes along when the text is saved',
    run: async (workbench, read) => {
      const { page, command, status, goTo } = workbench;
      await command('File: New Untitled Text File');
      await page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
      await page.keyboard.type(`${TEXT} `);
      await status('status.editor.mode').filter({ hasText: 'Arabic article' }).waitFor();
      await goTo(1, 6);
      await page.keyboard.press('Control+Shift+A');
      await page.keyboard.press('p');
      await answerName(page);
      await isFramed(workbench, 'هلمون');
      await page.reload();
      // Which tab is in front comes back only if the editor had the time to note it.
      await page.locator('.tab[data-resource-name^="Untitled"]').click({ timeout: 30_000 });
      await status('status.editor.mode').filter({ hasText: 'Arabic article' }).waitFor({ timeout: 30_000 });
      await isFramed(workbench, 'هلمون');
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+s');
      const input = page.locator('.quick-input-widget input.input');
      await input.waitFor();
      await eventually(async () => assert.ok((await input.inputValue()).endsWith(NAME)));
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: '.ar.txt' }).waitFor();
      await eventually(async () => assert.match(read(`${NAME}${SIDE}`), /"exact":"هلمون"/u));
      await isFramed(workbench, 'هلمون');
    },
  },
];

async function isFramed({ marks, boxes }: Workbench, word: string): Promise<void> {
  await eventually(async () => {
    const [box] = await boxes(word);
    assert.ok(box, `«${word}» is on the screen`);
    const frames = (await marks()).filter(({ outline }) => outline !== 'none');
    assert.ok(frames.some(({ left, right }) => left <= box.left + 3 && right >= box.right - 3));
  }, 30_000);
}
