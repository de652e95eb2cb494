import type { Message, Reason } from '../model.ts';
import { type CalendarName, dateOf, isoOf, monthsIn } from '../values/calendar.ts';
import { dayPeriod, type Period, partialPeriod, periodFrom, unknownPeriod, yearPeriod } from '../values/period.ts';
import type { ShiftExpression } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { TimeContext } from './times-context.ts';
import { calendarReason, type DateValue, type ResolveDate } from './times-value.ts';

/** The value of a time that is counted in units, from «now» or from a date said before. */
export function resolveShift(value: ShiftExpression, context: TimeContext, resolve: ResolveDate): DateValue {
  const { unit, count, anchor, calendar, weekday } = value;
  const approximate = value.relation === '~' || !Number.isInteger(count) ? ({ mod: 'APPROX' } as const) : {};
  if (value.from) {
    const from = resolve(value.from, context);
    const day = from?.period.timex === 'PRESENT_REF' ? context.now : from?.period.first;
    const period = day === undefined ? undefined : periodFrom(unit, calendar, day, Math.round(count));
    const because: readonly Reason[] = [...(from?.because ?? []), countedReason(unit, count)];
    return { ...from, because, base: 'now', period: { ...(period ?? unknownPeriod(unit)), grain: from?.period.grain ?? unit } };
  }
  if (anchor === 'said') return resolveSaid(value, context);
  if (context.now === undefined) {
    const known = unit === 'day' && count === 0 ? context.nowPeriod : undefined;
    return { period: known ?? unknownPeriod(unit, weekday?.day), because: context.nowBecause, base: 'now' };
  }
  if (value.turn) return resolveTurn(value, context.now, context);
  const named = weekday && dayBeside(weekday.day, context.now + count);
  const period = named ?? periodFrom(unit, calendar, context.now, Math.round(count)) ?? unknownPeriod(unit);
  return {
    period: { ...period, ...approximate },
    because: [...context.nowBecause, countedReason(unit, count), ...(named ? [namedReason(weekday.day)] : []), ...calendarReason(period)],
    base: 'now',
  };
}

/** How many months before its end a year has a «new» one. */
const NEAR_END = 2;

function resolveTurn(value: ShiftExpression, now: number, context: TimeContext): DateValue {
  const isNext = dateOf(value.calendar, now).month > monthsIn(value.calendar) - NEAR_END;
  const count = isNext ? 1 : 0;
  const period = periodFrom(value.unit, value.calendar, now, count) ?? unknownPeriod(value.unit);
  return { period, because: [...context.nowBecause, countedReason(value.unit, count), ...calendarReason(period)], base: 'now' };
}

function countedReason(unit: string, count: number): Reason {
  const args = { unit: unitMessage(unit) };
  if (Math.abs(count) === 1) return { message: { key: count < 0 ? 'time-unit-back' : 'time-unit-on', args } };
  const key = count === 0 ? 'time-same-unit' : count < 0 ? 'time-units-back' : 'time-units-on';
  return { message: { key, args: { ...args, count: Math.abs(count) } } };
}

function namedReason(weekday: number): Reason {
  return { message: { key: 'time-weekday-named', args: { weekday: { weekday } } } };
}

/** «اليوم الجمعة» in an article of Saturday: the weekday is the surer word, where it is the day before or behind. */
function dayBeside(weekday: number, day: number): Period | undefined {
  const off = [-1, 1].find((o) => weekdayOf(day + o) === weekday);
  return off === undefined ? undefined : dayPeriod(day + off);
}

/** A season has no first day, but its year has. */
function beginOfYear({ year, calendar }: Period): number | undefined {
  return year === undefined ? undefined : yearPeriod(calendar, year).first;
}

/** A day said in both calendars has the parts of the Gregorian one, and is counted on from in that. */
function calendarOf({ calendar, hijri, year }: Period): CalendarName {
  return hijri !== undefined && year !== undefined && !hijri.startsWith(isoOf(year)) ? 'gregorian' : calendar;
}

function unitMessage(unit: string): Message {
  return { key: `unit-${unit}` };
}

/** «الشهر نفسه», «ذلك اليوم», «العام التالي»: counted from the latest date said that fixes such a unit. */
function resolveSaid({ unit, count, calendar, distance }: ShiftExpression, context: TimeContext): DateValue {
  const said = distance ? context.said.latest : context.said.fixing(unit);
  if (!said) {
    if (count !== 0 && !distance && context.now !== undefined) {
      const period = periodFrom(unit, calendar, context.now, count) ?? unknownPeriod(unit);
      return { period, because: context.nowBecause, base: 'now' };
    }
    return { period: unknownPeriod(unit), because: [{ message: { key: 'time-unsaid' } }], base: 'said', said: null };
  }
  const { month } = said.period;
  const first = said.period.first ?? beginOfYear(said.period);
  const because: Reason[] = [{ message: { key: 'time-said' }, start: said.start, end: said.end }];
  if (first !== undefined)
    return { period: periodFrom(unit, calendarOf(said.period), first, count) ?? unknownPeriod(unit), because, base: 'said', said };
  const partial =
    unit === 'month' && month !== undefined && count === 0
      ? partialPeriod('month', `XXXX-${String(month).padStart(2, '0')}`, { month })
      : undefined;
  return { period: partial ?? (unit === 'day' && count === 0 ? said.period : unknownPeriod(unit)), because, base: 'said', said };
}
