// What words and features add to the scores of labels, summed beforehand: whole numbers in units of the weights, so that a sum is
// the same in any order.
import { eachSeen, hashFeature, PLACES, type WordFeatures } from './features.ts';
import { rowsOf, type Weights } from './weights.ts';

/**
 * What a word or a feature adds to the labels of the tokens around it. From `at` on, for each of `PLACES`: the sum of each label,
 * then by how much «no name» leads. Leads added up are at most the lead of the sum: a quick test.
 */
export interface Contribution {
  readonly sums: Int16Array;
  readonly at: number;
}

/** Contributions share long arrays: there are as many as spellings, and a typed array of its own weighs more than what is in it. */
const TOGETHER = 256;

/** Makes contributions of features, each once for whoever keeps it. */
export function contributionsBy({ labels, features, scores }: Weights): (seen: WordFeatures) => Contribution {
  const size = labels.length;
  const length = PLACES.length * (size + 1);
  const rowOf = rowsOf(features);
  let sums = new Int16Array(0);
  let end = 0;
  return (seen) => {
    if (end === sums.length) {
      sums = new Int16Array(TOGETHER * length);
      end = 0;
    }
    const at = end;
    end += length;
    eachSeen(seen, (place, index, feature) => {
      const row = rowOf(hashFeature(place, feature));
      const from = at + index * (size + 1);
      for (let y = 0; row >= 0 && y < size; y++) sums[from + y] = (sums[from + y] as number) + (scores[row * size + y] as number);
    });
    for (let from = at; from < end; from += size + 1) sums[from + size] = leadOfNone(sums, from, size);
    return { sums, at };
  };
}

/** By how much the first of `size` numbers leads. */
export function leadOfNone(scores: Int16Array | Int32Array, from: number, size: number): number {
  let best = scores[from + 1] as number;
  for (let y = 2; y < size; y++) if ((scores[from + y] as number) > best) best = scores[from + y] as number;
  return (scores[from] as number) - best;
}
