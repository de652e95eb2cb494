import { fold } from '../../text/fold.ts';
import { perWord, type Word } from '../../text/word.ts';
import { listOf, readTable } from '../table.ts';
import text from './name-part.tsv';

/** Words within long names that tell how far the name reaches; the table's gloss says what each class is for. */
export type NamePart =
  | 'arm'
  | 'business'
  | 'campus'
  | 'company-tail'
  | 'court-business'
  | 'governed'
  | 'governing'
  | 'honour'
  | 'letter'
  | 'lineage'
  | 'political'
  | 'pressure'
  | 'standing'
  | 'tense';

const parts = new Map<string, Set<NamePart>>();
for (const row of readTable('name-part.tsv', text, ['class', 'gloss', 'source', 'forms'], (cells) => cells))
  for (const form of listOf(row.forms)) {
    const key = fold(form);
    parts.set(key, (parts.get(key) ?? new Set()).add(row.class as NamePart));
  }

/** The classes of a word, found less any glued proclitics and article. */
export const partsOf: (word: Word) => ReadonlySet<NamePart> = perWord((word) => {
  const found = new Set<NamePart>();
  for (const stem of word.stems) for (const part of parts.get(stem.fold) ?? []) found.add(part);
  return found;
});
