import type { Message, Reason } from '../model.ts';
import { dateOf, isoDate, isoOf } from '../values/calendar.ts';
import {
  datePeriod,
  dayPeriod,
  fractionPeriod,
  monthPeriod,
  type Period,
  partialPeriod,
  periodFrom,
  unknownPeriod,
  yearPeriod,
  yearsPeriod,
} from '../values/period.ts';
import type {
  CalendarExpression,
  DateExpression,
  PartOfExpression,
  ShiftExpression,
  WeekdayExpression,
} from '../values/time-expression.ts';
import { lastWeekday, nextWeekday, weekdayOf } from '../values/weekday.ts';
import type { SaidDate, TimeContext } from './times-context.ts';
import { resolveNumeric } from './times-numeric.ts';
import { borrow, edgeOf, nthWeekday, orderEnds, partOf } from './times-parts.ts';
import { chooseYear } from './times-year.ts';

/** What a date comes down to. */
export interface DateValue {
  readonly period: Period;
  readonly because: readonly Reason[];
  /** It hangs on «now» or on a date said before. */
  readonly base?: 'now' | 'said';
  /** The date that it hangs on, where the article says it; `null` where it should and does not. */
  readonly said?: SaidDate | null;
  readonly candidates?: readonly string[];
}

/** The value of a date where it stands; undefined where no calendar has such a day. */
export function resolveDate(value: DateExpression, context: TimeContext): DateValue | undefined {
  switch (value.type) {
    case 'calendar':
      return resolveCalendar(value, context);
    case 'numeric':
      return resolveNumeric(value, context);
    case 'shift':
      return resolveShift(value, context);
    case 'weekday':
      return resolveWeekday(value, context);
    case 'part':
      return resolvePart(value, context);
    case 'edge': {
      const of = resolveDate(value.of, context);
      return of && { ...of, period: value.mod ? edgeOf(of.period, value.mod) : of.period };
    }
    case 'pair':
      return resolvePair(resolveDate(value.first, context), resolveDate(value.second, context));
    case 'range':
      return resolveRange(value.from, value.to, context);
    case 'vague':
      return resolveVague(value, context);
  }
}

function resolveCalendar(value: CalendarExpression, context: TimeContext): DateValue | undefined {
  const { calendar, month, day, quarter, season } = value;
  if (value.century !== undefined || value.decade !== undefined) return resolveYears(value, context);
  const chosen = chooseYear(value, context, (v) => resolveDate(v, context));
  const { year, because, base } = chosen;
  const made = (period: Period | undefined): DateValue | undefined =>
    period && {
      period,
      because: [...because, ...hijriReason(period)],
      ...(base && { base }),
      ...(chosen.said !== undefined && { said: chosen.said }),
    };
  if (season) return made(partialPeriod('season', `${isoOf(year)}-${season}`, year === undefined ? {} : { year }));
  if (quarter !== undefined)
    return made(year === undefined ? partialPeriod('quarter', `XXXX-Q${quarter}`) : fractionPeriod('quarter', year, quarter));
  if (month !== undefined && day !== undefined) return made(nthWeekday(value, year) ?? datePeriod(calendar, year, month, day));
  if (month !== undefined) {
    if (year !== undefined) return made(monthPeriod(calendar, year, month));
    const iso = isoOf(undefined, month);
    return made(
      partialPeriod('month', calendar === 'gregorian' ? iso : 'XXXX-XX', {
        month,
        calendar,
        ...(calendar !== 'gregorian' && { hijri: iso }),
      }),
    );
  }
  return year === undefined ? undefined : made(yearPeriod(calendar, year));
}

/** Decades and centuries. «الثمانينيات» alone is of the last century that has it behind it. */
function resolveYears({ century, decade, of }: CalendarExpression, context: TimeContext): DateValue | undefined {
  const base = of && resolveDate(of, context);
  const first = century === undefined ? base?.period.year : (century - 1) * 100;
  if (decade === undefined) return first === undefined ? undefined : { period: yearsPeriod('century', first), because: [] };
  if (first !== undefined)
    return { period: yearsPeriod('decade', first + decade), because: base?.because ?? [], ...(base?.base && { base: base.base }) };
  if (of) return { period: unknownPeriod('decade'), because: base?.because ?? [], base: 'now' };
  const nowYear = context.now === undefined ? undefined : dateOf('gregorian', context.now).year;
  const latest = nowYear === undefined ? undefined : [2000, 1900].find((c) => c + decade + 9 <= nowYear);
  return { period: yearsPeriod('decade', (latest ?? 1900) + decade), because: [{ message: { key: 'time-decade' } }] };
}

function hijriReason({ hijri, calendar, first }: Period): readonly Reason[] {
  return hijri && calendar !== 'gregorian' && first !== undefined
    ? [{ message: { key: 'time-hijri', args: { hijri, date: { date: isoDate(first) } } } }]
    : [];
}

function resolveShift(value: ShiftExpression, context: TimeContext): DateValue {
  const { unit, count, anchor, calendar, weekday } = value;
  const approximate = value.relation === '~' || !Number.isInteger(count) ? ({ mod: 'APPROX' } as const) : {};
  if (value.from) {
    const from = resolveDate(value.from, context);
    const day = from?.period.timex === 'PRESENT_REF' ? context.now : from?.period.first;
    const period = day === undefined ? undefined : periodFrom(unit, calendar, day, Math.round(count));
    return { ...(from ?? { because: [] }), base: 'now', period: { ...(period ?? unknownPeriod(unit)), grain: from?.period.grain ?? unit } };
  }
  if (anchor === 'said') return resolveSaid(value, context);
  if (context.now === undefined) {
    const known = unit === 'day' && count === 0 ? context.nowPeriod : undefined;
    return { period: known ?? unknownPeriod(unit, weekday?.day), because: context.nowBecause, base: 'now' };
  }
  const named = weekday && dayBeside(weekday.day, context.now + count);
  const period = named ?? periodFrom(unit, calendar, context.now, Math.round(count)) ?? unknownPeriod(unit);
  const counted: Reason = {
    message: {
      key: count === 0 ? 'time-same-unit' : count < 0 ? 'time-units-back' : 'time-units-on',
      args: { count: Math.abs(count), unit: unitMessage(unit) },
    },
  };
  return {
    period: { ...period, ...approximate },
    because: [...context.nowBecause, counted, ...(named ? [namedReason(weekday.day)] : []), ...hijriReason(period)],
    base: 'now',
  };
}

function namedReason(weekday: number): Reason {
  return { message: { key: 'time-weekday-named', args: { weekday: { weekday } } } };
}

/** «اليوم الجمعة» in an article of Saturday: the weekday is the surer word, where it is the day before or behind. */
function dayBeside(weekday: number, day: number): Period | undefined {
  const off = [-1, 1].find((o) => weekdayOf(day + o) === weekday);
  return off === undefined ? undefined : dayPeriod(day + off);
}

function unitMessage(unit: string): Message {
  return { key: `unit-${unit}` };
}

/** «الشهر نفسه», «ذلك اليوم», «العام التالي»: counted from the latest date said that fixes such a unit. */
function resolveSaid({ unit, count, calendar }: ShiftExpression, context: TimeContext): DateValue {
  const said = context.said.fixing(unit);
  if (!said) {
    if (count !== 0 && context.now !== undefined) {
      const period = periodFrom(unit, calendar, context.now, count) ?? unknownPeriod(unit);
      return { period, because: context.nowBecause, base: 'now' };
    }
    return { period: unknownPeriod(unit), because: [{ message: { key: 'time-unsaid' } }], base: 'said', said: null };
  }
  const { first, month } = said.period;
  const because: Reason[] = [{ message: { key: 'time-said' }, start: said.start, end: said.end }];
  if (first !== undefined)
    return { period: periodFrom(unit, said.period.calendar, first, count) ?? unknownPeriod(unit), because, base: 'said', said };
  const partial =
    unit === 'month' && month !== undefined && count === 0
      ? partialPeriod('month', `XXXX-${String(month).padStart(2, '0')}`, { month })
      : undefined;
  return { period: partial ?? (unit === 'day' && count === 0 ? said.period : unknownPeriod(unit)), because, base: 'said', said };
}

function resolveWeekday(value: WeekdayExpression, context: TimeContext): DateValue {
  const { day: weekday } = value.weekday;
  const said = value.anchor === 'said' ? context.said.fixing('day') : undefined;
  const from = said?.period.first ?? context.now;
  const base = said ? ({ base: 'said', said } as const) : ({ base: 'now' } as const);
  const origin: readonly Reason[] = said ? [{ message: { key: 'time-said' }, start: said.start, end: said.end }] : context.nowBecause;
  if (from === undefined) return { period: unknownPeriod('day', weekday), because: origin, ...base };
  const { day, key } = weekdayFrom(value, weekday, from, said !== undefined);
  return { period: dayPeriod(day), because: [...origin, { message: { key, args: { weekday: { weekday } } } }], ...base };
}

function weekdayFrom({ side, tense }: WeekdayExpression, weekday: number, from: number, isSaid: boolean): { day: number; key: string } {
  if (side === undefined) {
    if (tense === 'future') return { day: nextWeekday(weekday, from), key: 'time-weekday-next' };
    return { day: lastWeekday(weekday, from), key: 'time-weekday-last' };
  }
  if (side < 0) return { day: lastWeekday(weekday, from - 1) + 7 * (side + 1), key: 'time-weekday-last' };
  if (side > 0) return { day: nextWeekday(weekday, from + 1) + 7 * (side - 1), key: 'time-weekday-next' };
  if (isSaid) return { day: nextWeekday(weekday, from), key: 'time-weekday-said' };
  return { day: from - weekdayOf(from) + weekday, key: 'time-weekday-this' };
}

/** The nth day, weekday, week, quarter … of a longer time. */
function resolvePart(value: PartOfExpression, context: TimeContext): DateValue | undefined {
  const of = resolveDate(value.of, context);
  if (!of) return undefined;
  const period = partOf(value, of.period);
  return period && { ...of, period };
}

/** One day said twice: the fuller reading gives the value, a Hijri one its Hijri date. */
function resolvePair(first: DateValue | undefined, second: DateValue | undefined): DateValue | undefined {
  if (!first || !second) return undefined;
  const gregorian =
    [second, first].find((v) => v.period.calendar === 'gregorian' && v.period.first !== undefined && v.base === undefined) ??
    [second, first].find((v) => v.period.first !== undefined);
  const hijri = first.period.hijri ?? second.period.hijri;
  const chosen = gregorian ?? second;
  const relative = first.base === 'now' ? ({ base: 'now' } as const) : {};
  return { ...chosen, ...relative, period: hijri ? { ...chosen.period, hijri, calendar: 'islamic-umalqura' } : chosen.period };
}

function resolveRange(fromExpression: DateExpression, toExpression: DateExpression, context: TimeContext): DateValue | undefined {
  const to = resolveDate(borrow(toExpression, fromExpression), context);
  const from = resolveDate(borrow(fromExpression, toExpression), context);
  if (!from || !to) return undefined;
  const [a, b] = [from.period, to.period];
  const ends = a.first !== undefined && b.last !== undefined ? orderEnds(fromExpression, toExpression, a, b) : undefined;
  const timex = ends ? `${ends.start}/${ends.end}` : `${a.timex}/${b.timex}`;
  const period: Period = {
    grain: b.grain,
    timex,
    calendar: a.calendar,
    ...(ends && { first: ends.first, last: ends.last }),
    ...(a.hijri && b.hijri && { hijri: `${a.hijri}/${b.hijri}` }),
  };
  return {
    period,
    because: [...from.because, ...to.because.slice(from.because.length)],
    ...(from.base && { base: from.base }),
    ...(from.said !== undefined && { said: from.said }),
  };
}

function resolveVague(value: Extract<DateExpression, { type: 'vague' }>, context: TimeContext): DateValue {
  const vague = (because: readonly Reason[], said?: SaidDate | null): DateValue => ({
    period: partialPeriod(value.unit ?? 'day', value.timex),
    because,
    base: said === undefined ? 'now' : 'said',
    ...(said !== undefined && { said }),
  });
  if (!value.said) return vague(value.timex === 'PRESENT_REF' ? [] : [{ message: { key: 'time-vague' } }]);
  const said = context.said.latest;
  if (!said) return vague([{ message: { key: 'time-unsaid' } }], null);
  return {
    period: said.period,
    because: [{ message: { key: value.said === 'event' ? 'time-day-after' : 'time-said' }, start: said.start, end: said.end }],
    base: 'said',
    said,
  };
}
