// The tagger of names: inference against every possible labelling, training on an invented corpus, the weights that ship.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { clusterWords } from '../scripts/tagger/cluster.ts';
import { readSentence } from '../scripts/tagger/corpus.ts';
import { packClusters, SETTINGS, trainModel } from '../scripts/tagger/model.ts';
import { score } from '../scripts/tagger/score.ts';
import { analyze } from '../server/src/analyze.ts';
import type { NameThreshold } from '../server/src/analyze-options.ts';
import { lexicon } from '../server/src/lexicon/tables.ts';
import { readParagraph } from '../server/src/read/paragraph.ts';
import { bestPath, type Chain, spanProbability } from '../server/src/tagger/decode.ts';
import { tagNames } from '../server/src/tagger/names.ts';
import { createTagger } from '../server/src/tagger/tagger.ts';
import { readWeights, type Weights, writeWeights } from '../server/src/tagger/weights.ts';

const TEXT = 'قال بودرانوف إن الفريق سيعود، وأضاف كورنيلسون أن اللقاء انتهى';

test('the best path and the probability of a name are those of all labellings', () => {
  const [size, length] = [3, 5];
  const random = generator(7);
  for (let round = 0; round < 50; round++) {
    const transitions = Float64Array.from({ length: size * size }, () => 4 * random() - 2);
    const chain: Chain = { size, transitions, factors: transitions.map(Math.exp) };
    const scores = Float64Array.from({ length: length * size }, () => 4 * random() - 2);
    const all = labellings(size, length).map((path) => ({ path, score: scoreOf(path, scores, chain) }));
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    assert.deepEqual([...bestPath(scores, length, chain)], best.path);
    // The name: label 1 at token 1, label 2 at token 2, not 2 at token 3.
    const total = sum(all.map(({ score }) => Math.exp(score)));
    const named = sum(all.filter(({ path }) => path[1] === 1 && path[2] === 2 && path[3] !== 2).map(({ score }) => Math.exp(score)));
    const probability = spanProbability(scores.slice(), length, chain)(1, 3, 1, 2);
    assert.ok(Math.abs(probability - named / total) < 1e-9, `${probability} for ${named / total}`);
  }
});

test('training learns from an invented corpus, the same each time, and the file brings the same back', () => {
  const titles = ['الحارس', 'الطبيب', 'الكاتب', 'المهندس'];
  const rest = ['زار', 'المدينة', 'صباحا', 'غادر', 'المكان', 'مساء'];
  const random = generator(3);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const invent = (): string => Array.from({ length: 4 }, () => pick([...'بتثجحخدر'])).join('') + pick(['وفيتش', 'سكيان']);
  const sentences = Array.from({ length: 120 }, () => {
    const rows = [pick(rest), pick(titles), invent(), pick(rest), pick(rest)].map((word, i) => [word, i === 2 ? 'B-PER' : 'O']);
    return readSentence(rows, { PER: 'PER' });
  });
  const clusters = packClusters([clusterWords([[...rest, ...titles], rest, titles], 2, 2, 1)]);
  const train = () =>
    trainModel(sentences.slice(0, 80), { types: { PER: 'PER' }, notice: 'invented' }, clusters, { ...SETTINGS, models: 2 });
  const bytes = writeWeights(train());
  assert.deepEqual(bytes, writeWeights(train()));
  const back = readWeights(bytes);
  assert.equal(back.notice, 'invented');
  assert.deepEqual(writeWeights(back), bytes);
  assert.ok(score(sentences.slice(80), createTagger(back)).f1 > 95);
  assert.ok(score(sentences.slice(80), () => []).f1 === 0);
});

const LABELS = Array.from({ length: 16 }, (_, i) => (i ? `B-${i}` : 'O'));
const WEIGHTS: Weights = {
  labels: LABELS,
  transitions: LABELS.flatMap(() => LABELS.map((_, i) => i / 8)),
  unit: 0.5,
  notice: 'مخترع',
  features: Uint32Array.of(5, 7, 0xffffffff),
  scores: Int8Array.from({ length: 48 }, (_, i) => (i % 3 && i < 40 ? 0 : i - 24)),
  words: Uint32Array.of(1, 2),
  levels: 3,
  clusters: Uint16Array.of(255, 256, 0, 0, 3, 65535),
};

test('the file leaves out what is 0 and keeps the rest, in as few bytes as it takes', () => {
  const bytes = writeWeights(WEIGHTS);
  assert.deepEqual(readWeights(bytes), WEIGHTS);
  const numbers = 3 * (4 + 2) + WEIGHTS.scores.filter((score) => score !== 0).length + 2 * (4 + 1 + 2 + 2);
  assert.equal(bytes.length - bytes.indexOf(0x0a) - 1, numbers);
});

test('weights of another format, or of more labels than a file has room for, are refused', () => {
  assert.throws(() => readWeights(new TextEncoder().encode('{"format":9}\n')), /format 9/u);
  assert.throws(() => writeWeights({ ...WEIGHTS, labels: [...LABELS, 'B-16'] }), /17 labels/u);
});

test('the tagger that ships finds names that no table knows, and the same again', () => {
  const found = () => tagNames(readParagraph(TEXT, lexicon));
  assert.deepEqual(
    found().map(({ from, to, type }) => [from, to, type]),
    [
      [1, 2, 'PER'],
      [7, 8, 'PER'],
    ],
  );
  assert.deepEqual(found(), found());
  assert.deepEqual(tagNames(readParagraph('', lexicon)), []);
});

test('how sure a name must be is a setting', () => {
  const found = (names?: NameThreshold) =>
    analyze('سجل غوندران الهدف الأول', names ? { names } : {}).mentions.filter((m) => m.kind === 'person');
  const [kept] = found('eager');
  assert.ok(kept && kept.confidence > 0.5 && kept.confidence < 0.75, `confidence ${kept?.confidence}`);
  assert.deepEqual(found('balanced'), found('eager'));
  assert.deepEqual(found(), found('balanced'));
  assert.deepEqual(found('careful'), []);
});

test('its weights are inlined for Node and for web workers', async () => {
  const contents =
    "export { tagNames } from './server/src/tagger/names.ts'; export { readParagraph } from './server/src/read/paragraph.ts'; export { lexicon } from './server/src/lexicon/tables.ts';";
  for (const platform of ['node', 'browser', 'neutral'] as const) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      platform,
      format: 'iife',
      globalName: 'bundled',
      target: 'es2023',
      loader: { '.tsv': 'text', '.bin': 'binary' },
    });
    const globals = { TextDecoder, ...(platform === 'node' && { Buffer }) };
    const run = `${outputFiles[0]?.text}; JSON.stringify(bundled.tagNames(bundled.readParagraph(${JSON.stringify(TEXT)}, bundled.lexicon)).map((n) => n.type))`;
    assert.equal(new Script(run).runInContext(createContext(globals)), '["PER","PER"]', platform);
  }
});

function labellings(size: number, length: number): number[][] {
  return Array.from({ length: size ** length }, (_, n) => Array.from({ length }, (__, i) => Math.floor(n / size ** i) % size));
}

/** Before and after the tokens stands label 0. */
function scoreOf(path: readonly number[], scores: Float64Array, { size, transitions }: Chain): number {
  const own = sum(path.map((y, i) => scores[i * size + y] ?? 0));
  return own + sum([...path, 0].map((y, i) => transitions[(path[i - 1] ?? 0) * size + y] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
