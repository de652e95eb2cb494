import type { Reason } from '../model.ts';
import type { Span } from '../text/span.ts';
import { isoDate, isoOf } from '../values/calendar.ts';
import type { Period } from '../values/period.ts';
import type { DateExpression } from '../values/time-expression.ts';
import type { SaidDate, TimeContext } from './times-context.ts';

/** What a date comes down to. */
export interface DateValue {
  readonly period: Period;
  readonly because: readonly Reason[];
  /** It hangs on «now» or on a date said before. */
  readonly base?: 'now' | 'said';
  /** The date that it hangs on, where the article says it; `null` where it should and does not. */
  readonly said?: SaidDate | null;
  /** «وقت لاحق»: later than what was told of here. */
  readonly after?: Span;
  readonly candidates?: readonly string[];
}

/** Gives a date inside another its value: `times-date.ts`, handed to the files that it asks. */
export type ResolveDate = (value: DateExpression, context: TimeContext) => DateValue | undefined;

/** Why a date of another calendar is the day that it is. */
export function calendarReason({ hijri, calendar, first, year, month, day }: Period): readonly Reason[] {
  if (calendar === 'coptic' && first !== undefined)
    return [{ message: { key: 'time-coptic', args: { coptic: isoOf(year, month, day), date: { date: isoDate(first) } } } }];
  if (calendar === 'persian' && first !== undefined)
    return [{ message: { key: 'time-persian', args: { persian: isoOf(year, month, day), date: { date: isoDate(first) } } } }];
  return hijri && calendar !== 'gregorian' && first !== undefined
    ? [{ message: { key: 'time-hijri', args: { hijri, date: { date: isoDate(first) } } } }]
    : [];
}
