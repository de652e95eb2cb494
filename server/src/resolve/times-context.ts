import type { Published, Reason } from '../model.ts';
import type { Span } from '../text/span.ts';
import { parseIsoDate } from '../values/calendar.ts';
import type { Period } from '../values/period.ts';
import type { TimeUnit } from '../values/time-unit.ts';
import type { Recognized } from './article-reading.ts';

/** Where an expression is read: what «now» is there, and what was said before. */
export interface TimeContext {
  /** Day number of «now»: the article's day, or the speaker's in a quotation. */
  readonly now?: number;
  /** What is known of «now» where its date is not (only a weekday). */
  readonly nowPeriod?: Period;
  /** Why «now» is that day. */
  readonly nowBecause: readonly Reason[];
  /** The mention that gives «now», where one does. */
  readonly nowFrom: Span | null;
  /** Minute of the day of «now», where it was given. */
  readonly clock?: { readonly minutes: number; readonly seconds: number };
  /** The order of figures in numeric dates, where the article or its locale shows it. */
  readonly order: 'dmy' | 'mdy' | undefined;
  readonly said: SaidDates;
}

/** A date said in the article, with its place. */
export interface SaidDate extends Span {
  readonly period: Period;
  readonly line: number;
}

/** Dates in the order in which they were said. */
export interface SaidDates {
  readonly latest: SaidDate | undefined;
  /** The latest that fixes a unit: a day fixes its week, month and year, a month or a season its year. */
  fixing(unit: TimeUnit): SaidDate | undefined;
  /** The first that said this time. */
  first(timex: string): SaidDate | undefined;
  /** Where a day or hour was spoken of last. */
  readonly moment: Span | undefined;
  remember(said: SaidDate): void;
  speakOf(moment: Span): void;
}

export function createSaidDates(): SaidDates {
  const byUnit = new Map<TimeUnit, SaidDate>();
  const byTimex = new Map<string, SaidDate>();
  let latest: SaidDate | undefined;
  let moment: Span | undefined;
  return {
    get latest() {
      return latest;
    },
    get moment() {
      return moment;
    },
    fixing: (unit) => byUnit.get(unit),
    first: (timex) => byTimex.get(timex),
    speakOf(spoken) {
      moment = spoken;
    },
    remember(said) {
      latest = said;
      if (!byTimex.has(said.period.timex)) byTimex.set(said.period.timex, said);
      for (const unit of unitsFixedBy(said.period)) byUnit.set(unit, said);
    },
  };
}

function unitsFixedBy({ grain, first, year, month, day }: Period): readonly TimeUnit[] {
  switch (grain) {
    case 'day':
      return first !== undefined
        ? ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']
        : day !== undefined && month !== undefined
          ? ['day', 'month']
          : ['day'];
    case 'month':
      return first !== undefined ? ['month', 'quarter', 'year', 'decade', 'century'] : ['month'];
    case 'week':
      return ['week'];
    case 'year':
      return ['year', 'decade', 'century'];
    case 'season':
    case 'quarter':
    case 'half':
      return year === undefined ? [grain] : [grain, 'year', 'decade', 'century'];
    default:
      return [grain];
  }
}

/** The context of the article's own words. */
export function contextOf(article: Recognized, published: Published, order: 'dmy' | 'mdy' | undefined): TimeContext {
  const { now } = article.options;
  const day = published.date === null ? undefined : parseIsoDate(published.date);
  const time = now ? /T(\d\d):(\d\d)(?::(\d\d))?/u.exec(now) : null;
  return {
    ...(day !== undefined && { now: day }),
    nowBecause: day === undefined ? [{ message: { key: 'time-undated' } }] : reasonsOf(published),
    nowFrom: spanOf(published),
    ...(time && { clock: { minutes: Number(time[1]) * 60 + Number(time[2]), seconds: Number(time[3] ?? 0) } }),
    order,
    said: createSaidDates(),
  };
}

function reasonsOf(published: Published): readonly Reason[] {
  const place = spanOf(published);
  return [{ message: { key: 'time-from-published', args: { date: { date: published.date ?? '' } } }, ...(place ?? {}) }];
}

/** The place in the article that its date rests on. */
function spanOf({ because }: Published): Span | null {
  for (const { start, end } of because) if (start !== undefined && end !== undefined) return { start, end };
  return null;
}
