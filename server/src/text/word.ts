import { ARABIC, classOf, DIGIT, LATIN, UNSEEN } from './characters.ts';
import { cutStems, type Stem } from './clitics.ts';
import { bareSpelling, fold, foldLetter } from './fold.ts';

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
const FEWEST_SLOTS = 1 << 13;
/**
 * Open addressing over at least twice as many slots as words: a word of a running text is found without cutting it out first.
 * It grows with the words, because what fits into the processor's cache is found several times faster.
 */
let interned: (Word | undefined)[] = new Array(FEWEST_SLOTS);
/** The hash of each word, in its slot. */
let hashes = new Int32Array(FEWEST_SLOTS);
let count = 0;

/**
 * The word at `[start, end)` of a text. Equal spellings give the same object until the cache of 100,000 spellings starts afresh.
 * @param units the code units of the text
 * @param characters the class of its characters (`text/characters.ts`)
 */
export function wordOf(text: string, units: Uint16Array, start: number, end: number, characters: number): Word {
  const hash = hashOf(units, start, end);
  let slot = hash & (interned.length - 1);
  for (let word = interned[slot]; word; word = interned[slot]) {
    if (hashes[slot] === hash && word.text.length === end - start && isSpelled(word.text, units, start)) return word;
    slot = (slot + 1) & (interned.length - 1);
  }
  const made = makeWord(copy(text, start, end), typeOf(characters));
  if (count >= LIMIT) makeRoom(FEWEST_SLOTS, []);
  else if (count * 2 >= interned.length) makeRoom(interned.length * 2, interned);
  put(made, hash);
  return made;
}

function makeRoom(slots: number, words: readonly (Word | undefined)[]): void {
  const before = hashes;
  interned = new Array(slots);
  hashes = new Int32Array(slots);
  count = 0;
  for (let slot = 0; slot < words.length; slot++) {
    const word = words[slot];
    if (word) put(word, before[slot] as number);
  }
}

function put(word: Word, hash: number): void {
  let slot = hash & (interned.length - 1);
  while (interned[slot]) slot = (slot + 1) & (interned.length - 1);
  interned[slot] = word;
  hashes[slot] = hash;
  count++;
}

function isSpelled(spelling: string, units: Uint16Array, start: number): boolean {
  for (let i = 0; i < spelling.length; i++) if (spelling.charCodeAt(i) !== units[start + i]) return false;
  return true;
}

/** A string of its own: a slice of 13 units or more would keep the whole text alive. */
function copy(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  return part.length < 13 ? part : Array.from({ length: part.length }, (_, i) => part.charAt(i)).join('');
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
  return hash ^ (hash >>> 15);
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
  if (type === 'arabic') {
    const { bare, folded, offsets } = isPlain(text) ? plainLetters(text) : lettersOf(text);
    return { text, type, bare, fold: folded, stems: cutStems(folded, offsets, bare), memos: [] };
  }
  const folded = fold(text);
  const uncut: Stem = { fold: folded, offset: 0, proclitic: '', contracted: false, article: false, accusative: false };
  return { text, type, bare: bareSpelling(text), fold: folded, stems: [uncut], memos: [] };
}

interface Letters {
  readonly bare: string;
  readonly folded: string;
  /** For each folded letter, where it begins in the written word. */
  readonly offsets: readonly number[];
}

/** Whether a word is written with plain letters only (hamza … ya), as nearly all words of news are. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x621 || unit > 0x64a || unit === 0x640) return false;
  }
  return true;
}

/** Each plain letter folds to one letter at its own place. */
function plainLetters(text: string): Letters {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldLetter(text.charAt(i));
  return { bare: text, folded, offsets: places(text.length) };
}

/** 0, 1, 2 …: shared by all plain words of a length. */
function places(length: number): readonly number[] {
  let known = PLACES[length];
  if (!known) {
    known = Array.from({ length }, (_, i) => i);
    if (length < 32) PLACES[length] = known;
  }
  return known;
}
const PLACES: (readonly number[])[] = [];

/** Bare and folded letters with the place of each in the written word, letter by letter so that all three stay aligned. */
function lettersOf(text: string): Letters {
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
