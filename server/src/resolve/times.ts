import type { Published } from '../model.ts';
import type { Recognized, Resolution } from './article-reading.ts';

/** Gives every phrase of time its value: dates, times, durations, sets, and the references that relative ones are. */
export function resolveTimes(_article: Recognized, _published: Published): readonly Resolution[] {
  return [];
}
