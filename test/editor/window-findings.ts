import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { assertNear, eventually, plain } from './expect.ts';

const ARTICLE = 'wrong-weekday.txt';
const WRONG = 'الأحد 10 يوليو/تموز 2021';
const RIGHT = 'السبت 10 يوليو/تموز 2021';

export const findingCases: readonly Case[] = [
  {
    name: 'a wrong weekday is underlined with a squiggle, at its words',
    run: async ({ open, boxes, marks }) => {
      await open(ARTICLE);
      await eventually(async () => {
        const squiggle = (await marks()).find((mark) => mark.squiggle === 'error');
        const [box] = await boxes(WRONG);
        assert.ok(squiggle && box, 'there is a squiggle');
        assert.ok(squiggle.left >= box.left - 2 && squiggle.right <= box.right + 2, 'it lies within the date');
        assertNear(squiggle.right, box.right, 2, 'it begins with the weekday');
      }, 20_000);
    },
  },
  {
    name: 'Problems says what is wrong',
    run: async ({ page, command }) => {
      await command('Problems: Focus on Problems View');
      const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'weekday-mismatch' });
      await row.first().waitFor();
      assert.match(plain(await row.first().textContent()), /tahqiq/iu);
    },
  },
  {
    name: 'a quick fix puts the right weekday',
    run: async ({ page, goTo, boxes, marks, editor }) => {
      await goTo(1, 34);
      const menu = page.locator('.action-widget .monaco-list-row.action').first();
      // The first key after a change of focus can be lost.
      await eventually(async () => {
        if (!(await menu.isVisible())) await page.keyboard.press('Control+.');
        await menu.waitFor({ timeout: 2000 });
      }, 20_000);
      await page.keyboard.press('Enter');
      await eventually(async () => {
        assert.equal((await boxes(RIGHT)).length, 1, 'the text is mended');
        assert.ok(!(await marks()).some((mark) => mark.squiggle === 'error'), 'the squiggle is gone');
      });
      assert.ok(await editor.isVisible());
    },
  },
  {
    name: 'a person sets the date of the article from the status bar',
    run: async ({ page, status }) => {
      const item = status('tahqiq.tahqiq.tahqiq.article');
      await item.click();
      const input = page.locator('.quick-input-widget input.input');
      await input.waitFor();
      await input.fill('2021-02-30');
      await page.locator('.quick-input-message', { hasText: 'YYYY-MM-DD' }).waitFor();
      await input.fill('2021-07-11');
      await page.keyboard.press('Enter');
      await eventually(async () => assert.match(plain(await item.textContent()), /2021-07-11 as given/u));
    },
  },
];
