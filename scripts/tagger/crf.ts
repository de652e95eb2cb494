// Trains a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by AdaGrad (Duchi, Hazan & Singer 2011) with
// weight decay. Deterministic: the same examples give the same weights. Before and after each sentence stands label 0.
import { generator } from '../random.ts';

/** A sentence as numbers: features of token `i` are `features[offsets[i]] … features[offsets[i + 1]]`. */
export interface Example {
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}
export interface Crf {
  readonly size: number;
  /** By `feature * size + label`. */
  readonly scores: Float64Array;
  /** By `from * size + to`. */
  readonly transitions: Float64Array;
}
export interface Training {
  readonly epochs: number;
  /** The weights after each of so many last epochs are averaged: one order of the sentences pulls less. */
  readonly averaged: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
}

/** @returns the trained weights. @param features how many there are. @param size how many labels */
export function trainCrf(examples: readonly Example[], features: number, size: number, training: Training): Crf {
  const [model, seen, mean] = [blank(features, size), blank(features, size), blank(features, size)];
  const order = examples.map((_, i) => i);
  const random = generator(training.seed);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (example?.labels.length) step(example, model, seen, training);
    }
    if (epoch >= training.epochs - training.averaged) addShare(mean, model, 1 / training.averaged);
  }
  return mean;
}

function blank(features: number, size: number): Crf {
  return { size, scores: new Float64Array(features * size), transitions: new Float64Array(size * size) };
}

/** Adds a share of one model's weights to another's. */
export function addShare(to: Crf, from: Crf, share: number): void {
  for (let i = 0; i < to.scores.length; i++) to.scores[i] = at(to.scores, i) + share * at(from.scores, i);
  for (let i = 0; i < to.transitions.length; i++) to.transitions[i] = at(to.transitions, i) + share * at(from.transitions, i);
}

function step(example: Example, model: Crf, seen: Crf, training: Training): void {
  const { size } = model;
  const { labels, offsets, features } = example;
  const factors = model.transitions.map((score) => Math.exp(score));
  const { marginals, edges } = expectations(emit(example, model), labels.length, factors, size);
  const gradient = new Float64Array(size);
  for (let i = 0; i < labels.length; i++) {
    for (let y = 0; y < size; y++) gradient[y] = (y === labels[i] ? 1 : 0) - at(marginals, i * size + y);
    for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++)
      update(model.scores, seen.scores, (features[k] ?? 0) * size, gradient, training);
  }
  for (let i = 0; i < edges.length; i++) edges[i] = -at(edges, i);
  for (let i = 0; i <= labels.length; i++) {
    const edge = (labels[i - 1] ?? 0) * size + (labels[i] ?? 0);
    edges[edge] = at(edges, edge) + 1;
  }
  update(model.transitions, seen.transitions, 0, edges, { ...training, decay: 0 });
}

/** Scores of labels at each token as factors: e to their power, the best of each token 1. */
function emit({ offsets, features, labels }: Example, { size, scores }: Crf): Float64Array {
  const out = new Float64Array(labels.length * size);
  for (let i = 0; i < labels.length; i++) {
    const row = i * size;
    for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
      const from = (features[k] ?? 0) * size;
      for (let y = 0; y < size; y++) out[row + y] = at(out, row + y) + at(scores, from + y);
    }
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < size; y++) top = Math.max(top, at(out, row + y));
    for (let y = 0; y < size; y++) out[row + y] = Math.exp(at(out, row + y) - top);
  }
  return out;
}

/** By forward and backward sums: how likely each label is at each token, and how often each pair of labels is expected. */
function expectations(emitted: Float64Array, length: number, factors: Float64Array, size: number) {
  const alpha = new Float64Array(length * size);
  const norms = new Float64Array(length);
  const edges = new Float64Array(size * size);
  for (let i = 0; i < length; i++) {
    let norm = 0;
    for (let y = 0; y < size; y++) {
      let sum = i ? 0 : at(factors, y);
      for (let x = 0; i && x < size; x++) sum += at(alpha, (i - 1) * size + x) * at(factors, x * size + y);
      sum *= at(emitted, i * size + y);
      alpha[i * size + y] = sum;
      norm += sum;
    }
    norms[i] = norm;
    for (let y = 0; y < size; y++) alpha[i * size + y] = at(alpha, i * size + y) / norm;
  }
  let beta = endSums(alpha, (length - 1) * size, factors, size);
  const marginals = new Float64Array(length * size);
  for (let i = length - 1; i >= 0; i--) {
    for (let y = 0; y < size; y++) marginals[i * size + y] = at(alpha, i * size + y) * at(beta, y);
    if (i === length - 1) for (let y = 0; y < size; y++) edges[y * size] = at(edges, y * size) + at(marginals, i * size + y);
    const ahead = beta.map((sum, y) => (sum * at(emitted, i * size + y)) / at(norms, i));
    beta = new Float64Array(size);
    for (let x = 0; x < size; x++) {
      const before = i ? at(alpha, (i - 1) * size + x) : x === 0 ? 1 : 0;
      for (let y = 0; y < size; y++) {
        const share = at(factors, x * size + y) * at(ahead, y);
        beta[x] = at(beta, x) + share;
        edges[x * size + y] = at(edges, x * size + y) + before * share;
      }
    }
  }
  return { marginals, edges };
}

/** Backward sums at the last token, normalized against the forward sums there. */
function endSums(alpha: Float64Array, from: number, factors: Float64Array, size: number): Float64Array {
  let norm = 0;
  for (let y = 0; y < size; y++) norm += at(alpha, from + y) * at(factors, y * size);
  return Float64Array.from({ length: size }, (_, y) => at(factors, y * size) / norm);
}

function update(weights: Float64Array, seen: Float64Array, from: number, gradient: Float64Array, { rate, decay }: Training): void {
  for (let y = 0; y < gradient.length; y++) {
    const g = at(gradient, y);
    if (g < 1e-5 && g > -1e-5) continue;
    const sum = at(seen, from + y) + g * g;
    seen[from + y] = sum;
    const pace = rate / Math.sqrt(sum + 1e-8);
    weights[from + y] = at(weights, from + y) * (1 - pace * decay) + pace * g;
  }
}

function at(array: Float64Array, index: number): number {
  return array[index] as number;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const here = order[i] as number;
    order[i] = order[j] as number;
    order[j] = here;
  }
}
