// A person named in full goes on under a part of the name: «سمير الجبوري … الجبوري». The part is looked for in the whole article
// once it has been named; a common word is not taken for it.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import { cuesOf, isNameJoin } from '../lexicon/names/name-cue.ts';
import { keysOf } from '../lexicon/table.ts';
import type { NamePhrase, NameReading } from '../phrase.ts';
import { perParagraph } from '../read/paragraph.ts';
import type { Token } from '../text/segment.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { PlacedParagraph, Recognized } from './article-reading.ts';
import { findAliases } from './entities-alias.ts';
import type { ChosenName } from './entities-choose.ts';
import { perParagraphWith, whileSame } from './kept.ts';
import { keysOfName } from './name-words.ts';

const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'];

export function findShortNames(article: Recognized, names: readonly ChosenName[]): readonly ChosenName[] {
  const owners = [...names.filter(isPerson), ...findAliases(article.text, names).keys()];
  const shorts = shortFormsOf(article.kept, owners);
  if (!shorts.size) return [];
  const byLine = new Map<number, ChosenName[]>();
  for (const name of names) {
    const line = byLine.get(name.from.line);
    if (line) line.push(name);
    else byLine.set(name.from.line, [name]);
  }
  return article.paragraphs.flatMap((placed, line) => {
    const places = placesIn(placed.paragraph, shorts);
    return places.length ? shortsIn(placed, line, places, owners, byLine.get(line) ?? []) : NONE;
  });
}

const NONE: readonly never[] = [];

function isPerson({ reading }: ChosenName): boolean {
  return reading.kind === 'person';
}

interface Short {
  /** Which of the names it is short for. */
  readonly full: number;
  readonly proclitic: string;
}

/** What short forms hang on: the same words, of the same thing. */
function isSameName(a: ChosenName, b: ChosenName): boolean {
  if (a.from.phrase === b.from.phrase && a.reading === b.reading) return true;
  const [one, other] = [a.reading, b.reading];
  return one.kind === other.kind && one.id === other.id && one.name === other.name && a.written === b.written;
}

/** The last words of persons' names and other names of bodies, as they may be written later, with what may be glued before them. */
const shortFormsOf = whileSame(isSameName, (names): ReadonlyMap<string, Short> => {
  const shorts = new Map<string, Short>();
  const shared = new Set<string>();
  names.forEach((name, full) => {
    const last = isPerson(name) ? familyNameOf(name) : undefined;
    if (last === undefined) return;
    const owner = names[shorts.get(last)?.full ?? -1]?.reading;
    if (owner && isOther(owner, name.reading)) shared.add(last);
    for (const proclitic of PROCLITICS) if (!shorts.has(proclitic + last)) shorts.set(proclitic + last, { full, proclitic });
  });
  for (const last of shared) for (const proclitic of PROCLITICS) shorts.delete(proclitic + last);
  names.forEach((name, full) => {
    if (!isPerson(name)) addAlias(shorts, name, full);
  });
  return shorts;
});

/** The last of several words of a person's name, where it is no given name. */
function familyNameOf(name: ChosenName): string | undefined {
  const words = keysOfName(name);
  const last = words.at(-1);
  if (words.length < 2 || isNameJoin(words.at(-2) ?? '') || !last || last.length <= SHORTEST) return undefined;
  return givenNames().has(last) ? undefined : last;
}

/** Two persons, though one may be the other less a letter or a given name («كالوشا بواليا», «الوشا بواليا»). */
function isOther(one: NameReading, other: NameReading): boolean {
  if (one.id || other.id) return one.id !== other.id;
  return !one.name.endsWith(other.name) && !other.name.endsWith(one.name);
}

/** «قوات سوريا الديمقراطية (قسد) … قسد». */
function addAlias(shorts: Map<string, Short>, alias: ChosenName, full: number): void {
  const [word, more] = keysOf(alias.written);
  if (!word || more || alias.reading.id || !/^\p{Script=Arabic}/u.test(word)) return;
  for (const proclitic of PROCLITICS) if (!shorts.has(proclitic + word)) shorts.set(proclitic + word, { full, proclitic });
}

interface Place {
  readonly token: Token;
  readonly short: Short;
}

/** The words of a paragraph that one of the short forms is spelled like. */
const placesIn = perParagraphWith((p, shorts: ReadonlyMap<string, Short>): readonly Place[] => {
  const places: Place[] = [];
  for (const token of lastNamesIn(p)) {
    const short = shorts.get(token.word.fold);
    if (short) places.push({ token, short });
  }
  return places;
});

function shortsIn(
  placed: PlacedParagraph,
  line: number,
  places: readonly Place[],
  owners: readonly ChosenName[],
  names: readonly ChosenName[],
): readonly ChosenName[] {
  const found: ChosenName[] = [];
  for (const { token, short } of places) {
    const full = owners[short.full];
    if (!full || isEarlier(placed, line, token, full)) continue;
    const span = { start: token.start + offsetOf(token, short), end: token.end };
    if (!names.some(({ from: { phrase } }) => overlaps(phrase, span) && !isGuess(phrase, span)))
      found.push(shortName(placed, line, span, full, short.proclitic));
  }
  return found;
}

/** What the tagger took for a name by itself is better known as a short name. */
function isGuess(phrase: NamePhrase, span: Span): boolean {
  return phrase.tagged === true && phrase.start === span.start && phrase.end === span.end;
}

/** The words of a paragraph that may be a short name: no common word, unless it speaks («وأضاف الصيد»). */
const lastNamesIn = perParagraph(({ tokens }): readonly Token[] =>
  tokens.filter(
    ({ word }, i) => word.type === 'arabic' && word.fold.length >= SHORTEST && (!commonnessOf(word).written || speaks(tokens[i - 1])),
  ),
);
/** Short names of bodies («قسد»); a person's last word is longer. */
const SHORTEST = 3;

function speaks(before: Token | undefined): boolean {
  return before?.word.type === 'arabic' && cuesOf(before.word).has('says');
}

function isEarlier({ start }: PlacedParagraph, line: number, token: Token, full: ChosenName): boolean {
  return line < full.from.line || start + token.start < full.from.start;
}

function offsetOf(token: Token, { proclitic }: Short): number {
  return token.word.stems.find((s) => s.proclitic.length === proclitic.length)?.offset ?? proclitic.length;
}

function shortName(placed: PlacedParagraph, line: number, span: Span, full: ChosenName, proclitic: string): ChosenName {
  const { from, reading } = full;
  const because = [
    { message: { key: 'name-short', args: { name: reading.name } }, start: from.start - placed.start, end: from.end - placed.start },
  ];
  const phrase = { kind: 'name' as const, ...span, ...(proclitic && { proclitic }), readings: [reading], confidence: 0.8, because };
  return {
    from: { start: placed.start + span.start, end: placed.start + span.end, base: placed.start, line, phrase },
    reading,
    written: placed.paragraph.text.slice(span.start, span.end),
    because: [],
    full,
  };
}

let given: ReadonlySet<string> | undefined;
function givenNames(): ReadonlySet<string> {
  given ??= new Set(givenNameTable.entries.flatMap(({ form }) => keysOf(form)));
  return given;
}
