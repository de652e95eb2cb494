// Inference in a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over one run of tokens: the best labels
// (Viterbi), and how likely each of its names is (forward–backward). Label 0 is «no name»; before and after the run there is none.

export interface Chain {
  /** How many labels there are. */
  readonly size: number;
  /** Score of label `b` after label `a` at `a * size + b`. */
  readonly transitions: Float64Array;
  /** The same as factors, e to their power. */
  readonly factors: Float64Array;
}

/**
 * @param scores score of each label at each token, `token * size + label`
 * @param path where the labels are written, one a token
 */
export function bestPath(scores: Float64Array, length: number, { size, transitions }: Chain, path = new Uint8Array(length)): Uint8Array {
  if (backs.length < length * size) backs = new Uint8Array(2 * length * size);
  const back = backs;
  let before = roomFor(size, 0);
  let here = roomFor(size, 1);
  for (let y = 0; y < size; y++) before[y] = at(scores, y) + at(transitions, y);
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < size; y++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let x = 0; x < size; x++) {
        const score = at(before, x) + at(transitions, x * size + y);
        if (score > best) {
          best = score;
          from = x;
        }
      }
      here[y] = best + at(scores, i * size + y);
      back[i * size + y] = from;
    }
    [before, here] = [here, before];
  }
  let last = 0;
  for (let y = 1; y < size; y++) if (at(before, y) + at(transitions, y * size) > at(before, last) + at(transitions, last * size)) last = y;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = last;
    last = back[i * size + last] ?? 0;
  }
  return path;
}

// Runs are many and short: what is written anew for each is made once. Nothing is read here that was not written in the same call.
let backs = new Uint8Array(1024);
const numbers: Float64Array[] = [];

/** Room for so many numbers; each use has a place of its own. */
function roomFor(length: number, use: 0 | 1 | 2 | 3 | 4): Float64Array {
  const kept = numbers[use];
  if (kept !== undefined && kept.length >= length) return kept;
  const made = new Float64Array(2 * length);
  numbers[use] = made;
  return made;
}

/** Gives the probability that tokens `from` to `to` (exclusive) are one name that begins with one label and goes on with another. */
export type SpanProbability = (from: number, to: number, begin: number, inside: number) => number;

/**
 * Forward and backward sums of a run, normalized at each token. To be asked before the next run is summed.
 * @param scores as for `bestPath`; they are changed to factors
 */
export function spanProbability(scores: Float64Array, length: number, chain: Chain): SpanProbability {
  const { size, factors } = chain;
  toFactors(scores, length, size);
  const norms = roomFor(length, 2);
  const alpha = forward(scores, length, chain, norms);
  const beta = backward(scores, length, chain, norms, alpha);
  return (from, to, begin, inside) => {
    let share = at(alpha, from * size + begin);
    let last = begin;
    for (let i = from + 1; i < to; i++) {
      share *= (at(factors, last * size + inside) * at(scores, i * size + inside)) / at(norms, i);
      last = inside;
    }
    return share * (at(beta, (to - 1) * size + last) - goingOn(to, last, inside));
  };
  /** The part of the backward sum in which the name has one more word. */
  function goingOn(to: number, last: number, inside: number): number {
    if (to >= length) return 0;
    return (at(factors, last * size + inside) * at(scores, to * size + inside) * at(beta, to * size + inside)) / at(norms, to);
  }
}

function toFactors(scores: Float64Array, length: number, size: number): void {
  for (let i = 0; i < length; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < size; y++) top = Math.max(top, at(scores, i * size + y));
    for (let y = 0; y < size; y++) scores[i * size + y] = Math.exp(at(scores, i * size + y) - top);
  }
}

function forward(scores: Float64Array, length: number, { size, factors }: Chain, norms: Float64Array): Float64Array {
  const alpha = roomFor(length * size, 3);
  for (let i = 0; i < length; i++) {
    let norm = 0;
    for (let y = 0; y < size; y++) {
      let sum = i ? 0 : at(factors, y);
      for (let x = 0; i && x < size; x++) sum += at(alpha, (i - 1) * size + x) * at(factors, x * size + y);
      sum *= at(scores, i * size + y);
      alpha[i * size + y] = sum;
      norm += sum;
    }
    norms[i] = norm;
    for (let y = 0; y < size; y++) alpha[i * size + y] = at(alpha, i * size + y) / norm;
  }
  return alpha;
}

/** Scaled so that forward times backward is a probability at every token. */
function backward(scores: Float64Array, length: number, { size, factors }: Chain, norms: Float64Array, alpha: Float64Array): Float64Array {
  const beta = roomFor(length * size, 4);
  const end = (length - 1) * size;
  let norm = 0;
  for (let y = 0; y < size; y++) norm += at(alpha, end + y) * at(factors, y * size);
  for (let y = 0; y < size; y++) beta[end + y] = at(factors, y * size) / norm;
  for (let i = length - 2; i >= 0; i--)
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (let y = 0; y < size; y++) sum += at(factors, x * size + y) * at(scores, (i + 1) * size + y) * at(beta, (i + 1) * size + y);
      beta[i * size + x] = sum / at(norms, i + 1);
    }
  return beta;
}

function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
