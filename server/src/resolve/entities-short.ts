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
import { keysOfName } from './name-words.ts';

const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'];

export function findShortNames(article: Recognized, names: readonly ChosenName[]): readonly ChosenName[] {
  const shorts = shortFormsOf(names);
  for (const [alias] of findAliases(article.text, names)) addAlias(shorts, alias);
  if (!shorts.size) return [];
  let first = Number.POSITIVE_INFINITY;
  for (const { full } of shorts.values()) first = Math.min(first, full.from.line);
  const byLine = new Map<number, ChosenName[]>();
  for (const name of names) {
    const line = byLine.get(name.from.line);
    if (line) line.push(name);
    else byLine.set(name.from.line, [name]);
  }
  const found: ChosenName[] = [];
  for (let line = first; line < article.paragraphs.length; line++) {
    const placed = article.paragraphs[line];
    if (placed) for (const short of shortsIn(placed, line, shorts, byLine.get(line) ?? [])) found.push(short);
  }
  return found;
}

interface Short {
  readonly full: ChosenName;
  readonly proclitic: string;
}

/** The last words of persons' names as they may be written later, with what may be glued before them. */
function shortFormsOf(names: readonly ChosenName[]): Map<string, Short> {
  const shorts = new Map<string, Short>();
  const shared = new Set<string>();
  for (const full of names) {
    if (full.reading.kind !== 'person') continue;
    const words = keysOfName(full);
    const last = words.at(-1);
    if (isNameJoin(words.at(-2) ?? '')) continue;
    if (words.length < 2 || !last || last.length <= SHORTEST || givenNames().has(last)) continue;
    const owner = shorts.get(last)?.full.reading;
    if (owner && isOther(owner, full.reading)) shared.add(last);
    for (const proclitic of PROCLITICS) if (!shorts.has(proclitic + last)) shorts.set(proclitic + last, { full, proclitic });
  }
  for (const last of shared) for (const proclitic of PROCLITICS) shorts.delete(proclitic + last);
  return shorts;
}

/** Two persons, though one may be the other less a letter or a given name («كالوشا بواليا», «الوشا بواليا»). */
function isOther(one: NameReading, other: NameReading): boolean {
  if (one.id || other.id) return one.id !== other.id;
  return !one.name.endsWith(other.name) && !other.name.endsWith(one.name);
}

/** «قوات سوريا الديمقراطية (قسد) … قسد». */
function addAlias(shorts: Map<string, Short>, alias: ChosenName): void {
  const [word, more] = keysOf(alias.written);
  if (!word || more || alias.reading.id || !/^\p{Script=Arabic}/u.test(word)) return;
  for (const proclitic of PROCLITICS) if (!shorts.has(proclitic + word)) shorts.set(proclitic + word, { full: alias, proclitic });
}

function shortsIn(
  placed: PlacedParagraph,
  line: number,
  shorts: ReadonlyMap<string, Short>,
  names: readonly ChosenName[],
): readonly ChosenName[] {
  const found: ChosenName[] = [];
  for (const token of lastNamesIn(placed.paragraph)) {
    const short = shorts.get(token.word.fold);
    if (!short || isEarlier(placed, line, token, short)) continue;
    const span = { start: token.start + offsetOf(token, short), end: token.end };
    if (!names.some(({ from: { phrase } }) => overlaps(phrase, span) && !isGuess(phrase, span)))
      found.push(shortName(placed, line, span, short));
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

function isEarlier({ start }: PlacedParagraph, line: number, token: Token, { full }: Short): boolean {
  return line < full.from.line || start + token.start < full.from.start;
}

function offsetOf(token: Token, { proclitic }: Short): number {
  return token.word.stems.find((s) => s.proclitic.length === proclitic.length)?.offset ?? proclitic.length;
}

function shortName(placed: PlacedParagraph, line: number, span: { start: number; end: number }, { full, proclitic }: Short): ChosenName {
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
