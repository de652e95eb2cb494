// Exact arithmetic on what numerals say: fractions of big integers, so that «1.5 مليون» and 10^18 lose nothing.

/** A rational number in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** n/d in lowest terms. A zero denominator gives zero: text can say «5/0», arithmetic must not throw. */
export function ratio(n: bigint, d = 1n): Rational {
  if (d === 0n) return ZERO;
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign);
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export function add(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return ratio(a.n * b.n, a.d * b.d);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number written with these Western digits before and after the decimal point. */
export function decimal(whole: string, after = ''): Rational {
  return ratio(BigInt(whole + after || '0'), 10n ** BigInt(after.length));
}

/**
 * The rational that a figure of an amount, or a table cell like `1/3`, stands for.
 * @throws SyntaxError when the text is neither a decimal nor a fraction
 */
export function rationalOf(figure: number | string): Rational {
  const text = String(figure);
  const [over = '', under] = text.split('/');
  if (under !== undefined) return ratio(BigInt(over), BigInt(under));
  const [mantissa = '', exponent = '0'] = over.split('e');
  const sign = mantissa.startsWith('-') ? -1n : 1n;
  const [whole = '', after = ''] = mantissa.replace(/^-/u, '').split('.');
  const power = Number(exponent);
  const shift = power < 0 ? ratio(1n, 10n ** BigInt(-power)) : ratio(10n ** BigInt(power));
  return multiply(multiply(decimal(whole, after), ratio(sign)), shift);
}

/**
 * The figure that the model carries: a number where a double says it (integers to 2^53, decimals of 15 digits), else a decimal
 * string. What no decimal can say, like a third, is rounded to ten places.
 */
export function figureOf(value: Rational): number | string {
  if (value.d === 1n) return isSafe(value.n) ? Number(value.n) : value.n.toString();
  const places = decimalPlaces(value.d);
  if (places < 0) return Number(writeDecimal(roundTo(value, ROUNDED_PLACES), ROUNDED_PLACES));
  const text = writeDecimal(value, places);
  return text.replace(/\D/gu, '').replace(/^0+/u, '').length <= 15 ? Number(text) : text;
}

const ROUNDED_PLACES = 10;

/** The nearest number with so many decimal places, halves away from zero. */
function roundTo({ n, d }: Rational, places: number): Rational {
  const [power, sign] = [10n ** BigInt(places), n < 0n ? -1n : 1n];
  return ratio(sign * ((2n * sign * n * power + d) / (2n * d)), power);
}

function isSafe(n: bigint): boolean {
  return n <= BigInt(Number.MAX_SAFE_INTEGER) && n >= BigInt(Number.MIN_SAFE_INTEGER);
}

/** How many decimal places 1/d needs, or -1 when no finite number is enough. */
function decimalPlaces(d: bigint): number {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : -1;
}

function writeDecimal({ n, d }: Rational, places: number): string {
  const digits = (((n < 0n ? -n : n) * 10n ** BigInt(places)) / d).toString().padStart(places + 1, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
