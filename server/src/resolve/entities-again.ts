// One sense per article: a name that stands in no table and was found with confidence in one place is the same name wherever the
// same words stand («قال باتشان … لباتشان»). Leaves alone: common words, given names alone, words that other phrases cover.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { firstFrom, type Span } from '../text/span.ts';
import type { PlacedParagraph, PlacedPhrase, Recognized } from './article-reading.ts';
import type { ChosenName } from './entities-choose.ts';
import { perParagraphWith, whileSame } from './kept.ts';
import { keysOfName } from './name-words.ts';

/** How sure the name must have been. */
const SURE = 0.6;
const SHORTEST = 4;
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ول', 'وب'];

interface Form {
  /** Which of the names. */
  readonly name: number;
  readonly rest: readonly string[];
  readonly proclitic: string;
}

export function findNamesAgain(article: Recognized, names: readonly ChosenName[]): readonly ChosenName[] {
  const sure = names.filter(isSure);
  const forms = formsOf(article.kept, sure);
  if (!forms.size) return [];
  const found: ChosenName[] = [];
  article.paragraphs.forEach((placed, line) => {
    const places = placesIn(placed.paragraph, forms);
    if (places.length) found.push(...findIn(placed, line, places, sure, article.phrases));
  });
  return found;
}

/** Persons who stand in no table, and other names of the tagger. */
function isSure({ from: { phrase }, reading }: ChosenName): boolean {
  return phrase.confidence >= SURE && (phrase.tagged === true || (reading.kind === 'person' && reading.id === undefined));
}

function isSameName(a: ChosenName, b: ChosenName): boolean {
  return a.reading.kind === b.reading.kind && (a.from.phrase === b.from.phrase || keysOfName(a).join(' ') === keysOfName(b).join(' '));
}

/** The names by their first word, with what may be glued before it. What means two things in this article is left out. */
const formsOf = whileSame(isSameName, (names): ReadonlyMap<string, Form> => {
  const forms = new Map<string, Form>();
  const unclear = new Set<string>();
  names.forEach((name, i) => {
    const [first = '', ...rest] = keysOfName(name);
    if (first.length < SHORTEST) return;
    for (const proclitic of PROCLITICS) {
      const known = forms.get(proclitic + first);
      if (known && (names[known.name]?.reading.kind !== name.reading.kind || known.rest.join(' ') !== rest.join(' ')))
        unclear.add(proclitic + first);
      else if (!known) forms.set(proclitic + first, { name: i, rest, proclitic });
    }
  });
  for (const form of unclear) forms.delete(form);
  return forms;
});

interface Place {
  readonly at: number;
  readonly form: Form;
}

/** The tokens of a paragraph at which one of the names may stand. */
const placesIn = perParagraphWith((paragraph, forms: ReadonlyMap<string, Form>): readonly Place[] => {
  const places: Place[] = [];
  for (let at = 0; at < paragraph.tokens.length; at++) {
    const word = paragraph.tokens[at]?.word;
    const form = word?.type === 'arabic' ? forms.get(word.fold) : undefined;
    if (form && isName(paragraph, at, form)) places.push({ at, form });
  }
  return places;
});

function findIn(
  placed: PlacedParagraph,
  line: number,
  places: readonly Place[],
  names: readonly ChosenName[],
  phrases: readonly PlacedPhrase[],
): readonly ChosenName[] {
  const { paragraph, start } = placed;
  const end = start + paragraph.text.length;
  const inLine: PlacedPhrase[] = [];
  for (let i = firstFrom(phrases, start); i < phrases.length && (phrases[i] as PlacedPhrase).start < end; i++)
    inLine.push(phrases[i] as PlacedPhrase);
  const isTaken = coverOf(inLine.filter(({ phrase }) => phrase.kind !== 'reference'));
  const found: ChosenName[] = [];
  let free = start;
  for (const { at, form } of places) {
    const first = paragraph.tokens[at];
    const last = paragraph.tokens[at + form.rest.length] ?? first;
    const name = names[form.name];
    if (!first || !last || !name) continue;
    const span = { start: start + first.start + form.proclitic.length, end: start + last.end };
    // A name of several words may stand on words that it has just taken («دق دق دق»).
    if (span.start < free || isTaken(span)) continue;
    found.push(again(placed, line, span, form, name));
    free = span.end;
  }
  return found;
}

/** Whether any of some spans, given by start, overlaps another: asked often, so the furthest end so far is kept with each. */
function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  let end = 0;
  const ends = spans.map((span) => (end = Math.max(end, span.end)));
  return (span) => (ends[firstFrom(spans, span.end) - 1] ?? 0) > span.start;
}

function isName(p: Paragraph, i: number, { rest }: Form): boolean {
  const word = p.tokens[i]?.word;
  if (!word || word.bare.length !== word.text.length) return false;
  if (rest.length) return rest.every((key, k) => p.tokens[i + 1 + k]?.word.fold === key);
  return !commonnessOf(word).written && !commonnessOf(word).cut && !hitAt(p, i, givenNameTable);
}

function again(placed: PlacedParagraph, line: number, span: Span, form: Form, name: ChosenName): ChosenName {
  const { from, reading } = name;
  const [start, end] = [span.start - placed.start, span.end - placed.start];
  const because = [
    { message: { key: 'name-again', args: { name: name.written } }, start: from.start - placed.start, end: from.end - placed.start },
  ];
  const phrase = {
    kind: 'name' as const,
    start,
    end,
    tagged: true,
    ...(form.proclitic && { proclitic: form.proclitic }),
    readings: [reading],
    confidence: from.phrase.confidence,
    because,
  };
  const written = placed.paragraph.text.slice(start, end);
  return { from: { ...span, base: placed.start, line, phrase }, reading, written, because: [] };
}
