import type { Entity } from '../model.ts';
import type { Recognized, Resolution } from './article-reading.ts';

/** Names and demonyms as mentions, clustered into entities. */
export function resolveEntities(_article: Recognized): {
  readonly entities: readonly Entity[];
  readonly resolutions: readonly Resolution[];
} {
  return { entities: [], resolutions: [] };
}
