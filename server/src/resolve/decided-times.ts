// Times that people decided take part in what hangs on times: the month that «الشهر نفسه» (the same month) means, the article's date.
import type { Reason, ReferenceValue, TimeKind, TimeValue } from '../model.ts';
import type { TimePhrase } from '../phrase.ts';
import { isoOf, parseIsoDate } from '../values/calendar.ts';
import {
  datePeriod,
  dayPeriod,
  fractionPeriod,
  monthPeriod,
  type Period,
  partialPeriod,
  weekPeriod,
  yearPeriod,
  yearsPeriod,
} from '../values/period.ts';
import type { CalendarExpression, TimeExpression } from '../values/time-expression.ts';
import type { PlacedPhrase } from './article-reading.ts';
import { timeIn } from './decided-values.ts';
import type { DateValue } from './times-value.ts';

const TIME_KINDS: readonly TimeKind[] = ['date', 'time', 'duration', 'set'];

/** What resolving a phrase of time gives. */
export interface ResolvedTime {
  readonly value: TimeValue;
  readonly because: readonly Reason[];
  readonly date?: DateValue;
  readonly reference?: ReferenceValue;
}

/** The value that a person gave in the place of the engine's. What the engine says of why stays where it says the same. */
export function correctTime({ decided, phrase }: PlacedPhrase<TimePhrase>, resolved: ResolvedTime | undefined): ResolvedTime | undefined {
  const value = decided && 'value' in decided && decided.kind === phrase.kind ? timeIn(decided.value as TimeValue | undefined) : undefined;
  if (!value) return decided && saysNothing(phrase.expression) ? undefined : resolved;
  if (resolved?.value.timex === value.timex && resolved.value.mod === value.mod) return { ...resolved, value };
  const period = phrase.kind === 'date' ? periodOf(value) : undefined;
  const { reference } = resolved ?? {};
  return { value, because: [], ...(period && { date: { period, because: [] } }), ...(reference && { reference }) };
}

/** The expression that says a value, as far as resolvers ask; one that says nothing where the value is unknown. */
export function expressionOf(kind: TimeKind, value: TimeValue | undefined): TimeExpression {
  switch (kind) {
    case 'date':
      return { type: 'calendar', calendar: 'gregorian', ...(value && partsOf(value)) };
    case 'time':
      return { type: 'clock' };
    case 'duration':
      return { type: 'duration', parts: [], relation: value?.relation ?? '=' };
    case 'set':
      return { type: 'set' };
  }
}

function saysNothing(expression: TimeExpression): boolean {
  return NOTHING.has(JSON.stringify(expression));
}
const NOTHING: ReadonlySet<string> = new Set(TIME_KINDS.map((kind) => JSON.stringify(expressionOf(kind, undefined))));

/** What a text says, with what a person gave: a numeric date in the order that gives the value, a calendar date in full. */
export function completeExpression(said: TimeExpression, value: TimeValue): TimeExpression {
  const parts = partsOf(value);
  if (said.type === 'numeric') {
    const readings = said.readings.filter((r) => datePeriod(r.calendar, r.year, r.month, r.day)?.timex === value.timex);
    return readings.length ? { ...said, readings } : said;
  }
  if (said.type !== 'calendar' || said.calendar !== 'gregorian' || parts.year === undefined) return said;
  const isOther = (['month', 'day'] as const).some((part) => said[part] !== parts[part]);
  if (isOther) return expressionOf('date', value);
  const { side: _side, of: _of, ...rest } = said;
  return { ...rest, ...parts };
}

function partsOf({ timex }: TimeValue): Pick<CalendarExpression, 'year' | 'month' | 'day'> {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(timex) ?? [];
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** The stretch of time that a TIMEX3 date means; undefined for what fixes none. */
export function periodOf(value: TimeValue): Period | undefined {
  const period = gregorianPeriod(value);
  return period && { ...period, timex: value.timex, ...(value.mod && { mod: value.mod }), ...(value.hijri && { hijri: value.hijri }) };
}

function gregorianPeriod({ timex, start, end }: TimeValue): Period | undefined {
  const day = /^\d{4}-\d\d-\d\d$/u.test(timex) ? parseIsoDate(timex) : undefined;
  if (day !== undefined) return dayPeriod(day);
  const [, year = '', rest = ''] = /^(\d{4}|XXXX)(?:-(.+))?$/u.exec(timex) ?? [];
  const month = /^(?:0[1-9]|1[0-2])$/u.test(rest) ? Number(rest) : undefined;
  if (year === 'XXXX') return partialOf(rest, month);
  if (year !== '' && rest === '') return yearPeriod('gregorian', Number(year));
  if (year !== '' && month !== undefined) return monthPeriod('gregorian', Number(year), month);
  const [, letter, nth = ''] = /^([QH])([1-4])$/u.exec(rest) ?? [];
  if (year !== '' && letter) return fractionPeriod(letter === 'Q' ? 'quarter' : 'half', Number(year), Number(nth));
  if (/^\d{3}$/u.test(timex)) return yearsPeriod('decade', Number(timex) * 10);
  if (/^\d{2}$/u.test(timex)) return yearsPeriod('century', Number(timex) * 100);
  const [first, last] = [start && parseIsoDate(start), end && parseIsoDate(end)];
  if (typeof first !== 'number' || typeof last !== 'number') return undefined;
  if (/^W\d\d$/u.test(rest)) return weekPeriod(first);
  return partialPeriod(last - first < 27 ? 'day' : 'month', timex, { first, last });
}

function partialOf(rest: string, month: number | undefined): Period | undefined {
  if (month !== undefined) return partialPeriod('month', isoOf(undefined, month), { month });
  const [, m, d] = /^(\d\d)-(\d\d)$/u.exec(rest) ?? [];
  return m === undefined ? undefined : datePeriod('gregorian', undefined, Number(m), Number(d));
}
