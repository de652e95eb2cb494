import type { Reason } from '../model.ts';
import { dayPeriod, unknownPeriod } from '../values/period.ts';
import type { WeekdayExpression } from '../values/time-expression.ts';
import { lastWeekday, nextWeekday, weekdayOf } from '../values/weekday.ts';
import type { TimeContext } from './times-context.ts';
import type { DateValue } from './times-value.ts';

/** The day of a weekday that stands alone: which one, its side or the verb's tense tells. */
export function resolveWeekday(value: WeekdayExpression, context: TimeContext): DateValue {
  const { day: weekday } = value.weekday;
  const said = value.anchor === 'said' ? context.said.fixing('day') : undefined;
  const from = said?.period.first ?? context.now;
  const base = said ? ({ base: 'said', said } as const) : ({ base: 'now' } as const);
  const origin: readonly Reason[] = said ? [{ message: { key: 'time-said' }, start: said.start, end: said.end }] : context.nowBecause;
  if (from === undefined) return { period: unknownPeriod('day', weekday), because: origin, ...base };
  const { day, key } = weekdayFrom(value, weekday, from, said !== undefined);
  return { period: dayPeriod(day), because: [...origin, { message: { key, args: { weekday: { weekday } } } }], ...base };
}

function weekdayFrom({ side, tense }: WeekdayExpression, weekday: number, from: number, isSaid: boolean): { day: number; key: string } {
  if (side === undefined) {
    if (tense === 'future') return { day: nextWeekday(weekday, from), key: 'time-weekday-next' };
    return { day: lastWeekday(weekday, from), key: 'time-weekday-last' };
  }
  if (side < 0) return { day: lastWeekday(weekday, from - 1) + 7 * (side + 1), key: 'time-weekday-last' };
  if (side > 0) return { day: nextWeekday(weekday, from + 1) + 7 * (side - 1), key: 'time-weekday-next' };
  if (isSaid) return { day: nextWeekday(weekday, from), key: 'time-weekday-said' };
  return { day: from - weekdayOf(from) + weekday, key: 'time-weekday-this' };
}
