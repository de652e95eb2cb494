// Word clusters from raw text by the exchange algorithm (Kneser & Ney 1993; Martin, Liermann & Ney 1998): each word moves
// to the class that raises the likelihood of a class bigram model most, until few words move.

/**
 * @param sentences folded words
 * @param classes how many clusters
 * @param rounds passes over the vocabulary
 * @param rarest words met less often stay out
 * @returns cluster number by word; the same input gives the same clusters
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  classes: number,
  rounds: number,
  rarest: number,
): Map<string, number> {
  const { words, counts, after, before } = countBigrams(sentences, rarest);
  const state = startClasses(counts, after, classes);
  for (let round = 0; round < rounds; round++)
    for (let word = 0; word < words.length; word++) moveToBestClass(word, state, counts, after, before);
  return new Map(words.map((word, i) => [word, state.classOf[i] ?? 0]));
}

interface Neighbours {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}
interface State {
  readonly classes: number;
  readonly classOf: Int32Array;
  /** Occurrences of each class, and of each class after another at `a * classes + b`. */
  readonly sizes: Float64Array;
  readonly pairs: Float64Array;
}

function countBigrams(sentences: readonly (readonly string[])[], rarest: number) {
  const frequency = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const kept = [...frequency].filter(([, n]) => n >= rarest).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ids = new Map(kept.map(([word], i) => [word, i]));
  const after = kept.map(() => new Map<number, number>());
  const before = kept.map(() => new Map<number, number>());
  for (const sentence of sentences) {
    let last: number | undefined;
    for (const word of sentence) {
      const id = ids.get(word);
      if (id !== undefined && last !== undefined) {
        increment(after[last], id);
        increment(before[id], last);
      }
      last = id;
    }
  }
  return { words: kept.map(([word]) => word), counts: kept.map(([, n]) => n), after: after.map(pack), before: before.map(pack) };
}

function increment(map: Map<number, number> | undefined, key: number): void {
  map?.set(key, (map.get(key) ?? 0) + 1);
}

function pack(map: ReadonlyMap<number, number>): Neighbours {
  return { ids: Int32Array.from(map.keys()), counts: Int32Array.from(map.values()) };
}

/** The most frequent words each begin a class; the others are dealt out in turn. */
function startClasses(counts: readonly number[], after: readonly Neighbours[], classes: number): State {
  const classOf = Int32Array.from(counts, (_, i) => i % classes);
  const sizes = new Float64Array(classes);
  const pairs = new Float64Array(classes * classes);
  counts.forEach((n, i) => {
    add(sizes, classOf[i] ?? 0, n);
    eachNeighbour(after[i], (id, count) => add(pairs, (classOf[i] ?? 0) * classes + (classOf[id] ?? 0), count));
  });
  return { classes, classOf, sizes, pairs };
}

function moveToBestClass(
  word: number,
  state: State,
  counts: readonly number[],
  after: readonly Neighbours[],
  before: readonly Neighbours[],
): void {
  const { classes, classOf, sizes, pairs } = state;
  const own = classOf[word] ?? 0;
  const n = counts[word] ?? 0;
  const out = new Float64Array(classes);
  const into = new Float64Array(classes);
  let self = 0;
  eachNeighbour(after[word], (id, count) => {
    if (id === word) self += count;
    else add(out, classOf[id] ?? 0, count);
  });
  eachNeighbour(before[word], (id, count) => {
    if (id !== word) add(into, classOf[id] ?? 0, count);
  });
  const outClasses = nonZero(out);
  const intoClasses = nonZero(into);
  const shift = (to: number, sign: number): void => {
    for (const c of outClasses) add(pairs, to * classes + c, sign * (out[c] ?? 0));
    for (const c of intoClasses) add(pairs, c * classes + to, sign * (into[c] ?? 0));
    add(pairs, to * classes + to, sign * self);
    add(sizes, to, sign * n);
  };
  shift(own, -1);
  let best = own;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let to = 0; to < classes; to++) {
    const size = sizes[to] ?? 0;
    let gain = -2 * (xlogx(size + n) - xlogx(size));
    for (const c of outClasses) if (c !== to) gain += growth(pairs[to * classes + c] ?? 0, out[c] ?? 0);
    for (const c of intoClasses) if (c !== to) gain += growth(pairs[c * classes + to] ?? 0, into[c] ?? 0);
    gain += growth(pairs[to * classes + to] ?? 0, (out[to] ?? 0) + (into[to] ?? 0) + self);
    if (gain > bestGain) {
      bestGain = gain;
      best = to;
    }
  }
  classOf[word] = best;
  shift(best, 1);
}

function growth(from: number, by: number): number {
  return xlogx(from + by) - xlogx(from);
}

const XLOGX = Float64Array.from({ length: 1 << 20 }, (_, i) => (i ? i * Math.log(i) : 0));
function xlogx(n: number): number {
  return XLOGX[n] ?? n * Math.log(n);
}

function eachNeighbour(neighbours: Neighbours | undefined, visit: (id: number, count: number) => void): void {
  neighbours?.ids.forEach((id, i) => {
    visit(id, neighbours.counts[i] ?? 0);
  });
}

function add(array: Float64Array, at: number, by: number): void {
  array[at] = (array[at] ?? 0) + by;
}

function nonZero(array: Float64Array): number[] {
  const found: number[] = [];
  array.forEach((x, i) => {
    if (x) found.push(i);
  });
  return found;
}
