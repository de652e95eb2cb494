// The trained model as one file: a line of JSON, then typed arrays. Written by scripts/tagger/train.ts, read here.

/** A model as it is used. */
export interface Weights {
  /** BIO labels; `O` is the first. */
  readonly labels: readonly string[];
  /** Score of label `b` after label `a` at `a * labels.length + b`. */
  readonly transitions: Float32Array;
  /** Row of a feature by its hash (`hashFeature`), scores by `row * labels.length + label`. */
  readonly rows: ReadonlyMap<number, number>;
  readonly scores: Int8Array;
  /** What one unit of `scores` is worth. */
  readonly unit: number;
  /** Cluster ids by folded word. */
  readonly clusters: ReadonlyMap<string, readonly string[]>;
  /** Where it comes from and under which licence. */
  readonly notice: string;
}

interface Header {
  readonly format: 1;
  readonly notice: string;
  readonly labels: readonly string[];
  readonly unit: number;
  readonly transitions: readonly number[];
  readonly features: number;
  /** Bytes of the clusters' text, which follows the arrays: `word<TAB>id,id…` lines. */
  readonly clusterBytes: number;
}

/** @throws Error when the bytes are not a model of this format. */
export function readWeights(bytes: Uint8Array): Weights {
  const end = bytes.indexOf(0x0a);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header;
  if (header.format !== 1) throw new Error(`tagger weights of format ${String(header.format)}; this reads format 1`);
  const { labels, features, unit, notice } = header;
  const body = bytes.slice(end + 1);
  const hashes = new Uint32Array(body.buffer, 0, features);
  const scores = new Int8Array(body.buffer, features * 4, features * labels.length);
  const rows = new Map<number, number>();
  for (let row = 0; row < features; row++) rows.set(hashes[row] ?? 0, row);
  const clusters = readClusters(new TextDecoder().decode(body.subarray(features * (4 + labels.length))));
  return { labels, transitions: Float32Array.from(header.transitions), rows, scores, unit, clusters, notice };
}

/** The bytes that `readWeights` reads. */
export function writeWeights(model: Omit<Weights, 'rows'> & { readonly hashes: Uint32Array }): Uint8Array {
  const clusters = new TextEncoder().encode([...model.clusters].map(([word, ids]) => `${word}\t${ids.join(',')}`).join('\n'));
  const header: Header = {
    format: 1,
    notice: model.notice,
    labels: model.labels,
    unit: model.unit,
    transitions: [...model.transitions].map((x) => Number(x.toFixed(4))),
    features: model.hashes.length,
    clusterBytes: clusters.length,
  };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const parts = [head, new Uint8Array(model.hashes.buffer), new Uint8Array(model.scores.buffer), clusters];
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Clusters as text, sorted by word: `word<TAB>id,id`. */
export function readClusters(text: string): Map<string, readonly string[]> {
  const clusters = new Map<string, readonly string[]>();
  for (const line of text.split('\n')) {
    const [word, ids] = line.split('\t');
    if (word && ids) clusters.set(word, ids.split(','));
  }
  return clusters;
}
