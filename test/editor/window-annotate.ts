// What an annotator does, by keyboard alone: the prefix, one key, and what comes of it on the screen and beside the article.
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { enter, eventually } from './expect.ts';
import type { Workbench } from './workbench.ts';

const ARTICLE = 'annotated.txt';
const SIDE_FILE = `${ARTICLE}.tahqiq.jsonl`;
const PREFIX = 'Control+Shift+A';
const ANNOTATOR = 'Layla ليلى';

type Read = (file: string) => string;
interface Kept {
  readonly creator: { readonly name: string };
  readonly body: Readonly<Record<string, unknown>>;
  readonly exact: string | undefined;
}

export const annotateCases: readonly Case[] = [
  {
    name: 'a word is marked as a person by one key, under the name that was asked for once',
    run: async (workbench, read) => {
      await workbench.open(ARTICLE);
      await press(workbench, read, 'هلمون', 'P');
      await answer(workbench, ANNOTATOR);
      await keeps(read, ({ body, exact, creator }) => body['kind'] === 'person' && exact === 'هلمون' && creator.name === ANNOTATOR);
      await framed(workbench, 'هلمون', true);
    },
  },
  {
    name: 'the undo key takes a decision back and the redo key does it again, in turn with the text',
    run: async (workbench, read) => {
      const { page } = workbench;
      await page.keyboard.press('Control+z');
      await eventually(async () => assert.equal(kept(read).length, 0, 'the decision is taken back'));
      await framed(workbench, 'هلمون', false);
      await page.keyboard.press('Control+y');
      await eventually(async () => assert.equal(kept(read).length, 1, 'the decision is there again'));
      await framed(workbench, 'هلمون', true);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('!');
      await page.keyboard.press('Control+z');
      await eventually(async () => assert.equal((await workbench.boxes('!')).length, 0, 'typing is undone first'));
      assert.equal(kept(read).length, 1);
    },
  },
  {
    name: 'accept, change of kind, reject, and taking back',
    run: async (workbench, read) => {
      await press(workbench, read, 'حلب', 'A');
      await keeps(read, ({ body, exact }) => body['kind'] === 'place' && exact === 'حلب');
      await press(workbench, read, 'حلب', 'O');
      await keeps(read, ({ body, exact }) => body['kind'] === 'org' && exact === 'حلب');
      assert.equal(kept(read).filter(({ exact }) => exact === 'حلب').length, 1, 'one decision, changed');
      await press(workbench, read, 'حلب', 'X');
      await framed(workbench, 'حلب', false);
      await press(workbench, read, 'حلب', 'Delete');
      await eventually(async () => assert.ok(!kept(read).some(({ exact }) => exact === 'حلب'), 'nothing is decided there'));
    },
  },
  {
    name: 'the edges of a span move by word',
    run: async (workbench, read) => {
      await press(workbench, read, 'هلمون', 'ArrowLeft');
      await keeps(read, ({ exact }) => exact === 'هلمون الكبير');
      await press(workbench, read, 'هلمون', 'ArrowRight');
      await keeps(read, ({ exact }) => exact === 'هلمون');
      await press(workbench, read, 'بيروت', 'Shift+ArrowRight');
      await keeps(read, ({ exact }) => exact === 'من بيروت');
      await press(workbench, read, 'بيروت', 'Shift+ArrowLeft');
      await keeps(read, ({ exact }) => exact === 'بيروت');
    },
  },
  {
    name: 'a whole chain is marked, accepted and rejected at once',
    run: async (workbench, read) => {
      const verdicts = (type: string) => kept(read).filter(({ exact, body }) => exact === 'هلمون' && body['type'] === type).length;
      await press(workbench, read, 'هلمون', 'W');
      await eventually(async () => assert.equal(verdicts('Mention'), 2, 'both are marked'));
      await press(workbench, read, 'هلمون', 'Shift+X');
      await eventually(async () => assert.equal(verdicts('Rejection'), 2, 'both are rejected'));
      await framed(workbench, 'هلمون', false);
      await workbench.page.keyboard.press('Control+z');
      await press(workbench, read, 'هلمون', 'Shift+A');
      await eventually(async () => assert.equal(verdicts('Mention'), 2, 'both are accepted'));
    },
  },
  {
    name: 'a value is typed',
    run: async (workbench, read) => {
      await press(workbench, read, '40', 'V');
      await choose(workbench, '41');
      await keeps(read, ({ body, exact }) => exact === '40' && JSON.stringify(body).includes('41'));
    },
  },
  {
    name: 'an entity is linked, and merged with another, and split again',
    run: async (workbench, read) => {
      await press(workbench, read, 'حلب', 'E');
      await firstOffer(workbench);
      await keeps(read, ({ exact, body }) => exact === 'حلب' && body['entity'] !== undefined);
      await press(workbench, read, 'هلمون', 'J');
      await firstOffer(workbench);
      await keeps(read, ({ exact, body }) => exact === 'هلمون' && body['entity'] !== undefined);
      await press(workbench, read, 'هلمون', 'B');
      await eventually(async () => {
        const keys = new Set(kept(read).flatMap(({ body }) => (body['entity'] as { key?: string } | undefined)?.key ?? []));
        assert.equal(keys.size, 2, 'two entities');
      });
    },
  },
  {
    name: 'a reference is made and sent outside the article',
    run: async (workbench, read) => {
      await press(workbench, read, 'التقرير', 'Shift+R');
      await firstOffer(workbench);
      await keeps(read, ({ exact, body }) => exact === 'التقرير' && body['kind'] === 'reference' && body['antecedent'] !== null);
      await press(workbench, read, 'التقرير', 'Alt+R');
      await keeps(read, ({ exact, body }) => exact === 'التقرير' && body['kind'] === 'reference' && body['antecedent'] === null);
    },
  },
  {
    name: 'a note is kept; identical strings are marked at once; the menu names every key',
    run: async (workbench, read) => {
      await press(workbench, read, 'هلمون', 'H');
      await answer(workbench, 'اسم مستعار؟');
      await eventually(async () => assert.match(read(SIDE_FILE), /اسم مستعار؟/u));
      await press(workbench, read, 'هلمون', 'W');
      await eventually(async () => assert.equal(kept(read).filter(({ exact }) => exact === 'هلمون').length, 2, 'both are marked'));
      await press(workbench, read, 'هلمون', 'Space');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Person' }).first().waitFor();
      await workbench.page.keyboard.press('Escape');
    },
  },
  {
    name: 'an entity is settled for the project; the article is dated',
    run: async (workbench, read) => {
      await press(workbench, read, 'حلب', 'Shift+E');
      await eventually(async () => assert.ok(JSON.parse(read('tahqiq.names.json')), 'the names file is there'));
      await press(workbench, read, 'حلب', 'Shift+D');
      await answer(workbench, '2024-05-19');
      await eventually(async () => assert.match(read(SIDE_FILE).split('\n')[0] ?? '', /2024-05-19/u));
    },
  },
  {
    name: 'decisions follow the text through typing and saving',
    run: async (workbench, read) => {
      const { page } = workbench;
      await workbench.goTo(1, 1);
      await page.keyboard.type('عاجل ');
      await page.keyboard.press('Control+s');
      await eventually(async () => {
        assert.ok(read(ARTICLE).startsWith('عاجل '), 'saved');
        const [first] = records(read).filter(({ target }) => exactOf(target) === 'هلمون');
        const position = first?.target.selector.find(({ type }) => type === 'TextPositionSelector');
        assert.equal(position?.start, read(ARTICLE).indexOf('هلمون'), 'the side file has the new place');
      });
      await framed(workbench, 'هلمون', true);
    },
  },
];

/** Puts the caret into the first place of a word, and presses the prefix and one key. */
async function press(workbench: Workbench, read: Read, word: string, key: string): Promise<void> {
  const lines = textOf(read).split('\n');
  const line = lines.findIndex((text) => text.includes(word));
  assert.ok(line >= 0, `«${word}» stands in the article`);
  await workbench.goTo(line + 1, (lines[line] ?? '').indexOf(word) + 2);
  // VS Code says that it waits for the second key; a key that comes before the editor has the focus is lost.
  const waits = workbench.page.locator('.statusbar-item', { hasText: 'Waiting for second key' }).first();
  await eventually(async () => {
    await workbench.page.keyboard.press(PREFIX);
    await waits.waitFor({ timeout: 1000 });
  });
  await workbench.page.keyboard.press(key.length === 1 ? key.toLowerCase() : key);
}

function textOf(read: Read): string {
  return read(ARTICLE);
}

async function answer({ page }: Workbench, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(text);
  await enter(input);
}

/** Types into a list and takes what was typed. */
async function choose({ page }: Workbench, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(text);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor();
  await enter(input);
}

async function firstOffer({ page }: Workbench): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await enter(input);
}

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly exact?: string;
}
interface AnnotationLine {
  readonly creator: { readonly name: string };
  readonly body: Readonly<Record<string, unknown>>;
  readonly target: { readonly selector: readonly Selector[] };
}

function records(read: Read): readonly AnnotationLine[] {
  try {
    const [, ...lines] = read(SIDE_FILE).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as AnnotationLine);
  } catch {
    // Not written yet.
    return [];
  }
}

function exactOf({ selector }: AnnotationLine['target']): string | undefined {
  return selector.find(({ type }) => type === 'TextQuoteSelector')?.exact;
}

function kept(read: Read): readonly Kept[] {
  return records(read).map(({ creator, body, target }) => ({ creator, body, exact: exactOf(target) }));
}

async function keeps(read: Read, is: (annotation: Kept) => boolean): Promise<void> {
  await eventually(async () => assert.ok(kept(read).some(is), `not among ${JSON.stringify(kept(read))}`));
}

/** Whether a person's frame lies around a word. */
async function framed({ marks, boxes }: Workbench, word: string, wanted: boolean): Promise<void> {
  await eventually(async () => {
    const [box] = await boxes(word);
    assert.ok(box, `«${word}» is on the screen`);
    const frames = (await marks()).filter(({ outline }) => outline !== 'none');
    const has = frames.some(({ left, right, top }) => left <= box.left + 3 && right >= box.right - 3 && Math.abs(top - box.top) < 12);
    assert.equal(has, wanted, `frame around «${word}»`);
  });
}
