// Where a name that no table knows begins in its first word: the clusters' vocabulary tells whether letters are glued before it.
import { ARABIC_ARTICLE, type Stem } from '../text/clitics.ts';
import type { Word } from '../text/word.ts';

const SHORTEST = 4;
/** The conjunction, as folded. */
export const AND = 'و';
/** Stands before verbs only. */
const WILL = 'س';

/**
 * @param knows whether a folded word was met in the news that the clusters were made from: there, glued letters stood apart
 * @returns the stem that the name begins with; the whole word where nothing speaks for a cut («بوش» keeps its ب)
 */
export function stemOfName(word: Word, knows: (fold: string) => boolean): Stem | undefined {
  const [whole, ...cuts] = word.stems;
  if (!whole || knows(whole.fold)) return whole;
  const stems = cuts.filter((s) => s.proclitic !== '' && !s.article && !s.accusative && !s.proclitic.endsWith(WILL));
  const known = stems.find((s) => s.fold.length >= (s.proclitic === AND ? SHORTEST - 1 : SHORTEST) && knows(s.fold));
  if (known) return known;
  // Before the article a letter can only be glued on; an unseen word with و is oftener «and» than a name with و.
  return stems.find((s) => s.fold.startsWith(ARABIC_ARTICLE) && s.fold.length > SHORTEST && !s.contracted) ?? stems.find(isAnd) ?? whole;
}

function isAnd({ proclitic, fold }: Stem): boolean {
  return proclitic === AND && fold.length >= SHORTEST;
}
