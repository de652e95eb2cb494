import type { TimePhrase } from '../phrase.ts';
import { type PlacedPhrase, phrasesOf, type Recognized } from './article-reading.ts';

/** The phrases of time of an article, in reading order. */
export function timePhrasesOf(article: Recognized): readonly PlacedPhrase<TimePhrase>[] {
  return phrasesOf(article, 'time');
}
