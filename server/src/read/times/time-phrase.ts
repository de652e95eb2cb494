import type { TimeKind } from '../../model.ts';
import type { TimePhrase } from '../../phrase.ts';
import type { TimeExpression } from '../../values/time-expression.ts';
import type { Reading } from './reading.ts';

/** What was read of time as a phrase, at the reading's span. `confidence` is 0 … 1. */
export function timePhrase(kind: TimeKind, of: Reading<unknown>, expression: TimeExpression, confidence: number): TimePhrase {
  const { start, end, proclitic, contracted } = of;
  return { kind, start, end, expression, confidence, because: [], ...(proclitic && { proclitic }), ...(contracted && { contracted }) };
}
