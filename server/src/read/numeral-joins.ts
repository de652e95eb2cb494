// What stands right before and behind digits: letters and marks that belong to the number, end it, or make it something else.
import { gluedProcliticTable } from '../lexicon/names/glued-proclitic.ts';
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import type { Token } from '../text/segment.ts';
import { SEPARATORS } from './numeral-separators.ts';
import { hitAt, type Paragraph } from './paragraph.ts';

/** Marks that end a run of digits and separators: what stands behind them is another thing. */
const BREAKS = /[()[\]{}«»"“”„‟<>;؛!؟?…،€$£¥%٪°]/u;
/** Longest row of groups that is looked over. */
export const MOST_GROUPS = 6;

/**
 * The run touches marks with more digits or letters behind them, so that it is a clock time, a date, a version, an address, a model …
 * One hyphen between two numbers joins a range and one slash a fraction: they are left to the readers of those.
 */
export function isJoinedBadly(p: Paragraph, from: number, to: number): boolean {
  const before = joinBefore(p, from);
  const after = joinAfter(p, to);
  if (before === 'bad' || after === 'bad' || (before && after)) return true;
  if (after) return joinAfter(p, endOfDigits(p, to + 1)) !== undefined;
  return before !== undefined && joinBefore(p, startOfDigits(p, from - 2)) !== undefined;
}

/** Over digits and separators, without asking what they mean. */
function endOfDigits(p: Paragraph, from: number): number {
  let to = from + 1;
  for (let k = 0; k < MOST_GROUPS && continues(p, to) && SEPARATORS.has(textAt(p, to)); k++) to += 2;
  return to;
}

function startOfDigits(p: Paragraph, last: number): number {
  let from = last;
  for (let k = 0; k < MOST_GROUPS && from >= 2 && continues(p, from - 1) && SEPARATORS.has(textAt(p, from - 1)); k++) from -= 2;
  return from;
}

type Join = 'bad' | 'hyphen' | undefined;
const HYPHENS = new Set(['-', '–', '—', '−', '~', '‐', '/']);

function joinAfter(p: Paragraph, to: number): Join {
  const [mark, next] = [p.tokens[to], p.tokens[to + 1]];
  if (!mark?.glued || mark.word.type !== 'mark' || !next?.glued || BREAKS.test(mark.word.fold)) return undefined;
  if (next.word.type === 'digits') return HYPHENS.has(mark.word.fold) ? 'hyphen' : 'bad';
  return next.word.type === 'latin' ? 'bad' : undefined;
}

function joinBefore(p: Paragraph, from: number): Join {
  const [here, mark, previous] = [p.tokens[from], p.tokens[from - 1], p.tokens[from - 2]];
  if (!here?.glued || mark?.word.type !== 'mark' || !mark.glued || !previous) return undefined;
  if (previous.word.type === 'digits') {
    if (mark.word.fold === '%' || mark.word.fold === '٪') return 'bad';
    return BREAKS.test(mark.word.fold) ? undefined : HYPHENS.has(mark.word.fold) ? 'hyphen' : 'bad';
  }
  if (BREAKS.test(mark.word.fold)) return undefined;
  // «إف-16», «A-320», «?q=30»: the digits belong to a name or an address. A full stop or colon behind a word does not bind.
  if (previous.word.type === 'latin') return 'bad';
  return previous.word.type === 'arabic' && HYPHENS.has(mark.word.fold) && !gluedProclitic(p, from - 2) ? 'bad' : undefined;
}

/** What is glued before the number: nothing, proclitics, or letters that make it part of a name (then undefined). */
export function gluedBefore(p: Paragraph, i: number): { proclitic: string; definite: boolean } | undefined {
  const [here, before] = [p.tokens[i], p.tokens[i - 1]];
  const free = { proclitic: '', definite: false };
  if (!here?.glued || !before) return free;
  if (before.word.type === 'mark') {
    if (before.word.fold === '#' || before.word.fold === '_' || before.word.fold === '@') return undefined;
    const hyphenated = HYPHENS.has(before.word.fold) && before.glued ? gluedProclitic(p, i - 2) : undefined;
    return hyphenated ?? free;
  }
  return gluedProclitic(p, i - 1) ?? (isForgottenSpace(before) ? free : undefined);
}

const SHORTEST_WORD = 3;

/** «حوالي30», «إلى4.5»: a whole word whose space was forgotten, or the end of an abbreviation (د.ك5). «سام7» is a name. */
function isForgottenSpace({ word, glued }: Token): boolean {
  if (word.type !== 'arabic') return false;
  return glued || (word.bare.length >= SHORTEST_WORD && !isFrameWord(word, 'label'));
}

function gluedProclitic(p: Paragraph, i: number): { proclitic: string; definite: boolean } | undefined {
  const token = p.tokens[i];
  const hit = token && !token.glued ? hitAt(p, i, gluedProcliticTable) : undefined;
  return hit && token ? { proclitic: token.word.text, definite: hit.row.definite } : undefined;
}

/** A mark at `to`, glued, with digits glued behind it. */
export function continues(p: Paragraph, to: number): boolean {
  return p.tokens[to]?.glued === true && p.tokens[to + 1]?.glued === true && p.tokens[to + 1]?.word.type === 'digits';
}

/** The folded text of token `i`, or nothing. */
export function textAt(p: Paragraph, i: number): string {
  return p.tokens[i]?.word.fold ?? '';
}
