import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { edgeWordTable } from '../../lexicon/times/edge-word.ts';
import { eraTable } from '../../lexicon/times/era.ts';
import { monthTable } from '../../lexicon/times/month.ts';
import { namedAfterTable } from '../../lexicon/times/named-after.ts';
import { openMonthTable } from '../../lexicon/times/open-month.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { CalendarExpression, DateExpression } from '../../values/time-expression.ts';
import { hasHit, hitAt, hitsAt, type Paragraph, perToken } from '../paragraph.ts';
import { mayBeginDate } from './gate.ts';
import { type MonthReading, readMonth } from './month.ts';
import { readNth } from './nth.ts';
import { isMark, numberAt, type Reading, reading, skipComma, skipMark, wholeAt } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { tenseAt } from './tense.ts';
import { readUnitReference } from './unit-reference.ts';
import { readYear } from './year.ts';

/**
 * A date of the calendar at token `i`, by its parts in any order: «10 يوليو/تموز 2021», «الأول من شباط», «فبراير 14 2010»,
 * «يوليو 2021», «25 مارس/آذار الماضي», «عام 2015». The weekday is read by the caller.
 */
export function readCalendarDate(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  return readDayMonth(p, i) ?? readMonthFirst(p, i) ?? readYearAlone(p, i) ?? readOpenMonth(p, i);
}

/** A day of the month at token `i`: 1 … 39 in digits (that a month may lack the day is said later), or an ordinal. */
export const readDay = perToken((p, i): Reading<number> | undefined => {
  const whole = wholeAt(p, i);
  if (whole !== undefined)
    return whole >= 1 && whole <= 39 && (p.tokens[i]?.word.fold.length ?? 9) <= 2 ? reading(p, i, i + 1, whole) : undefined;
  if (!mayBeginDate(p, i)) return undefined;
  const nth = readNth(p, i);
  if (nth && nth.value.number > 0 && nth.value.number <= 31 && nth.value.form !== 'feminine') return { ...nth, value: nth.value.number };
  const words = numberAt(p, i);
  // «الثانية والعشرون»: the tens of an ordinal are no day by themselves.
  if (words?.proclitic && readNth(p, i - 1)) return undefined;
  return words && words.value >= 1 && words.value <= 31 && Number.isInteger(words.value) ? words : undefined;
});

function readDayMonth(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const day = readDay(p, i);
  if (!day) return undefined;
  const at = monthAfterDay(p, day.to);
  const month = readMonth(p, at);
  if (!month || (month.proclitic && !isInPrefix(month.proclitic))) return undefined;
  if (at > day.to && month.value.strength === 'beside' && !yearAfterMonth(p, month.to, true)) return undefined;
  // «2-صفر» is a score: behind a dash only a sure name is a month.
  if (isMark(p, at - 1, '-–/') && month.value.strength !== 'strong' && !yearAfterMonth(p, month.to, true)) return undefined;
  if (day.value > 31 && !readYear(p, skipComma(p, month.to))) return undefined;
  const ordinal = p.tokens[day.from]?.word.type === 'arabic' && day.value <= MOST_WEEKDAYS;
  return withYear(p, day, month, day.value, ordinal);
}

/** «17 تشرين»: October or November, where neither «first» nor «second» is said. */
function readOpenMonth(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const day = readDay(p, i);
  const at = day && monthAfterDay(p, day.to);
  const hit = at === undefined ? undefined : hitAt(p, at, openMonthTable);
  if (!day || !hit || hit.stem.proclitic || day.value > 31) return undefined;
  const year = yearAfterMonth(p, hit.to, true);
  const shift = year ? undefined : readShiftWord(p, hit.to);
  const isSide = shift !== undefined && shift.value.kind !== 'same' && shift.value.kind !== 'follow';
  const said: Partial<CalendarExpression> = year
    ? { year: year.value.year }
    : isSide
      ? { side: shift.value.count }
      : isNamedAfter(p, i)
        ? { named: true }
        : { tense: tenseAt(p, i) };
  const of = (month: number): CalendarExpression => ({
    type: 'calendar',
    calendar: 'gregorian',
    month,
    day: day.value,
    months: [],
    ...said,
  });
  const to = year?.to ?? (isSide ? shift.to : hit.to);
  const value: DateExpression = { type: 'either', first: of(hit.row.first), second: of(hit.row.second) };
  return { ...day, to, end: p.tokens[to - 1]?.end ?? day.end, value };
}

/** A month has at most five of a weekday. */
const MOST_WEEKDAYS = 5;

/** Behind «من», «من شهر», «في», a dash or a slash between day and month. */
function monthAfterDay(p: Paragraph, i: number): number {
  const relation = hitAt(p, i, timeRelationTable);
  if (relation && (relation.row.kind === 'from' || relation.row.kind === 'in') && !hitsAt(p, i, timeUnitTable).length) return relation.to;
  return skipMark(p, i, '-–/،');
}

/** بأيلول is «in September». */
function isInPrefix(proclitic: string): boolean {
  return proclitic.length === 1 && 'بل'.includes(proclitic);
}

function readMonthFirst(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const month = readMonth(p, i);
  if (!month) return undefined;
  const at = skipMark(p, month.to, '-–');
  const day = at > month.to && month.value.strength !== 'strong' ? undefined : readDay(p, at);
  if (day && !day.proclitic && day.value <= 31 && !isCountedDay(p, day))
    return withYear(p, month, { ...month, to: day.to, end: day.end }, day.value);
  return withYear(p, month, month, undefined);
}

/** «يوليو 15 قتيلاً» is no 15 July: a figure after the month is a day where a year or the end of the phrase follows. */
function isCountedDay(p: Paragraph, day: Reading<number>): boolean {
  if (readYear(p, skipComma(p, day.to))) return false;
  const next = p.tokens[day.to];
  return next !== undefined && next.word.type !== 'mark';
}

/** Adds the year, where one follows; or what stands for it («الماضي», «من العام الماضي»). */
function withYear(
  p: Paragraph,
  first: Reading<unknown>,
  month: Reading<MonthReading>,
  day: number | undefined,
  ordinal = false,
): Reading<DateExpression> | undefined {
  const base = { type: 'calendar', calendar: month.value.calendar, month: month.value.month, months: month.value.names } as const;
  const parts: CalendarExpression = day === undefined ? base : { ...base, day, ...(ordinal && { ordinal }) };
  const made = (to: number, value: CalendarExpression): Reading<DateExpression> => ({
    ...first,
    to,
    end: p.tokens[to - 1]?.end ?? first.end,
    value,
  });
  const year = yearAfterMonth(p, month.to, day !== undefined);
  if (year) {
    const calendar = month.value.calendar === 'gregorian' ? year.value.calendar : month.value.calendar;
    return made(year.to, { ...parts, calendar: month.value.names.length ? month.value.calendar : calendar, year: year.value.year });
  }
  const era = hitAt(p, month.to, eraTable);
  const to = era && era.row.calendar === month.value.calendar && era.to > month.to && !isShort(p, month.to) ? era.to : month.to;
  const of = yearReference(p, to);
  if (of) return made(of.to, { ...parts, of: of.value });
  const shift = readShiftWord(p, to);
  if (shift && shift.value.kind !== 'same' && shift.value.kind !== 'follow') return made(shift.to, { ...parts, side: shift.value.count });
  if (shift?.value.kind === 'same' && day === undefined) return made(shift.to, { ...parts, same: true, tense: tenseAt(p, first.from) });
  if (month.value.strength === 'year' || (day === undefined && !isTrusted(p, first.from, month))) return undefined;
  return made(
    to,
    isNamedAfter(p, first.from) || isQuotedAlone(p, first.from, to)
      ? { ...parts, named: true }
      : { ...parts, tense: tenseAt(p, first.from) },
  );
}

function isShort(p: Paragraph, i: number): boolean {
  return (p.tokens[i]?.word.fold.length ?? 0) < 2;
}

function yearAfterMonth(p: Paragraph, i: number, hasDay: boolean) {
  const at = skipComma(p, skipMark(p, i, '-–/.'));
  const relation = hitAt(p, at, timeRelationTable);
  const behind = relation && (relation.row.kind === 'from' || relation.row.kind === 'in') ? relation.to : at;
  const year = readYear(p, behind);
  if (!year || (behind > at && !year.value.sure)) return undefined;
  if (year.value.sure) return year;
  const { year: y } = year.value;
  return (y >= 1300 && y <= 1500) || (y >= (hasDay ? 1000 : 1700) && y <= 2199) ? year : undefined;
}

/** «من العام الماضي», «العام المقبل», «من ذلك العام». */
function yearReference(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const at = skipComma(p, i);
  const relation = hitAt(p, at, timeRelationTable);
  const of = readUnitReference(p, relation && (relation.row.kind === 'from' || relation.row.kind === 'in') ? relation.to : at);
  return of?.value.type === 'shift' && of.value.unit === 'year' && !of.value.distance ? of : undefined;
}

/** A month without day and year: by its name alone, or because a preposition or the silence around it speaks for it. */
function isTrusted(p: Paragraph, from: number, month: Reading<MonthReading>): boolean {
  const { strength } = month.value;
  if (strength === 'beside' || strength === 'year' || isTitle(p, from, month.to)) return false;
  if (strength === 'strong') return true;
  const isAlone = (p.tokens[from - 1] === undefined || isMark(p, from - 1, '،.:(')) && (!p.tokens[month.to] || isMark(p, month.to, '،.:)'));
  if (isAlone) return true;
  // «من قبل رمضان» is «by Ramadan», a man.
  const isBy = hasHit(p, from - 2, timeRelationTable, (h) => h.row.kind === 'from');
  if (hasHit(p, from - 1, distanceWordTable, (h) => h.row.kind === 'since' || (h.to === from && !isBy))) return true;
  if (isBehindEdge(p, from)) return true;
  // «بين رمضان والمدعية» are two people: between months another month follows.
  const isBetweenMonths = hasHit(p, month.to, monthTable, (h) => h.stem.proclitic !== '');
  return hasHit(
    p,
    from - 1,
    timeRelationTable,
    (h) => h.to === from && (['in', 'within', 'until'].includes(h.row.kind) || (h.row.kind === 'between' && isBetweenMonths)),
  );
}

/** «مطلع آب», «الثلث الأخير من رمضان». */
function isBehindEdge(p: Paragraph, from: number): boolean {
  return [1, 2, 3].some((back) => from >= back && hasHit(p, from - back, edgeWordTable, (h) => h.to === from));
}

/** «مجلة "أكتوبر"», «قناة مارس»: alone in quotation marks or behind the name of a kind of place, a month is a name. */
function isTitle(p: Paragraph, from: number, to: number): boolean {
  return isQuotedAlone(p, from, to) || hasHit(p, from - 1, namedAfterTable, (h) => h.row.kind !== 'event');
}

function isQuotedAlone(p: Paragraph, from: number, to: number): boolean {
  return isMark(p, from - 1, '«“"') && isMark(p, to, '»”"');
}

/** «ثورة 25 يناير», «ميدان السادس من أكتوبر»: the day is the name of something, of whatever year. */
function isNamedAfter(p: Paragraph, from: number): boolean {
  return hasHit(p, from - 1, namedAfterTable, (h) => h.row.kind !== 'brand');
}

function readYearAlone(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const year = readYear(p, i);
  if (!year?.value.sure) return undefined;
  const { calendar, year: y } = year.value;
  return { ...year, value: { type: 'calendar', calendar, year: y } };
}
