import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { assertNear, eventually, plain } from './expect.ts';
import type { Box, Mark, Workbench } from './workbench.ts';

const ARTICLE = '000_b3e3fbd03e50bb7c.txt';
const DATE = 'السبت 10 يوليو/تموز 2021';

export const highlightCases: readonly Case[] = [
  {
    name: 'a plain text that is mostly Arabic opens as an Arabic article',
    run: async ({ open }) => open(ARTICLE),
  },
  {
    name: 'a place and a date are marked, each with its own line, exactly under their words',
    run: async (workbench) => {
      await eventually(async () => {
        assert.deepEqual((await markUnder(workbench, 'سوريا')).lines, ['none', 'none', 'dashed', 'none']);
        assert.deepEqual((await markUnder(workbench, DATE)).lines, ['solid', 'none', 'solid', 'none']);
      }, 60_000);
      const [place, date] = [await markUnder(workbench, 'سوريا'), await markUnder(workbench, DATE)];
      assert.notEqual(place.colour, date.colour);
      assert.notEqual(place.background, 'rgba(0, 0, 0, 0)');
      const [word] = await workbench.boxes('تعرّضت');
      assert.ok(
        word &&
          !(await workbench.marks()).some(
            (mark) => mark.background !== 'rgba(0, 0, 0, 0)' && covers(mark, word) && mark.lines.some((line) => line !== 'none'),
          ),
      );
    },
  },
  {
    name: 'hovering over the date tells its value, and what it stands for',
    run: async (workbench) => {
      await eventually(async () => assert.match(plain(await (await workbench.hover(DATE)).textContent()), /2021-07-10/u));
      const hover = await workbench.hover(DATE);
      const [box] = await workbench.boxes(DATE);
      const shown = await hover.boundingBox();
      assert.ok(box && shown && shown.y < box.bottom + 40 && shown.y + shown.height > box.top - 40, 'the hover is beside the line');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.mouse.move(700, 5);
    },
  },
  {
    name: 'the status bar says the date of the article, where it comes from, and counts',
    run: async ({ status }) => {
      const item = status('tahqiq.tahqiq.tahqiq.article');
      await eventually(async () => {
        const text = plain(await item.textContent());
        assert.match(text, /2021-07-11/u);
        assert.match(text, /inferred/u);
        assert.ok(Number(/mentions (\d+)/u.exec(text)?.[1]) > 10, text);
      });
    },
  },
  {
    name: 'the outline lists what the article speaks of',
    run: async ({ page, command }) => {
      await command('Explorer: Focus on Outline View');
      const outline = page.locator('.outline-tree .monaco-list-row');
      await eventually(async () => assert.ok((await outline.count()) > 1));
      const names = plain((await outline.allInnerTexts()).join('\n'));
      assert.match(names, /\S/u);
    },
  },
  {
    name: 'highlights go away and come back by one command',
    run: async (workbench) => {
      const shown = async () => (await workbench.marks()).filter(({ lines, squiggle }) => !squiggle && isPlace(lines)).length;
      const before = await shown();
      assert.ok(before > 0);
      await workbench.command('Tahqiq: Switch the highlights');
      await eventually(async () => assert.equal(await shown(), 0));
      await workbench.command('Tahqiq: Switch the highlights');
      await eventually(async () => assert.equal(await shown(), before));
    },
  },
  {
    name: 'the legend shows every kind as it is drawn',
    run: async ({ page, command }) => {
      await command('Tahqiq: Show the legend');
      try {
        const legend = page.frameLocator('iframe.webview').frameLocator('#active-frame');
        await legend.locator('h1').waitFor();
        assert.equal(await legend.locator('tbody tr').count(), 16);
        const look = await legend.locator('.place').evaluate((element: unknown) => {
          const { borderBottomStyle, borderBottomWidth } = (globalThis as unknown as Page).getComputedStyle(element);
          return [borderBottomStyle, borderBottomWidth];
        });
        assert.deepEqual(look, ['dashed', '2px']);
      } finally {
        await command('View: Close Editor');
        await page.locator('.tab', { hasText: 'Legend' }).waitFor({ state: 'detached' });
      }
    },
  },
];

/** Only places have a dashed line below and none above. */
export function isPlace(lines: readonly string[]): boolean {
  return lines[2] === 'dashed' && lines[0] === 'none';
}

/** What a function that runs in the page may call. */
interface Page {
  readonly getComputedStyle: (element: unknown) => { readonly borderBottomStyle: string; readonly borderBottomWidth: string };
}

/** The mark that lies under the first place of a text. */
async function markUnder({ boxes, marks }: Workbench, text: string): Promise<Mark> {
  const [box] = await boxes(text);
  assert.ok(box, `«${text}» is on the screen`);
  const found = (await marks()).find((mark) => !mark.squiggle && mark.lines.some((line) => line !== 'none') && covers(mark, box));
  assert.ok(found, `«${text}» has a mark`);
  assertNear(found.left, box.left, 2, 'left end of the mark');
  assertNear(found.right, box.right, 2, 'right end of the mark');
  return found;
}

function covers(mark: Mark, box: Box): boolean {
  return (
    mark.left <= box.left + 2 &&
    mark.right >= box.right - 2 &&
    mark.top <= box.bottom &&
    mark.bottom >= box.top &&
    mark.right - mark.left < box.right - box.left + 5
  );
}
