import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import type { Word } from '../text/word.ts';
import type { AmountReading } from './amounts.ts';
import { countedBehind } from './noun.ts';
import { isYear } from './numeral-range.ts';
import { isLoneAnd } from './numeral-words.ts';
import type { Paragraph } from './paragraph.ts';

/** A bare figure of four digits behind a word that years stand behind (في 2019), or alone in brackets: the recognizers of times judge it. */
export function isYearInFrame(p: Paragraph, { from, to, first, last, shape, modifier }: AmountReading): boolean {
  if (shape !== 'number' || modifier || first !== last || !isYear(first)) return false;
  const glued = p.tokens[from]?.glued === true;
  const before = openerOf(p, from);
  if (isFrameWord(before, 'year-frame') || (before?.type === 'arabic' && !glued && isRecent(first) && !countedBehind(p, to)?.gender))
    return true;
  const after = p.tokens[to]?.word.fold;
  return glued && before?.fold === '(' && after === ')';
}

/** «كأس العالم 2018»: behind any word, a figure near today that counts no known noun names a year. A round 2000 is rather a count. */
function isRecent({ value }: AmountReading['first']): boolean {
  return Number(value) >= 1950 && Number(value) < 2050 && value !== 2000;
}

const MOST_FIGURES = 8;

/** The word before a figure, or before the row of figures joined by و that it ends (بين عامي 1863 و1879). */
export function openerOf(p: Paragraph, from: number): Word | undefined {
  let at = from - 1;
  for (let k = 0; k < MOST_FIGURES && (isLoneAnd(p, at) || (k > 0 && p.tokens[at]?.word.type === 'digits')); k++) at--;
  return p.tokens[at]?.word;
}
