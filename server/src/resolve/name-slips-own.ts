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
  const names = new Map<string, NameWord>();
  for (const name of readNameWords(mentions, text)) if (name.word.fold.length >= SHORTEST) names.set(shapeOf(name.word).letters, name);
  if (!names.size) return [];
  const found: { readonly slip: OwnSlip; readonly word: Word; readonly name: NameWord }[] = [];
  const counts = new Map<Word, number>();
  for (const { paragraph: p, start: base } of paragraphs)
    for (const i of suspectsOf(p)) {
      const token = p.tokens[i];
      const match = token && matchOf(token.word, names);
      if (!token || !match) continue;
      const [start, end] = [base + token.start + match.offset, base + token.end];
      counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
      const slip = { start, end, wrong: text.slice(start, end), right: match.name.word.bare, model: spanOf(match.name) };
      if (!match.name.places.some((place) => place.start === start)) found.push({ slip, word: token.word, name: match.name });
    }
  // The more frequent spelling is the right one, though names are found by the other.
  const isRarer = (word: Word, name: NameWord) => (counts.get(word) ?? 0) < name.places.length || nearNames().known.has(name.word.fold);
  return found.filter(({ word, name }) => isRarer(word, name)).map(({ slip }) => slip);
}

function matchOf(word: Word, names: ReadonlyMap<string, NameWord>): { readonly name: NameWord; readonly offset: number } | undefined {
  for (const { fold, offset, letters } of stemsOf(word)) {
    const name = names.get(letters);
    if (name && isExchange(fold, name.word.fold)) return { name, offset };
  }
  return undefined;
}

function spanOf({ places: [place] }: NameWord): Span {
  return { start: place?.start ?? 0, end: place?.end ?? 0 };
}

/** The cuts of a word that may be a name's word, with their letters in order. */
const stemsOf = perWord(({ stems }: Word) =>
  stems
    .filter((s) => s.fold.length >= SHORTEST && !s.contracted && !s.accusative)
    .map(({ fold, offset }) => ({ fold, offset, letters: lettersOf(fold) })),
);

const shapeOf = perWord(({ fold }: Word) => ({ letters: lettersOf(fold) }));

function isExchange(fold: string, right: string): boolean {
  const slip = slipBetween(fold, right);
  return (slip === 'exchanged' || slip === 'vowel exchanged') && fold.at(-1) === right.at(-1);
}
