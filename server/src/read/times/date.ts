// A date of any shape at a token: the longest that can be read there. Read once per token and paragraph.

import type { TableGroup } from '../../lexicon/table.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { isDigits, mayBegin, type Paragraph, perToken } from '../paragraph.ts';
import { readCalendarDate } from './calendar-date.ts';
import { readDayWord, withWeekday } from './day-word.ts';
import { readDistance } from './distance.ts';
import { readDualEra } from './dual-era.ts';
import { readEdge } from './edge.ts';
import { readEra } from './era.ts';
import { readFirstMany } from './first-many.ts';
import { BEGINS, mayBeginDate } from './gate.ts';
import { readHoliday } from './holiday.ts';
import { readDayAndMonth, readNumericDate } from './numeric-date.ts';
import { readDayOf, readNthOf } from './part-of.ts';
import { isMark, longest, type Reading, reading, skipComma } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { readUnitReference } from './unit-reference.ts';
import { readWeekday } from './weekday.ts';
import { readWeekdayReference } from './weekday-reference.ts';

export type ReadDate = (p: Paragraph, i: number) => Reading<DateExpression> | undefined;

/** The longest date that begins at token `i` (يوم may stand before it, outside its span). */
export const readDate: ReadDate = perToken((p, i) => (mayBeginDate(p, i) ? readAny(p, i) : undefined));

function readAny(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const begins = (group: TableGroup): boolean => mayBegin(p, i, group);
  const isWeekday = begins(BEGINS.weekday);
  const word = begins(BEGINS.dayWord) ? readDayWord(p, i) : undefined;
  const plain = longest(
    // «اليوم الأحد 11 يوليو» is one day said twice: today, and a date.
    word && followedBy(p, word),
    isWeekday ? readWithWeekday(p, i) : undefined,
    readCore(p, i),
    isWeekday ? readWeekdayReference(p, i, readDate) : undefined,
    begins(BEGINS.unit) ? unitWithWeekday(p, i) : undefined,
    begins(BEGINS.distance) ? readDistanceDate(p, i) : undefined,
  );
  return plain && followedBy(p, plain);
}

/** Dates of the calendar, without a weekday. */
function readCore(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const begins = (group: TableGroup): boolean => mayBegin(p, i, group);
  const digits = isDigits(p, i);
  const calendar = digits || begins(BEGINS.calendar);
  return longest(
    digits ? (readNumericDate(p, i) ?? readDayAndMonth(p, i)) : undefined,
    calendar ? readCalendarDate(p, i) : undefined,
    calendar ? readDayOf(p, i) : undefined,
    begins(BEGINS.nth) ? readNthOf(p, i, readDate) : undefined,
    begins(BEGINS.edge) ? readEdge(p, i, readDate) : undefined,
    begins(BEGINS.era) ? readEra(p, i, readDate) : undefined,
    begins(BEGINS.unit) ? readDualEra(p, i, readDate) : undefined,
    begins(BEGINS.holiday) ? readHoliday(p, i) : undefined,
    digits || begins(BEGINS.firstMany) ? readFirstMany(p, i, readDate) : undefined,
  );
}

/** «السبت 10 يوليو», «الثلاثاء، 11 مايو 2021», «الثلاثاء التاسع عشر من هذا الشهر», «السبت (10 يوليو 2021)», «الجمعة المقبل 15 سبتمبر». */
function readWithWeekday(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const weekday = readWeekday(p, i);
  if (!weekday) return undefined;
  const side = sideAt(p, weekday.to);
  const at = skipComma(p, side?.to ?? weekday.to);
  const core = coreAfterWeekday(p, at) ?? inBrackets(p, at) ?? (side ? undefined : behindDash(p, weekday.to));
  if (!core || core.proclitic || core.contracted) return undefined;
  const value = side ? onSide(core.value, side.value) : core.value;
  return {
    ...reading(p, i, core.to, { ...value, weekday: weekday.value }),
    start: weekday.start,
    proclitic: weekday.proclitic,
    contracted: weekday.contracted,
  };
}

/** «الماضي» or «المقبل» behind a weekday that its date follows. */
function sideAt(p: Paragraph, i: number): Reading<number> | undefined {
  const shift = readShiftWord(p, i);
  return shift && shift.value.kind !== 'same' && shift.value.kind !== 'follow' ? { ...shift, value: shift.value.count } : undefined;
}

/** Where the date leaves its year open, the word beside the weekday tells on which side of now it is. */
function onSide(value: DateExpression, side: number): DateExpression {
  const isOpen = value.type === 'calendar' && value.year === undefined && value.side === undefined;
  return isOpen ? { ...value, side } : value;
}

/** Only what has a day can follow a weekday. */
function coreAfterWeekday(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const core = longest(readNumericDate(p, i), readDayAndMonth(p, i, true), readCalendarDate(p, i), readDayOf(p, i));
  return core && hasDay(core.value) ? core : undefined;
}

function inBrackets(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  if (p.tokens[i]?.word.text !== '(') return undefined;
  const core = coreAfterWeekday(p, i + 1);
  return core && p.tokens[core.to]?.word.text === ')' ? { ...core, to: core.to + 1, end: p.tokens[core.to]?.end ?? core.end } : undefined;
}

/** «السبت - 10 جويلية 2021», «السبت | 10/7/2021»: a mark of date lines, where the year is said. */
function behindDash(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const core = isMark(p, i, '-–—|') ? coreAfterWeekday(p, i + 1) : undefined;
  if (!core) return undefined;
  return core.value.type === 'numeric' || (core.value.type === 'calendar' && core.value.year !== undefined) ? core : undefined;
}

/** Whether an expression comes down to one day of the calendar. */
export function hasDay(value: DateExpression): boolean {
  switch (value.type) {
    case 'calendar':
      return value.day !== undefined || value.easter !== undefined;
    case 'numeric':
    case 'weekday':
      return true;
    case 'part':
    case 'shift':
      return value.unit === 'day';
    case 'pair':
      return hasDay(value.first);
    default:
      return false;
  }
}

/** «الأسبوع المقبل يوم الجمعة». */
function unitWithWeekday(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const unit = readUnitReference(p, i);
  return unit && weekdayOfWeek(p, unit);
}

/** A weekday behind a week is a day of that week. */
function weekdayOfWeek(p: Paragraph, unit: Reading<DateExpression>): Reading<DateExpression> {
  if (unit.value.type !== 'shift' || unit.value.unit !== 'week') return unit;
  const weekday = readWeekday(p, unit.to);
  if (!weekday || weekday.proclitic || weekday.contracted) return unit;
  const value: DateExpression = { type: 'part', unit: 'day', nth: 1, counted: weekday.value, of: unit.value };
  return { ...unit, to: weekday.to, end: weekday.end, value };
}

function readDistanceDate(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const distance = readDistance(p, i, readDate);
  if (!distance || distance.value.value.type === 'clock') return undefined;
  return weekdayOfWeek(p, { ...distance, value: distance.value.value });
}

/** «أمس 10 يوليو 2021», «اليوم الأحد 11 يوليو 2021», «اليوم (الأحد)»: one day said twice. */
function followedBy(p: Paragraph, date: Reading<DateExpression>): Reading<DateExpression> {
  if (date.value.type !== 'shift' || date.value.unit !== 'day' || date.value.distance) return date;
  const at = skipComma(p, date.to);
  const core = coreAfterWeekday(p, at) ?? inBrackets(p, at);
  const absolute = core && !core.proclitic && !core.contracted && (core.value.type === 'calendar' || core.value.type === 'numeric');
  if (!core || !absolute) return withWeekday(p, date);
  const { weekday, ...relative } = date.value;
  const second: DateExpression = weekday ? { ...core.value, weekday } : core.value;
  const value: DateExpression = {
    type: 'pair',
    first: relative as DateExpression,
    second,
    firstSpan: { start: date.start, end: date.end },
    secondSpan: { start: core.start, end: core.end },
  };
  return { ...date, to: core.to, end: core.end, value };
}
