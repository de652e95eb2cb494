import type { Recognized, Resolution } from './article-reading.ts';

/** Numeric phrases as mentions; what the article decides (separators, bare currencies) is decided here. */
export function resolveNumbers(_article: Recognized, _known: readonly Resolution[]): readonly Resolution[] {
  return [];
}
