import {
  EDGE_FEATURES,
  eachSeen,
  eachTableFeature,
  hashFeature,
  hashText,
  PLACES,
  type WordFeatures,
  wordFeatures,
} from '../../server/src/tagger/features.ts';
import { clustersOf, type Weights } from '../../server/src/tagger/weights.ts';
import { perWord } from '../../server/src/text/word.ts';
import { type Corpus, labelsOf, type Sentence } from './corpus.ts';
import { type Crf, type Example, type Training, trainCrf } from './crf.ts';

/** Words with their clusters, as the weights keep them. */
export type Clusters = Pick<Weights, 'words' | 'levels' | 'clusters'>;

export interface Settings extends Training {
  /** How many models, each trained on another order of the sentences, are averaged. */
  readonly models: number;
  /** How many features are kept, by the size of their weights. */
  readonly features: number;
  /** Taken from «no name» at every token: the more, the more names are found. */
  readonly bias: number;
}
/** Chosen on parts of the training data that were held out by document. */
export const SETTINGS: Settings = { epochs: 10, rate: 0.05, decay: 0.002, seed: 1, models: 5, features: 24_000, bias: 0.5 };

/** Clusters of several sizes as sorted arrays. @param runs cluster number by word, coarse to fine */
export function packClusters(runs: readonly ReadonlyMap<string, number>[]): Clusters {
  const rows = [...(runs[0]?.keys() ?? [])].map((word) => ({ word, hash: hashText(word) })).sort((a, b) => a.hash - b.hash);
  const clusters = rows.flatMap(({ word }) => runs.map((run) => run.get(word) ?? 0));
  return { words: Uint32Array.from(rows, ({ hash }) => hash), levels: runs.length, clusters: Uint16Array.from(clusters) };
}

/** Trains a tagger: once on all features to find the strongest, then on those. */
export function trainModel(
  sentences: readonly Sentence[],
  corpus: Pick<Corpus, 'types' | 'notice'>,
  clusters: Clusters,
  settings = SETTINGS,
): Weights {
  const labels = labelsOf({ folder: '', ...corpus });
  const coded = code(sentences, labels, clusters);
  const train = (training: Training): Crf => trainCrf(coded.examples, coded.hashes.length, labels.length, training);
  const allowed = strongest(train(settings), settings.features);
  const models = Array.from({ length: settings.models }, (_, i) => train({ ...settings, seed: settings.seed + i, allowed }));
  return pack(models, coded.hashes, allowed, labels, clusters, settings.bias, corpus.notice);
}

/** Sentences as numbers. Features that are met once are left out. */
function code(sentences: readonly Sentence[], labels: readonly string[], clusters: Clusters) {
  const features = hashesOf(clusters);
  const counts = new Map<number, number>();
  const hashed = sentences.map((sentence) => features(sentence));
  for (const tokens of hashed) for (const token of tokens) for (const hash of token) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const hashes = [...counts]
    .filter(([, n]) => n > 1)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
  const ids = new Map(hashes.map((hash, id) => [hash, id]));
  const examples = sentences.map((sentence, i): Example => {
    const rows = (hashed[i] ?? []).map((token) => token.flatMap((hash) => ids.get(hash) ?? []));
    let end = 0;
    const offsets = Int32Array.from([0, ...rows.map((row) => (end += row.length))]);
    return {
      offsets,
      features: Int32Array.from(rows.flat()),
      labels: Uint8Array.from(sentence.labels, (l) => Math.max(0, labels.indexOf(l))),
    };
  });
  return { hashes, examples };
}

function hashesOf(clusters: Clusters): (sentence: Sentence) => number[][] {
  const table = clustersOf(clusters);
  const byPlace = (seen: WordFeatures): number[][] => {
    const hashes: number[][] = PLACES.map(() => []);
    eachSeen(seen, (place, index, feature) => hashes[index]?.push(hashFeature(place, feature)));
    return hashes;
  };
  const ofWord = perWord((word) => byPlace(wordFeatures(word, table)));
  const edge = byPlace(EDGE_FEATURES);
  return ({ paragraph }) => {
    const { tokens } = paragraph;
    const found = tokens.map((_, i) =>
      PLACES.flatMap((place, k) => {
        const word = tokens[i + place]?.word;
        return (word ? ofWord(word)[k] : edge[k]) ?? [];
      }),
    );
    eachTableFeature(paragraph, (token, feature) => {
      for (const place of PLACES) found[token - place]?.push(hashFeature(place, feature));
    });
    return found;
  };
}

function strongest({ scores, size }: Crf, keep: number): Uint8Array {
  const norms = Array.from({ length: scores.length / size }, (_, id) => ({
    id,
    norm: scores.subarray(id * size, (id + 1) * size).reduce((n, x) => n + x * x, 0),
  }));
  const kept = new Uint8Array(norms.length);
  for (const { id } of norms.sort((a, b) => b.norm - a.norm || a.id - b.id).slice(0, keep)) kept[id] = 1;
  return kept;
}

/** The models' average with scores in whole numbers of a unit, eight bits each; the bias goes into the feature that all tokens have. */
function pack(
  models: readonly Crf[],
  hashes: readonly number[],
  allowed: Uint8Array,
  labels: readonly string[],
  clusters: Clusters,
  bias: number,
  notice: string,
): Weights {
  const size = labels.length;
  const mean = (of: (model: Crf) => number): number => models.reduce((sum, model) => sum + of(model), 0) / models.length;
  const kept = hashes.flatMap((hash, id) => (allowed[id] ? [{ hash, id }] : []));
  const scores = kept.flatMap(({ hash, id }) =>
    labels.map((_, y) => mean((m) => m.scores[id * size + y] ?? 0) - (hash === hashFeature(0, 'bias') && y === 0 ? bias : 0)),
  );
  const unit = scores.reduce((top, score) => Math.max(top, Math.abs(score)), 0) / 127 || 1;
  return {
    labels,
    transitions: Array.from({ length: size * size }, (_, i) => Number(mean((m) => m.transitions[i] ?? 0).toFixed(4))),
    unit,
    notice,
    features: Uint32Array.from(kept, ({ hash }) => hash),
    scores: Int8Array.from(scores, (score) => Math.round(score / unit)),
    words: clusters.words,
    levels: clusters.levels,
    clusters: clusters.clusters,
  };
}
