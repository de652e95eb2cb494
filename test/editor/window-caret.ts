import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { assertNear, eventually, plain } from './expect.ts';
import type { Box, Workbench } from './workbench.ts';

const ARTICLE = '000_b3e3fbd03e50bb7c.txt';

export const caretCases: readonly Case[] = [
  {
    name: 'a click at the first letter of a word puts the caret there, all over the page',
    run: async (workbench, read) => {
      for (const { word, at } of await sample(workbench, read(ARTICLE), 12)) {
        await clickAt(workbench, word);
        await eventually(async () => assert.equal(await position(workbench), at, `click at «${word.text}»`));
      }
    },
  },
  {
    name: 'arrow keys move the caret the way they point',
    run: async (workbench, read) => {
      const [first] = await sample(workbench, read(ARTICLE), 12);
      assert.ok(first);
      await clickAt(workbench, first.word);
      const moves = async (key: string, check: (from: number, to: number) => boolean) => {
        const from = await workbench.caret();
        await workbench.page.keyboard.press(key);
        await eventually(async () => {
          const to = await workbench.caret();
          assert.ok(from && to && check(from.left, to.left), key);
        });
      };
      await moves('ArrowLeft', (from, to) => to < from);
      await moves('ArrowRight', (from, to) => to > from);
      await moves('Control+ArrowLeft', (from, to) => to < from - 10);
      await moves('End', (from, to) => to < from);
      await moves('Home', (from, to) => to > from);
    },
  },
  {
    name: 'the arrow down keeps to the column',
    run: async (workbench, read) => {
      const [, word] = await sample(workbench, read(ARTICLE), 8);
      assert.ok(word);
      await clickAt(workbench, word.word);
      const from = await workbench.caret();
      await workbench.page.keyboard.press('ArrowDown');
      await eventually(async () => {
        const to = await workbench.caret();
        assert.ok(from && to && to.middle > from.middle);
        // A caret stands between letters: at the letter of the next line that is nearest.
        assertNear(to.left, from.left, 24, 'caret');
      });
    },
  },
  {
    name: 'lines stay in view when the window narrows and widens',
    run: async (workbench) => {
      const { page, boxes } = workbench;
      const wanted = page.viewportSize() ?? { width: 1400, height: 1900 };
      try {
        for (const width of [900, 1500]) {
          await page.setViewportSize({ ...wanted, width });
          await eventually(async () => {
            const [first] = await boxes('تعرّضت');
            assert.ok(first && first.right < width && first.right > width - 60, `the first word stands at the right edge of ${width} px`);
          });
        }
      } finally {
        await page.setViewportSize(wanted);
      }
    },
  },
];

/** Words of the page spread over it, with the line and column that a caret before them has. */
async function sample(
  workbench: Workbench,
  article: string,
  count: number,
): Promise<readonly { readonly word: Box; readonly at: string }[]> {
  const text = article.split('\n');
  const shown = (await workbench.lines()).flat();
  let line = 0;
  let column = 0;
  const placed = shown.map((word) => {
    for (;;) {
      const found = text[line]?.indexOf(word.text, column) ?? -1;
      if (found >= 0) {
        column = found + word.text.length;
        return { word, at: `Ln ${line + 1}, Col ${found + 1}` };
      }
      line++;
      column = 0;
    }
  });
  const long = placed.filter(({ word }) => /^\p{Script=Arabic}{4,}$/u.test(word.text));
  return long.filter((_, index) => index % Math.ceil(long.length / count) === 0);
}

async function clickAt({ page }: Workbench, word: Box): Promise<void> {
  await page.mouse.click(word.right - 1.5, (word.top + word.bottom) / 2);
}

async function position({ status }: Workbench): Promise<string> {
  return plain(await status('status.editor.selection').textContent()).trim();
}
