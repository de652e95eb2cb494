// Four calendars over one count of days: day 0 is 1 January 1970. Gregorian days are reckoned by the platform's UTC dates,
// Umm al-Qura (1300–1600 AH; outside it ICU counts by the civil rule), Coptic and Persian by the platform's ICU.
import { weekdayOf } from './weekday.ts';

export type CalendarName = 'gregorian' | OtherCalendar;
type OtherCalendar = 'islamic-umalqura' | 'coptic' | 'persian';

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS = 86_400_000;

/** The day number of a date, or undefined where the month has no such day. */
export function dayNumber(calendar: CalendarName, year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > monthsIn(calendar) || day < 1 || day > monthLength(calendar, year, month)) return undefined;
  return monthStart(calendar, year, month) + day - 1;
}

/** How many months a year has: the Coptic one has a thirteenth of five or six days. */
export function monthsIn(calendar: CalendarName): number {
  return calendar === 'coptic' ? 13 : 12;
}

/** The first day of a month. Months before the first and after the last run into other years. */
export function monthStart(calendar: CalendarName, year: number, month: number): number {
  const months = monthsIn(calendar);
  const y = year + Math.floor((month - 1) / months);
  const m = ((((month - 1) % months) + months) % months) + 1;
  return calendar === 'gregorian' ? gregorianDay(y, m) : otherMonthStart(calendar, y, m);
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
  return otherDate(calendar, day);
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

const formats = new Map<OtherCalendar, Intl.DateTimeFormat>();

function otherDate(calendar: OtherCalendar, day: number): YearMonthDay {
  const parts = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatOf(calendar).formatToParts(new Date(day * MS)))
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number.parseInt(value, 10);
  return parts;
}

function formatOf(calendar: OtherCalendar): Intl.DateTimeFormat {
  const known = formats.get(calendar);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formats.set(calendar, made);
  return made;
}

/** Where a calendar begins (1 Muharram 1 AH by the civil reckoning, 1 Tut of the year 1 of the Martyrs, 1 Farvardin 1) and how long its years and months are. */
const RECKONING: Readonly<
  Record<OtherCalendar, { readonly epoch: number; readonly year: number; readonly month: number; readonly longest: number }>
> = {
  'islamic-umalqura': { epoch: -492_148, year: 12 * 29.530588853, month: 29.530588853, longest: 30 },
  coptic: { epoch: -615_558, year: 365.25, month: 30, longest: 30 },
  persian: { epoch: -492_268, year: 365.2422, month: 30.44, longest: 32 },
};
const starts = new Map<string, number>();

/** A first guess by the mean length of a month, then corrected by what the platform says of that day. */
function otherMonthStart(calendar: OtherCalendar, year: number, month: number): number {
  const months = monthsIn(calendar);
  const key = (year - 1) * months + month - 1;
  const known = starts.get(`${calendar} ${key}`);
  if (known !== undefined) return known;
  const mean = RECKONING[calendar];
  let day = Math.round(mean.epoch + (year - 1) * mean.year + (month - 1) * mean.month) + 1;
  for (let tries = 0; tries < 4; tries++) {
    const at = otherDate(calendar, day);
    const ahead = (at.year - 1) * months + at.month - 1 - key;
    if (ahead === 0 && at.day === 1) break;
    day = ahead === 0 ? day - at.day + 1 : ahead < 0 ? day + mean.longest - at.day : day - at.day;
    if (ahead > 0) day -= 1;
  }
  day = day - otherDate(calendar, day).day + 1;
  starts.set(`${calendar} ${key}`, day);
  return day;
}
