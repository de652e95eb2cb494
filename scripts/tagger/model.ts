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
import { addShare, type Crf, type Example, type Training, trainCrf } from './crf.ts';

/** Words with their clusters, as the weights keep them. */
export type Clusters = Pick<Weights, 'words' | 'levels' | 'clusters'>;

export interface Settings extends Training {
  /** How many models, each trained on another order of the sentences, are averaged. */
  readonly models: number;
  /** How many features are kept: those that move the scores of the corpus most. */
  readonly features: number;
  /** Scores smaller than this are left out of the file. */
  readonly least: number;
  /** Taken from «no name» at every token: the more, the more names are found. */
  readonly bias: number;
}
/** Chosen on parts of the training data that were held out by document. */
export const SETTINGS: Settings = {
  epochs: 12,
  averaged: 4,
  rate: 0.05,
  decay: 0.002,
  seed: 1,
  models: 2,
  features: 48_000,
  least: 0.1,
  bias: 0.5,
};

/** Clusters of several sizes as sorted arrays. @param runs cluster number by word, coarse to fine */
export function packClusters(runs: readonly ReadonlyMap<string, number>[]): Clusters {
  const rows = [...(runs[0]?.keys() ?? [])].map((word) => ({ word, hash: hashText(word) })).sort((a, b) => a.hash - b.hash);
  const clusters = rows.flatMap(({ word }) => runs.map((run) => run.get(word) ?? 0));
  return { words: Uint32Array.from(rows, ({ hash }) => hash), levels: runs.length, clusters: Uint16Array.from(clusters) };
}

/** Trains a tagger and keeps what moves scores most. */
export function trainModel(
  sentences: readonly Sentence[],
  corpus: Pick<Corpus, 'types' | 'notice'>,
  clusters: Clusters,
  settings = SETTINGS,
): Weights {
  const labels = labelsOf({ folder: '', ...corpus });
  const { hashes, counts, examples } = code(sentences, labels, clusters);
  const train = (seed: number): Crf => trainCrf(examples, hashes.length, labels.length, { ...settings, seed });
  const model = train(settings.seed);
  for (let n = 1; n < settings.models; n++) addShare(model, train(settings.seed + n), 1);
  const mean = scaled(model, 1 / settings.models);
  return pack(mean, hashes, strongest(mean, counts, settings.features), labels, clusters, settings, corpus.notice);
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
  return { hashes, counts: hashes.map((hash) => counts.get(hash) ?? 0), examples };
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

function scaled({ size, scores, transitions }: Crf, by: number): Crf {
  return { size, scores: scores.map((x) => x * by), transitions: transitions.map((x) => x * by) };
}

/** Which features to keep: how much their scores move the sums at all tokens together, by the sum of squares. */
function strongest({ scores, size }: Crf, counts: readonly number[], keep: number): Uint8Array {
  const moves = counts.map((count, id) => ({
    id,
    move: count * scores.subarray(id * size, (id + 1) * size).reduce((n, x) => n + x * x, 0),
  }));
  const kept = new Uint8Array(moves.length);
  for (const { id } of moves.sort((a, b) => b.move - a.move || a.id - b.id).slice(0, keep)) kept[id] = 1;
  return kept;
}

/** Scores in whole numbers of a unit, eight bits each; the bias goes into the feature that all tokens have. */
function pack(
  { size, scores, transitions }: Crf,
  hashes: readonly number[],
  allowed: Uint8Array,
  labels: readonly string[],
  clusters: Clusters,
  { bias, least }: Settings,
  notice: string,
): Weights {
  const ids = hashes.flatMap((_, id) => (allowed[id] ? [id] : []));
  const kept = ids.flatMap((id) => {
    const row = Array.from(scores.subarray(id * size, (id + 1) * size), (score) => (Math.abs(score) < least ? 0 : score));
    return hashes[id] === hashFeature(0, 'bias') ? row.map((score, y) => (y === 0 ? score - bias : score)) : row;
  });
  const unit = kept.reduce((top, score) => Math.max(top, Math.abs(score)), 0) / 127 || 1;
  return {
    labels,
    transitions: Array.from(transitions, (score) => Number(score.toFixed(4))),
    unit,
    notice,
    features: Uint32Array.from(ids, (id) => hashes[id] ?? 0),
    scores: Int8Array.from(kept, (score) => Math.round(score / unit)),
    words: clusters.words,
    levels: clusters.levels,
    clusters: clusters.clusters,
  };
}
