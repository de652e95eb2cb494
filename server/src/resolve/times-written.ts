import type { Published } from '../model.ts';
import type { TimePhrase } from '../phrase.ts';
import type { Span } from '../text/span.ts';
import type { DateExpression, WrittenWeekday } from '../values/time-expression.ts';
import type { PlacedPhrase, Reading, Recognized } from './article-reading.ts';
import { contextOf, type TimeContext } from './times-context.ts';
import { orderOf } from './times-numeric.ts';
import { timePhrasesOf } from './times-phrases.ts';

/** A date as it stands in the text, inside whatever holds it. */
export interface WrittenDate extends Span {
  readonly expression: DateExpression;
  /** Add it to every span inside the expression. */
  readonly base: number;
  readonly place: PlacedPhrase<TimePhrase>;
}

/** Every date of an article as written: also the ends of spans, the sides of pairs, what an edge or a part is of. */
export function writtenDates(article: Recognized): readonly WrittenDate[] {
  const found = known.get(article.phrases);
  if (found) return found;
  const dates = timePhrasesOf(article).flatMap((place) => {
    const { expression } = place.phrase;
    if (expression.type === 'clock' || expression.type === 'duration' || expression.type === 'set') return [];
    return inside({ expression, base: place.base, place, start: place.start, end: place.end });
  });
  known.set(article.phrases, dates);
  return dates;
}
const known = new WeakMap<Recognized['phrases'], readonly WrittenDate[]>();

function inside(date: WrittenDate): WrittenDate[] {
  const { expression, base } = date;
  const part = (of: DateExpression, span: Partial<Span> = {}): WrittenDate[] => inside({ ...date, expression: of, ...span });
  const at = ({ start, end }: Span): Span => ({ start: base + start, end: base + end });
  switch (expression.type) {
    case 'pair':
      return [date, ...part(expression.first, at(expression.firstSpan)), ...part(expression.second, at(expression.secondSpan))];
    case 'range':
      return [date, ...part(expression.from), ...part(expression.to)];
    case 'either':
      return [date, ...part(expression.first), ...part(expression.second)];
    case 'edge':
    case 'part':
      return [date, ...part(expression.of)];
    default:
      return [date];
  }
}

/** The article's own point of view, for checks that reckon anew. */
export function viewOf(article: Recognized, published: Published): TimeContext {
  return contextOf(article, published, orderOf(article));
}

/** Whether the article's date is known for itself, not from the days that a check compares with it. */
export function hasSureDate({ published }: Reading): boolean {
  return published.source === 'given' || published.source === 'dateline';
}

/** A weekday's span in the article. */
export function placeOf({ start, end }: WrittenWeekday, base: number): Span {
  return { start: base + start, end: base + end };
}
