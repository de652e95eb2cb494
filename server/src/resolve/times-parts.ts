// Periods made of periods: parts and edges of a longer time, ends of a span. No context is needed here.
import { isoDate, isoOf, monthStart, two } from '../values/calendar.ts';
import { datePeriod, dayPeriod, fractionPeriod, monthPeriod, type Period, partialPeriod, unknownPeriod } from '../values/period.ts';
import type { CalendarExpression, DateExpression, PartOfExpression } from '../values/time-expression.ts';
import { lastWeekday, nextWeekday, weekdayOf } from '../values/weekday.ts';

/** The nth day, weekday, week, month, quarter … of a longer time; undefined where it has no such. */
export function partOf({ unit, nth, counted, many }: PartOfExpression, of: Period): Period | undefined {
  const { first, last } = of;
  if (many !== undefined) return firstMany(unit, nth, many, of);
  if (unit === 'half' && of.grain === 'month') return halfOfMonth(nth, of);
  if (unit === 'quarter' || unit === 'half') {
    const n = nth > 0 ? nth : unit === 'quarter' ? 4 : 2;
    return of.year === undefined ? partialPeriod(unit, `XXXX-${unit === 'quarter' ? 'Q' : 'H'}${n}`) : fractionPeriod(unit, of.year, n);
  }
  if (unit === 'month')
    return of.year === undefined
      ? partialPeriod('month', `XXXX-${two(nth)}`, { month: nth })
      : monthPeriod(of.calendar, of.year, nth > 0 ? nth : 12);
  if (first === undefined || last === undefined) return partOfUnknown(unit, nth, counted?.day, of);
  if (counted) {
    const day = nth > 0 ? nextWeekday(counted.day, first) + 7 * (nth - 1) : lastWeekday(counted.day, last) + 7 * (nth + 1);
    return day < first || day > last ? undefined : dayPeriod(day, of.calendar);
  }
  const length = unit === 'week' ? 7 : 1;
  const start = nth > 0 ? first + length * (nth - 1) : last - length + 1;
  if (start > last) return undefined;
  if (unit !== 'week') return dayPeriod(start, of.calendar);
  return { grain: 'week', timex: `${isoDate(start)}/${isoDate(start + 6)}`, first: start, last: start + 6, calendar: 'gregorian' };
}

/** So many days, weeks or months from the first of a longer time, or up to its last; undefined where it has not so many. */
function firstMany(unit: string, nth: number, many: number, { grain, calendar, year, first, last }: Period): Period | undefined {
  if (first === undefined || last === undefined || !Number.isInteger(many) || many < 1)
    return unknownPeriod(unit === 'month' ? 'month' : 'day');
  if (unit === 'month') {
    if (grain !== 'year' || year === undefined || many > 12) return undefined;
    const [from, to] = nth > 0 ? [1, many] : [13 - many, 12];
    const days = { first: monthStart(calendar, year, from), last: monthStart(calendar, year, to + 1) - 1 };
    const timex = calendar === 'gregorian' ? `${isoOf(year, from)}/${isoOf(year, to)}` : `${isoDate(days.first)}/${isoDate(days.last)}`;
    return { grain: 'month', timex, ...days, calendar: 'gregorian' };
  }
  const length = many * (unit === 'week' ? 7 : 1);
  const [from, to] = nth > 0 ? [first, first + length - 1] : [last - length + 1, last];
  return from < first || to > last
    ? undefined
    : { grain: 'day', timex: `${isoDate(from)}/${isoDate(to)}`, first: from, last: to, calendar: 'gregorian' };
}

/** The first half of a month ends with its fifteenth day. */
function halfOfMonth(nth: number, { first, last }: Period): Period {
  if (first === undefined || last === undefined) return unknownPeriod('half');
  const [from, to] = nth === 1 ? [first, first + 14] : [first + 15, last];
  return { grain: 'half', timex: `${isoDate(from)}/${isoDate(to)}`, first: from, last: to, calendar: 'gregorian' };
}

function partOfUnknown(unit: string, nth: number, weekday: number | undefined, of: Period): Period | undefined {
  if (weekday !== undefined) return unknownPeriod('day', weekday);
  if (unit === 'day' && of.grain === 'month' && of.month !== undefined && nth > 0) return datePeriod(of.calendar, undefined, of.month, nth);
  if (unit === 'day' && of.grain === 'month' && nth > 0)
    return partialPeriod('day', `XXXX-XX-${String(nth).padStart(2, '0')}`, { day: nth });
  return unknownPeriod(unit === 'week' ? 'week' : 'day');
}

/** Beginning, middle and end of a month are its tens of days, as the press uses them; of longer times the days are not said. */
export function edgeOf(period: Period, mod: NonNullable<Period['mod']>): Period {
  const { grain, calendar, year, month, last } = period;
  if (grain !== 'month' || year === undefined || month === undefined || last === undefined) return { ...period, mod };
  const start = monthStart(calendar, year, month);
  if (mod === 'APPROX') return { ...period, mod };
  const tens = { START: [start, start + 9], MID: [start + 10, start + 19], END: [start + 20, last] }[mod as 'START' | 'MID' | 'END'];
  return tens ? { ...period, mod, first: tens[0] as number, last: tens[1] as number } : { ...period, mod };
}

/** «الأربعاء الأول من أبريل»: where the first of April is no Wednesday, the first Wednesday. */
export function nthWeekday({ calendar, month, day, ordinal, weekday }: CalendarExpression, year: number | undefined): Period | undefined {
  if (!ordinal || !weekday || year === undefined || month === undefined || day === undefined) return undefined;
  const of = monthPeriod(calendar, year, month);
  const first = of.first === undefined ? undefined : of.first + day - 1;
  if (first === undefined || weekdayOf(first) === weekday.day) return undefined;
  return partOf({ type: 'part', unit: 'day', nth: day, counted: weekday, of: { type: 'calendar', calendar, month } }, of);
}

/** «من يناير إلى مارس 2018»: the year (or month) said once counts for both. */
export function borrow(value: DateExpression, other: DateExpression, end: 'first' | 'last'): DateExpression {
  if (value.type !== 'calendar' || other.type !== 'calendar' || value.year !== undefined || value.of || value.side !== undefined)
    return value;
  const [before, behind] = end === 'first' ? [value.month, other.month] : [other.month, value.month];
  // «من نوفمبر إلى مارس 2018» begins in the year before.
  const wraps = before !== undefined && behind !== undefined && before > behind ? 1 : 0;
  if (other.year !== undefined) return { ...value, year: other.year + (end === 'first' ? -wraps : wraps) };
  return { ...value, ...(other.of && { of: other.of }), ...(other.side !== undefined && { side: other.side }) };
}

/** Weekdays run forward: the second is the first such day behind the first. */
export function orderEnds(from: DateExpression, to: DateExpression, a: Period, b: Period) {
  const first = a.first ?? 0;
  const behind = to.type === 'weekday' && from.type === 'weekday' ? nextWeekday(to.weekday.day, first) : (b.last ?? first);
  const isWeekday = to.type === 'weekday';
  return { first, last: behind, start: a.timex, end: isWeekday ? isoDate(behind) : b.timex };
}
