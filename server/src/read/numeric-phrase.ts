import type { Amount, NumericKind, Reason } from '../model.ts';
import type { Counted, NumericPhrase } from '../phrase.ts';
import type { Span } from '../text/span.ts';
import type { AmountReading } from './amounts.ts';

interface Details extends Span {
  readonly amount: Amount;
  /** Key of the message that says what kind of figure it is. */
  readonly reason: string;
  readonly counted?: Counted;
  readonly currencies?: readonly string[];
  readonly unit?: string;
}

const SURE = 0.97;
const VAGUE = 0.8;

/** The phrase that an amount with its surroundings is. */
export function numericPhrase(kind: NumericKind, reading: AmountReading, details: Details): NumericPhrase {
  const { first } = reading;
  const { counted, currencies, unit, amount } = details;
  return {
    kind,
    start: details.start,
    end: details.end,
    amount,
    ...(reading.proclitic !== '' && { proclitic: reading.proclitic }),
    ...(reading.contracted && { contracted: true }),
    ...(counted && { counted }),
    ...(currencies && { currencies }),
    ...(unit !== undefined && { unit }),
    ...(reading.otherwise && { otherwise: reading.otherwise }),
    ...(first.separator && { separator: first.separator }),
    confidence: first.vague ? VAGUE : SURE,
    because: reasonsFor(reading, details),
  };
}

/** Its figure as written, the modifier, and what kind of figure it is. */
function reasonsFor(reading: AmountReading, details: Details): readonly Reason[] {
  const { first, last, bound } = reading;
  const reasons: Reason[] = [readReason(first.vague ? 'number-vague' : `number-${first.written}`, first, first.value)];
  if (last !== first)
    reasons.push({ message: { key: 'number-range', args: { low: first.value, high: last.value } }, start: last.start, end: last.end });
  if (bound) reasons.push({ message: { key: boundKey(reading.amount) }, ...bound });
  reasons.push({ message: { key: details.reason } });
  return reasons;
}

function readReason(key: string, { start, end }: Span, figure: number | string): Reason {
  return { message: { key, args: { figure } }, start, end };
}

const BOUND_KEYS: Readonly<Record<Amount['relation'], string>> = {
  '=': 'number-exact',
  '~': 'number-about',
  '>': 'number-more',
  '>=': 'number-at-least',
  '<': 'number-less',
  '<=': 'number-at-most',
};

function boundKey({ relation }: Amount): string {
  return BOUND_KEYS[relation];
}
