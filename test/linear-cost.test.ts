// Cost grows linearly with the text: counted, not timed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SEEDS } from './arbitrary-text.ts';
import { countWork, totalOf, type Work } from './count-work.ts';

const { createAnalyzer } = await import('../server/src/analyze.ts');
const { anchorAt, reanchor } = await import('../server/src/workspace/anchor.ts');
const { editsBetween } = await import('../server/src/workspace/diff-edits.ts');
const { followPlaces } = await import('../server/src/workspace/followed-places.ts');
const { indexLines } = await import('../server/src/lsp/base/line-index.ts');

/** Four times the text may cost this many times the work. */
const ALLOWED = 4.6;

const ARTICLES = SEEDS.slice(0, 2);

/** Every paragraph differs, so that none is remembered. */
const paragraphs = (times: number): string =>
  Array.from({ length: times }, (_, i) =>
    ARTICLES.flatMap((text) => text.split('\n').map((line) => `${line} ${1000 + i}`)).join('\n'),
  ).join('\n');
const oneParagraph = (times: number): string => paragraphs(times).replace(/[\n\r]+/gu, ' ');
const repeated = (piece: string) => (times: number) => piece.repeat(500 * times);

const TEXTS: Readonly<Record<string, (times: number) => string>> = {
  'articles of many paragraphs': paragraphs,
  'one paragraph': oneParagraph,
  'brackets that open': repeated('('),
  'quotation marks': repeated('" '),
  'one word without end': repeated('وال'),
  'figures and slashes': repeated('1/'),
  'figures and commas': repeated('1,'),
  'words of number': repeated('ألف و'),
  'units of time': repeated('قبل يوم و'),
  'months and days': repeated('10 يوليو/تموز '),
  'a name again and again': repeated('سوريا '),
  'a definite noun again and again': repeated('الهجوم '),
  'clock times': repeated('الساعة 10:30 '),
  'paragraphs without words': repeated('\n'),
};

for (const [name, make] of Object.entries(TEXTS))
  test(`linear: ${name}`, async () => {
    const [once, fourTimes] = [make(1), make(4)];
    // Words are interned and tables built before counting.
    createAnalyzer().analyze(fourTimes);
    await assertLinear((times) => {
      const text = times === 1 ? once : fourTimes;
      return () => createAnalyzer().analyze(text);
    });
  });

test('linear: a place looked for by a quote that stands everywhere', () =>
  assertLinear((times) => {
    const text = 'ا'.repeat(4000 * times);
    const anchor = { ...anchorAt(text, { start: 1000, end: 1400 }), start: 5, end: 5 };
    return () => reanchor(text, anchor);
  }));

test('linear: what changed between two texts, every word in another place', () =>
  assertLinear((times) => {
    const words = Array.from({ length: 500 * times }, (_, i) => `كلمة${i}`);
    const [before, after] = [words.join(' '), words.toReversed().join(' ')];
    return () => editsBetween(before, after);
  }));

test('linear: places that follow edits', () =>
  assertLinear((times) => {
    const text = 'كلمة أخرى '.repeat(500 * times);
    const followed = followPlaces(text);
    for (let at = 0; at < text.length; at += 100) {
      const span = { start: at, end: at + 4 };
      followed.add({ span, anchor: anchorAt(text, span) });
    }
    return () => {
      for (let i = 0; i < 20; i++) followed.edit([{ start: i * 7, end: i * 7 + 3, text: 'س' }]);
    };
  }));

test('linear: places in one long line', () =>
  assertLinear((times) => {
    const line = 'قال 🎉 '.repeat(1000 * times);
    return () => {
      const lines = indexLines(line, 'utf-8');
      for (let offset = 0; offset < line.length; offset += 28) lines.positionAt(offset);
    };
  }));

/** Counts the work of a call on something and on four times of it. */
async function assertLinear(make: (times: 1 | 4) => () => void): Promise<void> {
  const [small, large] = [await countWork(make(1)), await countWork(make(4))];
  const times = totalOf(large) / totalOf(small);
  assert.ok(times <= ALLOWED, `four times the size is ${times.toFixed(2)} times the work, most of the growth in ${growthOf(small, large)}`);
}

function growthOf(small: Work, large: Work): string {
  const beyond = [...large].map(([place, steps]) => ({ place, beyond: steps - 4 * (small.get(place) ?? 0) }));
  const worst = beyond.sort((a, b) => b.beyond - a.beyond).slice(0, 3);
  return worst.map((w) => `${w.place} (${w.beyond})`).join(', ');
}
