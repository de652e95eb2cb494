// Measures of agreement against published examples and against small ones that are worked out here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from '../server/src/agree/agreement.ts';
import { cohenKappa, nominalAlpha } from '../server/src/agree/coding.ts';
import { compare } from '../server/src/agree/compare.ts';
import { countExact, countOverlapping, f1Of } from '../server/src/agree/f1.ts';
import { type Said, saidIn } from '../server/src/agree/said.ts';
import { disagree, unitizingAlpha } from '../server/src/agree/unitizing.ts';
import { seedDocuments } from './formats/documents.ts';

/** A number to so many decimal places. */
const near = (found: number | undefined, wanted: number, places = 4): void =>
  assert.ok(found !== undefined && Math.abs(found - wanted) < 10 ** -places, `${found} is not ${wanted}`);
const span = (start: number, length: number) => ({ start, end: start + length });
/** Pairs of labels from two rows of letters. */
const rows = (a: string, b: string) => [...a].map((label, i) => [label, b[i] ?? ''] as const);

// Krippendorff (1995), p. 57, examples A and C: what two coders marked of 24 places.
const BERTHA = '001111111100001111110000';
const BILL = '000011110000000110000000';
const GERRET = '001111110011001111001100';
const GILL = '110011110011110011001100';

test('Cohen’s κ: Krippendorff’s examples of 1995, digitized', () => {
  near(cohenKappa(rows(BERTHA, BILL)), 0.385, 3);
  near(cohenKappa(rows(GERRET, GILL)), 0.314, 3);
});

test('Cohen’s κ: worked out', () => {
  // Five of six agree: Pₒ = 30/36. A says x three times, B four times: Pₑ = 3/6·4/6 + 3/6·2/6 = 18/36. κ = 12/18.
  near(cohenKappa(rows('xxxooo', 'xxxxoo')), 12 / 18);
  assert.equal(cohenKappa(rows('xxx', 'xxx')), undefined);
  assert.equal(cohenKappa([]), undefined);
});

test('Krippendorff’s α of nominal data: the examples of 2011 and 1995', () => {
  // Computing Krippendorff's Alpha-Reliability, A: 14 of 20 labels are 0, four of ten units differ: 1 − 19·4/(14·6) = 0.095.
  near(nominalAlpha(rows('0100000000', '1110010010')), 0.095, 3);
  // C, nominal data: a 4, b 6, c 6, d 6, e 2 of 24 labels, three of twelve units differ: 1 − 23·6/(552 − 104) = 0.692.
  near(nominalAlpha(rows('aabbdcccedda', 'babbbccceddd')), 0.692, 3);
  near(nominalAlpha(rows(BERTHA, BILL)), 0.329, 3);
  assert.equal(nominalAlpha(rows('xx', 'xx')), undefined);
});

test('α for unitizing: Krippendorff (2004), p. 254', () => {
  // A continuum from 150 to 450, here from 0 to 300.
  const at = (start: number, length: number) => span(start - 150, length);
  const c = disagree([at(225, 70), at(370, 30)], [at(220, 80), at(355, 20), at(400, 20)], 300);
  const k = disagree([at(180, 60), at(300, 50)], [at(180, 60), at(300, 50)], 300);
  near(c.observed, 0.0144);
  near(c.expected, 0.0532);
  near(unitizingAlpha([c]), 0.7286);
  near(k.observed, 0);
  near(k.expected, 0.049);
  near(unitizingAlpha([k]), 1);
  // The book's 0.8591 rounds Dₒ and Dₑ first.
  near(unitizingAlpha([c, k]), 0.8591, 3);
});

test('α for unitizing: Krippendorff (1995), p. 57', () => {
  const c = disagree(
    [span(2, 6), span(10, 2), span(14, 4), span(20, 2)],
    [span(0, 2), span(4, 4), span(10, 4), span(16, 2), span(20, 2)],
    24,
  );
  // Units 2–8 and 4–8: 2² + 0; 10–12 and 10–14: 0 + 2²; 14–18 and 16–18: 2² + 0; 0–2 alone: 2². Together 16 / 24² = 0.02777.
  near(c.observed, 16 / 24 ** 2);
  const a = disagree([span(2, 8), span(14, 6)], [span(4, 4), span(15, 2)], 24);
  // 2–10 and 4–8: 4 + 4; 14–20 and 15–17: 1 + 9.
  near(a.observed, 18 / 24 ** 2);
  // On a continuum stretched without end the examples A … D come to 0.553, −0.926, 0.679 and 0.066.
  const stretch = 500;
  const far = (spans: readonly (readonly [number, number])[]) => spans.map(([start, length]) => span(start * stretch, length * stretch));
  near(
    unitizingAlpha([
      disagree(
        far([
          [2, 8],
          [14, 6],
        ]),
        far([
          [4, 4],
          [15, 2],
        ]),
        24 * stretch,
      ),
    ]),
    0.553,
    2,
  );
  const jill = far([
    [0, 2],
    [2, 1],
    [3, 1],
    [4, 1],
    [5, 1],
    [6, 3],
    [9, 1],
  ]);
  near(unitizingAlpha([disagree(far([[0, 18]]), jill, 24 * stretch)]), -0.926, 2);
});

test('α for unitizing: nothing marked by anybody is no agreement and no disagreement', () => {
  assert.equal(unitizingAlpha([disagree([], [], 100)]), undefined);
  assert.equal(unitizingAlpha([]), undefined);
  near(disagree([span(10, 5)], [], 100).observed, 25 / 100 ** 2);
});

test('F1: exact and overlapping, worked out', () => {
  const a = [span(0, 5), span(10, 5), span(20, 5)];
  const b = [span(0, 5), span(12, 1), span(13, 1), span(30, 2)];
  // One of three is one of four: P = 1/3, R = 1/4, F1 = 2/7.
  near(f1Of(countExact(a, b)), 2 / 7);
  // A's first two touch, B's first three: P = 2/3, R = 3/4, F1 = 12/17.
  near(f1Of(countOverlapping(a, b)), 12 / 17);
  assert.equal(f1Of(countExact([], [])), undefined);
  assert.equal(f1Of(countExact(a, [])), 0);
  // What lies inside and reaches beyond.
  assert.deepEqual(countOverlapping([span(0, 100), span(5, 5)], [span(50, 1)]), { a: 2, b: 1, aShared: 1, bShared: 1 });
});

test('two annotators: what is compared with what', () => {
  const said = (start: number, end: number, kind: Said['kind'], value = ''): Said => ({ start, end, kind, value });
  const a = [
    said(0, 4, 'place', 'wikidata:Q1'),
    said(5, 9, 'org'),
    said(10, 20, 'person'),
    said(21, 25, 'date', 'timex 2021'),
    said(30, 31, 'number'),
  ];
  const b = [
    said(0, 4, 'place', 'wikidata:Q2'),
    said(5, 9, 'facility'),
    said(14, 20, 'person'),
    said(21, 25, 'date', 'timex 2021'),
    said(21, 25, 'reference'),
  ];
  const { pairs, differences } = compare(a, b);
  assert.equal(pairs.length, 2);
  assert.deepEqual(
    differences.map((d) => [d.what, d.start, d.end]),
    [
      ['value', 0, 4],
      ['kind', 5, 9],
      ['span', 10, 20],
      ['only-b', 21, 25],
      ['only-a', 30, 31],
    ],
  );
});

test('agreement over articles, by kind and over all', () => {
  const said = (start: number, end: number, kind: Said['kind'], value = ''): Said => ({ start, end, kind, value });
  // Ten tokens of one letter. A: places 0–1 and 4–7; B: place 0–1, place 4–5, org 6–7.
  const text = 'ا ب ت ث ج ح خ د ذ ر';
  const a = [said(0, 1, 'place', 'x'), said(4, 7, 'place', 'y')];
  const b = [said(0, 1, 'place', 'x'), said(4, 5, 'place', 'z'), said(6, 7, 'org')];
  const { kinds, all } = measure([{ text, a, b }]);
  const place = kinds.get('place') ?? assert.fail();
  assert.deepEqual([...kinds.keys()], ['org', 'place']);
  // One of two is one of two; both of both overlap.
  near(place.exact, 1 / 2);
  near(place.overlapping, 1);
  // Tokens: A has 3 of 10 (0, 4, 6), B 2 of 10; they differ on one. Pₑ = 0.3·0.2 + 0.7·0.8 = 0.62; κ = 0.28/0.38.
  near(place.kappa, 0.28 / 0.38);
  near(place.unitizing, 1 - 4 / 19 ** 2 / disagree(a, b.slice(0, 2), 19).expected);
  // Over all: A 2, B 3, one the same: P = 1/2, R = 1/3.
  near(all.exact, 2 / 5);
  // Labels place, org, none: A 3/0/7, B 2/1/7, nine agree: Pₑ = 0.06 + 0 + 0.49; κ = 0.35/0.45.
  near(all.kappa, 0.35 / 0.45);
  // One pair has a value on both sides, and it is the same: nothing could differ.
  assert.deepEqual([all.valued, all.value], [1, undefined]);
  assert.equal(kinds.get('org')?.exact, 0);
});

test('the same is full agreement, over several articles, whatever is nested', () => {
  const articles = seedDocuments().map((document) => ({ text: document.text, a: saidIn(document), b: saidIn(document) }));
  const { kinds, all, differences } = measure(articles);
  for (const m of [...kinds.values(), all]) for (const n of [m.exact, m.overlapping, m.kappa, m.unitizing]) near(n, 1);
  near(all.value, 1);
  assert.deepEqual(differences.flat(), []);
});
