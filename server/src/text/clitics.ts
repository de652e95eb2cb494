// Arabic writes و ف ب ل ك س and ال onto the word that follows. A table of stems tells every way a written word may be cut.

/** One way of cutting a written word into proclitics and a stem. */
export interface Stem {
  /** Folded letters of the stem: the look-up key. */
  readonly fold: string;
  /** Where the stem's span begins in the written word, in UTF-16 units. With the article cut from the key, the span still has it. */
  readonly offset: number;
  /** The letters cut off before the span, as spelled ('' if none). */
  readonly proclitic: string;
  /** The word was written with لل for ل + ال: the span begins at the second ل. */
  readonly contracted: boolean;
  /** The article ال was cut from the key (it stays in the span). */
  readonly article: boolean;
  /** A final alef of the accusative (ألفاً) was cut from the key (it stays in the span). */
  readonly accusative: boolean;
}

/** Letters that may stand before a word, outermost first; longer ones are tried by repeating. */
const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بلكس';
const SHORTEST_STEM = 2;
/** The article, as folded. */
export const ARABIC_ARTICLE = 'ال';

/**
 * Every cut of a written Arabic word, the uncut word first, then by how much is cut.
 * @param folded the folded word
 * @param offsets for each folded letter, where it begins in the written word
 * @param spelled the bare letters, of the same length as `folded`
 */
export function cutStems(folded: string, offsets: readonly number[], spelled: string): Stem[] {
  const stems: Stem[] = [];
  for (const cut of procliticLengths(folded)) {
    const base = { offset: offsets[cut] ?? 0, proclitic: spelled.slice(0, cut), contracted: false, article: false, accusative: false };
    const rest = folded.slice(cut);
    addWithEndings(stems, { ...base, fold: rest });
    if (rest.startsWith(ARABIC_ARTICLE) && rest.length >= 2 + SHORTEST_STEM)
      addWithEndings(stems, { ...base, fold: rest.slice(2), article: true });
    if (rest.startsWith('لل') && rest.length >= 2 + SHORTEST_STEM)
      addContracted(stems, rest, { ...base, offset: offsets[cut + 1] ?? 0, proclitic: spelled.slice(0, cut + 1) });
  }
  return stems;
}

/** How many letters may be proclitics: 0, and after و or ف, after ب ل ك س, after both. */
function procliticLengths(folded: string): number[] {
  const lengths = [0];
  const conjunction = CONJUNCTIONS.includes(folded.charAt(0)) ? 1 : 0;
  if (conjunction && folded.length > SHORTEST_STEM) lengths.push(1);
  for (const from of conjunction ? [0, 1] : [0])
    if (PREPOSITIONS.includes(folded.charAt(from)) && folded.length > from + SHORTEST_STEM) lengths.push(from + 1);
  return lengths;
}

/** للتحالف: the second ل is the article's; the key is looked up both as التحالف and as تحالف. */
function addContracted(stems: Stem[], rest: string, base: Omit<Stem, 'fold'>): void {
  addWithEndings(stems, { ...base, fold: `ا${rest.slice(1)}`, contracted: true });
  addWithEndings(stems, { ...base, fold: rest.slice(2), contracted: true, article: true });
  // A noun that begins with ل loses one: للجنة is ل + اللجنة.
  addWithEndings(stems, { ...base, fold: `ال${rest.slice(1)}`, contracted: true });
}

function addWithEndings(stems: Stem[], stem: Stem): void {
  stems.push(stem);
  if (stem.fold.endsWith('ا') && stem.fold.length > 1 + SHORTEST_STEM)
    stems.push({ ...stem, fold: stem.fold.slice(0, -1), accusative: true });
}

/** Pronouns written on the end of a word, as folded. */
const ENCLITICS = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ك', 'كم', 'كن', 'ي', 'ني'];

/** How many letters at the end of a folded word may be a pronoun, longest first. */
export function encliticLengths(folded: string): number[] {
  const lengths = ENCLITICS.filter((e) => folded.endsWith(e) && folded.length >= e.length + SHORTEST_STEM).map((e) => e.length);
  return [...new Set(lengths)].sort((a, b) => b - a);
}
