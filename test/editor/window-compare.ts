// Two annotators compared: the other's file, a walk through the list, a place settled. The cases before have asked who decides.
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { eventually, plain } from './expect.ts';
import type { Workbench } from './workbench.ts';

/** Two files with one text. */
const OURS = 'wrong-weekday.txt';
const THEIRS = 'silenced.txt';
const SIDE = '.tahqiq.jsonl';

export const compareCases: readonly Case[] = [
  {
    name: 'two annotators: the list walks through the text to a place, where a key settles it',
    run: async (workbench, read) => {
      const { page, open, goTo } = workbench;
      await open(THEIRS);
      await goTo(1, read(THEIRS).indexOf('دير الزور') + 2);
      await press(workbench, 'F');
      await eventually(async () => assert.match(read(`${THEIRS}${SIDE}`), /"facility"/u));
      await open(OURS);
      await goTo(1, 1);
      await press(workbench, 'Shift+C');
      // The side files in the folder of the article are proposed.
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: `${THEIRS}${SIDE}` }).click();
      await rows.filter({ hasText: 'another kind' }).waitFor();
      assert.match(plain(await page.locator('.quick-input-title').textContent()), /^Disagreements \(1\): this article/u);
      await page.keyboard.press('Enter');
      await rows.first().waitFor({ state: 'hidden' });
      await press(workbench, 'F');
      await eventually(async () => assert.match(read(`${OURS}${SIDE}`), /"facility"/u));
      await press(workbench, 'Shift+C');
      await isTold(workbench, 'They differ nowhere');
    },
  },
];

/** A key behind the prefix, on the editor. */
async function press({ page }: Workbench, key: string): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.press(key);
}

async function isTold({ page, command }: Workbench, said: string): Promise<void> {
  await command('Notifications: Show Notifications');
  await page.locator('.notification-list-item:visible', { hasText: said }).first().waitFor();
}
