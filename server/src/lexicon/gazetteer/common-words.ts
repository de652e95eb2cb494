import { fold } from '../../text/fold.ts';
import { perWord, type Word } from '../../text/word.ts';
import text from './common-words.tsv';

/**
 * Frequent words of the press that are no names: where a name of unknown words ends. Counted once over news of 2018 (words that
 * seldom follow a given name), names and demonyms of the other tables taken out.
 */
const common: ReadonlySet<string> = new Set(text.split(/\r?\n/u).slice(1).map(fold));
const SHORTEST = 3;
/** Endings of possession, gender and number, folded (بلاده, حاسوبها, متنوعة, مقاتلون, يعملوا). */
const ENDED = /(?:ه|ها|هم|هن|هما|نا|يه|ات|ون|ين|ان|وا|ا)$/u;
/** Letters that open the present tense, each in the place of another (يكتب, تكتب, نكتب), after the future's س too. */
const PRESENT = ['ي', 'ت', 'ن', 'ا'] as const;

function isInflected(fold: string): boolean {
  const bare = fold.replace(ENDED, '');
  if (bare !== fold && bare.length > SHORTEST && (common.has(bare) || common.has(`${bare}ه`))) return true;
  const verb = fold.startsWith('س') ? fold.slice(1) : fold;
  const [first = ''] = verb;
  return verb.length > SHORTEST && PRESENT.some((letter) => letter === first) && isOfVerb(verb.slice(1));
}

/** At least two persons of a verb are frequent, so that it is no name by chance (تيم, ييم). */
function isOfVerb(rest: string): boolean {
  return rest.length >= SHORTEST && (common.has(`ي${rest}`) || common.has(`ت${rest}`));
}

/** `written`: the word as it stands is a common one; `accusative`: it is an indefinite noun with its final alef; `cut`: it is, less the letters glued before it, or another of its forms is. */
export const commonnessOf: (word: Word) => { readonly written: boolean; readonly cut: boolean; readonly accusative: boolean } = perWord(
  ({ bare, stems: all }) => {
    const stems = all.filter((s) => !s.article || s.contracted || bare.charAt(s.proclitic.length) === ALEF);
    return {
      written: stems.some((s) => s.proclitic === '' && !s.accusative && common.has(s.fold)),
      accusative: stems.some((s) => s.accusative && !s.article && common.has(s.fold)),
      cut: stems.some((s) => (common.has(s.fold) && (s.proclitic === '' || s.article || s.fold.length >= SHORTEST)) || isInflected(s.fold)),
    };
  },
);
/** With a hamza it is no article (ألبا). */
const ALEF = 'ا';
