import type { Published } from '../model.ts';
import type { Recognized } from './article-reading.ts';

/** The article's date: given, from a date line, inferred, or none. */
export function resolvePublished(article: Recognized): Published {
  const { published } = article.options;
  return published
    ? { date: published, source: 'given', because: [{ message: { key: 'published-given' } }] }
    : { date: null, source: 'none', because: [] };
}
