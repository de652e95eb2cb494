import type { Reason } from '../model.ts';
import { datePeriod, type Period } from '../values/period.ts';
import type { NumericExpression, NumericReading } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { Recognized } from './article-reading.ts';
import type { TimeContext } from './times-context.ts';
import { timePhrasesOf } from './times-phrases.ts';
import type { DateValue } from './times-value.ts';

/** A date in figures: the reading that its weekday proves, else the order that the article, the locale or custom gives. */
export function resolveNumeric({ readings, weekday }: NumericExpression, context: TimeContext): DateValue | undefined {
  const possible = readings.flatMap((reading) => {
    const period = datePeriod(reading.calendar, reading.year, reading.month, reading.day);
    return period ? [{ reading, period }] : [];
  });
  const proved = weekday && possible.find(({ period }) => period.first !== undefined && weekdayOf(period.first) === weekday.day);
  if (proved) {
    const because = possible.length > 1 && proved.reading.order !== 'ymd' ? [{ message: { key: 'time-order-weekday' } }] : [];
    return made(proved.period, proved.reading, because);
  }
  const [first] = possible;
  if (!first) return undefined;
  if (possible.length === 1 || first.reading.order === 'ymd') return made(first.period, first.reading, []);
  // Arabic writes the day first; where nothing shows the order, the other reading stays a candidate.
  const wanted = context.order ?? 'dmy';
  const chosen = possible.find(({ reading }) => reading.order === wanted) ?? first;
  const same = new Set(possible.map(({ period }) => period.timex));
  const value = made(chosen.period, chosen.reading, [
    { message: { key: wanted === 'dmy' ? 'time-order-day-first' : 'time-order-month-first' } },
  ]);
  return same.size > 1 && !context.order
    ? { ...value, candidates: [chosen.period.timex, ...[...same].filter((t) => t !== chosen.period.timex)] }
    : value;
}

function made(period: Period, reading: NumericReading, because: readonly Reason[]): DateValue {
  const hijri: readonly Reason[] =
    reading.calendar === 'gregorian' || !period.hijri
      ? []
      : [{ message: { key: 'time-hijri', args: { hijri: period.hijri, date: { date: period.timex } } } }];
  return { period, because: [...because, ...hijri] };
}

/** Which comes first in dates in figures: as in the article's own unambiguous ones, else as its locale has it, else open. */
export function orderOf(article: Recognized): 'dmy' | 'mdy' | undefined {
  const known = orders.get(article.phrases);
  if (known) return known.order;
  const order = findOrder(article);
  orders.set(article.phrases, { order });
  return order;
}

/** Found once per article. */
const orders = new WeakMap<Recognized['phrases'], { readonly order: 'dmy' | 'mdy' | undefined }>();

function findOrder(article: Recognized): 'dmy' | 'mdy' | undefined {
  let dayFirst = 0;
  for (const { phrase } of timePhrasesOf(article)) {
    if (phrase.kind !== 'date' || phrase.expression.type !== 'numeric') continue;
    const [only, ...others] = phrase.expression.readings;
    if (!only || others.length) continue;
    if (only.order === 'dmy') dayFirst++;
    if (only.order === 'mdy') dayFirst--;
  }
  if (dayFirst !== 0) return dayFirst > 0 ? 'dmy' : 'mdy';
  const { locale } = article.options;
  if (!locale || locale === 'ar') return undefined;
  return /^en-(US|PH)\b/u.test(locale) ? 'mdy' : 'dmy';
}
