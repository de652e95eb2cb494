import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitLines, type Token, tokenize } from '../../server/src/text/segment.ts';

/** The lines of news articles (`*.jsonl.gz` with `id` and `text`) as tokens, less the articles that are set aside. */
export function readNews(file: string, without: ReadonlySet<string>): readonly (readonly Token[])[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string })
    .filter(({ id }) => !without.has(id))
    .flatMap(({ text }) => splitLines(text).map((line) => tokenize(line.text)))
    .filter((tokens) => tokens.length > 1);
}

/**
 * Words as the clusters know them: folded, digits by their number, glued letters apart (a word of its own before the rest) where
 * the rest alone is the more frequent.
 */
export function clusterWordsOf(lines: readonly (readonly Token[])[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const line of lines) for (const token of line) counts.set(nameOf(token), (counts.get(nameOf(token)) ?? 0) + 1);
  const parts = new Map<string, readonly string[]>();
  const partsOf = (token: Token): readonly string[] => {
    const name = nameOf(token);
    const known = parts.get(name) ?? cut(token, counts);
    parts.set(name, known);
    return known;
  };
  return lines.map((line) => line.flatMap(partsOf));
}

const SHORTEST_STEM = 3;

function cut(token: Token, counts: ReadonlyMap<string, number>): readonly string[] {
  let best: readonly string[] = [nameOf(token)];
  let most = counts.get(nameOf(token)) ?? 0;
  for (const stem of token.word.stems) {
    const count = counts.get(stem.fold) ?? 0;
    if (stem.accusative || stem.article || stem.proclitic === '' || stem.fold.length < SHORTEST_STEM || count <= most) continue;
    best = [`${stem.proclitic}+`, stem.fold];
    most = count;
  }
  return best;
}

function nameOf({ word }: Token): string {
  return word.type === 'digits' ? '9'.repeat(Math.min(4, word.fold.length)) : word.fold;
}
