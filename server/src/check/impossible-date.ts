// A day that its month does not have: «31 يونيو» (31 June), «29 فبراير 2023» (29 February 2023), «31/04/2021».
// Leaves alone: 29 February without a year, and figures that no order makes a date.
import type { Reading } from '../resolve/article-reading.ts';
import { figuresIn, figuresLike } from '../resolve/times-figures.ts';
import { type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import { type CalendarName, dayNumber, monthLength, monthStart } from '../values/calendar.ts';
import { datePeriod } from '../values/period.ts';
import type { WrittenWeekday } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { Check, NewFinding } from './check.ts';

export const impossibleDate: Check = {
  code: 'impossible-date',
  summary: 'a day that its month does not have',
  run: (article) => {
    const seen = new Set<number>();
    return writtenDates(article).flatMap((date) => {
      const wrong = wrongDay(date);
      if (!wrong || seen.has(date.start)) return [];
      seen.add(date.start);
      return [report(date, wrong, article)];
    });
  },
};

interface WrongDay {
  readonly day: number;
  readonly last: number;
  /** The last day would be a possible repair. */
  readonly mendable: boolean;
}

function wrongDay({ expression }: WrittenDate): WrongDay | undefined {
  if (expression.type === 'calendar') {
    const { calendar, year, month, day } = expression;
    if (month === undefined || day === undefined || datePeriod(calendar, year, month, day)) return undefined;
    return { day, last: lastDay(calendar, year, month), mendable: agrees(expression.weekday, calendar, year, month) };
  }
  if (expression.type !== 'numeric') return undefined;
  const possible = expression.readings.some((r) => r.year === undefined || dayNumber(r.calendar, r.year, r.month, r.day) !== undefined);
  const [first] = expression.readings;
  if (possible || first?.year === undefined) return undefined;
  return {
    day: first.day,
    last: monthLength(first.calendar, first.year, first.month),
    mendable: agrees(expression.weekday, first.calendar, first.year, first.month),
  };
}

/** Whether the month's last day is the weekday that is named beside the date, if one is. */
function agrees(weekday: WrittenWeekday | undefined, calendar: CalendarName, year: number | undefined, month: number): boolean {
  if (!weekday) return true;
  return year !== undefined && weekdayOf(monthStart(calendar, year, month + 1) - 1) === weekday.day;
}

/** A year that is not said is taken to be a leap year, and a Hijri month to have thirty days. */
function lastDay(calendar: CalendarName, year: number | undefined, month: number): number {
  if (year !== undefined) return monthLength(calendar, year, month);
  return calendar === 'gregorian' ? monthLength(calendar, 2000, month) : 30;
}

function report({ start, end }: WrittenDate, { day, last, mendable }: WrongDay, { text }: Reading): NewFinding {
  const at = mendable ? figuresIn(text, { start, end }).find((figure) => figure.value === day) : undefined;
  const newText = at ? figuresLike(last, text.slice(at.start, at.end)) : '';
  const args = { day, last };
  return {
    start,
    end,
    message: { key: 'impossible-date', args },
    because: [{ message: { key: 'impossible-date-because', args }, start, end }],
    related: [],
    fixes: at ? [{ title: { key: 'impossible-date-fix', args }, edits: [{ start: at.start, end: at.end, newText }] }] : [],
  };
}
