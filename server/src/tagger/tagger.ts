import type { Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import { perWord } from '../text/word.ts';
import { contributionsBy } from './contributions.ts';
import { AND, stemOfName } from './cut.ts';
import { bestPath, type Chain, spanProbability } from './decode.ts';
import { EDGE_FEATURES, wordFeatures } from './features.ts';
import { eachOpenRun, type Sources } from './scores.ts';
import { clustersOf, type Weights } from './weights.ts';

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
  const { labels, unit } = weights;
  const size = labels.length;
  const transitions = Float64Array.from(weights.transitions);
  const chain: Chain = { size, transitions, factors: transitions.map((score) => Math.exp(score)) };
  const clusters = clustersOf(weights);
  const contribution = contributionsBy(weights);
  const sources: Sources = {
    ofWord: perWord((word) => contribution(wordFeatures(word, clusters))),
    ofTables: remember((feature) => contribution({ own: [], near: [], far: [feature] })),
    edge: contribution(EDGE_FEATURES),
    size,
    unit,
  };
  const knows = (fold: string): boolean => clusters(fold) !== undefined;
  const stemOf = perWord((word) => ({ stem: stemOfName(word, knows) }));
  return (p) => {
    const found: Tagged[] = [];
    const stemAt = (at: number): Stem | undefined => stemOf((p.tokens[at] as Token).word).stem;
    eachOpenRun(p, sources, (start, length, scores) => {
      for (const name of decodeRun(scores, start, length, chain, labels)) splitAtAnd(name, stemAt, found);
    });
    return found;
  };
}

/** Made once, for runs are many and short. */
let path = new Uint8Array(64);
const NONE: readonly never[] = [];

function decodeRun(
  scores: Float64Array,
  start: number,
  length: number,
  chain: Chain,
  labels: readonly string[],
): readonly Omit<Tagged, 'stem'>[] {
  if (path.length < length) path = new Uint8Array(2 * length);
  bestPath(scores, length, chain, path);
  const names = namesOn(path, length, labels);
  if (!names.length) return NONE;
  const probability = spanProbability(scores, length, chain);
  return names.map(({ from, to, type }) => {
    const p = probability(from, to, path[from] ?? 0, labels.indexOf(`I-${type}`));
    return { from: start + from, to: start + to, type, probability: Math.min(1, Math.max(0, p)) };
  });
}

/** Types whose names have no «and» within: where a later word has one, another name begins. */
const SINGLE: ReadonlySet<string> = new Set(['PER', 'LOC']);

function splitAtAnd(name: Omit<Tagged, 'stem'>, stemOf: (at: number) => Stem | undefined, found: Tagged[]): void {
  let { from } = name;
  for (let at = from + 1; at <= name.to; at++) {
    if (at < name.to && !(SINGLE.has(name.type) && stemOf(at)?.proclitic === AND)) continue;
    found.push({ ...name, from, to: at, stem: stemOf(from) });
    from = at;
  }
}

function namesOn(path: Uint8Array, length: number, labels: readonly string[]): readonly Pick<Tagged, 'from' | 'to' | 'type'>[] {
  let found: Pick<Tagged, 'from' | 'to' | 'type'>[] | undefined;
  for (let from = 0; from < length; ) {
    const type = path[from] === 0 ? '' : (labels[path[from] as number] as string).slice(2);
    let to = from + 1;
    while (type !== '' && to < length && labels[path[to] as number] === `I-${type}`) to++;
    if (type !== '') {
      found ??= [];
      found.push({ from, to, type });
    }
    from = to;
  }
  return found ?? NONE;
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
