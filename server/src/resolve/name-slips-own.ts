// Unknown words that are one slip away from a word of a name that the same article spells rightly elsewhere.
import { nearNames } from '../lexicon/gazetteer/near-names.ts';
import { suspectsOf } from '../read/name-slips.ts';
import { ARABIC_ARTICLE, type Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import { isOneSlip, shapeNumbersOf, shapesOf, slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import type { Reading } from './article-reading.ts';
import { perParagraphWith, whileSame } from './kept.ts';
import { isMeant } from './name-slips-meant.ts';
import { findVariants } from './name-variants.ts';
import { isSameWord, type NameWord, readNameWords } from './name-words.ts';

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
/** With the article: a letter more or less makes another word of a short one («الرسول», «الرسل»). */
const SHORT_DEFINITE = 6;

/** Two spellings that both stand in names are another matter: see `name-variants.ts`. */
export function findOwnSlips(article: Reading): readonly OwnSlip[] {
  const { paragraphs, text, kept } = article;
  const words = readNameWords(article);
  const names = namesOf(kept, words);
  if (!names.byShape.size) return [];
  const variants = new Set(findVariants(article).flatMap((pair) => pair.map(({ word }) => word.fold)));
  const found: { readonly slip: OwnSlip; readonly word: Word; readonly name: NameWord }[] = [];
  const counts = new Map<Word, number>();
  for (const { paragraph, start: base } of paragraphs)
    for (const { token, at, stem, name: nth } of matchesIn(paragraph, names)) {
      const name = words[nth];
      if (!name || variants.has(stem.fold) || !isMeant(paragraph, at, stem.fold, name, text)) continue;
      const [start, end] = [base + token.start + stem.offset, base + token.end];
      counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
      const [wrong, newText] = [text.slice(start, end), newTextFor(name.word, stem)];
      found.push({ slip: { start, end, wrong, right: name.word.bare, newText, model: spanOf(name) }, word: token.word, name });
    }
  // The more frequent spelling is the right one, though names are found by the other.
  const isRarer = (word: Word, name: NameWord) => (counts.get(word) ?? 0) < name.places.length || nearNames().known.has(name.word.fold);
  return found.filter(({ word, name }) => isRarer(word, name)).map(({ slip }) => slip);
}

/** One spelling of a name's word. */
interface Spelling {
  readonly word: Word;
  readonly kind: NameWord['kind'];
  /** Which of the words of names. */
  readonly name: number;
}
interface Names {
  readonly byShape: ReadonlyMap<string, readonly Spelling[]>;
  /** Those of all shapes: a word that has none of them is like no name. */
  readonly numbers: ReadonlySet<number>;
}

const namesOf = whileSame(isSameWord, (words): Names => {
  const byShape = new Map<string, Spelling[]>();
  const numbers = new Set<number>();
  words.forEach(({ word, kind }, name) => {
    if (word.fold.length < SHORTEST_NAME) return;
    for (const number of numbersOf(word).shapes) numbers.add(number);
    for (const shape of shapesIn(word).shapes) {
      const list = byShape.get(shape);
      if (list) list.push({ word, kind, name });
      else byShape.set(shape, [{ word, kind, name }]);
    }
  });
  return { byShape, numbers };
});

interface Match {
  readonly name: number;
  readonly stem: Stem;
}
interface MatchAt extends Match {
  readonly token: Token;
  readonly at: number;
}

/** The suspects of a paragraph that are a slip away from a name. */
const matchesIn = perParagraphWith((p, names: Names): readonly MatchAt[] => {
  const matches: MatchAt[] = [];
  for (const i of suspectsOf(p)) {
    const token = p.tokens[i];
    const match = token && matchOf(token.word, names);
    if (match) matches.push({ ...match, token, at: i });
  }
  return matches;
});

function matchOf(word: Word, { byShape: names, numbers }: Names): Match | undefined {
  const stems = stemsOf(word);
  if (!stems.some(({ shapes }) => shapes.some((number) => numbers.has(number)))) return undefined;
  // «للمقراحي» is written rightly, though another cut of it is a slip away.
  if (word.stems.some(({ fold }) => names.get(fold)?.some((name) => name.word.fold === fold && name.word !== word))) return undefined;
  for (const { stem, shapes } of stems)
    for (const shape of shapes.some((number) => numbers.has(number)) ? shapesOf(stem.fold) : NONE) {
      const name = names.get(shape)?.find((n) => n.word !== word && isSlip(stem.fold, n));
      if (name) return { name: name.name, stem };
    }
  return undefined;
}

function newTextFor({ bare, fold }: Word, stem: Stem): string {
  return stem.contracted && fold.startsWith(ARABIC_ARTICLE) ? bare.slice(1) : bare;
}

/** A letter more or less makes another name of a short one («منور», «منصور»). */
function isSlip(wrong: string, { word: { fold: right }, kind }: Spelling): boolean {
  if (!isOneSlip(wrong, right)) return false;
  if (right.startsWith(ARABIC_ARTICLE)) {
    if (right.length <= SHORTEST_NAME) return slipBetween(wrong, right) === 'exchanged';
    if (right.length <= SHORT_DEFINITE && wrong.length !== right.length) return false;
  }
  return kind !== 'person' || wrong.length >= SHORTEST_NAME;
}

function spanOf({ places: [place] }: NameWord): Span {
  return { start: place?.start ?? 0, end: place?.end ?? 0 };
}

const NONE: readonly never[] = [];

/** The cuts of a word that may be a name's word, with the numbers of their shapes. */
const stemsOf = perWord(({ stems }: Word) =>
  stems
    .filter((s) => s.fold.length >= SHORTEST && !s.accusative && !s.article)
    .map((stem) => ({ stem, shapes: shapeNumbersOf(stem.fold) })),
);

const shapesIn = perWord(({ fold }: Word) => ({ shapes: shapesOf(fold) }));
const numbersOf = perWord(({ fold }: Word) => ({ shapes: shapeNumbersOf(fold) }));
