import { fold } from '../../text/fold.ts';
import { perWord, type Word } from '../../text/word.ts';
import { listOf, readTable } from '../table.ts';
import text from './name-cue.tsv';

/** Words beside a name or a demonym that tell how it is meant; the table's gloss says what each class is for. */
export type NameCue =
  | 'acts'
  | 'between'
  | 'compass'
  | 'connector'
  | 'construct'
  | 'direction'
  | 'human-plural'
  | 'inside'
  | 'kind-adjective'
  | 'language'
  | 'particle'
  | 'name-tail'
  | 'opener'
  | 'person-title'
  | 'placing'
  | 'rank-adjective'
  | 'relation'
  | 'saying'
  | 'says'
  | 'sport'
  | 'stop'
  | 'toward'
  | 'versus'
  | 'victim-verb'
  | 'with';

const cues = new Map<string, Set<NameCue>>();
for (const row of readTable('name-cue.tsv', text, ['class', 'gloss', 'source', 'forms'], (cells) => cells))
  for (const form of listOf(row.forms)) {
    const key = fold(form);
    cues.set(key, (cues.get(key) ?? new Set()).add(row.class as NameCue));
  }

/** Whether a look-up key is of a cue class. */
export function isCue(key: string, cue: NameCue): boolean {
  return cues.get(key)?.has(cue) ?? false;
}

/** Whether a look-up key joins the words of a name: what follows it is no name by itself («آل الشيخ»). */
export function isNameJoin(key: string): boolean {
  return cues.get(key)?.has('connector') ?? false;
}

/** Whether a word as it stands joins the words of a name (بن, أبو, عبد, دي), or opens one (أبو, not بن). */
export function isConnectorWord(word: Word, cue: 'connector' | 'opener' = 'connector'): boolean {
  return cues.get(word.fold)?.has(cue) ?? false;
}

/** The cue classes of a word, found less any glued proclitics and article. Cues are single words, so they need no place in the tree. */
export const cuesOf: (word: Word) => ReadonlySet<NameCue> = perWord((word) => {
  const found = new Set<NameCue>();
  for (const stem of word.stems) for (const cue of cues.get(stem.fold) ?? []) found.add(cue);
  return found;
});
