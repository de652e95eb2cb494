import type { Reason } from '../model.ts';
import { parseIsoDate } from '../values/calendar.ts';
import type { DateExpression } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { Recognized } from './article-reading.ts';
import { contextOf } from './times-context.ts';
import { resolveDate } from './times-date.ts';
import { orderOf } from './times-numeric.ts';
import { timePhrasesOf } from './times-phrases.ts';
import { isQuoted } from './times-quotation.ts';

interface ToldDay {
  readonly day: number;
  readonly sure: boolean;
  readonly because: readonly Reason[];
}

/** The day of a date line. Of two that its figures allow, the one that «أمس الثلاثاء» proves; else the day stands first, as Arabic has it. */
export function tellDay(expression: DateExpression | undefined, article: Recognized): ToldDay | undefined {
  const day = fullDay(expression, article);
  if (day !== undefined) return { day, sure: true, because: [] };
  const possible = possibleDays(expression, article);
  const [first] = possible;
  if (first === undefined) return undefined;
  const clues = weekdayClues(article);
  const [proved, ...others] = possible.filter((d) => clues.every(({ count, weekday }) => weekdayOf(d + count) === weekday));
  if (proved === undefined) return undefined;
  const [clue] = clues;
  if (!clue || others.length) return { day: first, sure: false, because: [{ message: { key: 'time-order-day-first' } }] };
  return { day: proved, sure: true, because: [{ message: { key: 'published-inferred-beside' }, start: clue.start, end: clue.end }] };
}

/** Days counted from the article's own, with their weekday: «أمس الثلاثاء». */
function weekdayClues(article: Recognized) {
  return timePhrasesOf(article).flatMap((placed) => {
    const { expression } = placed.phrase;
    if (expression.type !== 'shift' || expression.unit !== 'day' || expression.anchor !== 'now' || expression.from) return [];
    if (!expression.weekday || isQuoted(article, placed)) return [];
    return [{ count: expression.count, weekday: expression.weekday.day, start: placed.start, end: placed.end }];
  });
}

/** The days that a date in figures may be (12/05/2021), the likeliest first; none where it is no full date or only one is possible. */
function possibleDays(expression: DateExpression | undefined, article: Recognized): readonly number[] {
  if (expression?.type !== 'numeric') return [];
  const undated = contextOf(article, { date: null, source: 'none', because: [] }, orderOf(article));
  return (resolveDate(expression, undated)?.candidates ?? []).flatMap((date) => parseIsoDate(date) ?? []);
}

/** The day of a date that is full as written (weekday and all of it agree); undefined for every other. */
export function fullDay(expression: DateExpression | undefined, article: Recognized): number | undefined {
  if (!expression || !isAbsolute(expression)) return undefined;
  const undated = contextOf(article, { date: null, source: 'none', because: [] }, orderOf(article));
  const value = resolveDate(expression, undated);
  const { grain, first } = value?.period ?? {};
  if (grain !== 'day' || first === undefined || value?.candidates) return undefined;
  return expression.weekday && weekdayOf(first) !== expression.weekday.day ? undefined : first;
}

function isAbsolute(expression: DateExpression): boolean {
  switch (expression.type) {
    case 'calendar':
      return expression.year !== undefined && expression.month !== undefined && expression.day !== undefined;
    case 'numeric':
      return true;
    case 'pair':
      return isAbsolute(expression.first) && isAbsolute(expression.second);
    default:
      return false;
  }
}
