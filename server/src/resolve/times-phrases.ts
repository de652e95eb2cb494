import type { TimePhrase } from '../phrase.ts';
import { type PlacedPhrase, phrasesOf, type Recognized } from './article-reading.ts';

const known = new WeakMap<Recognized['phrases'], readonly PlacedPhrase<TimePhrase>[]>();

/** The phrases of time of an article, in reading order; picked out once for the resolver and all checks. */
export function timePhrasesOf(article: Recognized): readonly PlacedPhrase<TimePhrase>[] {
  const found = known.get(article.phrases);
  if (found) return found;
  const picked = phrasesOf(article, 'date', 'time', 'duration', 'set');
  known.set(article.phrases, picked);
  return picked;
}
