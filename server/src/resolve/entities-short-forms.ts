// Under which parts of their names things may go on: a person under the last word or the given name, a body that no table knows
// under its first word, a body under the other name that stood in brackets behind it.
import { isCommonWord } from '../lexicon/gazetteer/common-words.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { isNameJoin } from '../lexicon/names/name-cue.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { keysOf } from '../lexicon/table.ts';
import type { NameReading } from '../phrase.ts';
import type { ChosenName } from './entities-choose.ts';
import { whileSame } from './kept.ts';
import { keysOfName } from './name-words.ts';

/** A short form as it may be written. */
export interface Short {
  /** Which of the names it is short for. */
  readonly full: number;
  /** The look-up key of the part. */
  readonly part: string;
  /** What is glued before it. */
  readonly proclitic: string;
}
type Shorts = Map<string, Short>;

/** Short names of bodies («قسد»); a part of a longer name is longer. */
export const SHORTEST_NAME = 3;
const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'];

/** Whether a name may go on under a part of it. */
export function isShortened({ reading: { kind, id }, from: { phrase }, ...name }: ChosenName): boolean {
  if (kind === 'person') return true;
  return kind === 'org' && !id && !phrase.nested && keysOfName({ from: { phrase }, ...name }).length === 2;
}

/** The parts of names by how they may be written later; last words before first ones. A body of one word is another name of a longer one. */
export const shortFormsOf = whileSame(isSameName, (names): ReadonlyMap<string, Short> => {
  const shorts: Shorts = new Map();
  addParts(shorts, names, lastWord);
  const firsts: Shorts = new Map();
  addParts(firsts, names, firstWord);
  for (const [form, short] of firsts) if (!shorts.has(form)) shorts.set(form, short);
  names.forEach((name, full) => {
    if (name.reading.kind !== 'person') addAlias(shorts, name, full);
  });
  return shorts;
});

/** Whether a look-up key is a given name or part of one. */
export function isGivenName(key: string): boolean {
  given ??= new Set(givenNameTable.entries.flatMap(({ form }) => keysOf(form)));
  return given.has(key);
}
let given: ReadonlySet<string> | undefined;

/** What short forms hang on: the same words, of the same thing. */
function isSameName(a: ChosenName, b: ChosenName): boolean {
  if (a.from.phrase === b.from.phrase && a.reading === b.reading) return true;
  const [one, other] = [a.reading, b.reading];
  if (a.from.phrase.nested !== b.from.phrase.nested) return false;
  return one.kind === other.kind && one.id === other.id && one.name === other.name && a.written === b.written;
}

/** What means two things in this article is left out. */
function addParts(shorts: Shorts, names: readonly ChosenName[], partOf: (name: ChosenName) => string | undefined): void {
  const shared = new Set<string>();
  names.forEach((name, full) => {
    const part = partOf(name);
    if (!part || part.length <= SHORTEST_NAME) return;
    const owner = names[shorts.get(part)?.full ?? -1]?.reading;
    if (owner && isOther(owner, name.reading)) shared.add(part);
    add(shorts, part, full);
  });
  for (const part of shared) for (const proclitic of PROCLITICS) shorts.delete(proclitic + part);
}

function add(shorts: Shorts, part: string, full: number): void {
  for (const proclitic of PROCLITICS) if (!shorts.has(proclitic + part)) shorts.set(proclitic + part, { full, part, proclitic });
}

function lastWord(full: ChosenName): string | undefined {
  const words = full.reading.kind === 'person' ? keysOfName(full) : [];
  return words.length < 2 || isNameJoin(words.at(-2) ?? '') ? undefined : words.at(-1);
}

/** A person's given name; the word that no other body uses («كريسكو» of «كريسكو تانكرز»). */
function firstWord(full: ChosenName): string | undefined {
  const [first = '', second = ''] = full.from.phrase.nested ? [] : keysOfName(full);
  return !second || isNameJoin(first) || isNameJoin(second) || isWord(first) ? undefined : first;
}

/** Whether the word is a common one, a title or a type noun: those do not stand for a name. */
function isWord(key: string): boolean {
  nouns ??= new Set([...headNounTable.entries, ...titleTable.entries].flatMap(({ form }) => keysOf(form)));
  return isCommonWord(key) || isCommonWord(key.replace(ARTICLE, '')) || nouns.has(key);
}
let nouns: ReadonlySet<string> | undefined;
const ARTICLE = /^ال/u;

/** Two things, though one may be the other less a letter or a given name («كالوشا بواليا», «الوشا بواليا»). */
function isOther(one: NameReading, other: NameReading): boolean {
  if (one.id || other.id) return one.id !== other.id;
  return !one.name.endsWith(other.name) && !other.name.endsWith(one.name);
}

/** «قوات سوريا الديمقراطية (قسد) … قسد». */
function addAlias(shorts: Shorts, alias: ChosenName, full: number): void {
  const [word, more] = keysOf(alias.written);
  if (word && !more && !alias.reading.id && /^\p{Script=Arabic}/u.test(word)) add(shorts, word, full);
}
