import type { DateExpression } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { Recognized } from './article-reading.ts';
import { contextOf } from './times-context.ts';
import { resolveDate } from './times-date.ts';
import { orderOf } from './times-numeric.ts';

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
