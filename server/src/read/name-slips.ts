// Words that no table knows, where one slip makes a name of the gazetteer of them and the words beside them.
import { commonnessOf, isCommonKey } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { type NearName, nearNames } from '../lexicon/gazetteer/near-names.ts';
import { wasSeen } from '../lexicon/gazetteer/seen-words.ts';
import { isArabicCountry } from '../lexicon/gazetteer/spellings.ts';
import { ARABIC_ARTICLE, type Stem } from '../text/clitics.ts';
import { isArticleExchanged, isOneSlip, type Slip, shapesOf, slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { hitsAt, isKnown, type Paragraph, perParagraph } from './paragraph.ts';

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
      !word.stems.some((s) => nearNames().known.has(s.fold)) &&
      !wasSeen(word).seen,
  }),
);

function slipAt(p: Paragraph, i: number): NameSlip | undefined {
  const token = p.tokens[i];
  if (!token) return undefined;
  const next = p.tokens[i + 1];
  const last = p.tokens[i - 1];
  const before = next ? besideOf(next.word).before : NONE;
  const behind = last ? besideOf(last.word).behind : NONE;
  for (const { stem, alone, bodies } of cutsOf(token.word)) {
    // A word cut of its article can only be an adjective of nationality.
    const beside = stem.article ? undefined : (nearAmong(before, p, i, stem) ?? nearAmong(behind, p, i, stem));
    const near = beside ?? nearAmong(alone, p, i, stem) ?? nearBody(bodies, p, i, stem);
    if (near) return asSlip(p, i, stem, near);
  }
  return undefined;
}
const NONE: readonly NearName[] = [];

function nearAmong(names: readonly NearName[], p: Paragraph, i: number, stem: Stem): NearName | undefined {
  for (const name of names) if (fits(p, i, stem, name)) return name;
  return undefined;
}

/** «الحيش الروسي»: a body that a nation has, before the nation's adjective. */
function nearBody(bodies: readonly NearName[], p: Paragraph, i: number, { fold }: Stem): NearName | undefined {
  const body = bodies.find(({ keys }) => isOneSlip(fold, keys[0] ?? ''));
  return body && hitsAt(p, i + 1, demonymTable).some(({ row, stem }) => row.adjective && stem.article) ? body : undefined;
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

/** «س» stands before verbs, and «ك» before a name is rare: the word is another one. */
const VERBAL = /[سك]/u;

interface Cut {
  readonly stem: Stem;
  readonly alone: readonly NearName[];
  readonly bodies: readonly NearName[];
}

/** The cuts of a word that may be a name's word, with the names of one word that may be one slip away. */
const cutsOf = perWord((word: Word): readonly Cut[] =>
  word.stems
    .filter((stem) => !stem.accusative && !stem.contracted && stem.fold.length >= SHORTEST && !VERBAL.test(stem.proclitic))
    .map((stem) => {
      const shapes = shapesOf(stem.fold);
      const near = (map: ReadonlyMap<string, readonly NearName[]>) => [...new Set(shapes.flatMap((shape) => map.get(shape) ?? NONE))];
      const alone = near(nearNames().alone);
      return { stem, alone: stem.article ? alone.filter((name) => name.isDemonym) : alone, bodies: near(nearNames().bodies) };
    }),
);

function asSlip(p: Paragraph, i: number, stem: Stem, { keys, words, at, country, isPlain, isDemonym }: NearName): NameSlip | undefined {
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
    ...(keys.length === 1 && (country !== '' || isDemonym) && !(isPlain && isSure(stem.fold, keys[0] ?? '')) && { country }),
  };
}
const ARTICLE = 2;

/** «الجمر» (embers) is no «المجر». */
const LONG_ENOUGH_DEFINITE = 6;

/** Two letters exchanged leave all of a name; with a letter more or less («جورجينا», «جورجيا») it may be another name. */
function isSure(wrong: string, right: string): boolean {
  if (isArticleExchanged(wrong, right)) return true;
  if (right.startsWith(ARABIC_ARTICLE) && right.length < LONG_ENOUGH_DEFINITE) return false;
  return wrong.length === right.length && slipBetween(wrong, right) !== 'dots';
}

/** Every other word of the name stands where it should, and one slip explains this one. */
function fits(p: Paragraph, i: number, { fold, proclitic }: Stem, near: NearName): boolean {
  const { keys, words, at } = near;
  if (proclitic && at > 0) return false;
  const right = keys[at] ?? '';
  const isMoved = isArticleExchanged(fold, right);
  // «الأبنية» (the buildings) has the article, «ألبانية» has not.
  if (!isMoved && fold.startsWith(ARABIC_ARTICLE) !== (words[at] ?? '').startsWith(ARABIC_ARTICLE)) return false;
  // «فينية» may be an adjective of something that no table knows.
  if (fold.endsWith(ADJECTIVAL) && !right.endsWith(ADJECTIVAL)) return false;
  if (!isMisspelled(fold, right, near)) return false;
  return keys.every((key, k) => k === at || p.tokens[i - at + k]?.word.fold === key || (k === 0 && hasStem(p, i - at, key)));
}

const ADJECTIVAL = 'يه';

function isMisspelled(wrong: string, right: string, near: NearName): boolean {
  const slip = slipBetween(wrong, right);
  if (slip) return isAllowed(slip, wrong, right, near.keys.length === 1, near.isPerson);
  return !near.isPerson && near.keys.length > 1 && hasFixedVowels(right, near) && isOneSlip(wrong, right);
}

/** Of a foreign word writers choose the vowels (الإليزيه, الإيليزيه), not of an Arabic one, nor of the adjective of a country. */
function hasFixedVowels(key: string, { country }: NearName): boolean {
  if (!key.startsWith(ARABIC_ARTICLE)) return false;
  return isCommonKey(key) || isArabicCountry(country) || nearNames().nationalities.has(key.slice(ARABIC_ARTICLE.length));
}

/** Foreign persons are spelled with one vowel or another; a name of one word is known by its last letter too («إيرنا» is an agency of «إيران»). */
function isAllowed(slip: Slip, wrong: string, right: string, isAlone: boolean, isPerson: boolean): boolean {
  if (isPerson)
    return slip !== 'vowel exchanged' && (slip === 'exchanged' || right.length >= LONG_ENOUGH) && !isDoubled(slip, wrong, right);
  return !isAlone || wrong.at(-1) === right.at(-1);
}
const LONG_ENOUGH = 5;

/** A foreign letter that is doubled is written once or twice (ماتاريلا, ماتاريللا). */
function isDoubled(slip: Slip, wrong: string, right: string): boolean {
  return slip === 'extra' && once(wrong) === once(right);
}

function once(letters: string): string {
  return letters.replace(/(.)\1/gu, '$1');
}

function hasStem(p: Paragraph, i: number, key: string): boolean {
  return p.tokens[i]?.word.stems.some((s) => s.fold === key && !s.article && !s.accusative) === true;
}
