// The article for another tool, by keyboard alone: a format, a place, and word of what the file does not hold.
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { eventually, plain } from './expect.ts';

const ARTICLE = 'wrong-weekday.txt';

export const exportCases: readonly Case[] = [
  {
    name: 'an article is exported: each format says what it does not hold, and so does the file that was written',
    run: async ({ page, open, command }, read) => {
      await open(ARTICLE);
      await command('Tahqiq: Export the article');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'TEI P5' }).filter({ hasText: 'Holds everything' }).waitFor();
      const input = page.locator('.quick-input-widget input.input');
      await input.fill('geojson');
      await rows.filter({ hasText: /Does not hold: .*mentions that are not of places/u }).waitFor();
      await page.keyboard.press('Enter');
      await eventually(async () =>
        assert.match(await input.inputValue(), /wrong-weekday\.geojson$/u, 'a place beside the article is proposed'),
      );
      await page.keyboard.press('Enter');
      await eventually(async () => assert.match(read('wrong-weekday.geojson'), /"FeatureCollection"/u));
      await command('Notifications: Show Notifications');
      const told = page.locator('.notification-list-item:visible', { hasText: 'Exported' }).first();
      await told.waitFor();
      assert.match(plain(await told.textContent()), /wrong-weekday\.geojson\. It does not hold: .*mentions that are not of places/u);
    },
  },
];
