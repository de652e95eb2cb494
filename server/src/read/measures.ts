// An amount and what it is measured in, whatever that is: used for percents, money and quantities alike.

import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import type { Amount } from '../model.ts';
import type { Span } from '../text/span.ts';
import { add, compare, figureOf, multiply, ONE, rationalOf } from '../values/amount.ts';
import { type AmountReading, amountsOf } from './amounts.ts';
import { boundAfter, boundBy } from './numeral-bounds.ts';
import { jointOf, lentScale } from './numeral-range.ts';
import { readTerm } from './numeral-term.ts';
import type { Paragraph } from './paragraph.ts';

/** What stands behind an amount: it ends before token `to`; equal keys are one unit. */
export interface UnitReading {
  readonly to: number;
  readonly key: string;
}

/** An amount with its unit; the span holds both, and a modifier on either side. */
export interface Measure<U extends UnitReading> extends Span {
  readonly to: number;
  readonly amount: Amount;
  readonly unit: U;
  readonly reading: AmountReading;
  /** Index in the paragraph's amounts of the last one that it holds. */
  readonly last: number;
}

/** All amounts of a paragraph that have such a unit behind them. */
export function readMeasures<U extends UnitReading>(
  p: Paragraph,
  unitAt: (i: number, reading: AmountReading) => U | undefined,
): readonly Measure<U>[] {
  const found: Measure<U>[] = [];
  const amounts = amountsOf(p);
  for (let k = 0; k < amounts.length; k++) {
    const reading = amounts[k];
    if (!reading) break;
    const unit = unitBehind(p, reading, unitAt);
    const lent = unit ? undefined : lentBy(p, reading, amounts[k + 1], unitAt);
    if (lent) found.push({ ...lent, last: k });
    if (!unit) continue;
    const alone = { ...withFraction(p, reading, unit), unit, reading, last: k };
    const measure = joinNext(p, alone, amounts[k + 1], unitAt) ?? alone;
    found.push(withBound(p, { ...measure, start: startOf(p, reading), end: p.tokens[measure.to - 1]?.end ?? reading.end }));
    k = measure.last;
  }
  return found;
}

function unitBehind<U extends UnitReading>(
  p: Paragraph,
  reading: AmountReading,
  unitAt: (i: number, reading: AmountReading) => U | undefined,
): U | undefined {
  if (reading.shape === 'score' || reading.shape === 'years') return undefined;
  const isOf = reading.first.vague !== undefined && isFrameWord(p.tokens[reading.behind]?.word, 'of');
  return unitAt(isOf ? reading.behind + 1 : reading.behind, reading);
}

/** «ارتفع من 5 إلى 10 بالمئة»: two figures and no range, the first measured in what stands behind the second. */
function lentBy<U extends UnitReading>(
  p: Paragraph,
  reading: AmountReading,
  next: AmountReading | undefined,
  unitAt: (i: number, reading: AmountReading) => U | undefined,
): Omit<Measure<U>, 'last'> | undefined {
  if (!next || reading.shape !== 'number' || next.shape !== 'number' || reading.amount.figure === undefined) return undefined;
  const unit = jointOf(p, reading.first, next.first) === 'apart' ? unitBehind(p, next, unitAt) : undefined;
  if (!unit) return undefined;
  const amount = { ...reading.amount, figure: lentScale(reading.first, next.first) };
  return { start: reading.start, end: reading.end, to: reading.to, amount, unit, reading };
}

/** «لتر ونصف», «ثلاثة مليارات دولار ونصف المليار»: a fraction behind the unit is of one, or of the amount's scale. */
function withFraction(p: Paragraph, reading: AmountReading, unit: UnitReading): { amount: Amount; to: number } {
  const { amount } = reading;
  const part = amount.figure === undefined ? undefined : fractionAt(p, unit.to);
  if (!part || amount.figure === undefined) return { amount, to: unit.to };
  const scale = reading.last.scale === undefined || compare(part.scale, ONE) > 0 ? ONE : rationalOf(reading.last.scale);
  return { amount: { ...amount, figure: figureOf(add(rationalOf(amount.figure), multiply(part.value, scale))) }, to: part.to };
}

/** A fraction joined by و at token `i`, with nothing behind it that it would be a part of. */
export function fractionAt(p: Paragraph, i: number): ReturnType<typeof readTerm> {
  const part = readTerm(p, i, 'and');
  return part?.fraction ? part : undefined;
}

/** The bracket belongs to the span where the unit stands behind it. */
function startOf(p: Paragraph, { start, from, behind, to, modifier }: AmountReading): number {
  return behind > to && !modifier ? (p.tokens[from - 1]?.start ?? start) : start;
}

type Open<U extends UnitReading> = Omit<Measure<U>, 'start' | 'end'>;

/** «10$-20$», «بين 10 دولارات و20 دولاراً»: two measures of one unit that are joined as a range. */
function joinNext<U extends UnitReading>(
  p: Paragraph,
  measure: Open<U>,
  next: AmountReading | undefined,
  unitAt: (i: number, reading: AmountReading) => U | undefined,
): Open<U> | undefined {
  const { reading, to } = measure;
  if (next?.shape !== 'number' || next.modifier || reading.shape !== 'number' || reading.first.vague || next.first.vague) return undefined;
  const unit = jointOf(p, reading.first, next.first, to) === 'range' ? unitAt(next.behind, next) : undefined;
  if (unit?.key !== measure.unit.key) return undefined;
  const amount: Amount = { min: lentScale(reading.first, next.first), max: next.first.value, relation: reading.amount.relation };
  return { ...measure, amount, unit, to: unit.to, last: measure.last + 1 };
}

function withBound<U extends UnitReading>(p: Paragraph, measure: Measure<U>): Measure<U> {
  const bound = boundAfter(p, measure.to);
  if (!bound) return measure;
  return { ...measure, to: bound.to, end: bound.end, amount: boundBy(measure.amount, bound.row.relation) };
}
