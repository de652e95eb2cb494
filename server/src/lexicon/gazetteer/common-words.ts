import { fold } from '../../text/fold.ts';
import { perWord, type Word } from '../../text/word.ts';
import text from './common-words.tsv';

/**
 * Frequent words of the press that are no names: where a name of unknown words ends. Counted once over news of 2018 (words that
 * seldom follow a given name), names and demonyms of the other tables taken out.
 */
const common: ReadonlySet<string> = new Set(text.split(/\r?\n/u).slice(1).map(fold));
const SHORTEST = 3;
/** Possessive pronouns, folded (بلاده, حاسوبها). */
const POSSESSED = /(?:ه|ها|هم|هن|هما|نا)$/u;

function isPossessed(fold: string): boolean {
  const bare = fold.replace(POSSESSED, '');
  return bare !== fold && bare.length > SHORTEST && common.has(bare);
}

/** `written`: the word as it stands is a common one; `accusative`: it is an indefinite noun with its final alef; `cut`: it is, less the letters glued before it. */
export const commonnessOf: (word: Word) => { readonly written: boolean; readonly cut: boolean; readonly accusative: boolean } = perWord(
  (word) => ({
    written: word.stems.some((s) => s.proclitic === '' && !s.accusative && common.has(s.fold)),
    accusative: word.stems.some((s) => s.accusative && !s.article && common.has(s.fold)),
    cut: word.stems.some(
      (s) => (common.has(s.fold) && (s.proclitic === '' || s.article || s.fold.length >= SHORTEST)) || isPossessed(s.fold),
    ),
  }),
);
