import assert from 'node:assert/strict';
import { answerName } from './annotator.ts';
import type { Case } from './case.ts';
import { eventually } from './expect.ts';
import type { Workbench } from './workbench.ts';

export const silenceCases: readonly Case[] = [
  {
    name: 'a finding is silenced from the light bulb, counted, and speaks again',
    run: async (workbench, read) => {
      const { page, open, marks, status } = workbench;
      const isLoud = async () => (await marks()).some((mark) => mark.squiggle === 'error');
      await open('silenced.txt');
      await eventually(async () => assert.ok(await isLoud()), 20_000);
      await takeAction(workbench, 'Silence this finding');
      await answerName(page);
      await eventually(async () => assert.ok(!(await isLoud()), 'nothing is underlined'));
      assert.match(read('silenced.txt.tahqiq.jsonl'), /weekday-mismatch/u);
      await status('tahqiq.tahqiq.tahqiq.article').hover();
      await page
        .locator('.monaco-hover', { hasText: /silenced findings:\D*1/u })
        .first()
        .waitFor();
      await takeAction(workbench, 'speak');
      await eventually(async () => assert.ok(await isLoud(), 'it is underlined again'));
    },
  },
  {
    name: 'the count in the status bar opens the list of what is silenced: Enter lets it speak and silences it again, the undo key too',
    run: async (workbench, read) => {
      const { page, marks, status } = workbench;
      const isLoud = async () => (await marks()).some((mark) => mark.squiggle === 'error');
      await takeAction(workbench, 'in this article');
      await eventually(async () => assert.ok(!(await isLoud()), 'nothing is underlined'));
      await status('tahqiq.tahqiq.tahqiq.silences').click();
      const row = page.locator('.quick-input-list .monaco-list-row').first();
      await row.filter({ hasText: 'The whole article' }).waitFor();
      await page.keyboard.press('Enter');
      await row.filter({ hasText: 'speaks again' }).waitFor();
      await eventually(async () => assert.ok(await isLoud(), 'it is underlined again'));
      assert.doesNotMatch(read('silenced.txt.tahqiq.jsonl'), /weekday-mismatch/u);
      await page.keyboard.press('Enter');
      await row.filter({ hasText: 'Layla' }).waitFor();
      await page.keyboard.press('Escape');
      await eventually(async () => assert.ok(!(await isLoud()), 'it is silent again'));
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+z');
      await eventually(async () => assert.ok(await isLoud(), 'the last decision is taken back'));
      await status('tahqiq.tahqiq.tahqiq.silences').waitFor({ state: 'hidden' });
    },
  },
];

/** Opens the light bulb at the wrong weekday and takes the action with this title. */
async function takeAction({ page, goTo }: Workbench, title: string): Promise<void> {
  await goTo(1, 34);
  const action = page.locator('.action-widget .monaco-list-row.action', { hasText: new RegExp(title, 'iu') }).first();
  await eventually(async () => {
    if (!(await action.isVisible())) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
    }
    await action.waitFor({ timeout: 2000 });
  }, 20_000);
  await action.click();
}
