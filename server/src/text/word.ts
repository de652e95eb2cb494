import { ARABIC, classOf, DIGIT, LATIN, UNSEEN } from './characters.ts';
import { cutStems, type Stem } from './clitics.ts';
import { bareSpelling, fold } from './fold.ts';

/** What a written word is, whoever uses it: made once per spelling and shared by all its tokens. */
export interface Word {
  /** As written. */
  readonly text: string;
  readonly type: 'arabic' | 'latin' | 'digits' | 'mark';
  /** As spelled, without tashkeel, tatweel and unseen characters. */
  readonly bare: string;
  /** The look-up key. */
  readonly fold: string;
  /** Every way to cut proclitics and endings; the uncut word is first. One stem for words that are not Arabic. */
  readonly stems: readonly Stem[];
  /** What `perWord` functions computed for this word; nobody else's business. */
  readonly memos: unknown[];
}

const LIMIT = 100_000;
const interned = new Map<string, Word>();

/**
 * The word of this spelling. Equal spellings give the same object until the cache of 100,000 spellings starts afresh.
 * @param characters the class of its characters (`text/characters.ts`)
 */
export function wordOf(text: string, characters: number): Word {
  const found = interned.get(text);
  if (found) return found;
  if (interned.size >= LIMIT) interned.clear();
  const made = makeWord(text, typeOf(characters));
  interned.set(text, made);
  return made;
}

/** A function of a word, computed once per distinct spelling and kept with the word. */
export function perWord<T extends object>(compute: (word: Word) => T): (word: Word) => T {
  const slot = slots++;
  return (word) => {
    const known = word.memos[slot] as T | undefined;
    if (known) return known;
    const made = compute(word);
    word.memos[slot] = made;
    return made;
  };
}
let slots = 0;

function typeOf(characters: number): Word['type'] {
  if (characters === ARABIC) return 'arabic';
  if (characters === DIGIT) return 'digits';
  return characters === LATIN ? 'latin' : 'mark';
}

function makeWord(text: string, type: Word['type']): Word {
  const folded = fold(text);
  const uncut: Stem = { fold: folded, offset: 0, proclitic: '', contracted: false, article: false, accusative: false };
  if (type !== 'arabic') return { text, type, bare: bareSpelling(text), fold: folded, stems: [uncut], memos: [] };
  const letters = lettersOf(text);
  const stems = cutStems(letters.folded, letters.offsets, letters.bare);
  return { text, type, bare: letters.bare, fold: letters.folded, stems, memos: [] };
}

/** Bare and folded letters with the place of each in the written word, letter by letter so that all three stay aligned. */
function lettersOf(text: string): { bare: string; folded: string; offsets: number[] } {
  let bare = '';
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    let next = at + 1;
    // A letter and the marks after it are composed together (ا + hamza above is أ).
    while (next < text.length && isMark(text.charCodeAt(next))) next++;
    const spelled = bareSpelling(text.slice(at, next));
    const key = fold(spelled);
    for (let i = 0; i < key.length; i++) offsets.push(at);
    bare += spelled.length === key.length ? spelled : key;
    folded += key;
    at = next;
  }
  return { bare, folded, offsets };
}

function isMark(unit: number): boolean {
  return (unit >= 0x64b && unit <= 0x65f) || unit === 0x670 || (unit >= 0x6d6 && unit <= 0x6ed) || classOf(unit) === UNSEEN;
}
