// A person named in full goes on under a part of the name: «سمير الجبوري … الجبوري», «بدرو رودريغيز … بدرو»; so does a body that
// no table knows («كريسك تانكرز … كريسك»). The part is looked for in the headline, and in the article once the name has been
// said; a common word is not taken for it, nor a word beside which another name stands.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { cuesOf, isNameJoin } from '../lexicon/names/name-cue.ts';
import type { NamePhrase } from '../phrase.ts';
import { type Paragraph, perParagraph } from '../read/paragraph.ts';
import type { Token } from '../text/segment.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { PlacedParagraph, Recognized } from './article-reading.ts';
import { findAliases } from './entities-alias.ts';
import type { ChosenName } from './entities-choose.ts';
import { isGivenName, isShortened, SHORTEST_NAME, type Short, shortFormsOf } from './entities-short-forms.ts';
import { perParagraphWith } from './kept.ts';

export function findShortNames(article: Recognized, names: readonly ChosenName[]): readonly ChosenName[] {
  const owners = [...names.filter(isShortened), ...findAliases(article.text, names).keys()];
  const shorts = shortFormsOf(article.kept, owners);
  if (!shorts.size) return [];
  const byLine = new Map<number, ChosenName[]>();
  for (const name of names) {
    const line = byLine.get(name.from.line);
    if (line) line.push(name);
    else byLine.set(name.from.line, [name]);
  }
  const headline = article.paragraphs.findIndex(({ paragraph }) => paragraph.tokens.length > 0);
  return article.paragraphs.flatMap((placed, line) => {
    const places = placesIn(placed.paragraph, shorts);
    return places.length
      ? shortsIn(placed, line, places, { owners, names: byLine.get(line) ?? NONE, isHeadline: line === headline })
      : NONE;
  });
}

const NONE: readonly never[] = [];

interface Place {
  readonly token: Token;
  readonly short: Short;
}

/** The words of a paragraph that one of the short forms is spelled like. */
const placesIn = perParagraphWith((p, shorts: ReadonlyMap<string, Short>): readonly Place[] => {
  const places: Place[] = [];
  for (const at of lastNamesIn(p)) {
    const token = p.tokens[at] as Token;
    const short = shorts.get(token.word.fold);
    if (short && !(isGivenName(short.part) && isBesideName(p, at))) places.push({ token, short });
  }
  return places;
});

/** What is known where a line is searched. */
interface Search {
  readonly owners: readonly ChosenName[];
  /** The names that stand in the line. */
  readonly names: readonly ChosenName[];
  readonly isHeadline: boolean;
}

function shortsIn(
  placed: PlacedParagraph,
  line: number,
  places: readonly Place[],
  { owners, names, isHeadline }: Search,
): readonly ChosenName[] {
  const found: ChosenName[] = [];
  for (const { token, short } of places) {
    const full = owners[short.full];
    if (!full || (!isHeadline && isEarlier(placed, line, token, full))) continue;
    const span = { start: token.start + offsetOf(token, short), end: token.end };
    if (!names.some(({ from: { phrase } }) => overlaps(phrase, span) && !isGuess(phrase, span)))
      found.push(shortName(placed, line, span, full, short.proclitic));
  }
  return found;
}

/** One word that the tagger, or a pattern, took for a name by itself is better known as a short name. */
function isGuess({ tagged, readings, start, end }: NamePhrase, span: Span): boolean {
  const [only, other] = readings;
  const isUnlisted = tagged === true || (only?.kind === 'person' && !only.id && !other);
  return isUnlisted && start === span.start && end === span.end;
}

/** A given name beside another name is part of somebody's name that was not read («صلاح الجبوري»). */
function isBesideName({ tokens }: Paragraph, at: number): boolean {
  return isNameWord(tokens[at - 1]) || isNameWord(tokens[at + 1]);
}

function isNameWord(token: Token | undefined): boolean {
  if (token?.word.type !== 'arabic') return false;
  const { fold } = token.word;
  if (isGivenName(fold) || isNameJoin(fold)) return true;
  const common = commonnessOf(token.word);
  return !(common.written || common.cut || common.accusative) && cuesOf(token.word).size === 0 && fold.startsWith('ال');
}

/** The words of a paragraph that may be a short name, by their place: no common word, unless it speaks («وأضاف الصيد»). */
const lastNamesIn = perParagraph(({ tokens }): readonly number[] => {
  const found: number[] = [];
  for (const [i, { word }] of tokens.entries())
    if (word.type === 'arabic' && word.fold.length >= SHORTEST_NAME && (!commonnessOf(word).written || speaks(tokens[i - 1])))
      found.push(i);
  return found;
});

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
