// Decisions of people on their way through every format and back: nothing is lost that was there, nothing is taken twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../server/src/analyze.ts';
import { type ArticleDocument, documentOf } from '../server/src/export/document.ts';
import type { Format } from '../server/src/export/format.ts';
import { FORMATS } from '../server/src/export/formats.ts';
import { keepWhatSurvives } from '../server/src/export/keep.ts';
import { anchorAt } from '../server/src/workspace/anchor.ts';
import { placeAnnotation, show } from '../server/src/workspace/annotated-text.ts';
import type { Annotation, AnnotationBody } from '../server/src/workspace/annotation.ts';
import { decide } from '../server/src/workspace/decisions.ts';
import { annotationsOf, peopleOf, takeIn, withChangesAsDecisions, withNotes } from '../server/src/workspace/document-annotations.ts';
import { HARD } from './formats/documents.ts';

const TEXT = '😀 قال جو بايدن إن دمشق وواشنطن\r\nاتفقتا أمس على 5 بنود. وأضاف الرئيس أن المدينة آمنة.\r\n';
const NOW = '2024-05-17T09:30:00Z';
const LATER = '2024-05-18T09:30:00Z';

function annotation(words: string, body: AnnotationBody, note?: string): Annotation {
  const start = TEXT.indexOf(words);
  const target = anchorAt(TEXT, { start, end: start + words.length });
  return { id: `urn:uuid:${words}`, creator: 'سلمى', created: NOW, target, body, ...(note !== undefined && { note }) };
}
const damascus = anchorAt(TEXT, { start: TEXT.indexOf('دمشق'), end: TEXT.indexOf('دمشق') + 4 });
const ANNOTATIONS: readonly Annotation[] = [
  annotation(
    'دمشق',
    { type: 'mention', kind: 'facility', entity: { key: 'k1', kind: 'facility', name: 'حقل دمشق', sameAs: ['wikidata:Q1'] } },
    'حقل؟',
  ),
  annotation('5', { type: 'mention', kind: 'number', value: { number: 6, relation: '=' } }),
  annotation('المدينة', { type: 'mention', kind: 'reference', antecedent: damascus }),
  annotation('وواشنطن', { type: 'rejection', kind: 'org' }),
  annotation('اتفقتا', { type: 'note' }, 'متى؟'),
  { ...annotation('جو بايدن', { type: 'silence' }) },
];
const THERE = ANNOTATIONS.map((a) => show(placeAnnotation(a, TEXT), TEXT));
const ARTICLE = analyze(TEXT, { published: '2024-05-17', ...decide(THERE) });
const DOCUMENT = withNotes(documentOf('a.txt', ARTICLE, peopleOf(THERE)), THERE);
const HOW = { creator: 'سلمى', now: LATER, idOf: (decision: string) => `urn:uuid:${decision}` };

function outAndBack({ write, read, survival }: Format, document: ArticleDocument): ArticleDocument {
  const [back] = read(write(keepWhatSurvives(document, survival).document).content, { file: document.file, textOf: () => document.text });
  return back?.document ?? assert.fail();
}

test('a document tells what people said besides mentions, and says what it cannot tell', () => {
  const { rejections, notes, lost } = peopleOf(THERE);
  assert.deepEqual(
    rejections.map((r) => [r.kind, TEXT.slice(r.start, r.end), r.author?.by]),
    [['org', 'وواشنطن', 'سلمى']],
  );
  assert.deepEqual(
    notes.map((n) => n.text),
    ['متى؟'],
  );
  assert.deepEqual(lost, [{ of: 'silence', count: 1 }]);
  assert.equal(DOCUMENT.mentions.find((m) => m.kind === 'facility')?.note, 'حقل؟');
});

for (const format of FORMATS)
  test(`${format.name}: decisions that come back change nothing`, () => {
    const back = withChangesAsDecisions(
      outAndBack(format, DOCUMENT),
      ARTICLE.mentions.filter((m) => m.by === 'engine'),
    );
    const told = annotationsOf(keepWhatSurvives(DOCUMENT, format.survival).document, HOW);
    const { annotations, added, changed } = takeIn(THERE, annotationsOf(back, HOW), told, LATER);
    assert.equal(changed, 0);
    // Where the format does not tell who decided, what the engine found is taken as decided, too.
    if (format.survival.decisions !== 'none') assert.equal(added, 0);
    assert.deepEqual(annotations.slice(0, ANNOTATIONS.length), ANNOTATIONS);
  });

test('a changed decision keeps its id and when it was made; the same one twice is one', () => {
  const mentions = DOCUMENT.mentions.map((m) => (m.kind === 'number' ? { ...m, value: { number: 7, relation: '=' as const } } : m));
  const decisions = annotationsOf({ ...DOCUMENT, mentions }, HOW);
  const told = annotationsOf(DOCUMENT, HOW);
  const once = takeIn(THERE, decisions, told, LATER);
  assert.deepEqual([once.added, once.changed], [0, 1]);
  const number = once.annotations.find((a) => a.body.type === 'mention' && a.body.kind === 'number');
  assert.deepEqual([number?.id, number?.created, number?.modified], ['urn:uuid:5', NOW, LATER]);
  assert.deepEqual(number?.body, { type: 'mention', kind: 'number', value: { number: 7, relation: '=' } });
  const twice = takeIn(
    once.annotations.map((a) => show(placeAnnotation(a, TEXT), TEXT)),
    decisions,
    told,
    LATER,
  );
  assert.deepEqual([twice.added, twice.changed], [0, 0]);
});

test('a document of strangers: every mention is a decision, entities by identifier or name, notes on the engine’s are notes', () => {
  const annotations = annotationsOf(HARD, HOW);
  const by = (creator: string): number => annotations.filter((a) => a.creator === creator).length;
  // Six mentions, two rejections and a note are Salma's; the engine's one mention with a remark gives a note by the importer.
  assert.deepEqual([annotations.length, by('سلمى O’Neil <s@example.org>'), by('سلمى')], [10, 9, 1]);
  const aleppo = annotations.find((a) => a.body.type === 'mention' && a.body.kind === 'place' && 'entity' in a.body);
  assert.ok(aleppo?.body.type === 'mention' && aleppo.body.kind === 'place');
  assert.deepEqual([aleppo.body.entity?.key, aleppo.body.entity?.lat, aleppo.note], ['iso:SY-HL', 36.20124, 'أكيد']);
  const moved = withChangesAsDecisions(HARD, []);
  assert.equal(annotationsOf(moved, HOW).filter((a) => a.body.type === 'mention').length, HARD.mentions.length);
});
