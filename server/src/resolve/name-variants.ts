// Two spellings of one name in one article.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { nearNames } from '../lexicon/gazetteer/near-names.ts';
import { ARABIC_ARTICLE } from '../text/clitics.ts';
import { shapesOf, variantBetween } from '../text/slip.ts';
import { perWord, type Word } from '../text/word.ts';
import type { Reading, ReadMention } from './article-reading.ts';
import { whileSame } from './kept.ts';
import { isSameWord, type NameWord, readNameWords } from './name-words.ts';

/** Pairs of spellings of one name. A spelling is in one pair at most. */
export function findVariants(article: Reading): readonly (readonly [NameWord, NameWord])[] {
  const { mentions, kept } = article;
  let known = ofArticle.get(mentions);
  if (!known) {
    const words = readNameWords(article).filter((word) => !word.isNoun);
    known = pairUp(words, alikeOf(kept, words));
    ofArticle.set(mentions, known);
  }
  return known;
}
/** Two checks ask for the pairs of one reading. */
const ofArticle = new WeakMap<readonly ReadMention[], readonly (readonly [NameWord, NameWord])[]>();

function pairUp(words: readonly NameWord[], alike: Alike): readonly (readonly [NameWord, NameWord])[] {
  const pairs: (readonly [NameWord, NameWord])[] = [];
  const paired = new Set<NameWord>();
  for (const [at, before] of alike) {
    const [word, other] = [words[at], words[before]];
    if (!word || !other || paired.has(word) || paired.has(other) || !areVariants(word, other)) continue;
    pairs.push([word, other]);
    paired.add(word).add(other);
  }
  return pairs;
}

/** Which words are spelled like one before them. */
type Alike = readonly (readonly [number, number])[];

const alikeOf = whileSame(isSameWord, (words): Alike => {
  const byShape = new Map<string, number>();
  const alike: (readonly [number, number])[] = [];
  words.forEach((name, at) => {
    for (const shape of shapesIn(name.word).shapes) {
      const before = byShape.get(shape);
      const other = before === undefined ? undefined : words[before];
      if (before === undefined) byShape.set(shape, at);
      else if (other && areSpelledAlike(name, other)) alike.push([at, before]);
    }
  });
  return alike;
});

/** As far as the two words alone tell. */
function areSpelledAlike(a: NameWord, b: NameWord): boolean {
  const [x, y] = [a.word.fold, b.word.fold];
  if (a.kind !== b.kind || x === y || x.at(-1) !== y.at(-1) || isCutOf(a, b) || isCutOf(b, a)) return false;
  return variantBetween(x, y) !== undefined;
}

/** One name, of two words that are spelled alike: the words beside it agree, usage allows both spellings, or one that no table knows is a slip of the other. */
function areVariants(a: NameWord, b: NameWord): boolean {
  const [x, y] = [a.word.fold, b.word.fold];
  const how = variantBetween(x, y);
  const entities = new Set(a.places.map(({ entity }) => entity));
  const isOne = b.places.some(({ entity }) => entities.has(entity));
  if (!how || (isKnownName(a) && isKnownName(b) && !(isOne && how === 'usage'))) return false;
  if (!isOne && Math.min(x.length, y.length) < SHORTEST_UNKNOWN) return false;
  if (!isOne && isShort(x, y, how) && !haveNeighbour(a, b)) return false;
  // Two words of one name («كوكا كولا») are no variants.
  return !a.places.some(({ name }) => name.some((t) => t.word.fold === y)) && haveCompany(a, b);
}

/** Short words that nothing joins are two: «تشونغ», «تشانغ»; with the article, «العري», «العربي». */
function isShort(x: string, y: string, how: 'usage' | 'slip'): boolean {
  if (Math.min(x.length, y.length) > SHORTEST_UNKNOWN) return false;
  return x.length === y.length ? how === 'usage' : x.startsWith(ARABIC_ARTICLE);
}
const SHORTEST_UNKNOWN = 5;

/** Written with letters glued before it: «وبرلين» inside a name. */
function isCutOf(a: NameWord, b: NameWord): boolean {
  return a.word.stems.some((s) => s.proclitic !== '' && s.fold === b.word.fold);
}

/** The other words of a name of one all stand in a name of the other. */
function haveCompany(a: NameWord, b: NameWord): boolean {
  const others = ({ word, places }: NameWord) =>
    places.slice(0, COMPARED).map(({ name }) => name.map((t) => t.word.fold).filter((f) => f !== word.fold));
  const [some, more] = [others(a), others(b)];
  const isWithin = (p: readonly string[], q: readonly string[]) => p.every((f) => q.includes(f));
  return some.some((p) => more.some((q) => isWithin(p, q) || isWithin(q, p)));
}

/** Some other word stands in a name of each. */
function haveNeighbour(a: NameWord, b: NameWord): boolean {
  const others = ({ word, places }: NameWord) =>
    places.slice(0, COMPARED).flatMap(({ name }) => name.map((t) => t.word.fold).filter((f) => f !== word.fold));
  const some = new Set(others(a));
  return others(b).some((other) => some.has(other));
}

/** So many places of each are compared. */
const COMPARED = 20;

/** A word of some name of the gazetteer, or a common word. */
export function isKnownName({ word }: NameWord): boolean {
  return nearNames().known.has(word.fold) || commonnessOf(word).written;
}

const shapesIn = perWord(({ fold }: Word) => ({ shapes: shapesOf(fold) }));
