// Cost grows linearly with the text: counted, not timed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SEEDS } from './arbitrary-text.ts';
import { countWork, totalOf, type Work } from './count-work.ts';

const { createAnalyzer } = await import('../server/src/analyze.ts');

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
    const [small, large] = [
      await countWork(() => createAnalyzer().analyze(once)),
      await countWork(() => createAnalyzer().analyze(fourTimes)),
    ];
    const times = totalOf(large) / totalOf(small);
    assert.ok(
      times <= ALLOWED,
      `four times the text is ${times.toFixed(2)} times the work, most of the growth in ${growthOf(small, large)}`,
    );
  });

function growthOf(small: Work, large: Work): string {
  const beyond = [...large].map(([place, steps]) => ({ place, beyond: steps - 4 * (small.get(place) ?? 0) }));
  const worst = beyond.sort((a, b) => b.beyond - a.beyond).slice(0, 3);
  return worst.map((w) => `${w.place} (${w.beyond})`).join(', ');
}
