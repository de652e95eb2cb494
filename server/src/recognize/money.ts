// Amounts of money: a figure with a currency's noun, sign or code on either side, with its hundredths behind.
//   مليونا دولار أميركي (two million US dollars) · سبعة دولارات وخمسون سنتاً (seven dollars and fifty cents) · $7.50 · دينارين
// Left alone: currencies without a figure (سعر الدولار). Which lira or dinar a bare noun means is the article's to say.

import type { Hit } from '../lexicon/lexicon.ts';
import { type CurrencySignRow, currenciesOf, currencySignTable, qualifiedCurrency } from '../lexicon/numbers/currency.ts';
import { type CurrencyNounRow, currencyNounTable } from '../lexicon/numbers/currency-noun.ts';
import type { Amount } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import { type AmountReading, amountsOf, scaleAmount } from '../read/amounts.ts';
import { recognizeLoneUnits } from '../read/lone-units.ts';
import { type Measure, readMeasures } from '../read/measures.ts';
import { boundAfter, boundBefore, boundBy } from '../read/numeral-bounds.ts';
import { isLoneAnd } from '../read/numeral-words.ts';
import { numericPhrase } from '../read/numeric-phrase.ts';
import { findHit, type Paragraph } from '../read/paragraph.ts';
import { add, figureOf, multiply, type Rational, ratio, rationalOf } from '../values/amount.ts';

/** A currency behind a figure: one code or several that it may be. */
interface CurrencyReading {
  readonly to: number;
  readonly key: string;
  readonly currencies: readonly string[];
  readonly minor?: Rational;
}

export function recognizeMoney(p: Paragraph): readonly NumericPhrase[] {
  const behind = readMeasures(p, (i) => currencyAt(p, i)).map((measure) => phraseOf(p, measure));
  const lone = recognizeLoneUnits(p, currencyNounTable, 'money', (hit) => {
    const reading = hit.row.minor ? undefined : nounReading(p, hit);
    return reading && { currencies: reading.currencies, to: reading.to };
  });
  return [...behind, ...recognizeSignsBefore(p), ...lone];
}

function currencyAt(p: Paragraph, i: number): CurrencyReading | undefined {
  const noun = findHit(p, i, currencyNounTable, (h) => h.stem.proclitic === '');
  if (noun) return nounReading(p, noun);
  const sign = signAt(p, i);
  if (!sign) return undefined;
  const { currency, kind } = sign.row;
  return { to: sign.to, key: currency, currencies: [currency], ...(kind === 'minor-symbol' && { minor: ratio(1n, 100n) }) };
}

/** The noun with the adjective of its country behind it; a noun of many countries leaves all of theirs open. */
function nounReading(p: Paragraph, hit: Hit<CurrencyNounRow>): CurrencyReading | undefined {
  const { noun, usual, minor } = hit.row;
  const behind = p.tokens.slice(hit.to, hit.to + 3).map((token) => token.word);
  const qualified = qualifiedCurrency(noun, behind);
  const all = currenciesOf(noun);
  const currencies = qualified ? [qualified.currency] : usual.length ? usual : all;
  // A noun of one country that is a common word too needs its adjective (أوقية is an ounce as well).
  if (!qualified && usual.length === 0 && all.length < 2) return undefined;
  return { to: hit.to + (qualified?.words ?? 0), key: noun, currencies, ...(minor && { minor }) };
}

function signAt(p: Paragraph, i: number): Hit<CurrencySignRow> | undefined {
  return findHit(p, i, currencySignTable, (h) => isSign(p, h));
}

/** Codes count in capitals only: «TOP» is a currency and «top» a word. */
function isSign(p: Paragraph, { row, from }: Hit<CurrencySignRow>): boolean {
  return !row.kind.startsWith('code') || p.tokens[from]?.word.text === row.currency;
}

function phraseOf(p: Paragraph, measure: Measure<CurrencyReading>): NumericPhrase {
  const whole = withMinor(p, measure);
  const bound = whole.to === measure.to ? undefined : boundAfter(p, whole.to);
  return numericPhrase('money', measure.reading, {
    start: measure.start,
    end: bound?.end ?? (whole.to === measure.to ? measure.end : (p.tokens[whole.to - 1]?.end ?? measure.end)),
    amount: bound ? boundBy(whole.amount, bound.row.relation) : whole.amount,
    currencies: measure.unit.currencies,
    reason: measure.unit.currencies.length > 1 ? 'number-money-open' : 'number-money',
  });
}

/** «سبعة دولارات وخمسون سنتاً»: hundredths or thousandths behind, joined by و. */
function withMinor(p: Paragraph, { amount, unit, to, last }: Measure<CurrencyReading>): { amount: Amount; to: number } {
  const { minor } = unit;
  if (minor) return { amount: scaleAmount(amount, (figure) => multiply(figure, minor)), to };
  const next = amountsOf(p)[last + 1];
  const small = next && isJoined(p, next, to) ? currencyAt(p, next.to) : undefined;
  if (!next || !small?.minor || amount.figure === undefined || next.amount.figure === undefined) return { amount, to };
  const figure = add(rationalOf(amount.figure), multiply(rationalOf(next.amount.figure), small.minor));
  return { amount: { ...amount, figure: figureOf(figure) }, to: small.to };
}

const AND = 'و';

function isJoined(p: Paragraph, next: AmountReading, to: number): boolean {
  if (next.modifier) return false;
  return next.proclitic === AND ? next.from - to <= 1 : next.from === to + 1 && isLoneAnd(p, to);
}

/** «$7.50», «USD 10», «د.ك5», with a modifier before the sign. */
function recognizeSignsBefore(p: Paragraph): readonly NumericPhrase[] {
  return amountsOf(p).flatMap((reading) => {
    const sign = reading.first.written === 'words' || reading.proclitic !== '' ? undefined : signEndingAt(p, reading.from);
    if (!sign || currencyAt(p, reading.to)) return [];
    const before = boundBefore(p, sign.from);
    const after = boundAfter(p, reading.to);
    const bounded = [before, after].reduce((amount, bound) => (bound ? boundBy(amount, bound.row.relation) : amount), reading.amount);
    return [
      numericPhrase('money', before ? { ...reading, proclitic: before.stem.proclitic } : reading, {
        start: before?.start ?? sign.start,
        end: after?.end ?? reading.end,
        amount: bounded,
        currencies: [sign.row.currency],
        reason: 'number-money',
      }),
    ];
  });
}

const LONGEST_SIGN = 4;
const BEFORE: ReadonlySet<CurrencySignRow['kind']> = new Set(['code', 'symbol']);

function signEndingAt(p: Paragraph, to: number): Hit<CurrencySignRow> | undefined {
  for (let from = Math.max(0, to - LONGEST_SIGN); from < to; from++) {
    const hit = findHit(p, from, currencySignTable, (h) => h.to === to && BEFORE.has(h.row.kind) && isSign(p, h));
    // The sign of a figure before it is that figure's: 10$ 20.
    if (hit && !(p.tokens[from]?.glued && p.tokens[from - 1]?.word.type === 'digits')) return hit;
  }
  return undefined;
}
