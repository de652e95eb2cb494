// Trains the tagger of names from annotated news and raw news, always with the same result, and writes its weights.
//   npm run train -- FOLDER [--without IDS] [--out FILE]
// FOLDER holds `ner/newsfane_projected`, `ner/anercorp_camel` (train.conll, dev.conll) and `bench/news-ant.jsonl.gz`; IDS lists
// articles that are set aside, one id a line. Test splits are not read. The corpora are CC BY-SA, so are the weights (NOTICE.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWeights } from '../../server/src/tagger/weights.ts';
import { clusterWords } from './cluster.ts';
import { CORPORA, readConll, type Sentence, withoutLost } from './corpus.ts';
import { packClusters, trainModel } from './model.ts';
import { clusterWordsOf, readNews } from './news.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, out: { type: 'string', default: 'server/src/tagger/weights.bin' } },
});
const [folder] = positionals;
if (!folder) throw new Error('which folder are the corpora in? npm run train -- FOLDER');

const CLASSES = [64, 256, 1000];
const ROUNDS = 8;
const RAREST = 4;

const without = new Set(values.without ? readFileSync(values.without, 'utf8').split(/\s+/u) : []);
const words = clusterWordsOf(readNews(join(folder, 'bench/news-ant.jsonl.gz'), without));
const runs = CLASSES.map((classes) => {
  console.log(`clusters: ${classes} classes …`);
  return clusterWords(words, classes, ROUNDS, RAREST);
});
const read = (corpus: keyof typeof CORPORA): readonly Sentence[] =>
  ['train', 'dev'].flatMap((split) => readConll(join(folder, 'ner', CORPORA[corpus].folder, `${split}.conll`), CORPORA[corpus]));
const sentences = withoutLost(read('newsfane'), read('anercorp'));
console.log(`${sentences.length} sentences …`);
const bytes = writeWeights(trainModel(sentences, CORPORA.newsfane, packClusters(runs)));
writeFileSync(values.out, bytes);
console.log(`${values.out}: ${Math.round(bytes.length / 1000)} kB`);
