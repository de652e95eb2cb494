import type { Hit } from '../lexicon/lexicon.ts';
import { currencyNounTable } from '../lexicon/numbers/currency-noun.ts';
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { type NumeralRow, numeralTable } from '../lexicon/numbers/numeral.ts';
import { percentSignTable } from '../lexicon/numbers/percent-sign.ts';
import { unitTable } from '../lexicon/numbers/unit.ts';
import { groupOf } from '../lexicon/table.ts';
import type { Span } from '../text/span.ts';
import { add, compare, figureOf, multiply, negate, ONE, type Rational, ratio } from '../values/amount.ts';
import type { Piece } from './numeral-below-thousand.ts';
import { type DigitNumber, fractionOf, isSpacedDigits, readDigits } from './numeral-digits.ts';
import { oddLimit, readTerm, type Term } from './numeral-term.ts';
import { wordAt } from './numeral-words.ts';
import { hitAt, mayBegin, type Paragraph, perParagraph, perToken } from './paragraph.ts';

/** A number as written, in digits, words or both, without modifier and without what it counts. */
export interface Numeral extends Span {
  /** Tokens `from` (inclusive) to `to` (exclusive). `start`, `end` are offsets in the paragraph; the article ال is in the span. */
  readonly from: number;
  readonly to: number;
  /** Exact value; a decimal string beyond 2^53. Of a vague numeral, the least it can mean. */
  readonly value: number | string;
  /** It names no exact figure (مئات، بضعة، عشرون ونيف): at least `value`, at most `max` where that is known. */
  readonly vague?: { readonly max?: number | string };
  /** Any of its words is definite (الثلاثة، الـ24). */
  readonly definite: boolean;
  /** Letters glued before it that are not part of it (و in وثلاثة; ال, الـ in الـ24). */
  readonly proclitic: string;
  /** The proclitic was written into the article (للألف). */
  readonly contracted: boolean;
  /** Written with digits only (with or without separators), with words only, or both (15 ألف). */
  readonly written: 'digits' | 'words' | 'mixed';
  /** Gender of the nouns that its word for one … ten counts: masculine for ثلاثة, feminine for ثلاث. */
  readonly gender?: 'masculine' | 'feminine';
  /** The word for one … ten, and the عشر of eleven … nineteen, that agree with what is counted. */
  readonly unit?: Hit<NumeralRow>;
  readonly ten?: Hit<NumeralRow>;
  /** A part of one (ثلث، 3/4، ثلاثة أرباع). */
  readonly fraction?: true;
  /** Its scale word's size (15 ألف: 1000), where it is one term: a range lends it to its first end (بين 3 و5 ملايين). */
  readonly scale?: number | string;
  /** Nothing but digits, without separator and sign: it may be a year. */
  readonly plain: boolean;
  /** What it is if its separator is used the other way. */
  readonly otherwise?: number | string;
  readonly separator?: NonNullable<DigitNumber['separator']>;
}

const MOST_TERMS = 8;

/** All numerals of a paragraph in reading order, none inside another. Read once per paragraph. */
export const numeralsOf = perParagraph(readNumerals);

function readNumerals(p: Paragraph): readonly Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    const numeral = mayOpen(p, i) ? readNumeral(p, i) : undefined;
    if (!numeral) continue;
    found.push(numeral);
    i = numeral.to - 1;
  }
  return found;
}

const WORDS = groupOf(numeralTable);

/** Whether a numeral may begin at token `i`: with digits, a mark right before digits, or a word of numerals. */
function mayOpen(p: Paragraph, i: number): boolean {
  const type = p.tokens[i]?.word.type;
  if (type === 'arabic') return mayBegin(p, i, WORDS);
  return type === 'digits' || (type === 'mark' && p.tokens[i + 1]?.glued === true && p.tokens[i + 1]?.word.type !== 'arabic');
}

/** The numeral that begins at token `i`, the longest that reads as one number; undefined where none begins. */
export const readNumeral = perToken(readNumeralAt);

function readNumeralAt(p: Paragraph, i: number): Numeral | undefined {
  const token = p.tokens[i];
  if (!token || !mayOpen(p, i)) return undefined;
  // Inside a row of numbers (a telephone number, a table) no number begins.
  if (p.tokens[i - 1]?.word.type === 'digits' && isSpacedDigits(p, i)) return undefined;
  if (token.glued && p.tokens[i - 1]?.word.fold === '/' && p.tokens[i - 2]?.word.type === 'digits') return undefined;
  const minus = wordAt(p, i, 'first', 'minus');
  const sum = minus ? readSum(p, minus.to, 'beside') : (readOddBefore(p, i) ?? readSum(p, i, 'first'));
  if (!sum || isDash(p, sum)) return undefined;
  return numeralOf(p, minus ? { ...sum, from: i, first: minus, value: negate(sum.value) } : sum);
}

interface Sum extends Term {
  /** One term, nothing added to it. */
  readonly single: boolean;
}

/** Terms joined by و, each smaller than the scale of the one before: ثلاثة ملايين و696 ألفاً و275، ثلاثة ونصف. */
function readSum(p: Paragraph, i: number, link: 'first' | 'beside'): Sum | undefined {
  const first = readTerm(p, i, link);
  if (!first) return undefined;
  if (isDigits(first.first) && (first.to === first.first.to || first.fraction)) {
    const slashed = readSlashed(p, first);
    if (slashed !== 'none') return slashed;
  }
  let sum: Sum = { ...first, single: true };
  for (let k = 0; k < MOST_TERMS && !sum.vague && !sum.fraction; k++) {
    const longer = withFraction(p, sum) ?? withOdd(p, sum) ?? withTerm(p, sum);
    if (!longer) break;
    sum = { ...longer, single: false };
  }
  return sum;
}

/** `3/4`, `10 1/2`: a proper fraction in digits, alone or behind a whole number. Other slashes join dates and the like. */
function readSlashed(p: Paragraph, first: Term): Sum | undefined | 'none' {
  const under = slashedAt(p, first.to);
  if (under) {
    const { value } = first;
    if (value.d !== 1n || value.n <= 0n || !isUsualFraction(value, under.value)) return undefined;
    return { ...first, to: under.to, value: fractionOf(value, under.value), fraction: true, single: true };
  }
  const over = p.tokens[first.to]?.glued ? undefined : readDigits(p, first.to);
  const below = over && slashedAt(p, over.to);
  if (!over || !below || !over.plain || first.value.d !== 1n || !(isDigits(first.first) && first.first.plain)) return 'none';
  return { ...first, single: false, to: below.to, value: add(first.value, fractionOf(over.value, below.value)) };
}

function slashedAt(p: Paragraph, i: number): DigitNumber | undefined {
  const slash = p.tokens[i];
  if (!slash?.glued || slash.word.fold !== '/' || !p.tokens[i + 1]?.glued) return undefined;
  return readDigits(p, i + 1);
}

/** Less than one, over two … ten, a power of ten, or one over anything: «9/11» and «2019/2020» are no fractions. */
function isUsualFraction(over: Rational, under: Rational): boolean {
  if (compare(over, under) >= 0 || under.d !== 1n) return false;
  return (under.n >= 2n && under.n <= 10n) || over.n === 1n || /^10+$/u.test(under.n.toString());
}

function withTerm(p: Paragraph, sum: Sum): Sum | undefined {
  const next = readTerm(p, sum.to, 'and') ?? digitsAfterAnd(p, sum);
  if (!next || next.fraction || next.vague) return undefined;
  const hasScale = compare(sum.scale, ONE) > 0;
  if (hasScale ? compare(next.value, sum.scale) >= 0 || next.value.n <= 0n : !isLoneScaleAfterHundreds(sum, next)) return undefined;
  return {
    ...sum,
    to: next.to,
    value: add(sum.value, next.value),
    scale: hasScale ? next.scale : ratio(0n),
    definite: sum.definite || next.definite,
    ...unitOf(next),
  };
}

/** Digits with و written onto them: the و is a token of its own. */
function digitsAfterAnd(p: Paragraph, sum: Sum): Term | undefined {
  const [and, digits] = [p.tokens[sum.to], p.tokens[sum.to + 1]];
  if (and?.word.fold !== 'و' || !digits?.glued || compare(sum.scale, ONE) <= 0) return undefined;
  const next = readTerm(p, sum.to + 1, 'first');
  return next && isDigits(next.first) && next.first.proclitic === and.word.text ? next : undefined;
}

/** The old order, «مئة وعشرة ومليون»: hundreds first, one scale word last. */
function isLoneScaleAfterHundreds(sum: Sum, next: Term): boolean {
  return !isDigits(sum.first) && sum.value.n >= 100n && sum.scale.n === 1n && !isDigits(next.first) && next.first.row.role === 'scale';
}

/** «ثلاثة ونصف», «مليونين ونصف المليون»: the fraction is of the scale, said again or not. */
function withFraction(p: Paragraph, sum: Sum): Sum | undefined {
  const next = readTerm(p, sum.to, 'and');
  if (!next?.fraction || sum.value.d !== 1n) return undefined;
  const scale = compare(next.scale, ONE) === 0 && compare(sum.scale, ONE) > 0 ? sum.scale : ONE;
  return { ...sum, to: next.to, value: add(sum.value, multiply(next.value, scale)), scale: ratio(0n) };
}

/** «عشرون ونيف»: more than twenty, less than thirty. */
function withOdd(p: Paragraph, sum: Sum): Sum | undefined {
  const odd = wordAt(p, sum.to, 'and', 'odd');
  if (!odd || sum.value.n < 10n) return undefined;
  return { ...sum, to: odd.to, value: add(sum.value, ONE), vague: { max: add(sum.value, add(oddLimit(sum), ratio(-1n))) } };
}

/** «نيف وعشرون» */
function readOddBefore(p: Paragraph, i: number): Sum | undefined {
  const odd = wordAt(p, i, 'first', 'odd');
  const round = odd && readTerm(p, odd.to, 'and');
  if (!odd || !round || round.value.n < 10n || round.vague) return undefined;
  const max = add(round.value, add(oddLimit(round), ratio(-1n)));
  return { ...round, single: false, from: odd.from, first: odd, value: add(round.value, ONE), vague: { max } };
}

/** «-15 قتيلاً»: before a counted noun a minus is a dash; before a unit, a percentage or nothing it is a sign. */
function isDash(p: Paragraph, { first, to, value }: Sum): boolean {
  const next = p.tokens[to];
  if (value.n >= 0n || !isDigits(first) || next?.word.type !== 'arabic' || next.glued || isFrameWord(next.word, 'function')) return false;
  return ![unitTable, percentSignTable, currencyNounTable].some((table) => hitAt<unknown>(p, to, table) !== undefined);
}

function unitOf(piece: Piece): Pick<Piece, 'unit' | 'ten'> {
  return { ...(piece.unit && { unit: piece.unit }), ...(piece.ten && { ten: piece.ten }) };
}

function isDigits(first: Piece['first']): first is DigitNumber {
  return 'plain' in first;
}

function numeralOf(p: Paragraph, sum: Sum): Numeral {
  const { first } = sum;
  const digits = isDigits(first) ? first : undefined;
  const onlyDigits = digits !== undefined && (sum.to === digits.to || sum.fraction === true);
  const unit = compare(sum.scale, ONE) <= 0 ? sum.unit : undefined;
  const times = digits && digits.value.n !== 0n ? multiply(sum.value, fractionOf(ONE, digits.value)) : ONE;
  return {
    from: sum.from,
    to: sum.to,
    start: isDigits(first) ? (p.tokens[first.from]?.start ?? 0) : first.start,
    end: p.tokens[sum.to - 1]?.end ?? 0,
    value: figureOf(sum.value),
    ...(sum.vague && { vague: sum.vague.max ? { max: figureOf(sum.vague.max) } : {} }),
    definite: sum.definite,
    ...cutOf(first),
    written: digits ? (onlyDigits ? 'digits' : 'mixed') : 'words',
    ...(unit?.row.counts && { gender: unit.row.counts }),
    ...(unit && { unit }),
    ...(unit && sum.ten && { ten: sum.ten }),
    ...(sum.fraction && { fraction: true }),
    ...(sum.single && compare(sum.scale, ONE) > 0 && { scale: figureOf(sum.scale) }),
    plain: onlyDigits && digits.plain && sum.fraction === undefined,
    ...(digits?.otherwise && { otherwise: figureOf(multiply(digits.otherwise, times)) }),
    ...(digits?.separator && { separator: digits.separator }),
  };
}

function cutOf(first: Piece['first']): { proclitic: string; contracted: boolean } {
  if (isDigits(first)) return { proclitic: first.proclitic, contracted: false };
  return { proclitic: first.stem.proclitic, contracted: first.stem.contracted };
}
