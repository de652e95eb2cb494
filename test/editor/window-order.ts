import assert from 'node:assert/strict';
import { type Case, seeds } from './case.ts';
import { eventually, plain } from './expect.ts';
import { assertReadingOrder } from './reading-order.ts';
import { isPlace } from './window-highlights.ts';
import type { Workbench } from './workbench.ts';

/** Reading order of the five articles with highlights, squiggles, a selection and find matches on the screen, on both sides. */
export const orderCases: readonly Case[] = [
  { name: 'find matches are on the screen', run: (workbench) => find(workbench, 'قوات') },
  ...seeds.map((file) => orderCase(file, 'right')),
  { name: 'the lines move to the left edge by one command', run: (workbench) => toggleSide(workbench, 'LTR') },
  ...seeds.map((file) => orderCase(file, 'left')),
  { name: 'the lines move back to the right edge', run: (workbench) => toggleSide(workbench, 'RTL') },
  { name: 'a paragraph of more than 20,000 characters is drawn to its end, in reading order', run: longParagraph },
  { name: 'nothing of ours cuts a line into pieces', run: onepiece },
];

async function longParagraph({ open, page, lines, boxes }: Workbench): Promise<void> {
  await open('long.txt');
  await eventually(async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+End');
    assert.equal((await boxes('وختم')).length, 1, 'the last words are on the screen');
    for (const line of await lines()) {
      const places = line.map(({ right }) => right);
      assert.deepEqual(
        places,
        places.toSorted((a, b) => b - a),
      );
    }
  });
}

function orderCase(file: string, side: 'right' | 'left'): Case {
  return {
    name: `${file} is read in the order of the file, lines at the ${side} edge`,
    run: async (workbench, read) => {
      await workbench.open(file);
      await workbench.page.keyboard.press('Control+Home');
      await workbench.page.keyboard.press('Shift+ArrowDown');
      await eventually(async () => {
        assert.ok(
          (await workbench.marks()).some(({ lines, squiggle }) => !squiggle && isPlace(lines)),
          'places are marked',
        );
        const lines = await workbench.lines();
        assertReadingOrder(lines, read(file));
        const right = Math.max(...lines.flat().map((word) => word.right));
        const starts = lines.filter((line) => line.length > 3).map((line) => Math.max(...line.map((word) => word.right)));
        if (side === 'right')
          assert.ok(
            starts.every((start) => start > right - 30),
            'every line begins at the right edge',
          );
        else assert.ok(new Set(starts.map(Math.round)).size > 3, 'the beginnings of lines are ragged');
      });
    },
  };
}

async function find({ page }: Workbench, text: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+f');
  const input = page.locator('.find-widget textarea').first();
  await input.waitFor();
  await input.fill(text);
  await page.locator('.editor-instance .findMatch, .editor-instance .currentFindMatch').first().waitFor();
}

async function toggleSide({ command, status }: Workbench, wanted: string): Promise<void> {
  await command('Tahqiq: Switch the text direction');
  await eventually(async () => assert.match(plain(await status('tahqiq.tahqiq.tahqiq.direction').textContent()), new RegExp(wanted, 'u')));
}

/** With find closed, VS Code draws every line as one piece, so that even its own layout keeps words in order. */
async function onepiece({ page, open, pieces, marks }: Workbench): Promise<void> {
  await open(seeds[0]);
  await page.keyboard.press('Control+1');
  await eventually(async () => {
    if (await page.locator('.find-widget.visible').count()) await page.keyboard.press('Escape');
    assert.equal(await page.locator('.find-widget.visible').count(), 0, 'find is closed');
    assert.ok((await marks()).length > 10);
    const found = await pieces();
    assert.ok(found.length > 10 && found.every((count) => count === 1), `pieces per line: ${found.join(' ')}`);
  });
}
