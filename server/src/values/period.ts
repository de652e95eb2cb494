// A stretch of calendar time with a known grain: what dates come down to. What is unknown stays unknown in `timex`.
import type { TimexMod } from '../model.ts';
import { type CalendarName, dateOf, dayNumber, isoDate, isoOf, isoWeek, monthLength, monthStart, two } from './calendar.ts';
import type { TimeUnit } from './time-unit.ts';
import { weekdayOf } from './weekday.ts';

export interface Period {
  readonly grain: TimeUnit;
  /** TIMEX3, Gregorian. */
  readonly timex: string;
  /** First and last day as day numbers, where they can be computed. */
  readonly first?: number;
  readonly last?: number;
  readonly mod?: TimexMod;
  readonly calendar: CalendarName;
  /** ISO-like parts in Umm al-Qura: `1443-01-26`. */
  readonly hijri?: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The weekday, where it is all that is known. */
  readonly weekday?: number;
}

export function dayPeriod(day: number, calendar: CalendarName = 'gregorian'): Period {
  const at = dateOf(calendar, day);
  const hijri = calendar === 'islamic-umalqura' ? { hijri: isoOf(at.year, at.month, at.day) } : {};
  return { grain: 'day', timex: isoDate(day), first: day, last: day, calendar, ...at, ...hijri };
}

/** A month, by year and month number; numbers outside 1 … 12 run into other years. */
export function monthPeriod(calendar: CalendarName, year: number, month: number): Period {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const first = monthStart(calendar, y, m);
  const last = first + monthLength(calendar, y, m) - 1;
  return between('month', calendar, first, last, isoOf(y, m), { year: y, month: m });
}

export function yearPeriod(calendar: CalendarName, year: number): Period {
  return between('year', calendar, monthStart(calendar, year, 1), monthStart(calendar, year + 1, 1) - 1, isoOf(year), { year });
}

/** The ISO week of a day. */
export function weekPeriod(day: number): Period {
  const monday = day - weekdayOf(day) + 1;
  return { grain: 'week', timex: isoWeek(day), first: monday, last: monday + 6, calendar: 'gregorian' };
}

/** A quarter (3 months) or half (6) of a year by its number, which may run into other years. */
export function fractionPeriod(grain: 'quarter' | 'half', year: number, nth: number): Period {
  const many = grain === 'quarter' ? 4 : 2;
  const y = year + Math.floor((nth - 1) / many);
  const n = ((((nth - 1) % many) + many) % many) + 1;
  const months = 12 / many;
  const first = monthStart('gregorian', y, (n - 1) * months + 1);
  const last = monthStart('gregorian', y, n * months + 1) - 1;
  return { grain, timex: `${isoOf(y)}-${grain === 'quarter' ? 'Q' : 'H'}${n}`, first, last, calendar: 'gregorian', year: y };
}

/** Ten or a hundred years from a first year; TIMEX3 writes them by their first digits (`198`, `19`). */
export function yearsPeriod(grain: 'decade' | 'century', firstYear: number): Period {
  const length = grain === 'decade' ? 10 : 100;
  const timex = String(Math.floor(firstYear / length)).padStart(grain === 'decade' ? 3 : 2, '0');
  const first = monthStart('gregorian', firstYear, 1);
  return { grain, timex, first, last: monthStart('gregorian', firstYear + length, 1) - 1, calendar: 'gregorian', year: firstYear };
}

/** A period of which parts are unknown. */
export function partialPeriod(grain: TimeUnit, timex: string, parts: Partial<Period> = {}): Period {
  return { grain, timex, calendar: 'gregorian', ...parts };
}

/** Hijri and Coptic months and years begin and end within Gregorian ones: their timex is an interval of days. */
function between(grain: TimeUnit, calendar: CalendarName, first: number, last: number, iso: string, parts: Partial<Period>): Period {
  if (calendar === 'gregorian') return { grain, timex: iso, first, last, calendar, ...parts };
  return {
    grain,
    timex: `${isoDate(first)}/${isoDate(last)}`,
    first,
    last,
    calendar,
    ...(calendar === 'islamic-umalqura' && { hijri: iso }),
    ...parts,
  };
}

/** A period some units later (or earlier) than the one of that unit around a day. */
export function periodFrom(unit: TimeUnit, calendar: CalendarName, day: number, count: number): Period | undefined {
  const { year, month } = dateOf(calendar, day);
  switch (unit) {
    case 'day':
      return dayPeriod(day + count, calendar);
    case 'week':
      return weekPeriod(day + 7 * count);
    case 'month':
      return monthPeriod(calendar, year, month + count);
    case 'quarter':
      return fractionPeriod('quarter', year, Math.ceil(month / 3) + count);
    case 'half':
      return fractionPeriod('half', year, Math.ceil(month / 6) + count);
    case 'year':
      return yearPeriod(calendar, year + count);
    case 'decade':
      return yearsPeriod('decade', Math.floor(year / 10) * 10 + 10 * count);
    case 'century':
      return yearsPeriod('century', Math.floor(year / 100) * 100 + 100 * count);
    default:
      return undefined;
  }
}

/** The like where the day is unknown. */
export function unknownPeriod(unit: TimeUnit, weekday?: number): Period {
  if (unit === 'day')
    return partialPeriod('day', weekday === undefined ? 'XXXX-XX-XX' : `XXXX-WXX-${weekday}`, weekday === undefined ? {} : { weekday });
  const timex: Partial<Record<TimeUnit, string>> = {
    week: 'XXXX-WXX',
    month: 'XXXX-XX',
    quarter: 'XXXX-QX',
    half: 'XXXX-HX',
    decade: 'XXX',
    century: 'XX',
  };
  return partialPeriod(unit, timex[unit] ?? 'XXXX');
}

/** A day by its parts; undefined where the month has no such day. What is unknown is X. */
export function datePeriod(calendar: CalendarName, year: number | undefined, month: number, day: number): Period | undefined {
  if (year !== undefined) {
    const n = dayNumber(calendar, year, month, day);
    return n === undefined ? undefined : dayPeriod(n, calendar);
  }
  const longest = calendar === 'gregorian' ? monthLength('gregorian', 2000, month) : calendar === 'persian' && month <= 6 ? 31 : 30;
  if (day < 1 || day > longest) return undefined;
  if (calendar === 'gregorian') return partialPeriod('day', `XXXX-${two(month)}-${two(day)}`, { month, day });
  const hijri = calendar === 'islamic-umalqura' ? { hijri: isoOf(undefined, month, day) } : {};
  return partialPeriod('day', 'XXXX-XX-XX', { calendar, month, day, ...hijri });
}
