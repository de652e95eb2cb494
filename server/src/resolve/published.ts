import type { Published } from '../model.ts';
import { parseIsoDate } from '../values/calendar.ts';
import type { Recognized } from './article-reading.ts';
import { findDateLine } from './published-dateline.ts';
import { inferPublished } from './published-inferred.ts';
import { timePhrasesOf } from './times-phrases.ts';
import { isDayWord } from './times-quotation.ts';

/**
 * The article's date: given, from a date line, inferred from a day that is told both by its date and from the article's
 * day, or none, with the reason. «Now» alone implies its day.
 */
export function resolvePublished(article: Recognized): Published {
  const given = article.options.published ?? article.options.now?.slice(0, 10);
  const said = findDateLine(article) ?? inferPublished(article);
  if (!given || parseIsoDate(given) === undefined) return said ?? none(article);
  // Where the article says the same day, relative dates hang on the place that says it.
  const confirmed = said?.date === given ? said.because : [];
  return { date: given, source: 'given', because: [{ message: { key: 'published-given' } }, ...confirmed] };
}

function none(article: Recognized): Published {
  const counts = timePhrasesOf(article).some(
    ({ phrase }) => (phrase.kind === 'date' || phrase.kind === 'time') && isDayWord(phrase.expression),
  );
  return { date: null, source: 'none', because: [{ message: { key: counts ? 'published-none-relative' : 'published-none' } }] };
}
