// What the tagger sees of a word. Training and serving share this file, so that they can never see different things.
import { ARABIC_ARTICLE } from '../text/clitics.ts';
import type { Word } from '../text/word.ts';

/** Places around a token whose words are looked at. */
export const PLACES = [0, -1, 1, -2, 2] as const;
export type Place = (typeof PLACES)[number];

/** Cluster ids of a folded word, one per granularity; nothing for words that the clusters do not know. */
export type ClustersOf = (fold: string) => readonly string[];

/**
 * Features of a word as seen from a token `place` words away (0: the token itself).
 * Far words are seen coarsely: identity and clusters only.
 */
export function featuresAt(place: Place, word: Word, clustersOf: ClustersOf): readonly string[] {
  const identity = [`w=${nameOf(word)}`, ...clusterFeatures(word, clustersOf)];
  if (place === 0) return ['bias', ...identity, ...letterFeatures(word), ...stemFeatures(word)];
  return place === -1 || place === 1 ? [...identity, ...stemFeatures(word)] : identity;
}

/** Beyond the ends of a paragraph. */
export const EDGE_FEATURES: readonly string[] = ['w=<edge>'];

/** Digits are known by their number only, long spellings by their fold. */
function nameOf(word: Word): string {
  return word.type === 'digits' ? `${'9'.repeat(Math.min(5, word.fold.length))}` : word.fold;
}

function letterFeatures(word: Word): string[] {
  const f = word.fold;
  if (word.type !== 'arabic') return [`t=${word.type}`];
  const features = [`n=${Math.min(f.length, 9)}`];
  for (const n of [1, 2, 3]) if (f.length > n) features.push(`p=${f.slice(0, n)}`, `s=${f.slice(-n)}`);
  if (f.length > 5) features.push(`s=${f.slice(-4)}`);
  if (word.bare.endsWith('ة')) features.push('ta');
  return features;
}

/** The word less what may be glued before it. */
function stemFeatures(word: Word): string[] {
  const f = word.fold;
  const features: string[] = [];
  if (f.startsWith(ARABIC_ARTICLE)) features.push('al');
  for (const stem of word.stems) {
    if (stem.accusative || (!stem.proclitic && !stem.article)) continue;
    features.push(`c=${stem.fold}`);
    if (!stem.article && stem.fold.startsWith(ARABIC_ARTICLE)) features.push('al');
  }
  return features;
}

function clusterFeatures(word: Word, clustersOf: ClustersOf): string[] {
  const own = clustersOf(word.fold);
  if (own.length) return own.map((c) => `k=${c}`);
  for (const stem of word.stems) {
    const cut = stem.accusative ? [] : clustersOf(stem.fold);
    if (cut.length) return cut.map((c) => `kc=${c}`);
  }
  return [];
}

/** A 32-bit hash (FNV-1a) of a feature at a place: how weights are found without keeping the strings. */
export function hashFeature(place: Place, feature: string): number {
  let h = 0x811c9dc5 ^ (place + 8);
  for (let i = 0; i < feature.length; i++) h = Math.imul(h ^ feature.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
