// Words that no table knows, where one slip makes a name of the gazetteer of them and the words beside them.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { lettersOf, type NearName, nearNames } from '../lexicon/gazetteer/near-names.ts';
import type { Stem } from '../text/clitics.ts';
import { type Slip, slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { isKnown, type Paragraph, perParagraph } from './paragraph.ts';

/** A name with a slip in one word. Spans are the paragraph's. */
export interface NameSlip extends Span {
  /** The misspelled word, without glued letters. */
  readonly word: Span;
  readonly right: string;
  readonly name: string;
  /** Set where the article must speak of this country elsewhere for the slip to be sure. */
  readonly country?: string;
}

/** The slips of a paragraph in reading order. */
export const findNameSlips = perParagraph((p): readonly NameSlip[] => {
  const found: NameSlip[] = [];
  for (const i of suspectsOf(p)) {
    const slip = slipAt(p, i);
    if (slip) found.push(slip);
  }
  return found;
});

/** The tokens of a paragraph that no table knows: longer Arabic words that may be misspelled. */
export const suspectsOf = perParagraph((p): readonly number[] => {
  const found: number[] = [];
  p.tokens.forEach(({ word }, i) => {
    if (!isKnown(p, i) && suspicionOf(word).isSuspect) found.push(i);
  });
  return found;
});

const SHORTEST = 4;

interface Suspicion {
  readonly isSuspect: boolean;
}

/** Suspect is a longer Arabic word that is no common word and no word of any name, however it is cut. */
const suspicionOf = perWord(
  (word: Word): Suspicion => ({
    isSuspect:
      word.type === 'arabic' &&
      word.fold.length >= SHORTEST &&
      !commonnessOf(word).written &&
      !commonnessOf(word).cut &&
      !word.stems.some((s) => nearNames().known.has(s.fold)),
  }),
);

function slipAt(p: Paragraph, i: number): NameSlip | undefined {
  const token = p.tokens[i];
  if (!token) return undefined;
  const next = p.tokens[i + 1];
  const last = p.tokens[i - 1];
  const before = next ? besideOf(next.word).before : NONE;
  const behind = last ? besideOf(last.word).behind : NONE;
  for (const { stem, alone } of cutsOf(token.word)) {
    // A word cut of its article can only be an adjective of nationality.
    const beside = stem.article ? undefined : (nearAmong(before, p, i, stem) ?? nearAmong(behind, p, i, stem));
    const near = beside ?? nearAmong(alone, p, i, stem);
    if (near) return asSlip(p, i, stem, near);
  }
  return undefined;
}
const NONE: readonly NearName[] = [];

function nearAmong(names: readonly NearName[], p: Paragraph, i: number, stem: Stem): NearName | undefined {
  for (const name of names) if (fits(p, i, stem, name)) return name;
  return undefined;
}

interface Beside {
  readonly before: readonly NearName[];
  readonly behind: readonly NearName[];
}
const NOTHING_BESIDE: Beside = { before: NONE, behind: NONE };

/** The names that a misspelled word right before, or behind, this one may have been meant to be a part of. */
const besideOf = perWord(({ fold }: Word): Beside => {
  const before = nearNames().behind.get(fold);
  const behind = nearNames().before.get(fold);
  return before || behind ? { before: before ?? NONE, behind: behind ?? NONE } : NOTHING_BESIDE;
});

/** The cuts of a word that may be a name's word, with the names of one word that have the same letters. */
const cutsOf = perWord((word: Word): readonly { readonly stem: Stem; readonly alone: readonly NearName[] }[] =>
  word.stems
    .filter((stem) => !stem.accusative && !stem.contracted && stem.fold.length >= SHORTEST)
    .map((stem) => {
      const alone = nearNames().alone.get(lettersOf(stem.fold)) ?? NONE;
      return { stem, alone: stem.article ? alone.filter((name) => name.isDemonym) : alone };
    }),
);

function asSlip(p: Paragraph, i: number, stem: Stem, { keys, words, at, country, isPlain }: NearName): NameSlip | undefined {
  const token = p.tokens[i];
  const first = p.tokens[i - at];
  // With tashkeel or tatweel the letters of the article cannot be told by counting.
  if (!token || !first || (stem.article && token.word.bare.length !== token.word.text.length)) return undefined;
  const start = token.start + stem.offset;
  const article = stem.article ? p.text.slice(start, start + ARTICLE) : '';
  const right = article + (words[at] ?? '');
  return {
    start: at === 0 ? start : first.start,
    end: p.tokens[i - at + keys.length - 1]?.end ?? token.end,
    word: { start, end: token.end },
    right,
    name: words.map((word, k) => (k === at ? right : word)).join(' '),
    ...(keys.length === 1 && !isPlain && { country }),
  };
}
const ARTICLE = 2;

/** Every other word of the name stands where it should, and one slip explains this one. */
function fits(p: Paragraph, i: number, { fold, proclitic }: Stem, { keys, words, at, isPerson }: NearName): boolean {
  if (proclitic && at > 0) return false;
  const slip = slipBetween(fold, keys[at] ?? '');
  const isAlone = keys.length === 1;
  if (!slip || !isAllowed(slip, isAlone, isPerson) || (isAlone && !isInside(fold, keys[at] ?? ''))) return false;
  // «الأبنية» (the buildings) has the article, «ألبانية» has not.
  if (fold.startsWith('ال') !== (words[at] ?? '').startsWith('ال')) return false;
  return keys.every((key, k) => k === at || p.tokens[i - at + k]?.word.fold === key || (k === 0 && hasStem(p, i - at, key)));
}

/** The exchanged letters are not the last: «إيرنا» is an agency of «إيران». */
function isInside(fold: string, right: string): boolean {
  return fold.at(-1) === right.at(-1);
}

/** Foreign persons are spelled with one vowel or another; a name of one word is known by all its letters. */
function isAllowed(slip: Slip, isAlone: boolean, isPerson: boolean): boolean {
  if (isPerson) return slip === 'exchanged';
  return !isAlone || slip === 'exchanged' || slip === 'vowel exchanged';
}

function hasStem(p: Paragraph, i: number, key: string): boolean {
  return p.tokens[i]?.word.stems.some((s) => s.fold === key && !s.article && !s.accusative) === true;
}
