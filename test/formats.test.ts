// Every format out and back: what comes back is what survives by its row of the matrix, and what does not survive is said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { withFormats } from '../scripts/docs-formats.ts';
import { EXPORT_FORMATS } from '../server/src/cli/export-formats.ts';
import { type ArticleDocument, inOrder } from '../server/src/export/document.ts';
import type { Format } from '../server/src/export/format.ts';
import { FORMATS } from '../server/src/export/formats.ts';
import { keepWhatSurvives } from '../server/src/export/keep.ts';
import { sayLosses } from '../server/src/export/loss.ts';
import { KINDS } from '../server/src/model.ts';
import { withoutIsolates } from '../server/src/text/isolate.ts';
import { HARD, SMALL, seedDocuments } from './formats/documents.ts';

/** Out and back, with the article beside the file. */
function roundTrip(format: Format, document: ArticleDocument): ArticleDocument {
  const { content } = format.write(document);
  const [read, ...more] = format.read(content, {
    file: document.file,
    textOf: (file) => (file === document.file ? document.text : undefined),
  });
  assert.deepEqual([more.length, read?.skipped], [0, []]);
  return named(read?.document ?? assert.fail());
}

/** Entities are named by the order in which mentions name them: ids mean nothing outside a file. */
function named(document: ArticleDocument): ArticleDocument {
  const ids = new Map<string, string>();
  for (const { entity } of document.mentions) if (entity !== undefined && !ids.has(entity)) ids.set(entity, `e${ids.size + 1}`);
  const rename = (id: string): string => ids.get(id) ?? id;
  return {
    ...document,
    mentions: document.mentions.map((m) => (m.entity === undefined ? m : { ...m, entity: rename(m.entity) })),
    entities: document.entities.map((e) => ({ ...e, id: rename(e.id) })).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
  };
}

for (const format of FORMATS)
  test(`${format.name}: what survives comes back`, () => {
    for (const document of [SMALL, HARD, ...seedDocuments()]) {
      const kept = keepWhatSurvives(document, format.survival).document;
      assert.ok(kept.mentions.length > 0 || format.survival.kinds === 'times', document.file);
      assert.deepEqual(roundTrip(format, kept), named(kept), document.file);
    }
  });

/** Texts of what is hard to write, with spans of all kinds anywhere between words: nested, crossing, over lines. */
const anyDocument = fc
  .record({
    parts: fc.array(
      fc.constantFrom(...'ابج1.', '😀', '\u{1D538}', ' ', '\n', '\r\n', '\u200f', ...'"\\,|[]_*;<&>\t', '->', '\u2028', '\u0085'),
      { minLength: 8, maxLength: 30 },
    ),
    cuts: fc.array(
      fc.record({ from: fc.nat(20), length: fc.nat(9), kind: fc.constantFrom(...KINDS), by: fc.constantFrom('engine', 'س <"1">') }),
      { maxLength: 6 },
    ),
  })
  .map(({ parts, cuts }): ArticleDocument => {
    const text = `ا${parts.join('')}`;
    const edges = [1];
    for (const part of parts) edges.push((edges.at(-1) ?? 0) + part.length);
    const spans = cuts.flatMap(({ from, length, ...said }) => {
      const [start, end] = [edges[from], edges[from + length + 1]];
      return start !== undefined && end !== undefined && isWord(text.slice(start, end)) ? [{ start, end, ...said }] : [];
    });
    const unlike = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
    const mentions = [...unlike.values()].map(({ start, end, kind, by }) => ({
      start,
      end,
      kind,
      author: { by, confidence: 1 },
      ...(by !== 'engine' && { note: text }),
    }));
    return inOrder({
      file: 'a.txt',
      text,
      published: mentions.length ? '2021-07-11' : null,
      mentions,
      entities: [],
      rejections: [],
      notes: [],
    });
  });
/** Whether words begin and end with what is seen: no format keeps a mention of a blank. */
function isWord(words: string): boolean {
  return !/^[\s\u0085\u200f]|[\s\u0085\u200f]$/u.test(words) && words !== '';
}

for (const format of FORMATS)
  test(`${format.name}: whatever is marked, what survives comes back`, () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const kept = keepWhatSurvives(document, format.survival).document;
        assert.deepEqual(roundTrip(format, kept), named(kept));
      }),
    );
  });

test('what does not survive is said, and only that', () => {
  const lostIn = ({ survival }: Format): readonly string[] =>
    keepWhatSurvives(HARD, survival).lost.map((loss) => withoutIsolates(sayLosses([loss], 'en')));
  const said = Object.fromEntries(FORMATS.map((f) => [f.name, lostIn(f)]));
  for (const name of ['cas-json', 'label-studio', 'prodigy', 'web-annotation', 'tei', 'csv']) assert.deepEqual(said[name], [], name);
  assert.deepEqual(said['brat'], ['the article’s date']);
  assert.deepEqual(said['webanno-tsv'], [
    'the article’s date',
    '4 values',
    '5 entities, but for an identifier',
    '2 answers to why references have no antecedent here',
    '6 names of people who decided',
    '2 rejections',
    '2 notes on mentions',
    '1 note on a place',
  ]);
  assert.deepEqual(said['iob2'], [
    '3 mentions inside or across others',
    'the article’s date',
    '4 values',
    '5 entities',
    '3 answers to what references refer to',
    '4 names of people who decided',
    '2 rejections',
    '1 note on a mention',
    '1 note on a place',
  ]);
  assert.deepEqual(said['timeml'], [
    '14 mentions that are not of times',
    '1 value beyond what TIMEX3 says',
    '1 name of the person who decided',
    '2 rejections',
    '1 note on a place',
  ]);
  assert.deepEqual(said['geojson'], ['12 mentions that are not of places', '2 rejections', '1 note on a place']);
});

test('the command line names the formats as they are', () => {
  assert.deepEqual(
    Object.entries(EXPORT_FORMATS),
    FORMATS.map((f) => [f.name, f.summary]),
  );
  assert.equal(new Set(FORMATS.map((f) => f.ending)).size, FORMATS.length);
});

test('docs/formats.md is what the formats say of themselves', () => {
  const docs = readFileSync('docs/formats.md', 'utf8');
  assert.equal(docs, withFormats(docs));
});
