import { isFrameWord } from '../lexicon/number-frame.ts';
import type { AmountReading } from './amounts.ts';
import { isYear } from './numeral-range.ts';
import type { Paragraph } from './paragraph.ts';

/** A bare figure of four digits behind a word that years stand behind (في 2019), or alone in brackets: the recognizers of times judge it. */
export function isYearInFrame(p: Paragraph, { from, to, first, last, shape, modifier }: AmountReading): boolean {
  if (shape !== 'number' || modifier || first !== last || !isYear(first)) return false;
  const glued = p.tokens[from]?.glued === true;
  const before = p.tokens[from - 1]?.word;
  if (isFrameWord(before, 'year-frame')) return true;
  const after = p.tokens[to]?.word.fold;
  return glued && before?.fold === '(' && after === ')';
}
