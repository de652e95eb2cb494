import type { Reason, TimeValue } from '../model.ts';
import { isoDate, two } from '../values/calendar.ts';
import { minuteInPart } from '../values/day-part.ts';
import type { ClockExpression } from '../values/time-expression.ts';
import { offsetOfWallTime, offsetText } from '../values/zone.ts';
import type { TimeContext } from './times-context.ts';
import { resolveDate } from './times-date.ts';
import type { DateValue } from './times-value.ts';

export interface ClockValue {
  readonly value: TimeValue;
  readonly because: readonly Reason[];
  readonly date?: DateValue;
}

/** The value of a clock time or part of a day; undefined where no clock shows it. */
export function resolveClock(expression: ClockExpression, context: TimeContext): ClockValue | undefined {
  if (expression.shift) return resolveClockShift(expression.shift, context);
  const date = expression.date && resolveDate(expression.date, context);
  if (expression.date && !date) return undefined;
  const day = date?.period.timex ?? '';
  const base = { because: date?.because ?? [], ...(date && { date }) };
  const mod = expression.mod ? { mod: expression.mod } : {};
  if (expression.hour === undefined) {
    const days = daysOf(date);
    return { ...base, value: { timex: `${day}T${expression.part ?? 'XX'}`, ...mod, ...days } };
  }
  const time = timeOf(expression);
  if (!time) return undefined;
  const until = expression.until && timeOf(expression.until);
  if (expression.until && !until) return undefined;
  const zone = zoneOf(expression, date?.period.first, time.minutes);
  const part: readonly Reason[] = expression.part && time.moved ? [{ message: { key: 'time-part', args: { time: time.text } } }] : [];
  if (until) {
    const last = expression.until?.date ? (resolveDate(expression.until.date, context)?.period.timex ?? day) : day;
    const [start, end] = [`${day}T${time.text}`, `${last}T${until.text}`];
    return { ...base, value: { timex: `${start}/${end}`, start, end, ...mod, ...zone.value } };
  }
  return {
    ...base,
    because: [...base.because, ...part, ...zone.because],
    value: { timex: `${day}T${time.text}`, ...mod, ...instantOf(date, time.text), ...zone.value },
  };
}

interface Time {
  readonly text: string;
  readonly minutes: number;
  /** The part of the day moved it to the other half of the clock. */
  readonly moved: boolean;
}

/** The time on a clock of 24 hours. */
export function timeOf({ hour = 0, minute = 0, second, part }: ClockExpression): Time | undefined {
  if (hour > 24 || minute > 59 || (second ?? 0) > 59 || (hour === 24 && minute > 0)) return undefined;
  const written = (((hour * 60 + minute) % 1440) + 1440) % 1440;
  const minutes = part && hour <= 12 ? minuteInPart(hour, minute, part) : hour === 24 ? 1440 : written;
  return {
    text: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${second === undefined ? '' : `:${two(second)}`}`,
    minutes,
    moved: minutes !== written,
  };
}

function daysOf(date: DateValue | undefined): Pick<TimeValue, 'start' | 'end'> {
  const { first, last } = date?.period ?? {};
  return first === undefined || last === undefined ? {} : { start: isoDate(first), end: isoDate(last) };
}

function instantOf(date: DateValue | undefined, time: string): Pick<TimeValue, 'start' | 'end'> {
  const first = date?.period.first;
  if (first === undefined) return {};
  const at = `${isoDate(first)}T${time}`;
  return { start: at, end: at };
}

/** The zone that was named, and the moment in UTC where the day is known. */
function zoneOf(
  { zone }: ClockExpression,
  day: number | undefined,
  minutes: number,
): { value: Pick<TimeValue, 'zone' | 'utc'>; because: readonly Reason[] } {
  if (!zone?.zone) return { value: {}, because: [] };
  const offset = day === undefined ? undefined : offsetOfWallTime(zone.zone, day, minutes);
  if (day === undefined || offset === undefined) return { value: { zone: zone.zone }, because: [] };
  const instant = new Date(day * 86_400_000 + (minutes - offset) * 60_000).toISOString();
  const because: readonly Reason[] =
    zone.zone === 'UTC' || zone.zone === offsetText(offset)
      ? []
      : [{ message: { key: 'time-zone', args: { zone: zone.zone, offset: offsetText(offset) } } }];
  return { value: { zone: zone.zone, utc: `${instant.slice(0, 16)}Z` }, because };
}

const SECONDS = { second: 1, minute: 60, hour: 3600 } as const;

/** «قبل ساعتين»: from the time of «now», where that was given; else only the direction is known. */
function resolveClockShift({ unit, count }: { readonly unit: string; readonly count: number }, context: TimeContext): ClockValue {
  const date: DateValue = { period: { grain: 'hour', timex: '', calendar: 'gregorian' }, because: context.nowBecause, base: 'now' };
  if (context.now === undefined || !context.clock || !(unit in SECONDS)) {
    const timex = count < 0 ? 'PAST_REF' : count > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
    return { value: { timex }, because: context.nowBecause, date };
  }
  const now = context.now * 86_400 + context.clock.minutes * 60 + context.clock.seconds;
  const at = new Date((now + count * SECONDS[unit as keyof typeof SECONDS]) * 1000).toISOString();
  const timex = unit === 'second' || count === 0 ? at.slice(0, 19) : at.slice(0, 16);
  return { value: { timex, start: timex, end: timex }, because: context.nowBecause, date };
}
