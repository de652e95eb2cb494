import { readFileSync } from 'node:fs';
import { lexicon } from '../../server/src/lexicon/tables.ts';
import { type Paragraph, readParagraph } from '../../server/src/read/paragraph.ts';

/** A sentence as our tokens, each with the label of the corpus token that it lies in. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly labels: readonly string[];
  /** For each of our tokens, the corpus token it lies in. */
  readonly owners: readonly number[];
  /** The corpus's own labels, one per corpus token: what strict scores are counted on. */
  readonly gold: readonly string[];
}

/** An annotated corpus: where it stands under the folder of corpora, and its types by ours. */
export interface Corpus {
  readonly folder: string;
  readonly types: Readonly<Record<string, string>>;
  readonly notice: string;
}

const ANERCORP = 'ANERcorp (Benajiba 2007; CAMeL split, Obeid et al. 2020, CC BY-SA 4.0)';
export const CORPORA: Readonly<Record<'newsfane' | 'anercorp', Corpus>> = {
  newsfane: {
    folder: 'newsfane_projected',
    types: { PER: 'PER', LOC: 'LOC', ORG: 'ORG', FAC: 'FAC', NORP: 'NORP', MISC: 'MISC' },
    notice: `Trained on NewsFANE Gold (Alotaibi & Lee 2014, CC BY-SA 3.0) over the text of ${ANERCORP}. These weights: CC BY-SA 4.0.`,
  },
  anercorp: {
    folder: 'anercorp_camel',
    types: { PERS: 'PER', LOC: 'LOC', ORG: 'ORG', MISC: 'MISC' },
    notice: `Trained on ${ANERCORP}. These weights: CC BY-SA 4.0.`,
  },
};

/** Begin–inside–outside labels of a corpus; `O` is the first. */
export function labelsOf({ types }: Corpus): readonly string[] {
  return ['O', ...Object.values(types).flatMap((type) => [`B-${type}`, `I-${type}`])];
}

/** Reads a CoNLL file: `token<TAB>label<TAB>…`, a blank line between sentences. */
export function readConll(file: string, { types }: Pick<Corpus, 'types'>): readonly Sentence[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      readSentence(
        lines.map((line) => line.split('\t')),
        types,
      ),
    );
}

/** @param rows token and label, and what else the corpus says of the token */
export function readSentence(rows: readonly (readonly string[])[], types: Corpus['types']): Sentence {
  const gold = rows.map(([, label = 'O']) => relabel(label, types));
  const starts: number[] = [];
  let text = '';
  for (const [word = ''] of rows) {
    starts.push(text.length);
    text += `${word} `;
  }
  const paragraph = readParagraph(text, lexicon);
  const owners: number[] = [];
  const labels: string[] = [];
  let owner = 0;
  for (const token of paragraph.tokens) {
    while (owner + 1 < starts.length && (starts[owner + 1] ?? 0) <= token.start) owner++;
    const label = gold[owner] ?? 'O';
    labels.push(owners.at(-1) === owner && label.startsWith('B-') ? `I-${label.slice(2)}` : label);
    owners.push(owner);
  }
  return { paragraph, labels, owners, gold };
}

function relabel(label: string, types: Corpus['types']): string {
  const type = label === 'O' ? undefined : types[label.slice(2)];
  return type ? `${label.slice(0, 2)}${type}` : 'O';
}

/**
 * The sentences of a corpus whose labels have not been lost: NewsFANE's labels were carried over from another tokenization, and
 * where that failed a sentence has none. What ANERcorp calls a person or a place there, NewsFANE would call something too.
 */
export function withoutLost(sentences: readonly Sentence[], anercorp: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter((sentence, i) => {
    const other = anercorp[i]?.gold ?? [];
    return !other.some((label, at) => /-(?:PER|LOC)$/u.test(label) && sentence.gold[at] === 'O');
  });
}
