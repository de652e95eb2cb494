// A span of days whose stated length is another: «تستمر ثلاثة أيام من 13 إلى 18 تموز» (lasts three days, from 13 to 18 July).
// Leaves alone: lengths in other units or further off, vague and bounded ones («نحو أسبوع»), and counts with or without the last day.

import type { TimePhrase } from '../phrase.ts';
import type { PlacedPhrase, Reading } from '../resolve/article-reading.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { lengthText } from '../resolve/times-lengths.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import { viewOf } from '../resolve/times-written.ts';
import { isoDate } from '../values/calendar.ts';
import type { DateExpression } from '../values/time-expression.ts';
import type { Check, NewFinding } from './check.ts';

export const durationMismatch: Check = {
  code: 'duration-mismatch',
  summary: 'a stated length of time and stated ends that disagree',
  run: (article) => {
    const places = timePhrasesOf(article);
    return places.flatMap((place, i) => {
      const span = spanOf(place.phrase.expression, article);
      if (!span) return [];
      return [places[i - 1], places[i + 1]].flatMap((other) =>
        other && isBeside(place, other, article.text) ? compare(place, span, other, article) : [],
      );
    });
  },
};

interface Days {
  readonly first: number;
  readonly last: number;
}

/** First and last day of a range of days. */
function spanOf(expression: TimePhrase['expression'], article: Reading): Days | undefined {
  if (expression.type !== 'range' || !hasDay(expression.from) || !hasDay(expression.to)) return undefined;
  const { first, last } = resolveDate(expression, viewOf(article, article.published))?.period ?? {};
  if (first !== undefined && last !== undefined) return { first, last };
  const [from, to] = [expression.from, expression.to];
  // Without a year the days of one month can still be counted.
  if (from.type === 'calendar' && to.type === 'calendar' && from.month === to.month) return { first: from.day ?? 0, last: to.day ?? 0 };
  return undefined;
}

function hasDay(value: DateExpression): boolean {
  return value.type === 'numeric' || (value.type === 'calendar' && value.day !== undefined);
}

const FAR = 25;

/** In the same sentence, a few words apart. */
function isBeside(a: PlacedPhrase, b: PlacedPhrase, text: string): boolean {
  if (a.line !== b.line || b.phrase.nested) return false;
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length <= FAR && !/[.؟!؛\n]/u.test(between);
}

function compare(
  place: PlacedPhrase<TimePhrase>,
  { first, last }: Days,
  other: PlacedPhrase<TimePhrase>,
  { text }: Reading,
): readonly NewFinding[] {
  const { expression } = other.phrase;
  if (expression.type !== 'duration' || expression.relation !== '=' || expression.towards || expression.parts.length > 1) return [];
  const [part] = expression.parts;
  if (part?.unit !== 'day' || part.count === undefined || part.count === last - first || part.count === last - first + 1) return [];
  const args = { stated: part.count, counted: last - first + 1 };
  const dated =
    first > 366
      ? [
          {
            message: { key: 'duration-mismatch-ends', args: { first: { date: isoDate(first) }, last: { date: isoDate(last) } } },
            start: place.start,
            end: place.end,
          },
        ]
      : [];
  const because = [{ message: { key: 'duration-mismatch-because', args }, start: place.start, end: place.end }, ...dated];
  return [
    {
      start: other.start,
      end: other.end,
      message: { key: 'duration-mismatch', args },
      because,
      related: [],
      fixes: fixOf(other, args, text.slice(place.start, place.end), text),
    },
  ];
}

/** Writes the length that the ends give, in their digits. */
function fixOf(
  { start, end }: PlacedPhrase,
  days: { readonly stated: number; readonly counted: number },
  like: string,
  text: string,
): NewFinding['fixes'] {
  const newText = lengthText('day', days.counted, { count: days.stated, text: text.slice(start, end), like });
  return newText ? [{ title: { key: 'duration-mismatch-fix', args: { new: newText } }, edits: [{ start, end, newText }] }] : [];
}
