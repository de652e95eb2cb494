import { spanWordTable } from '../../lexicon/times/span-word.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { yearSortTable } from '../../lexicon/times/year-sort.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { findHit, hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { readDay } from './calendar-date.ts';
import { readBareUnit } from './edge.ts';
import { mayBeginDate } from './gate.ts';
import { relationEnding } from './link.ts';
import { readMonth } from './month.ts';
import { readNth } from './nth.ts';
import { type Reading, reading, skipFrom } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { readUnitReference, vagueYear } from './unit-reference.ts';
import { readWeekday } from './weekday.ts';
import { readYearRange } from './year-range.ts';

type ReadDate = (p: Paragraph, i: number) => Reading<DateExpression> | undefined;

/** A day of a month that is pointed at: «الـ24 من الشهر نفسه», «الخامس من الشهر الجاري», «14 الشهر الجاي». */
export function readDayOf(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const day = readDay(p, i);
  if (!day || day.value > 31) return undefined;
  const said = hitAt(p, day.to, timeRelationTable);
  if (said?.row.kind === 'ofit' && isOn(p, day.from))
    return { ...day, to: said.to, end: said.end, value: { type: 'part', unit: 'day', nth: day.value, of: SAME_MONTH } };
  const of = readUnitReference(p, skipFrom(p, day.to));
  if (of?.value.type !== 'shift' || of.value.unit !== 'month' || of.proclitic) return undefined;
  return { ...day, to: of.to, end: of.end, value: { type: 'part', unit: 'day', nth: day.value, of: of.value } };
}

/** «في 15 منه»: of the month said before. */
const SAME_MONTH: DateExpression = { type: 'shift', unit: 'month', count: 0, anchor: 'said', calendar: 'gregorian' };

/** A preposition of days or a link stands before. */
function isOn(p: Paragraph, i: number): boolean {
  return ['in', 'until', 'within'].includes(relationEnding(p, i) ?? '');
}

/**
 * The first, third, last … of a longer time: «ثالث ثلاثاء من أيلول», «اليوم الأخير من شهر عشرة», «الأسبوع الأول من مايو»,
 * «الربع الأول من 2018», «النصف الثاني من العام الجاري», «أول رجب».
 */
export function readNthOf(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  return (
    readOrdinalFirst(p, i, readDate) ?? readUnitFirst(p, i, readDate) ?? readDecadeOf(p, i, readDate) ?? readWeekdayFirst(p, i, readDate)
  );
}

function readOrdinalFirst(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const nth = readNth(p, i);
  if (nth?.value.form !== 'construct' || nth.value.number > 12) return undefined;
  const { number } = nth.value;
  const unit = findHit(
    p,
    nth.to,
    timeUnitTable,
    (h) => !h.stem.article && !h.stem.proclitic && (h.row.count === 1 || (h.row.unit === 'day' && h.row.count === undefined)),
  );
  const weekday = readWeekday(p, nth.to, true);
  if (weekday && !weekday.proclitic) {
    const of = wholeAt(p, weekday.to, readDate);
    return (
      of && { ...nth, to: of.to, end: of.end, value: { type: 'part', unit: 'day', nth: number, counted: weekday.value, of: of.value } }
    );
  }
  if (unit && (unit.row.unit === 'day' || unit.row.unit === 'week')) {
    const of = wholeAt(p, unit.to, readDate);
    if (of) return { ...nth, to: of.to, end: of.end, value: { type: 'part', unit: unit.row.unit, nth: number, of: of.value } };
  }
  // «أول رجب» is its first day; «آخر رجب» is left to the edges.
  if (number !== 1) return undefined;
  const of = monthAt(p, nth.to, readDate);
  return of && { ...nth, to: of.to, end: of.end, value: { type: 'part', unit: 'day', nth: 1, of: of.value } };
}

/** «اليوم الأول من …», «الأسبوع الأول من …», «الربع الأول من …», «النصف الأول من …». */
function readUnitFirst(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.count === 1 && h.stem.article && ['day', 'week', 'month'].includes(h.row.unit));
  const span = unit ? undefined : hitsAt(p, i, spanWordTable)[0];
  const isMonth = unit?.row.unit === 'month';
  const head = unit ?? span;
  if (!head) return undefined;
  const nth = readNth(p, head.to);
  const shift = span?.row.strength === 'strong' && span.row.unit === 'quarter' ? readShiftWord(p, head.to) : undefined;
  // «الربع الحالي»; «الربع الأخير» is the last of its year.
  if (shift && !nth)
    return reading(
      p,
      i,
      shift.to,
      { type: 'shift', unit: 'quarter', count: shift.value.count, anchor: anchorOf(shift.value.kind), calendar: 'gregorian' },
      head,
    );
  const isWeak = span?.row.strength === 'weak';
  const isForm = nth?.value.form === 'masculine' || (isWeak && nth?.value.form === 'feminine');
  if (!nth || nth.proclitic || !isForm || nth.value.number > (isMonth ? 12 : 5)) return undefined;
  const of = wholeAt(p, nth.to, readDate) ?? (span && ofSort(p, skipFrom(p, nth.to)));
  const isHalf = span?.row.unit === 'half' && nth.value.number <= 2;
  if (of && ((!span && !isMonth) || isYear(of.value) || (isHalf && isMonthValue(of.value))))
    return reading(p, i, of.to, { type: 'part', unit: head.row.unit, nth: nth.value.number, of: of.value }, head);
  if (span?.row.unit !== 'quarter' || isWeak || nth.value.number > 4) return undefined;
  // «الربع الأول من المباراة» is no quarter of a year.
  const whole = skipFrom(p, nth.to);
  if (whole > nth.to && !findHit(p, whole, timeUnitTable, (h) => h.stem.article)) return undefined;
  if (nth.value.number < 0)
    return reading(p, i, nth.to, { type: 'shift', unit: 'quarter', count: -1, anchor: 'now', calendar: 'gregorian' }, head);
  return reading(p, i, nth.to, { type: 'calendar', calendar: 'gregorian', quarter: nth.value.number }, head);
}

function anchorOf(kind: string): 'now' | 'said' {
  return kind === 'same' || kind === 'follow' ? 'said' : 'now';
}

/** «الربع الثالث من العام المالي 2023/2024»: which months that is, each country says. */
function ofSort(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'year' && h.row.count === 1 && h.stem.article && !h.stem.proclitic);
  const sort = unit && hitAt(p, unit.to, yearSortTable);
  if (!sort) return undefined;
  return reading(p, i, readYearRange(p, sort.to)?.to ?? sort.to, vagueYear(0), unit);
}

/** «العقد الثامن من القرن الماضي»: its seventies. */
function readDecadeOf(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'decade' && h.row.count === 1 && h.stem.article);
  const nth = unit && readNth(p, unit.to);
  if (!unit || !nth || nth.proclitic || nth.value.form !== 'masculine' || nth.value.number > 10) return undefined;
  const of = readDate(p, skipFrom(p, nth.to));
  const decade = (nth.value.number > 0 ? nth.value.number - 1 : 9) * 10;
  const base = { type: 'calendar', calendar: 'gregorian', decade } as const;
  if (of?.value.type === 'calendar' && of.value.century !== undefined)
    return reading(p, i, of.to, { ...base, century: of.value.century }, unit);
  return of?.value.type === 'shift' && of.value.unit === 'century' ? reading(p, i, of.to, { ...base, of: of.value }, unit) : undefined;
}

/** «الثلاثاء الأولى من أكتوبر», «ثلاثاء ثالث»: an ordinal behind the weekday. */
function readWeekdayFirst(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const weekday = readWeekday(p, i);
  const nth = weekday && readNth(p, weekday.to);
  if (!weekday || !nth || nth.proclitic || nth.value.form === 'construct' || nth.value.number > 5) return undefined;
  const of = monthAt(p, skipFrom(p, nth.to), readDate);
  return (
    of && {
      ...weekday,
      to: of.to,
      end: of.end,
      value: { type: 'part', unit: 'day', nth: nth.value.number, counted: weekday.value, of: of.value },
    }
  );
}

/** The longer time: a month, a year, or one that is pointed at. */
export function wholeAt(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const at = skipFrom(p, i);
  // «بشهر 10»: the word of months is skipped as a preposition, and belongs to the month.
  const of =
    readUnitReference(p, at) ??
    bareYear(p, at) ??
    readDate(p, at) ??
    (at > i ? (readDate(p, i) ?? readBareUnit(p, at) ?? weakMonth(p, at)) : undefined);
  if (!of || (of.proclitic && (at > i || of.proclitic.length > 1))) return undefined;
  if (of.value.type === 'shift') return of.value.unit === 'month' || of.value.unit === 'year' ? of : undefined;
  if (of.value.type === 'vague') return of.value.unit === 'year' ? of : undefined;
  return of.value.type === 'calendar' && of.value.day === undefined ? of : undefined;
}

/** «أول جمعة من رمضان»: a part of it shows that the name is a month. */
function weakMonth(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const month = readMonth(p, i);
  if (!month || month.value.strength === 'beside' || month.value.strength === 'year') return undefined;
  const { calendar, month: number, names } = month.value;
  return { ...month, value: { type: 'calendar', calendar, month: number, months: names } };
}

function monthAt(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const of = wholeAt(p, i, readDate);
  if (of?.value.type === 'calendar') return of.value.month === undefined ? undefined : of;
  return of?.value.type === 'shift' && of.value.unit === 'month' ? of : undefined;
}

function isMonthValue(value: DateExpression): boolean {
  return value.type === 'calendar'
    ? value.month !== undefined && value.day === undefined
    : value.type === 'shift' && value.unit === 'month';
}

function isYear(value: DateExpression): boolean {
  if (value.type === 'vague') return value.unit === 'year';
  return value.type === 'calendar'
    ? value.month === undefined && value.year !== undefined
    : value.type === 'shift' && value.unit === 'year';
}

/** «الربع الأول من 2018»: behind «من» four digits are a year. */
function bareYear(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const token = p.tokens[i];
  if (token?.word.type !== 'digits' || !/^(1[89]|20|21)\d\d$/u.test(token.word.fold) || p.tokens[i + 1]?.word.type === 'digits')
    return undefined;
  return reading(p, i, i + 1, { type: 'calendar', calendar: 'gregorian', year: Number(token.word.fold) });
}
