import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { CalendarName } from '../../values/calendar.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { hitAt, type Paragraph } from '../paragraph.ts';
import { hasDay, readDate } from './date.ts';
import { isMark, type Reading, skipComma } from './reading.ts';

/** One day in two calendars: «12 رمضان 1445 الموافق 22 مارس 2024», «15/7/1442هـ (27/2/2021م)», «الأربعاء الموافق 13 شباط». */
export function readDatePair(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = readDate(p, i);
  if (!first) return undefined;
  const bracket = isMark(p, skipComma(p, first.to), '(') ? skipComma(p, first.to) + 1 : skipComma(p, first.to);
  const word = hitAt(p, bracket, timeRelationTable);
  const said = word?.row.kind === 'corresponding';
  const isDash = isMark(p, first.to, '-–/');
  const at = said ? afterLetter(p, word.to) : isDash ? first.to + 1 : bracket;
  const second = readDate(p, at);
  if (!second || second.value.type === 'range' || ((second.contracted || second.proclitic) && !said)) return undefined;
  if (second.value.type !== 'weekday' && !hasDay(second.value)) return undefined;
  if (first.value.type !== 'weekday' && !hasDay(first.value)) return undefined;
  const isFeast = second.value.type === 'calendar' && second.value.holiday !== undefined;
  // «الأربعاء 22 أغسطس أول أيام عيد الأضحى» says two things of a day.
  if (isFeast && !said && bracket === skipComma(p, first.to)) return undefined;
  if (!said && !differ(calendarOf(first.value), calendarOf(second.value))) return undefined;
  const closes = bracket > skipComma(p, first.to) && isMark(p, second.to, ')');
  if (bracket > skipComma(p, first.to) && !closes) return undefined;
  const end = closes ? (p.tokens[second.to]?.end ?? second.end) : second.end;
  const to = closes ? second.to + 1 : second.to;
  return { ...first, to, end, value: combine(first, second) };
}

/** «الموافق لـ 22 مارس»: a letter alone before the date. */
function afterLetter(p: Paragraph, i: number): number {
  return p.tokens[i]?.word.type === 'arabic' && p.tokens[i]?.word.fold.length === 1 ? i + 1 : i;
}

/** A weekday that corresponds to a date is that date's weekday. */
function combine(first: Reading<DateExpression>, second: Reading<DateExpression>): DateExpression {
  if (first.value.type === 'weekday') return { ...second.value, weekday: first.value.weekday };
  return {
    type: 'pair',
    first: first.value,
    second: second.value,
    firstSpan: { start: first.start, end: first.end },
    secondSpan: { start: second.start, end: second.end },
  };
}

function calendarOf(value: DateExpression): CalendarName | undefined {
  if (value.type === 'calendar') return value.day === undefined ? undefined : value.calendar;
  return value.type === 'numeric' ? value.readings[0]?.calendar : undefined;
}

function differ(a: CalendarName | undefined, b: CalendarName | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
