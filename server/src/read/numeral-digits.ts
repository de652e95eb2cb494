// Digits with their separators and signs: which runs are one number, which are dates, versions, addresses or names of models.
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { numeralTable } from '../lexicon/numbers/numeral.ts';
import { decimal, negate, type Rational, ratio } from '../values/amount.ts';
import { continues, gluedBefore, isJoinedBadly, MOST_GROUPS, textAt } from './numeral-joins.ts';
import { areGroups, MARK, readSeparated, SEPARATORS, type SeparatedNumber } from './numeral-separators.ts';
import { hitAt, isDigits, type Paragraph } from './paragraph.ts';

/** A number in digits. */
export interface DigitNumber extends SeparatedNumber {
  /** Tokens `from` (inclusive, with its sign) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Letters glued before the digits (و, الـ). */
  readonly proclitic: string;
  readonly definite: boolean;
  /** Digits only, no separator and no sign: it could be a year. */
  readonly plain: boolean;
}

const SIGNS = new Set(['-', '−', '–', '+']);
const MEASURES = /[€$£¥%٪°]/u;
const LONGEST = 40;

/** The number in digits that begins at token `i` (at its sign or leading decimal point, where it has one). */
export function readDigits(p: Paragraph, i: number): DigitNumber | undefined {
  const type = p.tokens[i]?.word.type;
  // Most tokens are words: they begin no number, nor its sign.
  if (type === 'arabic' || type === 'latin') return undefined;
  const sign = signAt(p, i);
  const at = sign === undefined ? i : i + 1;
  const leadingPoint = isPoint(p, at) && p.tokens[at + 1]?.word.type === 'digits' && p.tokens[at + 1]?.glued === true;
  if (p.tokens[leadingPoint ? at + 1 : at]?.word.type !== 'digits') return undefined;
  const before = gluedBefore(p, i);
  if (!before || (sign !== undefined && before.proclitic)) return undefined;
  const read = leadingPoint ? readAfterPoint(p, at) : readRun(p, at);
  if (!read || isModelName(p, read.to) || (sign === '+' && isDialled(read.value))) return undefined;
  const signed = sign === '-' ? negate(read.value) : read.value;
  return { ...read, ...before, from: i, value: signed, plain: read.plain && sign === undefined };
}

type Run = Omit<DigitNumber, 'from' | 'proclitic' | 'definite'>;

/** `.75`: a point with digits behind it and nothing before. */
function readAfterPoint(p: Paragraph, at: number): Run | undefined {
  const after = p.tokens[at + 1];
  if (!after || after.word.fold.length > LONGEST) return undefined;
  return { to: at + 2, value: decimal('0', after.word.fold), plain: false };
}

/** Digits and the separators between them. Several numbers joined by other marks are one run only where each stands for itself (20-30). */
function readRun(p: Paragraph, at: number): Run | undefined {
  if (isLetterPoint(p, at - 1)) return undefined;
  const lettered = isLetterPoint(p, at + 1) ? readAroundLetter(p, at) : undefined;
  if (lettered) return lettered;
  if (continues(p, at - 1) && isDigits(p, at - 2) && SEPARATORS.has(textAt(p, at - 1)) && !breaksAtComma(p, at - 1)) return undefined;
  const parts = [textAt(p, at)];
  const marks: string[] = [];
  let to = at + 1;
  while (continues(p, to) && SEPARATORS.has(textAt(p, to)) && !breaksAtComma(p, to)) {
    marks.push(textAt(p, to));
    parts.push(textAt(p, to + 1));
    to += 2;
    if (parts.length > LONGEST) return undefined;
  }
  if (parts.join('').length > LONGEST || isJoinedBadly(p, at, to)) return undefined;
  const grouped = marks.length === 0 || marks.every((m) => m === MARK.group) ? readSpaced(p, to, parts) : undefined;
  if (grouped) return grouped === 'opaque' ? undefined : grouped;
  const read = readSeparated(parts, marks);
  return read && { to, plain: marks.length === 0, ...read };
}

/** The ر of news agencies between two runs of digits. */
function isLetterPoint(p: Paragraph, at: number): boolean {
  const [before, here, behind] = [p.tokens[at - 1], p.tokens[at], p.tokens[at + 1]];
  if (!here?.glued || !behind?.glued || before?.word.type !== 'digits' || behind.word.type !== 'digits') return false;
  return isFrameWord(here.word, 'decimal');
}

/** «1ر2196 مليون» is 2196.1 million: typed as it is read from right to left, the digits of the fraction stand first. */
function readAroundLetter(p: Paragraph, at: number): Run | undefined {
  const [fraction, whole] = [textAt(p, at), textAt(p, at + 2)];
  if (fraction.length + whole.length > LONGEST || isJoinedBadly(p, at, at + 3)) return undefined;
  return { to: at + 3, value: decimal(whole, fraction), plain: false };
}

/** The Arabic comma separates thousands only before exactly three digits: «5،6» is a list. */
function breaksAtComma(p: Paragraph, to: number): boolean {
  return textAt(p, to) === MARK.comma && textAt(p, to + 1).length !== 3;
}

/** Thousands set off by spaces: «1 000 000», also with a decimal part at the end. Other rows of numbers are no number: opaque. */
function readSpaced(p: Paragraph, to: number, parts: readonly string[]): Run | 'opaque' | undefined {
  const groups = [...parts];
  let at = to;
  while (isSpacedDigits(p, at) && groups.length <= MOST_GROUPS) groups.push(textAt(p, at++));
  if (at === to || !areGroups(groups)) return at - to > 1 ? 'opaque' : undefined;
  if (continues(p, at) && (textAt(p, at) === MARK.decimal || textAt(p, at) === '.' || textAt(p, at) === ','))
    return { to: at + 2, value: decimal(groups.join(''), textAt(p, at + 1)), plain: false };
  return isJoinedBadly(p, at - 1, at) ? 'opaque' : { to: at, value: decimal(groups.join('')), plain: false };
}

/** Digits one space (of any width) behind the token before. */
export function isSpacedDigits(p: Paragraph, at: number): boolean {
  const [before, here] = [p.tokens[at - 1], p.tokens[at]];
  return before !== undefined && here?.word.type === 'digits' && !here.glued && here.start === before.end + 1;
}

/** A plus before nine digits or more: a telephone number with its country. */
function isDialled({ n, d }: Rational): boolean {
  return d === 1n && n >= 100_000_000n;
}

/** Latin letters glued behind that are no unit of their own: «5G». What the letters mean is for the readers of units. */
function isModelName(p: Paragraph, to: number): boolean {
  const next = p.tokens[to];
  return next?.glued === true && next.word.type === 'latin' && next.word.fold.length === 1 && next.word.fold !== 'm';
}

/** A sign stands glued before digits and not behind another word or number; a dash before a counted noun opens a parenthesis. */
function signAt(p: Paragraph, i: number): '+' | '-' | undefined {
  const [here, next] = [p.tokens[i], p.tokens[i + 1]];
  if (!here || !SIGNS.has(here.word.fold) || !next?.glued || (next.word.type !== 'digits' && !isPoint(p, i + 1))) return undefined;
  const before = p.tokens[i - 1];
  if (before && (here.glued ? before.word.type !== 'mark' || MEASURES.test(before.word.fold) : isNumberWord(p, i - 1))) return undefined;
  return here.word.fold === '+' ? '+' : '-';
}

/** Behind another number a dash joins: «صفر -3» is a score. */
function isNumberWord(p: Paragraph, i: number): boolean {
  return p.tokens[i]?.word.type === 'digits' || hitAt(p, i, numeralTable) !== undefined;
}

function isPoint(p: Paragraph, i: number): boolean {
  const here = p.tokens[i];
  if (!here || (here.word.fold !== '.' && here.word.fold !== MARK.decimal)) return false;
  const before = p.tokens[i - 1];
  return !here.glued || (before?.word.type === 'mark' && SIGNS.has(before.word.fold));
}

/** a/b as written with digits. */
export function fractionOf(over: Rational, under: Rational): Rational {
  return ratio(over.n * under.d, over.d * under.n);
}
