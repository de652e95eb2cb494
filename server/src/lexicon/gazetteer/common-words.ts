import { ALEF, ARABIC_ARTICLE, type Stem, thirdPersons, withoutEnding } from '../../text/clitics.ts';
import { fold } from '../../text/fold.ts';
import { perWord, type Word } from '../../text/word.ts';
import text from './common-words.tsv';

/**
 * Frequent words of the press that are no names: where a name of unknown words ends. Counted once over news of 2018 (words that
 * seldom follow a given name), names and demonyms of the other tables taken out.
 */
const common: ReadonlySet<string> = new Set(text.split(/\r?\n/u).slice(1).map(fold));
const SHORTEST = 3;

/** Less its ending, or as a third person, it is a common word. The stem of a verb is as long as the shortest word: no name by chance (تيم, ييم). */
function isInflected(folded: string): boolean {
  const [bare = '', feminine = ''] = withoutEnding(folded);
  if (bare.length > SHORTEST && (common.has(bare) || common.has(feminine))) return true;
  return thirdPersons(folded).some((person) => person.length > SHORTEST && common.has(person));
}

/** Whether a look-up key is a common word as it stands. */
export function isCommonWord(key: string): boolean {
  return common.has(key);
}

/** The noun behind an article is common in the accusative («بالانزعاج»: انزعاجا). */
function isIndefinite({ article, fold: key }: Stem): boolean {
  return article && key.length > SHORTEST && common.has(key + ALEF);
}

/** Whether a folded word is a common one, with the article or without. */
export function isCommonKey(key: string): boolean {
  return isCommonWord(key) || (key.startsWith(ARABIC_ARTICLE) && common.has(key.slice(ARABIC_ARTICLE.length)));
}

/** `written`: the word as it stands is a common one; `accusative`: it is an indefinite noun with its final alef; `cut`: it is, less the letters glued before it, or another of its forms is. */
export const commonnessOf: (word: Word) => { readonly written: boolean; readonly cut: boolean; readonly accusative: boolean } = perWord(
  ({ bare, stems: all }) => {
    // With a hamza it is no article (ألبا).
    const stems = all.filter((s) => !s.article || s.contracted || bare.charAt(s.proclitic.length) === ALEF);
    return {
      written: stems.some((s) => s.proclitic === '' && !s.accusative && common.has(s.fold)),
      accusative: stems.some((s) => s.accusative && !s.article && common.has(s.fold)),
      cut: stems.some(
        (s) =>
          (common.has(s.fold) && (s.proclitic === '' || s.article || s.fold.length >= SHORTEST)) || isInflected(s.fold) || isIndefinite(s),
      ),
    };
  },
);
