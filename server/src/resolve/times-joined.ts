import { isoDate } from '../values/calendar.ts';
import type { Period } from '../values/period.ts';
import type { DateExpression, DateRangeExpression, EitherExpression, PairExpression } from '../values/time-expression.ts';
import type { TimeContext } from './times-context.ts';
import { borrow, orderEnds } from './times-parts.ts';
import type { DateValue, ResolveDate } from './times-value.ts';

/** One day said twice: the fuller reading gives the value, a Hijri one its Hijri date. */
export function resolvePair(value: PairExpression, context: TimeContext, resolve: ResolveDate): DateValue | undefined {
  const [first, second] = [resolve(value.first, context), resolve(value.second, context)];
  if (!first || !second) return undefined;
  const gregorian =
    [second, first].find((v) => v.period.calendar === 'gregorian' && v.period.first !== undefined && v.base === undefined) ??
    [second, first].find((v) => v.period.first !== undefined);
  const hijri = first.period.hijri ?? second.period.hijri;
  const chosen = gregorian ?? second;
  const relative = first.base === 'now' ? ({ base: 'now' } as const) : {};
  return { ...chosen, ...relative, period: hijri ? { ...chosen.period, hijri, calendar: 'islamic-umalqura' } : chosen.period };
}

/** From one date to another: each may borrow from the other what it leaves out. */
export function resolveRange(value: DateRangeExpression, context: TimeContext, resolve: ResolveDate): DateValue | undefined {
  const from = resolve(borrow(value.from, value.to, 'first'), context);
  const last = borrow(value.to, value.from, 'last');
  const nearest = resolve(last, context);
  const to = nearest && from && isBefore(nearest, from) ? (resolve(inNextYear(last, nearest), context) ?? nearest) : nearest;
  if (!from || !to) return undefined;
  const [a, b] = [from.period, to.period];
  const ends = a.first !== undefined && b.last !== undefined ? orderEnds(value.from, value.to, a, b) : undefined;
  // Hijri months and years are spans of days themselves: what is said then is the first and the last day.
  const inDays = ends && (a.timex.includes('/') || b.timex.includes('/'));
  const timex = inDays ? `${isoDate(ends.first)}/${isoDate(ends.last)}` : ends ? `${ends.start}/${ends.end}` : `${a.timex}/${b.timex}`;
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

function isBefore({ period: a }: DateValue, { period: b }: DateValue): boolean {
  return a.last !== undefined && b.first !== undefined && a.last < b.first;
}

/** «بين نوفمبر ومارس»: an end whose year is not said does not come before the beginning. */
function inNextYear(end: DateExpression, { period }: DateValue): DateExpression {
  const isOpen = end.type === 'calendar' && end.month !== undefined && end.year === undefined && !end.of && end.side === undefined;
  return isOpen && period.year !== undefined ? { ...end, year: period.year + 1 } : end;
}

/** One of two days: the first gives the value, both are candidates. */
export function resolveEither(value: EitherExpression, context: TimeContext, resolve: ResolveDate): DateValue | undefined {
  const [first, second] = [resolve(value.first, context), resolve(value.second, context)];
  if (!first || !second) return first ?? second;
  const [a, b] = [first.period.timex, second.period.timex];
  return { ...first, because: [...first.because, { message: { key: 'time-either', args: { first: a, second: b } } }], candidates: [a, b] };
}
