import { fold } from '../../text/fold.ts';
import { perWord, type Word } from '../../text/word.ts';
import text from './seen-words.tsv';

/**
 * Words that several articles of the press have beside the common ones: however near to a name, they are no slips of the pen.
 * Counted once over news of 2018; a word that is another one with letters glued before it is left out. Built when first asked for.
 */
function seenWords(): ReadonlySet<string> {
  built ??= new Set(text.split(/\r?\n/u).slice(1).map(fold));
  return built;
}
let built: ReadonlySet<string> | undefined;

/** Whether a word, however it is cut, is one of them. */
export const wasSeen: (word: Word) => { readonly seen: boolean } = perWord((word) => ({
  seen: word.stems.some((s) => seenWords().has(s.fold)),
}));
