// Words that no table knows, where one slip makes a name of the gazetteer of them and the words beside them.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import type { GazetteerName } from '../lexicon/gazetteer/gazetteer.ts';
import { lettersOf, type NearName, nearNames } from '../lexicon/gazetteer/near-names.ts';
import type { Stem } from '../text/clitics.ts';
import { type Slip, slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { isKnown, type Paragraph } from './paragraph.ts';

/** A name with a slip in one word. Spans are the paragraph's. */
export interface NameSlip extends Span {
  /** The misspelled word, without glued letters. */
  readonly word: Span;
  readonly right: string;
  readonly name: string;
}

/** The slips of a paragraph in reading order. */
export function findNameSlips(p: Paragraph): readonly NameSlip[] {
  let found = read.get(p);
  if (!found) {
    found = p.tokens.flatMap((token, i) => (suspicionOf(token.word).isSuspect && !isKnown(p, i) ? (slipAt(p, i) ?? []) : []));
    read.set(p, found);
  }
  return found;
}
const read = new WeakMap<Paragraph, readonly NameSlip[]>();

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
  const { behind, before, alone } = nearNames();
  const [last, token, next] = [p.tokens[i - 1], p.tokens[i], p.tokens[i + 1]];
  if (!token) return undefined;
  for (const stem of token.word.stems) {
    if (stem.article || stem.accusative || stem.contracted || stem.fold.length < SHORTEST) continue;
    const near = [
      ...((next && behind.get(next.word.fold)) ?? []),
      ...((last && before.get(last.word.fold)) ?? []),
      ...(alone.get(lettersOf(stem.fold)) ?? []),
    ].find((candidate) => fits(p, i, stem, candidate));
    const first = near && p.tokens[i - near.at];
    if (!near || !first) continue;
    const start = token.start + stem.offset;
    return {
      start: near.at === 0 ? start : first.start,
      end: p.tokens[i - near.at + near.keys.length - 1]?.end ?? token.end,
      word: { start, end: token.end },
      right: near.words[near.at] ?? '',
      name: near.words.join(' '),
    };
  }
  return undefined;
}

/** Every other word of the name stands where it should, and one slip explains this one. */
function fits(p: Paragraph, i: number, { fold, proclitic }: Stem, { keys, words, at, name }: NearName): boolean {
  if (proclitic && at > 0) return false;
  const slip = slipBetween(fold, keys[at] ?? '');
  if (!slip || !isAllowed(slip, keys.length === 1, name)) return false;
  // «الأبنية» (the buildings) has the article, «ألبانية» has not.
  if (fold.startsWith('ال') !== (words[at] ?? '').startsWith('ال')) return false;
  return keys.every((key, k) => k === at || p.tokens[i - at + k]?.word.fold === key || (k === 0 && hasStem(p, i - at, key)));
}

/** Foreign persons are spelled with one vowel or another; a name of one word is known by all its letters. */
function isAllowed(slip: Slip, isAlone: boolean, { thing }: GazetteerName): boolean {
  if (thing.kind === 'person') return slip === 'exchanged';
  return !isAlone || slip === 'exchanged' || slip === 'vowel exchanged';
}

function hasStem(p: Paragraph, i: number, key: string): boolean {
  return p.tokens[i]?.word.stems.some((s) => s.fold === key && !s.article && !s.accusative) === true;
}
