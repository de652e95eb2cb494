// Two numerals that are one thing: a range (بين عشرين وثلاثين، من 10 إلى 20، 20–30), a choice (ثلاثة أو أربعة), a score, a span of years.
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { monthTable } from '../lexicon/times/month.ts';
import { compare, figureOf, multiply, type Rational, rationalOf } from '../values/amount.ts';
import type { Numeral } from './numeral.ts';
import { isLoneAnd } from './numeral-words.ts';
import { hitAt, type Paragraph } from './paragraph.ts';

/** How two numerals are joined. `apart`: joined in form only (a score, two years, from … to … of a change). */
export type Joint = 'range' | 'score' | 'years' | 'apart';

const HYPHENS = new Set(['-', '–', '—', '−', '‐', '~']);
const AND = 'و';
const TO_WORDS = new Set(['ل', 'لل']);
const LOOK_BACK = 9;
const SPORT_LOOK = 12;
const HIGHEST_SCORE = 30;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

/**
 * How `b` is joined to `a` when tokens `gapFrom` up to `b` stand between them; `unlike` values are no range. Undefined: not at all,
 * as a year and an amount («من فيفري 2024 إلى 310 ملايين»).
 */
export function jointOf(p: Paragraph, a: Numeral, b: Numeral, gapFrom: number = a.to): Joint | undefined {
  const gap = (b.definite && isDigitsGlued(p, b) ? b.from - 1 : b.from) - gapFrom;
  if (a.definite && a.value === 1) return undefined;
  if (isYear(a) && !isYear(b) && hitAt(p, a.from - 1, monthTable)) return undefined;
  const opener = p.tokens[a.from - 1]?.word;
  const mark = p.tokens[gapFrom];
  if (gap === 1 && mark && HYPHENS.has(mark.word.fold)) return jointOfHyphen(p, a, b, gapFrom === a.to);
  if (isFrameWord(opener, 'between') && b.proclitic === AND && gap === (isDigitsGlued(p, b) ? 1 : 0)) return rangeIfRising(a, b);
  if (isFrameWord(opener, 'between') && gap === 1 && isLoneAnd(p, gapFrom)) return rangeIfRising(a, b);
  const isTo =
    (gap === 1 && isFrameWord(mark?.word, 'to') && (b.proclitic === '' || b.definite)) ||
    (isFrameWord(opener, 'from') && TO_WORDS.has(b.proclitic) && gap <= 1);
  if (isTo) return speaksOfChange(p, a.from) ? 'apart' : rangeIfRising(a, b);
  if (gap === 1 && isFrameWord(mark?.word, 'or') && b.proclitic === '' && isNext(a, b)) return 'range';
  return undefined;
}

function isDigitsGlued(p: Paragraph, b: Numeral): boolean {
  return p.tokens[b.from]?.word.type === 'digits' && p.tokens[b.from]?.glued === true;
}

function jointOfHyphen(p: Paragraph, a: Numeral, b: Numeral, areBare: boolean): Joint | undefined {
  if (b.proclitic !== '') return undefined;
  if (areBare && isYear(a) && isYear(b)) return 'years';
  if (areBare && isScore(p, a, b)) return 'score';
  return rangeIfRising(a, b);
}

/** A bare number of four digits that may be a year. */
export function isYear({ plain, value }: Numeral): boolean {
  return plain && typeof value === 'number' && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Two bare figures, the first not less (no range falls), or two small ones where matches are spoken of. */
function isScore(p: Paragraph, a: Numeral, b: Numeral): boolean {
  if (!isBare(a) || !isBare(b)) return false;
  if (Number(a.value) >= Number(b.value)) return true;
  if (Number(b.value) > HIGHEST_SCORE) return false;
  return p.tokens.slice(Math.max(0, a.from - SPORT_LOOK), a.from).some((token) => isFrameWord(token.word, 'sport'));
}

function isBare({ plain, written, scale }: Numeral): boolean {
  return plain || (written === 'words' && scale === undefined);
}

function speaksOfChange(p: Paragraph, from: number): boolean {
  return p.tokens.slice(Math.max(0, from - LOOK_BACK), from).some((token) => isFrameWord(token.word, 'change'));
}

function rangeIfRising(a: Numeral, b: Numeral): Joint {
  return compare(rationalOf(lentScale(a, b)), rationalOf(b.value)) < 0 ? 'range' : 'apart';
}

/** «ثلاثة أو أربعة»: the next number, of units or of the same scale. */
function isNext(a: Numeral, b: Numeral): boolean {
  const size = Number(b.scale ?? 1);
  return Number(lentScale(a, b)) + size === Number(b.value);
}

/** The value of a range's first end, with the scale word that it shares with the second (بين 3 و5 ملايين). */
export function lentScale(a: Numeral, b: Numeral): number | string {
  if (b.scale === undefined || a.scale !== undefined || a.written === 'mixed' || a.fraction) return a.value;
  const scale = rationalOf(b.scale);
  const lent: Rational = multiply(rationalOf(a.value), scale);
  return compare(lent, rationalOf(b.value)) < 0 ? figureOf(lent) : a.value;
}
