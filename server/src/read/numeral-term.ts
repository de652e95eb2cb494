// One term of a numeral: what stands before scale words, times those (15 ألف، مئتا مليون، مئات الآلاف، ثلاثة أرباع المليون).
import type { NumeralRole } from '../lexicon/numbers/numeral.ts';
import { add, compare, multiply, ONE, type Rational, ratio } from '../values/amount.ts';
import { isThreeToNine, type Piece, readBelowThousand, readDigitsLinked } from './numeral-below-thousand.ts';
import { type Link, mayBeWord, showsTanwin, wordAt } from './numeral-words.ts';
import type { Paragraph } from './paragraph.ts';

/** A term with its scale. Vague terms (مئات، بضعة آلاف) begin at `value` and end at `max`, or at no known figure. */
export interface Term extends Piece {
  /** Product of its scale words, 1 without any. */
  readonly scale: Rational;
  readonly vague?: { readonly max?: Rational };
  /** A part of one (ثلث), without a whole number. */
  readonly fraction?: true;
}

const SCALES_ALONE: readonly NumeralRole[] = ['scale', 'scale-dual', 'scale-alef', 'scale-plural'];
const VAGUE: readonly NumeralRole[] = ['vague-tens', 'vague-hundreds'];
const HUNDREDS_OF_FEW: readonly NumeralRole[] = ['vague-hundreds', 'vague-tens', 'hundred'];
const SIZES: readonly NumeralRole[] = ['vague-hundreds', 'vague-tens', 'scale-plural'];
const FRACTIONS: readonly NumeralRole[] = ['fraction', 'fraction-if-scaled'];
const WHOLES: readonly NumeralRole[] = ['hundred', 'scale'];
const COUNTED: readonly NumeralRole[] = ['ten', 'hundred', 'scale', 'scale-plural'];
const SCALES: readonly NumeralRole[] = ['scale', 'scale-plural', 'scale-alef'];

const MOST_SCALES = 3;
const TWO = ratio(2n);
const TEN = ratio(10n);
const TWENTY = ratio(20n);
const NINE = ratio(9n);

/** The term at token `i`, so linked to what stands before it. */
export function readTerm(p: Paragraph, i: number, link: Link): Term | undefined {
  if (!mayBeWord(p, i, link)) return readInDigits(p, i, link);
  return readFew(p, i, link) ?? readSeveral(p, i, link) ?? readVague(p, i, link) ?? readFraction(p, i, link) ?? readCounted(p, i, link);
}

function readInDigits(p: Paragraph, i: number, link: Link): Term | undefined {
  const base = readDigitsLinked(p, i, link);
  return base && readScaled(p, base);
}

/** Exact terms: «15 ألف», «مليونا», «ثلاثة أرباع المليون», «خمسة». */
function readCounted(p: Paragraph, i: number, link: Link): Term | undefined {
  const base = readBelowThousand(p, i, link);
  return base ? readScaled(p, base) : readScaleAlone(p, i, link);
}

function readScaled(p: Paragraph, base: Piece): Term {
  const part = isThreeToNine(base.value) ? wordAt(p, base.to, 'beside', 'fraction-plural') : undefined;
  // «ستة أرباع» are quarters of years: no more parts are counted than a whole has.
  if (part && compare(multiply(base.value, part.row.value), ONE) < 0)
    return withScales(p, { ...base, to: part.to, value: multiply(base.value, part.row.value), scale: ONE, fraction: true });
  return withScales(p, readPoint(p, { ...base, scale: ONE }));
}

/** A scale word without a number before it: one of it, two where it is dual, a vague many where it is plural. */
function readScaleAlone(p: Paragraph, i: number, link: Link): Term | undefined {
  const word = wordAt(p, i, link, SCALES_ALONE);
  if (!word) return undefined;
  const isTwo = word.row.role === 'scale-dual' || (word.row.role === 'scale-alef' && !showsTanwin(p, word));
  const { value } = word.row;
  const term: Term = {
    from: word.from,
    to: word.to,
    value: isTwo ? multiply(TWO, value) : value,
    first: word,
    definite: word.stem.article,
    scale: value,
    ...(word.row.role === 'scale-plural' && { vague: {} }),
  };
  return withScales(p, term);
}

/** «عشرات», «مئات الآلاف»: at least one of the word's own size. */
function readVague(p: Paragraph, i: number, link: Link): Term | undefined {
  const word = wordAt(p, i, link, VAGUE);
  if (!word) return undefined;
  const { from, to, row, stem } = word;
  return withScales(p, { from, to, value: row.value, first: word, definite: stem.article, scale: ONE, vague: {} });
}

/** «بضع»: three to nine, of tens (بضعة وعشرون), hundreds or thousands. */
function readFew(p: Paragraph, i: number, link: Link): Term | undefined {
  const few = wordAt(p, i, link, 'few');
  if (!few) return undefined;
  const base = { from: few.from, to: few.to, first: few, definite: few.stem.article, scale: ONE, unit: few };
  const ten = wordAt(p, few.to, 'beside', 'ten');
  const tens = ten ?? wordAt(p, few.to, 'and', 'tens');
  if (tens) return { ...base, to: tens.to, value: add(tens.row.value, few.row.value), vague: { max: add(tens.row.value, NINE) } };
  const hundreds = wordAt(p, few.to, 'beside', HUNDREDS_OF_FEW);
  const size = hundreds?.row.value ?? ONE;
  return withScales(p, {
    ...base,
    to: hundreds?.to ?? few.to,
    value: multiply(few.row.value, size),
    vague: { max: multiply(NINE, size) },
  });
}

/** «عدة» counts only with a word of size behind it: عدة آلاف. */
function readSeveral(p: Paragraph, i: number, link: Link): Term | undefined {
  const several = wordAt(p, i, link, 'several');
  const size = several && wordAt(p, several.to, 'beside', SIZES);
  if (!several || !size) return undefined;
  const { from, stem } = several;
  const value = multiply(several.row.value, size.row.value);
  return withScales(p, { from, to: size.to, value, first: several, definite: stem.article, scale: ONE, vague: {} });
}

/** «نصف مليون», «ثلثا», «خمس الفطيرة» (a fifth: the feminine five never stands before a definite singular). */
function readFraction(p: Paragraph, i: number, link: Link): Term | undefined {
  const word = wordAt(p, i, link, FRACTIONS) ?? readConstructFraction(p, i, link);
  if (!word || (word.row.role === 'fraction-if-scaled' && !wordAt(p, word.to, 'beside', WHOLES))) return undefined;
  const { from, to, row, stem } = word;
  const term: Term = { from, to, value: row.value, first: word, definite: stem.article, scale: ONE, fraction: true };
  const hundred = wordAt(p, to, 'beside', 'hundred');
  return hundred ? { ...term, to: hundred.to, value: multiply(row.value, hundred.row.value) } : withScales(p, term);
}

function readConstructFraction(p: Paragraph, i: number, link: Link): ReturnType<typeof wordAt> {
  const word = wordAt(p, i, link, 'fraction-if-construct');
  if (!word || word.stem.article || word.stem.accusative) return undefined;
  const next = p.tokens[word.to]?.word;
  const isDefinite = next?.type === 'arabic' && next.stems.some((s) => s.article && s.proclitic === '');
  return isDefinite && !wordAt(p, word.to, 'beside', COUNTED) ? word : undefined;
}

/** «10 فاصلة سبعة»: digits after a spoken decimal point. */
function readPoint(p: Paragraph, whole: Term): Term {
  const point = wordAt(p, whole.to, 'beside', 'point');
  const after = point && readBelowThousand(p, point.to, 'beside');
  if (after?.value.d !== 1n || after.value.n < 0n) return whole;
  const places = ratio(1n, 10n ** BigInt(after.value.n.toString().length));
  return { ...whole, to: after.to, value: add(whole.value, multiply(after.value, places)) };
}

/** Multiplies by the scale words that stand right behind. */
function withScales(p: Paragraph, term: Term): Term {
  let made = term;
  for (let k = 0; k < MOST_SCALES; k++) {
    const word = wordAt(p, made.to, 'beside', SCALES);
    if (!word) break;
    const { value } = word.row;
    const max = made.vague?.max;
    made = {
      ...made,
      to: word.to,
      value: multiply(made.value, value),
      scale: multiply(made.scale, value),
      definite: made.definite || word.stem.article,
      ...(max && { vague: { max: multiply(max, value) } }),
    };
  }
  return made;
}

/** The most that «and some» adds: up to the next round number of the term's size. */
export function oddLimit(term: Term): Rational {
  if (compare(term.scale, ONE) > 0) return term.scale;
  return compare(term.value, TWENTY) >= 0 && compare(term.value, ratio(100n)) < 0 ? TEN : ratio(100n);
}
