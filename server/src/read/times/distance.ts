import { timeRelationTable } from '../../lexicon/time-relation.ts';
import type { ClockExpression, DateExpression, DurationExpression, ShiftExpression } from '../../values/time-expression.ts';
import { isClockUnit } from '../../values/time-unit.ts';
import { hitAt, type Paragraph } from '../paragraph.ts';
import { readApproximation, readDuration, readVagueDuration } from './duration.ts';
import { type Reading, reading } from './reading.ts';

/** A point so far from now, with the length in it. */
export interface Distance {
  readonly value: DateExpression | ClockExpression;
  readonly length: Reading<DurationExpression>;
}

/**
 * «قبل ثلاثة أيام», «منذ نحو خمسة أشهر», «بعد ساعتين», «منذ أشهر» at token `i`. What is counted from an event
 * («بعد يوم واحد من …») is a length only and left to durations.
 */
export function readDistance(p: Paragraph, i: number): Reading<Distance> | undefined {
  const relation = p.hits[i] && hitAt(p, i, timeRelationTable);
  if (!relation) return undefined;
  const { kind } = relation.row;
  if (kind !== 'ago' && kind !== 'since' && kind !== 'after') return undefined;
  const approximate = readApproximation(p, relation.to);
  const at = approximate?.to ?? relation.to;
  const known = readDuration(p, at, true);
  const length = known ?? readVagueDuration(p, at);
  if (!length || length.proclitic || length.contracted) return undefined;
  const [part] = length.value.parts;
  if (!part || isFromEvent(p, length.to, kind)) return undefined;
  const sign = kind === 'after' ? 1 : -1;
  const lengthRead = approximate ? { ...length, value: { ...length.value, relation: approximate.value } } : length;
  return reading(p, i, length.to, { value: pointOf(lengthRead.value, sign), length: lengthRead }, relation);
}

/** Counted at the grain of the shortest unit named. */
function pointOf(length: DurationExpression, sign: 1 | -1): DateExpression | ClockExpression {
  const shortest = length.parts.at(-1);
  const [first] = length.parts;
  if (!shortest || !first || shortest.count === undefined) return { type: 'vague', timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const rest = length.parts.slice(0, -1).reverse();
  const base: ShiftExpression = {
    type: 'shift',
    unit: shortest.unit,
    count: sign * shortest.count,
    anchor: 'now',
    calendar: 'gregorian',
    distance: true,
    relation: length.relation,
  };
  if (isClockUnit(shortest.unit)) return { type: 'clock', shift: { unit: shortest.unit, count: sign * shortest.count } };
  let value: ShiftExpression = base;
  for (const part of rest) if (part.count !== undefined) value = { ...base, unit: part.unit, count: sign * part.count, from: value };
  return value;
}

/** «من» or «على» behind a length counts from an event; behind «منذ» nothing does. */
function isFromEvent(p: Paragraph, i: number, kind: string): boolean {
  if (kind === 'since') return false;
  const next = hitAt(p, i, timeRelationTable);
  if (next?.row.kind === 'from' && next.stem.proclitic === '') return true;
  return false;
}
