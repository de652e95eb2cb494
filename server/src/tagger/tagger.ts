import type { Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import { perWord, type Word } from '../text/word.ts';
import { AND, stemOfName } from './cut.ts';
import { bestPath, type Chain, spanProbability } from './decode.ts';
import { EDGE_FEATURES, eachSeen, eachTableFeature, hashFeature, PLACES, type WordFeatures, wordFeatures } from './features.ts';
import { clustersOf, rowOf, type Weights } from './weights.ts';

/** A run of tokens that the tagger takes for a name. */
export interface Tagged {
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The label without B- or I-, as the training data names it: PER, LOC, ORG, FAC, NORP, MISC. */
  readonly type: string;
  /** How the first word is cut to begin the name. */
  readonly stem: Stem | undefined;
  /** How likely exactly this name stands here, 0 … 1, as the model sees it. */
  readonly probability: number;
}

/**
 * A linear-chain CRF over a paragraph's tokens. What a word contributes from each place around a token is summed once per spelling.
 * Most tokens are surely no names: they cut the paragraph into short runs, and only runs are decoded.
 */
export function createTagger(weights: Weights): (p: Paragraph) => readonly Tagged[] {
  const size = weights.labels.length;
  const transitions = Float64Array.from(weights.transitions);
  const chain: Chain = { size, transitions, factors: transitions.map((score) => Math.exp(score)) };
  const clusters = clustersOf(weights);
  const ofWord = perWord((word) => contributionOf(weights, wordFeatures(word, clusters)));
  const ofTables = remember((feature) => contributionOf(weights, { own: [], near: [], far: [feature] }));
  const stemOf = (word: Word | undefined): Stem | undefined => word && stemOfName(word, (fold) => clusters(fold) !== undefined);
  const edge = contributionOf(weights, EDGE_FEATURES);
  return (p) => {
    const words = p.tokens.map((token) => ofWord(token.word));
    const scores = scoresOf(p, words, edge, ofTables, size);
    return runs(scores, p.tokens.length, size)
      .flatMap(({ from, to }) => decodeRun(scores.subarray(from * size, to * size), from, to - from, chain, weights.labels))
      .flatMap((name) => splitAtAnd(name, (at) => stemOf(p.tokens[at]?.word)));
  };
}

/** What a feature or a word adds to the labels of the tokens around it. */
interface Contribution {
  /** By `place index * size + label`. */
  readonly scores: Float64Array;
  /** By place index: by how much «no name» leads. Added up, they are at most the lead of the sum: a quick test. */
  readonly leads: readonly number[];
}

function contributionOf({ labels, features, scores, unit }: Weights, seen: WordFeatures): Contribution {
  const size = labels.length;
  const total = new Float64Array(PLACES.length * size);
  eachSeen(seen, (place, index, feature) => {
    const row = rowOf(features, hashFeature(place, feature));
    if (row < 0) return;
    for (let y = 0; y < size; y++) total[index * size + y] = num(total, index * size + y) + (scores[row * size + y] ?? 0) * unit;
  });
  return { scores: total, leads: PLACES.map((_, index) => leadOfNone(total, index * size, size)) };
}

/** By how much «no name» must lead for a token to be surely no name: by the quick test, and by its scores. */
const SURE_AT_ONCE = 0.5;
const SURE = 2;

/** Scores of labels by token; 0 for tokens that are surely no names, which `runs` takes as such. */
function scoresOf(
  p: Paragraph,
  words: readonly Contribution[],
  edge: Contribution,
  ofTables: (feature: string) => Contribution,
  size: number,
): Float64Array {
  const length = words.length;
  const scores = new Float64Array(length * size);
  const known = new Uint8Array(length);
  eachTableFeature(p, (token, feature) => {
    known[token] = 1;
    const { scores: added } = ofTables(feature);
    for (let k = 0; k < PLACES.length; k++) {
      const to = token - (PLACES[k] ?? 0);
      for (let y = 0; to >= 0 && to < length && y < size; y++)
        scores[to * size + y] = num(scores, to * size + y) + num(added, k * size + y);
    }
  });
  for (let i = 0; i < length; i++) {
    // In the order of PLACES.
    const a = words[i] ?? edge;
    const b = words[i - 1] ?? edge;
    const c = words[i + 1] ?? edge;
    const d = words[i - 2] ?? edge;
    const e = words[i + 2] ?? edge;
    const row = i * size;
    if (known[i] === 0 && lead(a, 0) + lead(b, 1) + lead(c, 2) + lead(d, 3) + lead(e, 4) >= SURE_AT_ONCE) {
      scores.fill(0, row, row + size);
      scores[row] = SURE;
    } else
      for (let y = 0; y < size; y++)
        scores[row + y] =
          num(scores, row + y) +
          num(a.scores, y) +
          num(b.scores, size + y) +
          num(c.scores, 2 * size + y) +
          num(d.scores, 3 * size + y) +
          num(e.scores, 4 * size + y);
  }
  return scores;
}

function lead({ leads }: Contribution, index: number): number {
  return leads[index] as number;
}

function num(array: Float64Array, index: number): number {
  return array[index] as number;
}

/** Stretches of tokens none of which is surely outside all names. */
function runs(scores: Float64Array, length: number, size: number): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  for (let i = 0; i <= length; i++) {
    const open = i < length && leadOfNone(scores, i * size, size) < SURE;
    if (open && from < 0) from = i;
    if (open || from < 0) continue;
    found.push({ from, to: i });
    from = -1;
  }
  return found;
}

function leadOfNone(scores: Float64Array, from: number, size: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let y = 1; y < size; y++) if (num(scores, from + y) > best) best = num(scores, from + y);
  return num(scores, from) - best;
}

function decodeRun(
  scores: Float64Array,
  start: number,
  length: number,
  chain: Chain,
  labels: readonly string[],
): readonly Omit<Tagged, 'stem'>[] {
  const path = bestPath(scores, length, chain);
  const names = namesOn(path, labels);
  if (!names.length) return [];
  const probability = spanProbability(scores, length, chain);
  return names.map(({ from, to, type }) => {
    const p = probability(from, to, path[from] ?? 0, labels.indexOf(`I-${type}`));
    return { from: start + from, to: start + to, type, probability: Math.min(1, Math.max(0, p)) };
  });
}

/** Types whose names have no «and» within: where a later word has one, another name begins. */
const SINGLE: ReadonlySet<string> = new Set(['PER', 'LOC']);

function splitAtAnd(name: Omit<Tagged, 'stem'>, stemOf: (at: number) => Stem | undefined): readonly Tagged[] {
  const found: Tagged[] = [];
  let { from } = name;
  for (let at = from + 1; at <= name.to; at++) {
    if (at < name.to && !(SINGLE.has(name.type) && stemOf(at)?.proclitic === AND)) continue;
    found.push({ ...name, from, to: at, stem: stemOf(from) });
    from = at;
  }
  return found;
}

function namesOn(path: Uint8Array, labels: readonly string[]): readonly Pick<Tagged, 'from' | 'to' | 'type'>[] {
  const found: Pick<Tagged, 'from' | 'to' | 'type'>[] = [];
  const labelAt = (i: number): string => labels[path[i] ?? 0] ?? 'O';
  for (let from = 0; from < path.length; ) {
    const type = labelAt(from).slice(2);
    let to = from + 1;
    while (type !== '' && to < path.length && labelAt(to) === `I-${type}`) to++;
    if (type !== '') found.push({ from, to, type });
    from = to;
  }
  return found;
}

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}
