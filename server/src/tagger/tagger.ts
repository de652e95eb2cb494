import type { Token } from '../text/segment.ts';
import { perWord, type Word } from '../text/word.ts';
import { EDGE_FEATURES, featuresAt, hashFeature, PLACES } from './features.ts';
import type { Weights } from './weights.ts';

/** A run of tokens that the tagger takes for a name. */
export interface Tagged {
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The label without B- or I-, as the training data names it: PER, LOC, ORG, FAC, NORP. */
  readonly type: string;
  /** By how much the best labels beat «no name here» over the run, per token, in the model's log scale. */
  readonly margin: number;
}

/**
 * A linear-chain CRF over a paragraph's tokens, best path by Viterbi. What a word contributes from each place around a
 * token is summed once per distinct spelling, so a token costs five additions of short vectors and one Viterbi step.
 */
export function createTagger(weights: Weights): (tokens: readonly Token[]) => readonly Tagged[] {
  const size = weights.labels.length;
  const contributions = perWord((word) => contributionsOf(word, weights));
  const edge = edgeContributions(weights);
  return (tokens) => {
    if (!tokens.length) return [];
    const emissions = new Float32Array(tokens.length * size);
    for (let i = 0; i < tokens.length; i++)
      for (let place = 0; place < PLACES.length; place++) {
        const word = tokens[i + (PLACES[place] ?? 0)]?.word;
        const from = word ? contributions(word) : edge;
        for (let y = 0; y < size; y++) emissions[i * size + y] = (emissions[i * size + y] ?? 0) + (from[place * size + y] ?? 0);
      }
    return runs(bestPath(emissions, tokens.length, weights), emissions, weights);
  };
}

function contributionsOf(word: Word, weights: Weights): Float32Array {
  return sum(weights, (place) => featuresAt(place, word, (fold) => weights.clusters.get(fold) ?? []));
}

function edgeContributions(weights: Weights): Float32Array {
  return sum(weights, (place) => (place === 0 ? [] : EDGE_FEATURES));
}

function sum(weights: Weights, features: (place: (typeof PLACES)[number]) => readonly string[]): Float32Array {
  const size = weights.labels.length;
  const total = new Float32Array(PLACES.length * size);
  PLACES.forEach((place, p) => {
    for (const feature of features(place)) {
      const row = weights.rows.get(hashFeature(place, feature));
      if (row === undefined) continue;
      for (let y = 0; y < size; y++)
        total[p * size + y] = (total[p * size + y] ?? 0) + (weights.scores[row * size + y] ?? 0) * weights.unit;
    }
  });
  return total;
}

function bestPath(emissions: Float32Array, length: number, { labels, transitions }: Weights): Int8Array {
  const size = labels.length;
  const back = new Int8Array(length * size);
  let before = emissions.slice(0, size);
  let here = new Float32Array(size);
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < size; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let x = 0; x < size; x++) {
        const score = (before[x] ?? 0) + (transitions[x * size + y] ?? 0);
        if (score > best) {
          best = score;
          from = x;
        }
      }
      here[y] = best + (emissions[i * size + y] ?? 0);
      back[i * size + y] = from;
    }
    [before, here] = [here, before];
  }
  const path = new Int8Array(length);
  let last = 0;
  for (let y = 1; y < size; y++) if ((before[y] ?? 0) > (before[last] ?? 0)) last = y;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * size + last] ?? 0;
  }
  return path;
}

function runs(path: Int8Array, emissions: Float32Array, { labels }: Weights): Tagged[] {
  const found: Tagged[] = [];
  const label = (i: number): string => labels[path[i] ?? 0] ?? 'O';
  for (let from = 0; from < path.length; ) {
    const type = label(from).slice(2);
    let to = from + 1;
    if (type) {
      while (to < path.length && label(to) === `I-${type}`) to++;
      found.push({ from, to, type, margin: marginOf(path, emissions, from, to, labels.length) });
    }
    from = to;
  }
  return found;
}

function marginOf(path: Int8Array, emissions: Float32Array, from: number, to: number, size: number): number {
  let margin = 0;
  for (let i = from; i < to; i++) margin += (emissions[i * size + (path[i] ?? 0)] ?? 0) - (emissions[i * size] ?? 0);
  return margin / (to - from);
}
