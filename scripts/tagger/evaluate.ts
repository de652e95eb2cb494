// Strict F1 of the tagger on test splits that it was not trained on: node --import ./scripts/tsv.ts scripts/tagger/evaluate.ts FOLDER
// NewsFANE: the weights as they ship. ANERcorp draws types and spans otherwise, so for it a tagger of its own is trained here, on its
// training split, with the same code, settings and clusters. `--held-out` scores parts of the training data instead, by document.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTagger } from '../../server/src/tagger/tagger.ts';
import { readWeights, writeWeights } from '../../server/src/tagger/weights.ts';
import { CORPORA, readConll, type Sentence, withoutLost } from './corpus.ts';
import { SETTINGS, trainModel } from './model.ts';
import { score } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string', default: 'server/src/tagger/weights.bin' },
    'held-out': { type: 'boolean', default: false },
    settings: { type: 'string', default: '{}' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('which folder are the corpora in?');
type Name = keyof typeof CORPORA;

const bytes = new Uint8Array(readFileSync(values.weights));
const shipped = readWeights(bytes);
const settings = { ...SETTINGS, ...(JSON.parse(values.settings) as Partial<typeof SETTINGS>) };
const read = (corpus: Name, ...splits: readonly string[]): readonly Sentence[] =>
  splits.flatMap((split) => readConll(join(folder, 'ner', CORPORA[corpus].folder, `${split}.conll`), CORPORA[corpus]));

if (values['held-out']) for (const corpus of ['newsfane', 'anercorp'] as const) reportHeldOut(corpus);
else {
  report('NewsFANE test, as shipped', shipped, read('newsfane', 'test'));
  report('ANERcorp test', train('anercorp', read('anercorp', 'train', 'dev')), read('anercorp', 'test'));
  reportCost();
}

function train(corpus: Name, sentences: readonly Sentence[]) {
  // Packed and unpacked: what is scored is what would be served.
  return readWeights(writeWeights(trainModel(sentences, CORPORA[corpus], shipped, settings)));
}

function report(name: string, weights: typeof shipped, sentences: readonly Sentence[]): void {
  const { f1, precision, recall, byType } = score(sentences, createTagger(weights));
  console.log(`${name}: F1 ${f1} (precision ${precision}, recall ${recall}) ${JSON.stringify(byType)}`);
}

/** Three times two thirds of the documents are trained on and the third is scored: what settings are chosen by. */
function reportHeldOut(corpus: Name): void {
  const sentences = read(corpus, 'train', 'dev');
  const kept = corpus === 'newsfane' ? new Set(withoutLost(sentences, read('anercorp', 'train', 'dev'))) : new Set(sentences);
  const third = Math.ceil(sentences.length / 3);
  for (const from of [0, third, 2 * third]) {
    const rest = [...sentences.slice(0, from), ...sentences.slice(from + third)].filter((s) => kept.has(s));
    report(`${corpus} held out from ${from}`, train(corpus, rest), sentences.slice(from, from + third));
  }
}

function reportCost(): void {
  const started = performance.now();
  const tag = createTagger(readWeights(bytes));
  const loaded = performance.now();
  const paragraphs = read('newsfane', 'test').map((s) => s.paragraph);
  const begun = performance.now();
  let tokens = 0;
  for (let round = 0; round < 10; round++)
    for (const p of paragraphs) {
      tag(p);
      tokens += p.tokens.length;
    }
  const speed = Math.round(tokens / (performance.now() - begun));
  console.log(`${Math.round(bytes.length / 1000)} kB, unpacked in ${(loaded - started).toFixed(1)} ms, ${speed} thousand tokens a second`);
}
