// Whether a word one slip away from a name of the article is that name misspelled, or another word of the language.
import { isCommonKey } from '../lexicon/gazetteer/common-words.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import { nearNames } from '../lexicon/gazetteer/near-names.ts';
import { isArabicCountry } from '../lexicon/gazetteer/spellings.ts';
import { keysOf } from '../lexicon/table.ts';
import { isModifier } from '../read/noun-modifiers.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { ARABIC_ARTICLE } from '../text/clitics.ts';
import { fold } from '../text/fold.ts';
import { isArticleExchanged, isVowelsExchanged, slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import type { NameWord } from './name-words.ts';

/**
 * A name of foreign letters is meant by what is so near to it; near to an Arabic word there are others, so that a neighbour must speak
 * for it («درع الخليج», «درع الخيلج»). @param wrong the word at token `i`, folded, without glued letters
 */
export function isMeant(p: Paragraph, i: number, wrong: string, name: NameWord, text: string): boolean {
  const places = name.places.slice(0, COMPARED).map((place) => besideOf(place, text));
  const [before, behind] = [p.tokens[i - 1]?.word.fold, p.tokens[i + 1]?.word.fold];
  // Two words of one name: «تشيانج تشينج».
  if (before === name.word.fold || places.some((place) => place.behind === wrong || place.before === wrong)) return false;
  if (!isOrdinary(name)) return !isVowelsExchanged(wrong, name.word.fold);
  if (isNoWord(wrong, name.word.fold)) return true;
  const [isBound, isBoundBehind] = [i - 1, i + 1].map((at) => isModifier(p, at, 'governs'));
  return places.some((place) => (!isBound && place.before === before) || (!isBoundBehind && place.behind === behind));
}

/** The words right before and behind a name's word, folded; what is no word there is like no word. */
function besideOf({ start, end }: Span, text: string): { readonly before: string; readonly behind: string } {
  const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return { before: fold(before ?? '?'), behind: fold(/^ (\p{L}+)/u.exec(text.slice(end, end + REACH))?.[1] ?? '?') };
}
/** So many places of a name are compared, and so many letters of what stands beside it. */
const COMPARED = 20;
const REACH = 24;

/** No word is made by a letter written twice («اللسورية»), nor as a rule by two exchanged in a longer one («الممكلة»). */
function isNoWord(wrong: string, right: string): boolean {
  if (isArticleExchanged(wrong, right)) return true;
  if (right.length < LONG_ENOUGH) return false;
  return wrong.length === right.length ? slipBetween(wrong, right) !== 'dots' : wrong.replace(TWICE, '$1') === right.replace(TWICE, '$1');
}
const TWICE = /(.)\1+/gu;
const LONG_ENOUGH = 7;

/** A word of the language, an Arab nation, a given name of one who has another name too: other words are as near to it. */
function isOrdinary({ word, isNoun, kind, places }: NameWord): boolean {
  const bare = word.fold.startsWith(ARABIC_ARTICLE) ? word.fold.slice(ARABIC_ARTICLE.length) : word.fold;
  if (bare.length >= LONG) return false;
  if (isNoun || isCommonKey(word.fold)) return true;
  if (kind === 'person' && givenNames().has(word.fold)) return places.every(({ name }) => name.length > 1);
  return [word.fold, bare].some((key) => arabNations().has(key));
}
/** Letters of a word to which no other is near by chance. */
const LONG = 8;

function givenNames(): ReadonlySet<string> {
  given ??= new Set(givenNameTable.entries.map(({ form }) => keysOf(form)[0] ?? ''));
  return given;
}
let given: ReadonlySet<string> | undefined;

/** Arab countries and their adjectives. */
function arabNations(): ReadonlySet<string> {
  nations ??= new Set(
    [...nearNames().alone.values()].flatMap((near) =>
      near.flatMap(({ keys, country }) => (isArabicCountry(country) ? (keys[0] ?? '') : [])),
    ),
  );
  return nations;
}
let nations: ReadonlySet<string> | undefined;
