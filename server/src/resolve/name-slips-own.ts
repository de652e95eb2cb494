// Unknown words that exchange two letters of a name which the same article spells rightly elsewhere.
import { lettersOf, nearNames } from '../lexicon/gazetteer/near-names.ts';
import { suspectsOf } from '../read/name-slips.ts';
import { slipBetween } from '../text/slip.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import type { Reading } from './article-reading.ts';
import { type NameWord, readNameWords } from './name-words.ts';

/** A misspelled word and the name's word that it stands for. Spans are the article's. */
export interface OwnSlip extends Span {
  readonly wrong: string;
  readonly right: string;
  /** Where the article spells it rightly. */
  readonly model: Span;
}

const SHORTEST = 5;

/** Words inside a name are left out: two spellings of a name are another matter. */
export function findOwnSlips({ paragraphs, mentions, text }: Reading): readonly OwnSlip[] {
  const suspects = paragraphs.flatMap(({ paragraph: p, start: base }) => suspectsOf(p).map((i) => ({ token: p.tokens[i], base })));
  if (!suspects.length) return [];
  const names = new Map<string, NameWord>();
  for (const name of readNameWords(mentions, text)) if (name.word.fold.length >= SHORTEST) names.set(shapeOf(name.word).letters, name);
  const starts = new Set([...names.values()].flatMap(({ places }) => places.map(({ start }) => start)));
  const counts = new Map<string, number>();
  for (const { token } of suspects) if (token) counts.set(token.word.fold, (counts.get(token.word.fold) ?? 0) + 1);
  return suspects.flatMap(({ token, base }) => {
    if (!token) return [];
    for (const { fold, offset, contracted, accusative } of token.word.stems) {
      const start = base + token.start + offset;
      const name = fold.length >= SHORTEST && !contracted && !accusative ? names.get(lettersOf(fold)) : undefined;
      const [model] = name?.places ?? [];
      if (!name || !model || starts.has(start) || !isExchange(fold, name.word.fold)) continue;
      // The more frequent spelling is the right one, though names are found by the other.
      if ((counts.get(token.word.fold) ?? 0) >= name.places.length && !nearNames().known.has(name.word.fold)) continue;
      const end = base + token.end;
      return [{ start, end, wrong: text.slice(start, end), right: name.word.bare, model: { start: model.start, end: model.end } }];
    }
    return [];
  });
}

const shapeOf = perWord(({ fold }: Word) => ({ letters: lettersOf(fold) }));

function isExchange(fold: string, right: string): boolean {
  const slip = slipBetween(fold, right);
  return (slip === 'exchanged' || slip === 'vowel exchanged') && fold.at(-1) === right.at(-1);
}
