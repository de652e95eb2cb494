// A weekday and a date that exclude each other: «الأحد 10 يوليو/تموز 2021» (Sunday 10 July 2021, a Saturday), «الجمعة 2021/07/11».
// Leaves alone: dates without a year, unless the article's own date is sure and near; Hijri dates a day off, as moon sightings are.
import type { Reading } from '../resolve/article-reading.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { weekdayName } from '../resolve/times-names.ts';
import { hasSureDate, placeOf, viewOf, type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import { isoDate, parseIsoDate } from '../values/calendar.ts';
import type { DateExpression, WrittenWeekday } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { Check, NewFinding } from './check.ts';

export const weekdayMismatch: Check = {
  code: 'weekday-mismatch',
  summary: 'a weekday and a full date that exclude each other',
  run: (article) => writtenDates(article).flatMap((date) => compare(date, article)),
};

const NEAR = 60;

function compare(date: WrittenDate, article: Reading): readonly NewFinding[] {
  const { expression } = date;
  const weekday = expression.weekday ?? (expression.type === 'pair' ? (expression.first.weekday ?? expression.second.weekday) : undefined);
  if (!weekday || isSideOfPair(date)) return [];
  const day = dayOf(expression, article);
  if (day === undefined || isWithin(day.day, weekday.day, day.slack)) return [];
  return [report(date, weekday, day.day, article)];
}

/** The sides of a pair are judged together, by its Gregorian one. */
function isSideOfPair({ expression, place }: WrittenDate): boolean {
  const whole = place.phrase.expression;
  return whole.type === 'pair' && whole !== expression;
}

/** The day that the date is without its weekday, and how many days it may be off. */
function dayOf(expression: DateExpression, article: Reading): { day: number; slack: number } | undefined {
  if (expression.type === 'pair') return dayOfPair(expression.first, expression.second, article);
  const undated = viewOf(article, { date: null, source: 'none', because: [] });
  const written = isAbsolute(expression) ? resolveDate(expression, undated) : undefined;
  const first = written?.period.grain === 'day' && !mayBeAnother(expression, written.candidates) ? written.period.first : undefined;
  if (first !== undefined) return { day: first, slack: written?.period.hijri ? 1 : 0 };
  return nearDay(expression, article);
}

/** Figures that may be read in two orders are judged where the weekday is that of neither day. */
function mayBeAnother({ weekday }: DateExpression, candidates: readonly string[] | undefined): boolean {
  const days = candidates?.map(parseIsoDate);
  return days?.some((day) => day === undefined || !weekday || weekdayOf(day) === weekday.day) ?? false;
}

function dayOfPair(first: DateExpression, second: DateExpression, article: Reading): { day: number; slack: number } | undefined {
  const [a, b] = [dayOf(first, article), dayOf(second, article)];
  return a && b ? (a.slack <= b.slack ? a : b) : (a ?? b);
}

function isAbsolute(expression: DateExpression): boolean {
  return expression.type === 'numeric' || (expression.type === 'calendar' && expression.year !== undefined && expression.day !== undefined);
}

/** A day and month beside a sure article date: the nearest such day, where it is near and no neighbouring year fits the weekday. */
function nearDay(expression: DateExpression, article: Reading): { day: number; slack: number } | undefined {
  if (expression.type !== 'calendar' || expression.day === undefined || expression.calendar !== 'gregorian' || !hasSureDate(article))
    return undefined;
  if (expression.side !== undefined || expression.of) return undefined;
  const view = viewOf(article, article.published);
  const { weekday: _weekday, ...bare } = expression;
  const day = resolveDate({ ...bare, tense: 'open' }, view)?.period.first;
  if (day === undefined || view.now === undefined || Math.abs(day - view.now) > NEAR) return undefined;
  return resolveDate(expression, view)?.period.first === day ? { day, slack: 0 } : undefined;
}

function isWithin(day: number, weekday: number, slack: number): boolean {
  for (let off = -slack; off <= slack; off++) if (weekdayOf(day + off) === weekday) return true;
  return false;
}

function report(date: WrittenDate, written: WrittenWeekday, day: number, { text }: Reading): NewFinding {
  const actual = weekdayOf(day);
  const at = placeOf(written, date.base);
  const args = { date: isoDate(day), actual: { weekday: actual }, said: { weekday: written.day } };
  return {
    start: date.start,
    end: date.end,
    message: { key: 'weekday-mismatch', args },
    because: [{ message: { key: 'weekday-mismatch-because', args }, start: date.start, end: date.end }],
    related: [],
    fixes: [
      { title: { key: 'weekday-mismatch-fix', args }, edits: [{ ...at, newText: weekdayName(actual, text.slice(at.start, at.end)) }] },
    ],
  };
}
