import type { Paragraph } from '../../server/src/read/paragraph.ts';
import type { Tagged } from '../../server/src/tagger/tagger.ts';
import type { Sentence } from './corpus.ts';

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly byType: Readonly<Record<string, number>>;
}

interface Counts {
  gold: number;
  found: number;
  right: number;
}

/** Strict scores (span and type equal) over corpus tokens, in percent. */
export function score(sentences: readonly Sentence[], tag: (p: Paragraph) => readonly Tagged[]): Score {
  const byType = new Map<string, Counts>();
  const all: Counts = { gold: 0, found: 0, right: 0 };
  for (const sentence of sentences) {
    const gold = chunks(sentence.gold);
    const found = chunks(onCorpusTokens(sentence, tag(sentence.paragraph)));
    for (const [chunks, key] of [
      [gold, 'gold'],
      [found, 'found'],
    ] as const)
      for (const chunk of chunks) {
        const type = chunk.split(' ')[2] ?? '';
        const counts = byType.get(type) ?? { gold: 0, found: 0, right: 0 };
        byType.set(type, counts);
        for (const c of [counts, all]) {
          c[key]++;
          if (key === 'found' && gold.has(chunk)) c.right++;
        }
      }
  }
  const types = Object.fromEntries([...byType].sort().map(([type, counts]) => [type, f1(counts)]));
  return { f1: f1(all), precision: percent(all.right, all.found), recall: percent(all.right, all.gold), byType: types };
}

/** A corpus token has the label of its first token of ours that has one. */
function onCorpusTokens({ gold, owners }: Sentence, names: readonly Tagged[]): readonly string[] {
  const out: string[] = gold.map(() => 'O');
  for (const { from, to, type } of names) {
    let begun = false;
    for (let i = from; i < to; i++) {
      const owner = owners[i] ?? 0;
      if (out[owner] !== 'O') continue;
      out[owner] = `${begun ? 'I' : 'B'}-${type}`;
      begun = true;
    }
  }
  return out;
}

function chunks(labels: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let from = -1;
  let type = '';
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O';
    if (from >= 0 && label !== `I-${type}`) {
      found.add(`${from} ${i} ${type}`);
      from = -1;
    }
    if (from < 0 && label !== 'O') {
      from = i;
      type = label.slice(2);
    }
  }
  return found;
}

function f1({ gold, found, right }: Counts): number {
  return percent(2 * right, gold + found);
}

function percent(part: number, whole: number): number {
  return whole ? Math.round((1000 * part) / whole) / 10 : 0;
}
