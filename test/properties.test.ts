// What holds for every text: the invariants of docs/architecture.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AnalyzeOptions, type Article, analyze, articleToJson, createAnalyzer, type Span } from '../server/src/index.ts';
import { anyEdit, anyText, SEEDS } from './arbitrary-text.ts';

const options: fc.Arbitrary<AnalyzeOptions> = fc.record(
  {
    published: fc.constantFrom('2021-07-11', '2024-02-29', '1999-12-31'),
    now: fc.constant('2021-07-11T23:59:59.5+03:00'),
    locale: fc.constantFrom('ar-SY', 'ar-MA', 'en-US'),
  },
  { requiredKeys: [] },
);

test('any text gives an article whose spans lie in the text and split no character', () => {
  fc.assert(
    fc.property(anyText, options, (text, given) => {
      const article = analyze(text, given);
      assert.equal(article.text, text);
      for (const span of spansOf(article)) holdSpan(text, span);
      holdOrder(article);
    }),
    { numRuns: 500 },
  );
});

test('everything that is said of any text can be said in both languages', () => {
  fc.assert(
    fc.property(anyText, options, (text, given) => {
      const article = analyze(text, given);
      for (const language of ['ar', 'en'] as const) JSON.stringify(articleToJson(article, { id: null }, '', language));
    }),
    { numRuns: 250 },
  );
});

test('the same text and options give the same article, whatever was read before', () => {
  const used = createAnalyzer();
  fc.assert(
    fc.property(anyText, options, (text, given) => {
      assert.deepEqual(used.analyze(text, given), analyze(text, given));
    }),
    { numRuns: 250 },
  );
});

test('an analysis after any edits equals a fresh one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...SEEDS), anyText), fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (seed, edits) => {
      // A small memory, so that paragraphs are forgotten too.
      const analyzer = createAnalyzer(2000);
      let text = seed;
      analyzer.analyze(text);
      for (const edit of edits) {
        text = edit(text);
        assert.deepEqual(analyzer.analyze(text), analyze(text));
      }
    }),
    { numRuns: 80 },
  );
});

test('an analysis equals a fresh one whichever two letters of an article of names are exchanged', () => {
  // What an article decides of its names (short forms, found again, slips, variants) is kept while the names are the same.
  const text = [
    'كورنيلسون يغادر الفندق وسوريا الديمقراطية تنتظر، وغاب كورينلسون عن المباراة',
    'قال كورنيلسون إن الفريق سيعود، والتقى المدرب لكورنيلسون وقوات سوريا الديمقراطية (قسد)',
    'قال نعمان قورتولموش إن المعبر مغلق، وتوقع قورتولموش فتحه. وأضاف نعمان قرتولموش أن قسد انسحبت',
  ].join('\n');
  const analyzer = createAnalyzer();
  for (let i = 0; i + 1 < text.length; i++) {
    const typed = `${text.slice(0, i)}${text[i + 1]}${text[i]}${text.slice(i + 2)}`;
    assert.deepEqual(analyzer.analyze(typed), analyze(typed));
  }
});

test('one analyzer for two articles in turn gives what each gives alone', () => {
  const analyzer = createAnalyzer();
  for (const [i, text] of [...SEEDS, ...SEEDS.toReversed()].entries())
    assert.deepEqual(analyzer.analyze(i % 2 ? `${text} ` : text), analyze(i % 2 ? `${text} ` : text));
});

test('two articles read step by step, by turns, give what each gives alone', () => {
  const { steps } = createAnalyzer();
  for (const [i, text] of SEEDS.entries()) {
    const other = SEEDS[(i + 1) % SEEDS.length] ?? '';
    const [one, two] = [steps(text), steps(other)];
    let [first, second] = [one.next(), two.next()];
    while (!first.done || !second.done) {
      if (!first.done) first = one.next();
      if (!second.done) second = two.next();
    }
    assert.deepEqual(first.value, analyze(text));
    assert.deepEqual(second.value, analyze(other));
  }
});

function spansOf({ mentions, findings, published }: Article): readonly Span[] {
  const reasons = [...published.because, ...mentions.flatMap((m) => m.because), ...findings.flatMap((f) => f.because)];
  const said = reasons.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]));
  const pointed = mentions.flatMap((m) => {
    if (m.kind !== 'reference') return [];
    const places = [...(m.value.antecedent ? [m.value.antecedent] : []), ...(m.value.candidates ?? [])];
    return places.map(([start, end]) => ({ start, end }));
  });
  const edits = findings.flatMap((f) => f.fixes.flatMap((fix) => fix.edits));
  return [...mentions, ...findings, ...findings.flatMap((f) => f.related), ...said, ...pointed, ...edits];
}

function holdSpan(text: string, { start, end }: Span): void {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), `whole offsets: ${start}, ${end}`);
  assert.ok(0 <= start && start <= end && end <= text.length, `[${start}, ${end}) in a text of ${text.length}`);
  for (const at of [start, end]) assert.ok(!splitsPair(text, at), `offset ${at} splits a character`);
}

function splitsPair(text: string, at: number): boolean {
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
  const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

/** Ids are unique and name things that are there; mentions are not empty and stand in order. */
function holdOrder({ mentions, entities, findings }: Article): void {
  const ids = new Set([...mentions, ...entities].map((x) => x.id));
  assert.equal(ids.size, mentions.length + entities.length);
  for (const m of mentions) {
    assert.ok(m.start < m.end, `${m.kind} is empty`);
    assert.ok(m.confidence >= 0 && m.confidence <= 1);
    if ('entity' in m.value && m.value.entity !== undefined) assert.ok(ids.has(m.value.entity), `no entity ${m.value.entity}`);
  }
  for (const list of [mentions, findings])
    for (const [i, next] of list.slice(1).entries()) assert.ok((list[i]?.start ?? 0) <= next.start, 'out of order');
}
