// The part of a numeral below its scale word: digits, or words from one to 999.
import type { Hit } from '../lexicon/lexicon.ts';
import type { NumeralRole, NumeralRow } from '../lexicon/numbers/numeral.ts';
import { add, multiply, ONE, type Rational, ratio } from '../values/amount.ts';
import { type DigitNumber, readDigits } from './numeral-digits.ts';
import { isLoneAnd, type Link, wordAt } from './numeral-words.ts';
import type { Paragraph } from './paragraph.ts';

/** A piece of a numeral: tokens `from` to `to`, its value, and how it was written. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: Rational;
  /** Its first word with its cut, or its digits. */
  readonly first: Hit<NumeralRow> | DigitNumber;
  readonly definite: boolean;
  /** The word for one … ten in it, and the عشر of eleven … nineteen: what agreement is judged by. */
  readonly unit?: Hit<NumeralRow>;
  readonly ten?: Hit<NumeralRow>;
}

const HUNDREDS: readonly NumeralRole[] = ['hundreds', 'hundred'];
const UNITS: readonly NumeralRole[] = ['unit', 'before-ten'];
const ROUND: readonly NumeralRole[] = ['teen', 'tens', 'ten'];

const HUNDRED = ratio(100n);
const TEN = ratio(10n);

/** Digits, or a number word or compound below a thousand. */
export function readBelowThousand(p: Paragraph, i: number, link: Link): Piece | undefined {
  return readDigitsLinked(p, i, link) ?? readHundreds(p, i, link) ?? readBelowHundred(p, i, link);
}

export function readDigitsLinked(p: Paragraph, i: number, link: Link): Piece | undefined {
  const at = link === 'and' && isLoneAnd(p, i) ? i + 1 : i;
  if (link === 'and' && at === i) return undefined;
  const first = readDigits(p, at);
  if (!first || (link === 'beside' && first.proclitic !== '')) return undefined;
  return { from: at, to: first.to, value: first.value, first, definite: first.definite };
}

function readHundreds(p: Paragraph, i: number, link: Link): Piece | undefined {
  const hundreds = readRoundHundreds(p, i, link);
  const rest = hundreds && readBelowHundred(p, hundreds.to, 'and');
  if (!rest) return hundreds;
  return {
    ...rest,
    from: hundreds.from,
    first: hundreds.first,
    value: add(hundreds.value, rest.value),
    definite: hundreds.definite || rest.definite,
  };
}

function readRoundHundreds(p: Paragraph, i: number, link: Link): Piece | undefined {
  const whole = wordAt(p, i, link, HUNDREDS);
  if (whole) return pieceOf(whole, whole.row.value);
  const unit = wordAt(p, i, link, 'unit');
  const hundred = unit && isThreeToNine(unit.row.value) ? wordAt(p, unit.to, 'beside', 'hundred') : undefined;
  return unit && hundred ? { ...pieceOf(unit, multiply(unit.row.value, HUNDRED)), to: hundred.to } : undefined;
}

function readBelowHundred(p: Paragraph, i: number, link: Link): Piece | undefined {
  const unit = wordAt(p, i, link, UNITS);
  if (unit) return readFromUnit(p, unit);
  const round = wordAt(p, i, link, ROUND);
  return round && { ...pieceOf(round, round.row.value), ...(round.row.role === 'ten' && { unit: round }) };
}

/** One to nine, alone, with عشر behind (thirteen), or with و and tens behind (twenty-three). */
function readFromUnit(p: Paragraph, unit: Hit<NumeralRow>): Piece | undefined {
  const alone = { ...pieceOf(unit, unit.row.value), unit };
  if (unit.row.value.n === 0n) return alone;
  const ten = wordAt(p, unit.to, 'beside', 'ten');
  if (ten && !ten.stem.article) return { ...alone, to: ten.to, value: add(unit.row.value, TEN), ten };
  const tens = wordAt(p, unit.to, 'and', 'tens');
  if (tens) return { ...alone, to: tens.to, value: add(unit.row.value, tens.row.value), definite: alone.definite || tens.stem.article };
  return unit.row.role === 'unit' ? alone : undefined;
}

function pieceOf(first: Hit<NumeralRow>, value: Rational): Piece {
  return { from: first.from, to: first.to, value, first, definite: first.stem.article };
}

export function isThreeToNine({ n, d }: Rational): boolean {
  return d === ONE.d && n >= 3n && n <= 9n;
}
