import type { Reason } from '../model.ts';
import { type CalendarName, dateOf, dayNumber, monthStart } from '../values/calendar.ts';
import { easterDay } from '../values/easter.ts';
import type { CalendarExpression, DateExpression } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { SaidDate, TimeContext } from './times-context.ts';
import type { DateValue } from './times-value.ts';

/** The year of a calendar date, and why it is that one. */
export interface ChosenYear {
  readonly year?: number;
  readonly because: readonly Reason[];
  readonly base?: 'now' | 'said';
  readonly said?: SaidDate | null;
}

/** A future marker reaches no further than this for a date without a year; a past one keeps days that are just ahead. */
const JUST_AHEAD = 45;
const NEAR = 60;

/**
 * The year as written; else the one pointed at («من العام الماضي», «الماضي»); else the one that the weekday proves; else the
 * occurrence that the verb's tense picks; else the nearest to the article's day; unknown where the article has no date.
 */
export function chooseYear(
  value: CalendarExpression,
  context: TimeContext,
  resolve: (value: DateExpression) => DateValue | undefined,
): ChosenYear {
  if (value.year !== undefined) return { year: value.year, because: [] };
  if (value.of) {
    // The year of a Hijri month is a Hijri year («رمضان من العام الماضي»).
    const of = value.of.type === 'shift' ? { ...value.of, calendar: value.calendar } : value.of;
    return yearOf(value, resolve(of));
  }
  const said = value.same && context.said.fixing('month');
  if (said && said.period.month === value.month && said.period.year !== undefined) return { ...yearSaid(said), base: 'said', said };
  if (value.named) return { because: [{ message: { key: 'time-named' } }] };
  if (context.now === undefined) return { because: context.nowBecause, ...(value.side !== undefined && { base: 'now' }) };
  const { calendar } = value;
  const { year: here } = dateOf(calendar, context.now);
  const at = (year: number): number | undefined => startIn(value, calendar, year);
  if (value.side !== undefined)
    return { year: bySide(value, here, context.now, at), because: [...context.nowBecause, sideReason(value.side)], base: 'now' };
  const near = nearest(here, context.now, at);
  const proved = value.weekday && !isNear(at(near), context.now) ? provedYear(value.weekday.day, near, at) : undefined;
  if (proved !== undefined)
    return {
      year: proved,
      because: [...context.nowBecause, { message: { key: 'time-year-weekday', args: { weekday: { weekday: value.weekday?.day ?? 1 } } } }],
    };
  const chosen = byTense(value, near, context.now, at);
  return {
    year: chosen,
    because: [...context.nowBecause, { message: { key: chosen === near ? 'time-year-nearest' : 'time-year-tense' } }],
  };
}

function yearSaid({ period: { year }, start, end }: SaidDate): Pick<ChosenYear, 'year' | 'because'> {
  return { ...(year !== undefined && { year }), because: [{ message: { key: 'time-said' }, start, end }] };
}

/** A day so near to the article's is of its year: a weekday that disagrees is a slip, not a proof. */
function isNear(day: number | undefined, now: number): boolean {
  return day !== undefined && Math.abs(day - now) <= NEAR;
}

/** The first day of what is written, in a year. */
function startIn({ month, day, quarter, season, easter }: CalendarExpression, calendar: CalendarName, year: number): number | undefined {
  if (easter) return easterDay(easter.church === 'eastern' ? 'eastern' : 'western', year) + easter.after;
  if (month !== undefined) return day === undefined ? monthStart(calendar, year, month) : dayNumber(calendar, year, month, day);
  const first = quarter !== undefined ? quarter * 3 - 2 : season ? { SP: 3, SU: 6, FA: 9, WI: 12 }[season] : 1;
  return monthStart(calendar, year, first);
}

function yearOf(value: CalendarExpression, of: DateValue | undefined): ChosenYear {
  const { first, year } = of?.period ?? {};
  const found = first === undefined ? year : yearAround(value, first);
  return {
    ...(found !== undefined && { year: found }),
    because: of?.because ?? [],
    ...(of?.base && { base: of.base }),
    ...(of?.said !== undefined && { said: of.said }),
  };
}

/** The year of this calendar in which the date falls within a year of the other: 10 Shawwal in 2013. */
function yearAround(value: CalendarExpression, first: number): number {
  const { year } = dateOf(value.calendar, first);
  if (value.calendar === 'gregorian') return year;
  return (startIn(value, value.calendar, year) ?? first) >= first ? year : year + 1;
}

/** «الماضي» is the last one that is over, «المقبل» the first to come, «الجاري» this year's. */
function bySide({ side = 0, day, month }: CalendarExpression, here: number, now: number, at: (year: number) => number | undefined): number {
  if (side === 0) return here;
  const isMonth = day === undefined && month !== undefined;
  const isOver = (year: number): boolean =>
    isMonth ? (at(year) ?? now) + 31 <= now || (at(year) ?? now) + 28 <= now : (at(year) ?? now) < now;
  const isAhead = (year: number): boolean => (at(year) ?? now) > now;
  if (side < 0) {
    const latest = [here + 1, here, here - 1].find(isOver) ?? here - 1;
    return latest + side + 1;
  }
  const next = [here - 1, here, here + 1].find(isAhead) ?? here + 1;
  return next + side - 1;
}

function sideReason(side: number): Reason {
  return { message: { key: side < 0 ? 'time-year-last' : side > 0 ? 'time-year-next' : 'time-year-this' } };
}

function nearest(here: number, now: number, at: (year: number) => number | undefined): number {
  const years = [here, here - 1, here + 1];
  const distance = (year: number): number => Math.abs((at(year) ?? Number.POSITIVE_INFINITY) - now);
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** Among the nearest year and its neighbours, the one in which the date is that weekday. */
function provedYear(weekday: number, near: number, at: (year: number) => number | undefined): number | undefined {
  return [near, near - 1, near + 1].find((year) => {
    const day = at(year);
    return day !== undefined && weekdayOf(day) === weekday;
  });
}

function byTense({ tense, day: date }: CalendarExpression, near: number, now: number, at: (year: number) => number | undefined): number {
  const day = at(near);
  if (day === undefined) return near;
  // A month is over only when its last day is.
  const last = date === undefined ? day + 29 : day;
  if (tense === 'future' && last < now - 31) return near + 1;
  if ((tense === 'past' && day > now + JUST_AHEAD) || (tense === 'over' && day > now)) return near - 1;
  return near;
}
