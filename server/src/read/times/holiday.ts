import type { Hit } from '../../lexicon/lexicon.ts';
import { dayWordTable } from '../../lexicon/times/day-word.ts';
import { type HolidayRow, holidayTable } from '../../lexicon/times/holiday.ts';
import { namedAfterTable } from '../../lexicon/times/named-after.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { CalendarExpression, DateExpression } from '../../values/time-expression.ts';
import { findHit, hasHit, hitAt, type Paragraph } from '../paragraph.ts';
import { yearAt } from './era.ts';
import { mayBeginDate } from './gate.ts';
import { readNth } from './nth.ts';
import { type Reading, reading, skipFrom } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { tenseAt } from './tense.ts';

/** A holiday that has a fixed day in its calendar: «عيد الفطر 2013», «رأس السنة», «ثاني أيام عيد الأضحى», «اليوم الأول من عيد الفطر المقبل». */
export function readHoliday(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  const eve = findHit(p, i, dayWordTable, (h) => h.row.timex === 'EVE');
  if (eve) return readEve(p, i, eve);
  const day = dayOf(p, i);
  const hit = hitAt(p, day?.to ?? i, holidayTable);
  if (!hit || isUnknown(hit.row) || (day && hit.stem.proclitic && hit.stem.proclitic.length > 1)) return undefined;
  if (hasHit(p, i - 1, namedAfterTable, (h) => h.row.kind === 'birthday') && hit.row.month === 12) return undefined;
  const { to, value } = withYear(p, i, hit, (day?.value ?? 1) - 1);
  const whole = reading(p, i, to, value, day?.unit ?? hit);
  return day?.nth ? { ...day.nth, to, end: whole.end, value } : whole;
}

/** «عشية عيد الأضحى»: the day before. */
function readEve(p: Paragraph, i: number, eve: Hit<unknown>): Reading<DateExpression> | undefined {
  const feast = readHoliday(p, eve.to);
  if (!feast || feast.proclitic || feast.contracted) return undefined;
  return reading(p, i, feast.to, { type: 'shift', unit: 'day', count: -1, anchor: 'now', calendar: 'gregorian', from: feast.value }, eve);
}

/** «رأس السنة الأمازيغية»: no rule of the table tells its day. */
function isUnknown({ calendar, month }: HolidayRow): boolean {
  return month === 0 && !calendar.startsWith('easter');
}

interface DayOfFeast {
  readonly value: number;
  readonly to: number;
  /** What it begins with: «اليوم», or the ordinal. */
  readonly unit?: Hit<unknown>;
  readonly nth?: Reading<unknown>;
}

/** A feast has a few days. */
const MOST_DAYS = 7;

/** «ثاني أيام …», «أول يوم …», «اليوم الثاني من …». */
function dayOf(p: Paragraph, i: number): DayOfFeast | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'day' && h.row.count === 1 && h.stem.article);
  const nth = readNth(p, unit?.to ?? i);
  if (!nth || nth.value.number < 1 || nth.value.number > MOST_DAYS) return undefined;
  if (unit) return nth.value.form === 'masculine' ? { value: nth.value.number, to: skipFrom(p, nth.to), unit } : undefined;
  if (nth.value.form !== 'construct') return undefined;
  const days = findHit(p, nth.to, timeUnitTable, (h) => h.row.unit === 'day' && h.row.count !== 2 && !h.stem.article && !h.stem.proclitic);
  return days && { value: nth.value.number, to: days.to, nth };
}

/** @param after days behind the first of the feast */
function feastOf({ calendar, month, day }: HolidayRow, after: number): CalendarExpression {
  if (calendar === 'easter-eastern' || calendar === 'easter-western' || calendar === 'easter-either') {
    const church = calendar === 'easter-either' ? 'either' : calendar === 'easter-western' ? 'western' : 'eastern';
    return { type: 'calendar', calendar: 'gregorian', easter: { church, after: day + after }, holiday: 'easter' };
  }
  return { type: 'calendar', calendar, month, day: day + after, holiday: calendar === 'islamic-umalqura' ? 'moon' : 'fixed' };
}

/** The year of a holiday as written, pointed at, or left to the context. */
function withYear(p: Paragraph, i: number, hit: Hit<HolidayRow>, after: number): { readonly to: number; readonly value: DateExpression } {
  const base = feastOf(hit.row, after);
  const { calendar } = base;
  const year = yearAt(p, hit.to);
  if (typeof year?.value === 'number') {
    // The year is the Christian one, whatever calendar the holiday follows.
    if (calendar === 'gregorian' || year.value < 1800) return { to: year.to, value: { ...base, year: year.value } };
    return { to: year.to, value: { ...base, of: { type: 'calendar', calendar: 'gregorian', year: year.value } } };
  }
  if (year) return { to: year.to, value: { ...base, of: year.value as DateExpression } };
  const shift = readShiftWord(p, hit.to);
  // «عيد الفطر هذا الشهر»: the demonstrative belongs to the month.
  const isOfUnit = shift && hasHit(p, shift.to, timeUnitTable, (h) => h.stem.article);
  if (shift && !isOfUnit && shift.value.kind !== 'same' && shift.value.kind !== 'follow' && !shift.value.dual)
    return { to: shift.to, value: { ...base, side: shift.value.count } };
  return { to: hit.to, value: { ...base, tense: tenseAt(p, i) } };
}
