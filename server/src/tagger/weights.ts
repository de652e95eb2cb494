// The trained model as one file: a line of JSON, then typed arrays. Written by scripts/tagger/train.ts, read here.
import { type ClustersOf, hashText } from './features.ts';

/** A model as it is stored. Arrays of hashes are sorted, so that a row is found by bisection. */
export interface Weights {
  /** Begin–inside–outside labels; `O` is the first. */
  readonly labels: readonly string[];
  /** Score of label `b` after label `a` at `a * labels.length + b`. */
  readonly transitions: readonly number[];
  /** What one unit of `scores` is worth. */
  readonly unit: number;
  /** Where it comes from and under which licence. */
  readonly notice: string;
  /** Hashes of features (`hashFeature`), and their scores by `row * labels.length + label`. */
  readonly features: Uint32Array;
  readonly scores: Int8Array;
  /** Hashes of folded words (`hashText`), and their cluster numbers by `row * levels + level`, coarse to fine. */
  readonly words: Uint32Array;
  readonly levels: number;
  readonly clusters: Uint16Array;
}

interface Header extends Pick<Weights, 'labels' | 'transitions' | 'unit' | 'notice' | 'levels'> {
  readonly format: 2;
  readonly features: number;
  readonly words: number;
  /** Which levels have more clusters than a byte counts: two bytes each, low byte first; the others one. */
  readonly wide: readonly boolean[];
}
/** In the file, scores that are 0 are left out: for each feature 16 bits say which labels have one (the first label is bit 0). */
const MOST_LABELS = 16;

/** @param bytes as `writeWeights` made them. @throws Error when they are not a model of this format. */
export function readWeights(bytes: Uint8Array): Weights {
  const end = bytes.indexOf(LINE_END);
  const header = JSON.parse(String.fromCharCode(...bytes.subarray(0, end))) as Header;
  if (header.format !== 2) throw new Error(`weights of format ${String(header.format)}; this reads format 2`);
  const { labels, transitions, unit, notice, levels } = header;
  // A copy: typed arrays want their bytes aligned.
  const body = bytes.slice(end + 1).buffer;
  const features = new Uint32Array(body, 0, header.features);
  const words = new Uint32Array(body, features.byteLength, header.words);
  const masks = new Uint16Array(body, features.byteLength + words.byteLength, header.features);
  const rest = new Uint8Array(body, masks.byteOffset + masks.byteLength);
  const { clusters, end: from } = interleave(rest, header);
  const scores = spread(masks, new Int8Array(body, rest.byteOffset + from), labels.length);
  return { labels, transitions, unit, notice, levels, features, scores, words, clusters };
}
const LINE_END = 0x0a;

/** Clusters by row, from one level after the other. */
function interleave(bytes: Uint8Array, { words, levels, wide }: Header) {
  const clusters = new Uint16Array(words * levels);
  let end = 0;
  wide.forEach((isWide, level) => {
    for (let at = level; at < clusters.length; at += levels)
      clusters[at] = (bytes[end++] as number) + (isWide ? 256 * (bytes[end++] as number) : 0);
  });
  return { clusters, end };
}

function spread(masks: Uint16Array, values: Int8Array, size: number): Int8Array {
  const scores = new Int8Array(masks.length * size);
  let next = 0;
  for (let row = 0; row < masks.length; row++)
    for (let mask = masks[row] as number, at = row * size; mask !== 0; mask >>= 1, at++)
      if ((mask & 1) !== 0) scores[at] = values[next++] as number;
  return scores;
}

/** The bytes that `readWeights` reads. */
export function writeWeights({ features, words, clusters, scores, ...head }: Weights): Uint8Array {
  const size = head.labels.length;
  if (size > MOST_LABELS) throw new Error(`${size} labels; a file has room for ${MOST_LABELS}`);
  const columns = Array.from({ length: head.levels }, (_, level) => clusters.filter((__, i) => i % head.levels === level));
  const wide = columns.map((column) => column.some((cluster) => cluster > 255));
  const header: Header = { format: 2, ...head, features: features.length, words: words.length, wide };
  const masks = Uint16Array.from(features, (_, row) =>
    scores.subarray(row * size, (row + 1) * size).reduce((mask, score, y) => (score ? mask | (1 << y) : mask), 0),
  );
  const parts = [
    Uint8Array.from(`${asciiJson(header)}\n`, (character) => character.charCodeAt(0)),
    bytesOf(features),
    bytesOf(words),
    bytesOf(masks),
    ...columns.map((column, level) => (wide[level] ? lowByteFirst(column) : Uint8Array.from(column))),
    bytesOf(scores.filter((score) => score !== 0)),
  ];
  const bytes = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function lowByteFirst(numbers: Uint16Array): Uint8Array {
  return Uint8Array.from({ length: 2 * numbers.length }, (_, i) => ((numbers[i >> 1] as number) >> (i & 1 ? 8 : 0)) & 255);
}

function bytesOf(array: Uint32Array | Uint16Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** The clusters of a word by the model's own table. */
export function clustersOf({ words, levels, clusters }: Pick<Weights, 'words' | 'levels' | 'clusters'>): ClustersOf {
  const rowOf = rowsOf(words);
  return (fold) => {
    const row = rowOf(hashText(fold));
    return row < 0 ? undefined : Array.from(clusters.subarray(row * levels, (row + 1) * levels));
  };
}

/** Finds the index of a hash in a sorted array, or -1. Hashes are spread evenly: their first bits tell nearly where. */
export function rowsOf(hashes: Uint32Array): (hash: number) => number {
  const begins = new Uint32Array((1 << FIRST_BITS) + 1);
  for (const hash of hashes) begins[(hash >>> REST_BITS) + 1] = (begins[(hash >>> REST_BITS) + 1] as number) + 1;
  for (let i = 1; i < begins.length; i++) begins[i] = (begins[i] as number) + (begins[i - 1] as number);
  return (hash) => {
    const first = hash >>> REST_BITS;
    const end = begins[first + 1] as number;
    for (let row = begins[first] as number; row < end; row++) if (hashes[row] === hash) return row;
    return -1;
  };
}
const FIRST_BITS = 14;
const REST_BITS = 32 - FIRST_BITS;

/** JSON in ASCII, which every platform reads without a decoder of its own. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0080-\uffff]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
