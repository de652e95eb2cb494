// Two calendars over one count of days: day 0 is 1 January 1970. Gregorian days are reckoned by the platform's UTC dates,
// Umm al-Qura by the platform's ICU (1300–1600 AH; outside it ICU counts by the civil rule).
import { weekdayOf } from './weekday.ts';

export type CalendarName = 'gregorian' | 'islamic-umalqura';

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS = 86_400_000;

/** The day number of a date, or undefined where the month has no such day. */
export function dayNumber(calendar: CalendarName, year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(calendar, year, month)) return undefined;
  return monthStart(calendar, year, month) + day - 1;
}

/** The first day of a month. Months before the first and after the twelfth run into other years. */
export function monthStart(calendar: CalendarName, year: number, month: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return calendar === 'gregorian' ? gregorianDay(y, m) : hijriMonthStart(y, m);
}

/** How many days a month has. */
export function monthLength(calendar: CalendarName, year: number, month: number): number {
  return monthStart(calendar, year, month + 1) - monthStart(calendar, year, month);
}

/** Year, month and day of a day number. */
export function dateOf(calendar: CalendarName, day: number): YearMonthDay {
  if (calendar === 'gregorian') {
    const date = new Date(day * MS);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return hijriDate(day);
}

/** `YYYY-MM-DD` of a Gregorian day. */
export function isoDate(day: number): string {
  const { year, month, day: d } = dateOf('gregorian', day);
  return isoOf(year, month, d);
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` of date parts in any calendar; what is unknown is X. */
export function isoOf(year: number | undefined, month?: number, day?: number): string {
  const y = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (day !== undefined) return `${y}-${month === undefined ? 'XX' : two(month)}-${two(day)}`;
  return month === undefined ? y : `${y}-${two(month)}`;
}

/** The day number of an ISO date (`2021-07-10`, also the date part of a date-time), or undefined. */
export function parseIsoDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/u.exec(text);
  return match ? dayNumber('gregorian', Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** ISO week of a day: `2021-W27`. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = dateOf('gregorian', thursday);
  const week = Math.floor((thursday - gregorianDay(year, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${two(week)}`;
}

export function two(n: number): string {
  return String(n).padStart(2, '0');
}

function gregorianDay(year: number, month: number): number {
  // Date.UTC takes years 0–99 for 1900–1999, so the year is set apart.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return Math.round(date.getTime() / MS);
}

let hijriFormat: Intl.DateTimeFormat | undefined;

function hijriDate(day: number): YearMonthDay {
  hijriFormat ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = { year: 0, month: 0, day: 0 };
  for (const { type, value } of hijriFormat.formatToParts(new Date(day * MS)))
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number.parseInt(value, 10);
  return parts;
}

const MEAN_MONTH = 29.530588853;
/** 1 Muharram 1 AH by the civil reckoning. */
const HIJRI_EPOCH = -492_148;
const starts = new Map<number, number>();

function hijriMonthStart(year: number, month: number): number {
  const key = (year - 1) * 12 + month - 1;
  const known = starts.get(key);
  if (known !== undefined) return known;
  let day = Math.round(HIJRI_EPOCH + key * MEAN_MONTH) + 1;
  for (let tries = 0; tries < 4; tries++) {
    const at = hijriDate(day);
    const ahead = (at.year - 1) * 12 + at.month - 1 - key;
    if (ahead === 0 && at.day === 1) break;
    day = ahead === 0 ? day - at.day + 1 : ahead < 0 ? day + 30 - at.day : day - at.day;
    if (ahead > 0) day -= 1;
  }
  day = day - hijriDate(day).day + 1;
  starts.set(key, day);
  return day;
}
