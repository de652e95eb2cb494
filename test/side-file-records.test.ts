// Annotations as lines of a side file: what is written comes back, what is wrong is said, what is not understood is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FINDING_CODES, KINDS } from '../server/src/model.ts';
import { anchorAt } from '../server/src/workspace/anchor.ts';
import type { Annotation, AnnotationBody } from '../server/src/workspace/annotation.ts';
import { annotationToRecord, recordToAnnotation } from '../server/src/workspace/annotation-record.ts';
import { mergeSides } from '../server/src/workspace/merge-sides.ts';
import { EMPTY_SIDE_FILE, parseSideFile, printSideFile, type SideFile } from '../server/src/workspace/side-file.ts';

const FILE = 'a.txt.tahqiq.jsonl';
const TEXT = 'قال المرصد إن 14 صاروخًا سقطت\u2028في دير الزور 🎉 أمس.';

const anchor = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => anchorAt(TEXT, { start, end: start + length }));
const word = fc.string({ minLength: 1, maxLength: 8, unit: 'binary' });
const entity = fc.record(
  {
    key: word,
    kind: fc.constantFrom('person', 'org', 'place', 'facility', 'group'),
    name: word,
    sameAs: fc.array(word, { maxLength: 2 }),
    country: fc.constant('SY'),
    lat: fc.constantFrom(null, 35.5),
    lon: fc.constantFrom(null, -40.25),
  },
  { requiredKeys: ['key', 'kind', 'name'], noNullPrototype: true },
);
const optional = <T>(of: fc.Arbitrary<T>, name: string): fc.Arbitrary<object> =>
  fc.option(of).map((v) => (v === null ? {} : { [name]: v }));
const body = fc.oneof(
  fc.constantFrom(...KINDS.slice(0, 5)).chain((kind) => optional(entity, 'entity').map((e) => ({ type: 'mention', kind, ...e }))),
  optional(fc.record({ country: fc.constant('SY') }, { noNullPrototype: true }), 'value').map((v) => ({
    type: 'mention',
    kind: 'demonym',
    ...v,
  })),
  optional(
    fc.record({ number: fc.constantFrom(14, '12345678901234567890'), relation: fc.constant('~') }, { noNullPrototype: true }),
    'value',
  ).map((v) => ({
    ...{ type: 'mention', kind: 'number', ...v },
  })),
  fc.constant({ type: 'mention', kind: 'money', value: { amount: 5, relation: '=', currency: 'SYP' } }),
  fc.constant({ type: 'mention', kind: 'quantity', value: { min: 5, relation: '=', unit: 'kilometer' } }),
  fc.constant({ type: 'mention', kind: 'date', value: { timex: '2021-07-10', start: '2021-07-10', end: '2021-07-10' } }),
  optional(fc.option(anchor), 'antecedent').map((a) => ({ type: 'mention', kind: 'reference', ...a })),
  fc.constant({ type: 'mention', kind: 'reference', antecedent: null }),
  optional(fc.constantFrom(...KINDS), 'kind').map((k) => ({ type: 'rejection', ...k })),
  optional(fc.constantFrom(...Object.keys(FINDING_CODES)), 'code').map((c) => ({ type: 'silence', ...c })),
  fc.constant({ type: 'note' }),
) as fc.Arbitrary<AnnotationBody>;
const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid().map((id) => `urn:uuid:${id}`),
    creator: word,
    created: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((d) => d.toISOString()),
    target: fc.oneof(anchor, fc.constant('article' as const)),
    body,
    rest: fc.tuple(optional(word, 'note'), optional(fc.constant('2024-05-17T09:30:00+03:00'), 'modified'), optional(word, 'later')),
  })
  .map(({ rest: [note, modified, later], ...a }) => ({ ...a, ...note, ...modified, ...('later' in later && { more: later as never }) }));
const annotations = fc.uniqueArray(annotation, { selector: (a) => a.id, maxLength: 6 });

test('what is written comes back, and is written again in the same words whatever its order was', () => {
  fc.assert(
    fc.property(annotations, (list) => {
      const side: SideFile = { more: { later: 1 }, annotations: list, others: ['{"a":1}'] };
      const text = printSideFile(side, 'a.txt');
      const read = parseSideFile(FILE, text);
      const byId = (a: Annotation, b: Annotation): number => (a.id < b.id ? -1 : 1);
      assert.deepEqual(read.annotations.toSorted(byId), list.toSorted(byId));
      assert.equal(printSideFile(read, 'a.txt'), text);
      assert.equal(printSideFile({ ...side, annotations: list.toReversed() }, 'a.txt'), text);
      assert.equal(text.split(/[\n\u2028\u2029]/u).length, list.length + 3, 'one line each');
    }),
    { numRuns: 300 },
  );
});

const SAMPLE: Annotation = {
  id: 'urn:uuid:1',
  creator: 'سلمى',
  created: '2024-05-17T09:30:00Z',
  target: anchorAt(TEXT, { start: 4, end: 10 }),
  body: { type: 'mention', kind: 'org', entity: { key: 'sohr', kind: 'org', name: 'المرصد' } },
  note: 'انظر الفقرة التالية',
};

test('a line is a Web Annotation', () => {
  const record = annotationToRecord(SAMPLE, 'a.txt');
  assert.deepEqual(Object.keys(record), ['@context', 'id', 'type', 'motivation', 'creator', 'created', 'body', 'target']);
  assert.deepEqual([record['@context']].flat()[0], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(record['motivation'], 'identifying');
  assert.deepEqual(record['target'], {
    source: 'a.txt',
    selector: [
      { type: 'TextPositionSelector', start: 4, end: 10 },
      { type: 'TextQuoteSelector', exact: 'المرصد', prefix: 'قال ', suffix: TEXT.slice(10, 42) },
    ],
  });
});

test('what is not understood is kept where it stood', () => {
  const line = {
    ...annotationToRecord(SAMPLE, 'a.txt'),
    motivation: ['identifying', 'moderating'],
    rights: 'CC0',
    creator: { type: 'Person', name: 'سلمى', nickname: 's' },
    target: {
      source: 'a.txt',
      selector: [
        { type: 'TextPositionSelector', start: 4, end: 10 },
        { type: 'TextQuoteSelector', exact: 'المرصد', prefix: '', suffix: '' },
        { type: 'FragmentSelector', value: 'x' },
      ],
      renderedVia: 'y',
    },
  };
  const side = parseSideFile(FILE, `{"tahqiq":1}\n${JSON.stringify(line)}\n`);
  const written: unknown = JSON.parse(printSideFile(side, 'a.txt').split('\n')[1] ?? '');
  assert.deepEqual(written, line);
});

test('what must be understood and cannot be is an error with its line', () => {
  const good = annotationToRecord(SAMPLE, 'a.txt');
  const selector = (position: object, quote: object): object => ({
    source: 'a.txt',
    selector: [
      { type: 'TextPositionSelector', start: 4, end: 10, ...position },
      { type: 'TextQuoteSelector', exact: 'المرصد', ...quote },
    ],
  });
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{ id: undefined }, /:2: "id": it is missing/u],
    [{ creator: undefined }, /:2: "creator": it is missing/u],
    [{ creator: {} }, /:2: "name": it is missing/u],
    [{ created: '2024-05-17' }, /:2: "created": "2024-05-17" is not an instant/u],
    [{ motivation: 7 }, /:2: "motivation": 7 is not/u],
    [{ body: undefined }, /:2: "body": it is missing/u],
    [{ body: { type: 'Mention', kind: 'planet' } }, /:2: "kind": "planet" is not one of person/u],
    [{ body: { type: 'Guess' } }, /:2: "type": "Guess" is not one of Mention/u],
    [{ body: { type: 'Silence', code: 'nonsense' } }, /:2: "code"/u],
    [{ body: { type: 'Mention', kind: 'date', value: { timex: 5 } } }, /:2: "value": "timex": 5 is not a string/u],
    [{ body: { type: 'Mention', kind: 'org', entity: { key: 'x', kind: 'org' } } }, /:2: "entity": "name": it is missing/u],
    [{ target: undefined }, /:2: "target": it is missing/u],
    [{ target: { source: 'a.txt', selector: [] } }, /:2: "selector": it is missing; wanted a TextPositionSelector/u],
    [{ target: selector({ start: -1 }, {}) }, /:2: "start": -1 is not a whole number/u],
    [{ target: selector({ end: 11 }, {}) }, /:2: "selector": the place has 7 units and the quote 6/u],
    [{ target: selector({}, { exact: 5 }) }, /:2: "exact": 5 is not a string/u],
  ];
  for (const [change, message] of wrong)
    assert.throws(
      () => parseSideFile(FILE, `{"tahqiq":1}\n${JSON.stringify({ ...good, ...change })}`),
      { message },
      JSON.stringify(change),
    );
  assert.throws(() => parseSideFile(FILE, '{"tahqiq":1,"offsetUnit":"codepoint"}'), {
    message: /:1: "offsetUnit": "codepoint" is not one of utf16/u,
  });
  assert.deepEqual(recordToAnnotation(good), SAMPLE);
});

const side = (...list: readonly Annotation[]): SideFile => ({ ...EMPTY_SIDE_FILE, annotations: list });
const other: Annotation = { ...SAMPLE, id: 'urn:uuid:2', note: 'ب' };

test('changes on both sides are merged by id', () => {
  const changed = { ...SAMPLE, note: 'أ', modified: '2024-06-01T00:00:00Z' };
  const later = { ...SAMPLE, note: 'ج', modified: '2024-07-01T00:00:00Z' };
  const ids = (merged: SideFile): string[] => merged.annotations.map((a) => `${a.id.at(-1)}${a.note}`).sort();
  const merge = (base: SideFile, mine: SideFile, theirs: SideFile): unknown => {
    const { side: merged, contested } = mergeSides(base, mine, theirs);
    return [ids(merged), contested.length];
  };
  assert.deepEqual(merge(side(), side(SAMPLE), side(other)), [['1انظر الفقرة التالية', '2ب'], 0], 'both added');
  assert.deepEqual(merge(side(SAMPLE, other), side(other), side(SAMPLE, other)), [['2ب'], 0], 'removed here');
  assert.deepEqual(merge(side(SAMPLE, other), side(SAMPLE, other), side(other)), [['2ب'], 0], 'removed there');
  assert.deepEqual(merge(side(SAMPLE), side(changed), side(SAMPLE)), [['1أ'], 0], 'changed here');
  assert.deepEqual(merge(side(SAMPLE), side(SAMPLE), side(changed)), [['1أ'], 0], 'changed there');
  assert.deepEqual(merge(side(SAMPLE), side(changed), side(later)), [['1ج'], 1], 'both: the later');
  assert.deepEqual(merge(side(SAMPLE), side(later), side(changed)), [['1ج'], 1], 'both: the later');
  assert.deepEqual(merge(side(SAMPLE), side(), side(changed)), [['1أ'], 1], 'removed here, changed there: the change');
  const moved = { ...SAMPLE, target: { ...anchorAt(`  ${TEXT}`, { start: 6, end: 12 }) } };
  assert.deepEqual(merge(side(SAMPLE), side(moved), side(changed)), [['1أ'], 0], 'a place that followed the text is no change');
  const dated = mergeSides({ ...side(), published: '2021-07-10' }, side(), { ...side(other), published: '2021-07-10' });
  assert.equal(dated.side.published, undefined);
});

test('the article is named in one way, however its address was encoded', () => {
  const named = (source: string): unknown =>
    (JSON.parse(printSideFile(side(SAMPLE), source).split('\n')[1] ?? '') as { target: { source: string } }).target.source;
  assert.equal(named('مقال 1.txt'), 'مقال%201.txt');
  assert.equal(named(encodeURIComponent('مقال 1.txt')), 'مقال%201.txt');
  assert.equal(named('100%.txt'), '100%25.txt');
  assert.equal(named('a:b\ud800.txt'), 'a%3Ab\ufffd.txt');
});

test('two lines of one id, as a merge of lines may leave them: the later stands', () => {
  const later = { ...SAMPLE, note: 'ج', modified: '2024-07-01T00:00:00Z' };
  const lines = [later, SAMPLE].map((a) => JSON.stringify(annotationToRecord(a, 'a.txt')));
  assert.deepEqual(parseSideFile(FILE, ['{"tahqiq":1}', ...lines].join('\n')).annotations, [later]);
});
