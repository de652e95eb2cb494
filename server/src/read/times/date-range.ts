import type { CalendarExpression, DateExpression } from '../../values/time-expression.ts';
import type { Paragraph } from '../paragraph.ts';
import { readDay } from './calendar-date.ts';
import { readDate } from './date.ts';
import { withDay } from './date-list.ts';
import { mayBeginDate } from './gate.ts';
import { isBetween, type Link, linkAt, relationEnding } from './link.ts';
import { readMonth } from './month.ts';
import { isMark, type Reading, skipComma } from './reading.ts';
import { readYear } from './year.ts';
import { readYearRange } from './year-range.ts';

/** From one date to another, at the first of them: «13 إلى 15 تموز», «18 و27 أيار», «اغسطس 27 الى 29», «2011 إلى 2014». */
export function readDateRange(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  return readDays(p, i) ?? readMonthDays(p, i) ?? readDates(p, i) ?? readYearRange(p, i);
}

/** «13 إلى 15 تموز», «23 وحتى 26 من شهر أكتوبر», «13-15 يوليو 2021». */
function readDays(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = readDay(p, i);
  const link = first && linkAt(p, first.to, isBetween(p, i));
  if (!first || !link) return undefined;
  const last = readDate(p, link.to);
  const from = last && isLinked(last, link) ? withDay(last.value, first.value) : undefined;
  return last && from && { ...first, to: last.to, end: last.end, value: { type: 'range', from, to: last.value } };
}

/** «أغسطس 27 إلى 29», «يوليو 13-15». */
function readMonthDays(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const month = readMonth(p, i);
  const first = month && readDay(p, month.to);
  const link = first && linkAt(p, first.to, false);
  const last = link && readDay(p, link.to);
  if (!month || !first || !last || last.value <= first.value || last.value > 31) return undefined;
  const year = readYear(p, skipComma(p, last.to));
  const base: CalendarExpression = {
    type: 'calendar',
    calendar: month.value.calendar,
    month: month.value.month,
    months: month.value.names,
    ...(year && { year: year.value.year }),
  };
  const to = year?.to ?? last.to;
  return {
    ...month,
    to,
    end: p.tokens[to - 1]?.end ?? last.end,
    value: { type: 'range', from: { ...base, day: first.value }, to: { ...base, day: last.value } },
  };
}

/** «13 تموز إلى 15 تموز», «الاثنين إلى الخميس», «يناير إلى مارس 2018». */
function readDates(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = readDate(p, i) ?? readWeakMonth(p, i);
  const link = first && linkAt(p, first.to, isBetween(p, i) || relationEnding(p, i) === 'from');
  const last = link && (readDate(p, link.to) ?? (isMonth(first.value) ? weakMonth(p, link.to) : undefined));
  const isWeak = first !== undefined && readDate(p, i) === undefined;
  if (isWeak && (last?.value.type !== 'calendar' || last.value.month === undefined)) return undefined;
  if (!first || !last || !isLinked(last, link, !isBetween(p, i)) || !isEnd(first.value) || !isEnd(last.value)) return undefined;
  if (isDash(p, link, first.to) && (first.value.type !== last.value.type || !areOfOneCalendar(first.value, last.value))) return undefined;
  return { ...first, to: last.to, end: last.end, value: { type: 'range', from: first.value, to: last.value } };
}

/** «من مارس إلى ماي 2020»: behind «من» or «بين» a month needs no other witness than the one that follows. */
function readWeakMonth(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const relation = relationEnding(p, i);
  return relation === 'from' || relation === 'between' ? weakMonth(p, i) : undefined;
}

function isMonth(value: DateExpression): boolean {
  return value.type === 'calendar' && value.month !== undefined && value.day === undefined;
}

function weakMonth(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const month = readMonth(p, i);
  if (!month || month.value.strength === 'beside' || month.value.strength === 'year') return undefined;
  const { calendar, month: number, names } = month.value;
  return { ...month, value: { type: 'calendar', calendar, month: number, months: names } };
}

/** Two calendars with a dash between tell one day twice. */
function areOfOneCalendar(a: DateExpression, b: DateExpression): boolean {
  return a.type !== 'calendar' || b.type !== 'calendar' || a.calendar === b.calendar;
}

function isEnd(value: DateExpression): boolean {
  return value.type === 'calendar' || value.type === 'numeric' || value.type === 'weekday' || (value.type === 'shift' && !value.distance);
}

/** A glued letter joins: «و» after «بين», the «ل» of a contraction after «من». */
function isLinked(last: Reading<DateExpression>, link: Link, from = false): boolean {
  if (!link.glued) return last.proclitic === '';
  return last.proclitic.length === 1 && (!from || last.contracted);
}

function isDash(p: Paragraph, link: Link, i: number): boolean {
  return link.to === i + 1 && isMark(p, i, '-–');
}
