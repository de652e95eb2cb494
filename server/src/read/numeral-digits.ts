// Digits with their separators and signs: which runs are one number, which are dates, versions, addresses or names of models.
import { gluedProcliticTable } from '../lexicon/glued-proclitic.ts';
import { isFrameWord } from '../lexicon/number-frame.ts';
import { numeralTable } from '../lexicon/numeral.ts';
import type { Token } from '../text/segment.ts';
import { decimal, negate, type Rational, ratio } from '../values/amount.ts';
import { hitAt, isDigits, type Paragraph } from './paragraph.ts';

/** What a separator is used for: the article's habit decides ambiguous ones. */
export type SeparatorUse = 'decimal' | 'group';

/** A number in digits. */
export interface DigitNumber {
  /** Tokens `from` (inclusive, with its sign) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly value: Rational;
  /** What it is if its one separator is used the other way (15.000 as fifteen or as fifteen thousand). */
  readonly otherwise?: Rational;
  /** Its separator `.` or `,` and its use, where the number itself shows it, or taken until the article says otherwise. */
  readonly separator?: { readonly mark: '.' | ','; readonly use: SeparatorUse; readonly sure: boolean };
  /** Letters glued before the digits (و, الـ). */
  readonly proclitic: string;
  readonly definite: boolean;
  /** Digits only, no separator and no sign: it could be a year. */
  readonly plain: boolean;
}

const MARK = { decimal: '٫', group: '٬', comma: '،' };
const SIGNS = new Set(['-', '−', '–', '+']);
const SEPARATORS = new Set(['.', ',', MARK.decimal, MARK.group, MARK.comma, "'", '’']);
/** Marks that end a run of digits and separators: what stands behind them is another thing. */
const BREAKS = /[()[\]{}«»"“”„‟<>;؛!؟?…،€$£¥%٪°]/u;
const MEASURES = /[€$£¥%٪°]/u;
const LONGEST = 40;
const MOST_GROUPS = 6;

/** The number in digits that begins at token `i` (at its sign or leading decimal point, where it has one). */
export function readDigits(p: Paragraph, i: number): DigitNumber | undefined {
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
  const read = readParts(parts, marks);
  return read && { to, plain: marks.length === 0, ...read };
}

/** A mark at `to`, glued, with digits glued behind it. */
function continues(p: Paragraph, to: number): boolean {
  return p.tokens[to]?.glued === true && p.tokens[to + 1]?.glued === true && p.tokens[to + 1]?.word.type === 'digits';
}

/** The Arabic comma separates thousands only before exactly three digits: «5،6» is a list. */
function breaksAtComma(p: Paragraph, to: number): boolean {
  return textAt(p, to) === MARK.comma && textAt(p, to + 1).length !== 3;
}

type Parts = Pick<DigitNumber, 'value' | 'otherwise' | 'separator'>;

function readParts(parts: readonly string[], marks: readonly string[]): Parts | undefined {
  const [whole = '', after = ''] = parts;
  const last = marks.at(-1);
  if (last === undefined) return isPhoneLike(whole) ? undefined : { value: decimal(whole) };
  const groupMarks = new Set(last === marks[0] ? marks : marks.slice(0, -1));
  if (groupMarks.size > 1) return undefined;
  if (marks.length === 1) return readOneMark(whole, after, last);
  const digits = parts.join('');
  if (last !== marks[0]) {
    if (last === MARK.group || last === MARK.comma || !areGroups(parts.slice(0, -1))) return undefined;
    return { value: decimal(parts.slice(0, -1).join(''), parts.at(-1)), ...evidence(last, 'decimal') };
  }
  return last !== MARK.decimal && areGroups(parts) ? { value: decimal(digits), ...evidence(last, 'group') } : undefined;
}

function readOneMark(whole: string, after: string, mark: string): Parts {
  const fraction = decimal(whole, after);
  if (mark === MARK.decimal) return { value: fraction };
  if (!areGroups([whole, after])) return { value: fraction, ...evidence(mark, 'decimal') };
  const thousands = decimal(whole + after);
  if (mark !== '.' && mark !== ',') return { value: thousands };
  // Three digits behind one point or comma can be either. A point is taken for decimal and a comma for thousands until the article says.
  const use = mark === '.' ? 'decimal' : 'group';
  const [value, otherwise] = use === 'decimal' ? [fraction, thousands] : [thousands, fraction];
  return { value, otherwise, separator: { mark, use, sure: false } };
}

function evidence(mark: string, use: SeparatorUse): Pick<DigitNumber, 'separator'> {
  return mark === '.' || mark === ',' ? { separator: { mark, use, sure: true } } : {};
}

/** One to three digits, the first not a lone zero, then threes. */
function areGroups([first = '', ...rest]: readonly string[]): boolean {
  return first.length <= 3 && !first.startsWith('0') && rest.every((part) => part.length === 3);
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

/** Leading zeros before many digits: a telephone number or a serial. */
function isPhoneLike(digits: string): boolean {
  return digits.length >= 7 && digits.startsWith('0');
}

/**
 * The run touches marks with more digits or letters behind them, so that it is a clock time, a date, a version, an address, a model …
 * One hyphen between two numbers joins a range and one slash a fraction: they are left to the readers of those.
 */
function isJoinedBadly(p: Paragraph, from: number, to: number): boolean {
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
function gluedBefore(p: Paragraph, i: number): { proclitic: string; definite: boolean } | undefined {
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

function textAt(p: Paragraph, i: number): string {
  return p.tokens[i]?.word.fold ?? '';
}

/** a/b as written with digits. */
export function fractionOf(over: Rational, under: Rational): Rational {
  return ratio(over.n * under.d, over.d * under.n);
}
