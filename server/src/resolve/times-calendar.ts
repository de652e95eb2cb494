import { type CalendarName, dateOf, isoDate, isoOf, monthStart } from '../values/calendar.ts';
import { type Church, easterDay } from '../values/easter.ts';
import {
  datePeriod,
  dayPeriod,
  fractionPeriod,
  monthPeriod,
  type Period,
  partialPeriod,
  unknownPeriod,
  yearPeriod,
  yearsPeriod,
} from '../values/period.ts';
import type { CalendarExpression } from '../values/time-expression.ts';
import type { TimeContext } from './times-context.ts';
import { nthWeekday } from './times-parts.ts';
import { calendarReason, type DateValue, type ResolveDate } from './times-value.ts';
import { chooseYear } from './times-year.ts';

/** The value of a date by its parts: day, month, season, quarter, year, decade, century. */
export function resolveCalendar(value: CalendarExpression, context: TimeContext, resolve: ResolveDate): DateValue | undefined {
  const { calendar, month, day, quarter, season } = value;
  if (value.century !== undefined || value.decade !== undefined) return resolveYears(value, context, resolve);
  const chosen = chooseYear(value, context, (v) => resolve(v, context));
  const { year, because, base } = chosen;
  const made = (period: Period | undefined): DateValue | undefined =>
    period && {
      period,
      because: [...because, ...calendarReason(period), ...(value.holiday ? [{ message: { key: `time-holiday-${value.holiday}` } }] : [])],
      ...(base && { base }),
      ...(chosen.said !== undefined && { said: chosen.said }),
    };
  if (value.easter) {
    const feast = resolveEaster(value.easter, year);
    const found = made(feast.period);
    return found && { ...found, ...(feast.candidates && { candidates: feast.candidates }) };
  }
  if (season) return made(partialPeriod('season', `${isoOf(year)}-${season}`, year === undefined ? {} : { year }));
  if (quarter !== undefined)
    return made(year === undefined ? partialPeriod('quarter', `XXXX-Q${quarter}`) : fractionPeriod('quarter', year, quarter));
  if (month !== undefined && day !== undefined) return made(nthWeekday(value, year) ?? datePeriod(calendar, year, month, day));
  if (month !== undefined) {
    if (year !== undefined) return made(monthPeriod(calendar, year, month));
    const iso = isoOf(undefined, month);
    return made(
      partialPeriod('month', calendar === 'gregorian' ? iso : 'XXXX-XX', {
        month,
        calendar,
        ...(calendar === 'islamic-umalqura' && { hijri: iso }),
      }),
    );
  }
  return year === undefined ? undefined : made(yearPeriod(calendar, year));
}

/** The day of a feast that moves with Easter; where the church is not said, the western one, and both as candidates. */
function resolveEaster(
  { church, after }: NonNullable<CalendarExpression['easter']>,
  year: number | undefined,
): { readonly period: Period; readonly candidates?: readonly string[] } {
  if (year === undefined) return { period: partialPeriod('day', 'XXXX-XX-XX') };
  const of = (c: Church): Period => dayPeriod(easterDay(c, year) + after);
  if (church !== 'either') return { period: of(church) };
  const [western, eastern] = [of('western'), of('eastern')];
  return { period: western, ...(western.first !== eastern.first && { candidates: [western.timex, eastern.timex] }) };
}

/** Decades and centuries. «الثمانينيات» alone is of the last century that has it behind it. */
function resolveYears(
  { calendar, century, decade, of }: CalendarExpression,
  context: TimeContext,
  resolve: ResolveDate,
): DateValue | undefined {
  const base = of && resolve(of, context);
  const first = century === undefined ? base?.period.year : (century - 1) * 100;
  if (decade === undefined && first !== undefined && calendar !== 'gregorian') return { period: centuryOf(calendar, first), because: [] };
  if (decade === undefined) return first === undefined ? undefined : { period: yearsPeriod('century', first), because: [] };
  if (first !== undefined)
    return { period: yearsPeriod('decade', first + decade), because: base?.because ?? [], ...(base?.base && { base: base.base }) };
  if (of) return { period: unknownPeriod('decade'), because: base?.because ?? [], base: 'now' };
  const nowYear = context.now === undefined ? undefined : dateOf('gregorian', context.now).year;
  const latest = nowYear === undefined ? undefined : [2000, 1900].find((c) => c + decade + 9 <= nowYear);
  return { period: yearsPeriod('decade', (latest ?? 1900) + decade), because: [{ message: { key: 'time-decade' } }] };
}

/** The fifth Hijri century: from its first day to its last. */
function centuryOf(calendar: CalendarName, before: number): Period {
  const [first, last] = [monthStart(calendar, before + 1, 1), monthStart(calendar, before + 101, 1) - 1];
  return partialPeriod('century', `${isoDate(first)}/${isoDate(last)}`, { first, last, calendar });
}
