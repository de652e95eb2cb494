import assert from 'node:assert/strict';
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

/** Says who decides, if it is asked: only the first decision asks. */
async function answerName(page: Workbench['page']): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  const isAsked = await input.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!isAsked) return;
  await input.fill('Layla ليلى');
  await page.keyboard.press('Enter');
}
