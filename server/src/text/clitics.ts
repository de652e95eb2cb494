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
/** The ending of the accusative, and how the article begins. */
export const ALEF = 'ا';
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
  if (stem.fold.endsWith(ALEF) && stem.fold.length > 1 + SHORTEST_STEM)
    stems.push({ ...stem, fold: stem.fold.slice(0, -1), accusative: true });
}

/** Pronouns written on the end of a word, as folded. */
const ENCLITICS = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ك', 'كم', 'كن', 'ي', 'ني'];

/** How many letters at the end of a folded word may be a pronoun, longest first. */
export function encliticLengths(folded: string): number[] {
  const lengths = ENCLITICS.filter((e) => folded.endsWith(e) && folded.length >= e.length + SHORTEST_STEM).map((e) => e.length);
  return [...new Set(lengths)].sort((a, b) => b - a);
}

/** و: it joins a word to what was said before. */
export const AND = 'و';

/** Whether a folded word may begin with a conjunction. */
export function mayBeJoined(folded: string): boolean {
  return CONJUNCTIONS.includes(folded.charAt(0)) && folded !== '';
}

/** Pronouns on a noun: her/its, their, of both, our. «ه» (his) only behind ت: without it «مديره» (his director) folds like «مديرة». */
const PRONOUNS = ['ها', 'هم', 'هما', 'نا'];
const HIS = 'ه';
const FEMININE = 'ة';
const FEMININE_JOINED = 'ت';
/** Dual and sound plural lose their ن before a pronoun. */
const LOSES_ENDING = /(?:ان|ون|ين)$/u;

/** A noun with each pronoun («أزمة»: أزمتها, أزمتهم …); none for forms that change before a pronoun and are rare with one. */
export function withPronouns(form: string): readonly string[] {
  if (LOSES_ENDING.test(form)) return [];
  const isFeminine = form.endsWith(FEMININE);
  const joined = isFeminine ? form.slice(0, -1) + FEMININE_JOINED : form;
  return (isFeminine ? [...PRONOUNS, HIS] : PRONOUNS).map((pronoun) => joined + pronoun);
}

/** Endings of possession, gender and number, folded (بلاده, حاسوبها, متنوعة, مقاتلون, يعملوا). */
const ENDED = /(?:ه|ها|هم|هن|هما|نا|يه|ات|ون|ين|ان|وا|ا)$/u;
const FEMININE_FOLDED = 'ه';

/** What a folded word may be without its ending: as it is cut, and in the feminine; none where nothing is cut. */
export function withoutEnding(folded: string): readonly string[] {
  const cut = folded.replace(ENDED, '');
  return cut === folded ? [] : [cut, cut + FEMININE_FOLDED];
}

/** «دورته», «قمتهم»: a feminine singular with whose it is; «دوراته» is a plural. */
export function isOwnedFeminine(folded: string): boolean {
  return OWNED_FEMININE.test(folded);
}
const OWNED_FEMININE = /.[^ا]ت(?:ه|ها|هم|هن|هما|نا|كم)$/u;

/** Letters that open the present tense, each in the place of another (يكتب, تكتب, نكتب), after the future's س too. */
const PRESENT = ['ي', 'ت', 'ن', 'ا'];
const THIRD_PERSON = ['ي', 'ت'];
const FUTURE = 'س';

/** Whether the future's س was cut off: what is left can be no noun and no name. */
export function isFuture({ proclitic }: Stem): boolean {
  return proclitic.endsWith(FUTURE);
}

/** The third persons of what may be a verb of the present or future («سنكتب»: يكتب, تكتب), folded; none for what opens otherwise. */
export function thirdPersons(folded: string): readonly string[] {
  const verb = folded.startsWith(FUTURE) ? folded.slice(1) : folded;
  return PRESENT.includes(verb.charAt(0)) ? THIRD_PERSON.map((letter) => letter + verb.slice(1)) : [];
}
