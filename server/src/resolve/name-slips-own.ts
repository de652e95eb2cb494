// Unknown words that are one slip away from a word of a name that the same article spells rightly elsewhere.
import { nearNames } from '../lexicon/gazetteer/near-names.ts';
import { suspectsOf } from '../read/name-slips.ts';
import { ARABIC_ARTICLE, type Stem } from '../text/clitics.ts';
import { isOneSlip, shapeNumbersOf, shapesOf, slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import type { Reading } from './article-reading.ts';
import { findVariants } from './name-variants.ts';
import { type NameWord, readNameWords } from './name-words.ts';

/** A misspelled word and the name's word that it stands for. Spans are the article's. */
export interface OwnSlip extends Span {
  readonly wrong: string;
  readonly right: string;
  /** What to put in its place: without the alef of the article, where «لل» stands for ل and ال. */
  readonly newText: string;
  /** Where the article spells it rightly. */
  readonly model: Span;
}

const SHORTEST = 4;
const SHORTEST_NAME = 5;

/** Two spellings that both stand in names are another matter: see `name-variants.ts`. */
export function findOwnSlips({ paragraphs, mentions, text }: Reading): readonly OwnSlip[] {
  const words = readNameWords(mentions, text);
  const names = namesByShape(words);
  if (!names.size) return [];
  const numbers = new Set(words.flatMap(({ word }) => (word.fold.length < SHORTEST_NAME ? [] : numbersOf(word).shapes)));
  const variants = new Set(findVariants(mentions, text).flatMap((pair) => pair.map(({ word }) => word.fold)));
  const found: { readonly slip: OwnSlip; readonly word: Word; readonly name: NameWord }[] = [];
  const counts = new Map<Word, number>();
  for (const { paragraph: p, start: base } of paragraphs)
    for (const i of suspectsOf(p)) {
      const token = p.tokens[i];
      const match = token && matchOf(token.word, names, numbers);
      if (!token || !match || variants.has(match.stem.fold)) continue;
      const [start, end] = [base + token.start + match.stem.offset, base + token.end];
      counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
      const slip = {
        start,
        end,
        wrong: text.slice(start, end),
        right: match.name.word.bare,
        newText: newTextFor(match),
        model: spanOf(match.name),
      };
      found.push({ slip, word: token.word, name: match.name });
    }
  // The more frequent spelling is the right one, though names are found by the other.
  const isRarer = (word: Word, name: NameWord) => (counts.get(word) ?? 0) < name.places.length || nearNames().known.has(name.word.fold);
  return found.filter(({ word, name }) => isRarer(word, name)).map(({ slip }) => slip);
}

function namesByShape(words: readonly NameWord[]): ReadonlyMap<string, readonly NameWord[]> {
  const names = new Map<string, NameWord[]>();
  for (const name of words) {
    if (name.word.fold.length < SHORTEST_NAME) continue;
    for (const shape of shapesIn(name.word).shapes) {
      const list = names.get(shape);
      if (list) list.push(name);
      else names.set(shape, [name]);
    }
  }
  return names;
}

interface Match {
  readonly name: NameWord;
  readonly stem: Stem;
}

/** @param numbers those of all shapes of names: a word that has none of them is like no name */
function matchOf(word: Word, names: ReadonlyMap<string, readonly NameWord[]>, numbers: ReadonlySet<number>): Match | undefined {
  const stems = stemsOf(word);
  if (!stems.some(({ shapes }) => shapes.some((number) => numbers.has(number)))) return undefined;
  // «للمقراحي» is written rightly, though another cut of it is a slip away.
  if (word.stems.some(({ fold }) => names.get(fold)?.some((name) => name.word.fold === fold && name.word !== word))) return undefined;
  for (const { stem, shapes } of stems)
    for (const shape of shapes.some((number) => numbers.has(number)) ? shapesOf(stem.fold) : NONE) {
      const name = names.get(shape)?.find((n) => n.word !== word && isSlip(stem.fold, n));
      if (name) return { name, stem };
    }
  return undefined;
}

function newTextFor({ name, stem }: Match): string {
  const { bare } = name.word;
  return stem.contracted && name.word.fold.startsWith(ARABIC_ARTICLE) ? bare.slice(1) : bare;
}

/** A letter more or less makes another name of a short one («منور», «منصور»). */
function isSlip(wrong: string, { word: { fold: right }, kind }: NameWord): boolean {
  if (!isOneSlip(wrong, right)) return false;
  if (right.startsWith(ARABIC_ARTICLE) && right.length <= SHORTEST_NAME) return slipBetween(wrong, right) === 'exchanged';
  return kind !== 'person' || wrong.length >= SHORTEST_NAME;
}

function spanOf({ places: [place] }: NameWord): Span {
  return { start: place?.start ?? 0, end: place?.end ?? 0 };
}

const NONE: readonly string[] = [];

/** The cuts of a word that may be a name's word, with the numbers of their shapes. */
const stemsOf = perWord(({ stems }: Word) =>
  stems
    .filter((s) => s.fold.length >= SHORTEST && !s.accusative && !s.article)
    .map((stem) => ({ stem, shapes: shapeNumbersOf(stem.fold) })),
);

const shapesIn = perWord(({ fold }: Word) => ({ shapes: shapesOf(fold) }));
const numbersOf = perWord(({ fold }: Word) => ({ shapes: shapeNumbersOf(fold) }));
