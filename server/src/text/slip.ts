// One slip of the pen or the keyboard between two spellings of a word.
import { ARABIC_ARTICLE } from './clitics.ts';

/** Letters that differ in their dots alone; س and ش are exchanged in foreign names. */
const DOTTED = ['بتثني', 'جحخ', 'دذ', 'رز', 'صض', 'طظ', 'عغ', 'فق'];
/** Writers differ in these by usage, not by mistake (ترامب, ترمب). */
const OPTIONAL = /[اويىءه]/u;
/** A foreign th is written either way (تشاتام, تشاثام; أذربيجان, أدربيجان). */
const THEIR_TH = /^(?:ثت|تث|دذ)$/u;
/** A foreign ng is written with its g or without (غوانزو, غوانغزو). */
const THEIR_NG = /^ن[غجقك]$/u;
/** Where a word begins otherwise, it is another word. */
const BEGINNING = 2;
/** In a shorter word a consonant more or less makes another word. */
const SHORTEST = 6;

export type Slip = 'exchanged' | 'vowel exchanged' | 'missing' | 'extra' | 'dots';

/**
 * The one slip that makes `wrong` of `right`, both folded; undefined where none does, or where usage allows both.
 * Two neighbours exchanged, a consonant too many or too few, or the dots of another letter.
 */
export function slipBetween(wrong: string, right: string): Slip | undefined {
  const shorter = Math.min(wrong.length, right.length);
  const longer = Math.max(wrong.length, right.length);
  if (longer - shorter > 1) return undefined;
  let from = 0;
  while (from < shorter && wrong.charCodeAt(from) === right.charCodeAt(from)) from++;
  if (from === 0) return undefined;
  const most = Math.min(shorter, longer - from);
  let left = 0;
  while (left < most && wrong.charCodeAt(wrong.length - 1 - left) === right.charCodeAt(right.length - 1 - left)) left++;
  if (longer - from - left > 2) return undefined;
  const said = wrong.slice(from, wrong.length - left);
  const meant = right.slice(from, right.length - left);
  if (said.length === 2 && meant.length === 2) return exchanged(said, meant, from);
  if (from < BEGINNING) return undefined;
  if (said.length === 1 && meant.length === 1) return areDots(said, meant) && !THEIR_TH.test(said + meant) ? 'dots' : undefined;
  if (wrong.length < SHORTEST || isOtherForm(said, meant, wrong.slice(wrong.length - left))) return undefined;
  if (wrong.length + 1 === right.length) return oneLetter(right, wrong, from) ? 'missing' : undefined;
  if (wrong.length === right.length + 1) return oneLetter(wrong, right, from) ? 'extra' : undefined;
  return undefined;
}

function areDots(said: string, meant: string): boolean {
  return DOTTED.some((group) => group.includes(said) && group.includes(meant));
}

/** The longer word has one letter more at the first difference, and usage does not leave it open. */
function oneLetter(longer: string, shorter: string, at: number): boolean {
  const isOpen = OPTIONAL.test(longer.charAt(at)) || THEIR_NG.test(longer.slice(at - 1, at + 1));
  return longer.slice(0, at) + longer.slice(at + 1) === shorter && !isOpen;
}

/** جزيرته (his island) is no slip of جزيرة, nor السعودة (making Saudi) of السعودية: ة is folded to ه. */
function isOtherForm(said: string, meant: string, rest: string): boolean {
  return rest === 'ه' && (said === 'ت' || meant === 'ي');
}

/** A hamza, or the vowel that it is written on, which writers leave out or add (الهادئ, الهادىء). */
const SEAT = /^.(?:ء|[وي]ء)|^ء[وي]/u;

/** Letters by which one foreign sound is written. */
const ALIKE = ['اويى', 'غجقك'];

/**
 * How two folded words may be spellings of one name: `usage` where writers differ (نتنياهو, نتانياهو; غوتيريش, جوتيريش), `slip`
 * where one of them erred (قورتولموش, قرتولموش, قوتورلموش); undefined where they are two words or two inflections of one.
 */
export function variantBetween(a: string, b: string): 'usage' | 'slip' | undefined {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < shorter.length && longer[from] === shorter[from]) from++;
  const slip = slipBetween(longer, shorter);
  if (longer.length === shorter.length + 1) {
    const isOneLetter = longer.slice(0, from) + longer.slice(from + 1) === shorter;
    return isOneLetter && OPTIONAL.test(longer.charAt(from)) ? 'usage' : slip && 'slip';
  }
  if (longer.length !== shorter.length || isInflection(longer, shorter, from)) return undefined;
  const isOneLetter = longer.slice(from + 1) === shorter.slice(from + 1);
  const isAlike = ALIKE.some((group) => group.includes(longer.charAt(from)) && group.includes(shorter.charAt(from)));
  return isOneLetter && isAlike ? 'usage' : slip && 'slip';
}

/** المسلمون, المسلمين */
function isInflection(a: string, b: string, from: number): boolean {
  return from === a.length - 2 && a.endsWith('ن') && b.endsWith('ن');
}

/** «فليق» for «فيلق»: the first letter may not be one of them. Two vowels in the other order are another spelling (ريونيون, روينيون). */
function exchanged(said: string, meant: string, from: number): Slip | undefined {
  if (from === 0 || !areExchanged(said, meant) || VOWELS.test(said)) return undefined;
  return OPTIONAL.test(said) ? 'vowel exchanged' : 'exchanged';
}

function areExchanged(said: string, meant: string): boolean {
  return said[0] === meant[1] && said[1] === meant[0];
}
const VOWELS = /^[اوي]{2}$/u;

/** Whether the ل of the article was exchanged with the letter behind it («اعلراق»): no word is so written. */
export function isArticleExchanged(wrong: string, right: string): boolean {
  return (
    right.startsWith(ARABIC_ARTICLE) && wrong === right.charAt(0) + right.charAt(2) + right.charAt(1) + right.slice(3) && wrong !== right
  );
}

/** Whether two folded words of one length differ in the order of two vowels: in a foreign name that is usage. */
export function isVowelsExchanged(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  return a.length === b.length && VOWELS.test(a.slice(from, from + 2)) && areExchanged(a.slice(from, from + 2), b.slice(from, from + 2));
}

/** A word and the word less any one letter but the first and last: two words one slip apart have one of these in common. */
export function shapesOf(key: string): readonly string[] {
  const shapes = new Set([key]);
  for (let i = 1; i < key.length - 1; i++) shapes.add(key.slice(0, i) + key.slice(i + 1));
  return [...shapes];
}

/** Those, as numbers: words whose shapes have no number in common have no shape in common. Made without making the shapes. */
export function shapeNumbersOf(key: string): readonly number[] {
  const numbers = [numberOf(key, key.length)];
  for (let i = 1; i < key.length - 1; i++) numbers.push(numberOf(key, i));
  return numbers;
}

function numberOf(key: string, without: number): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) if (i !== without) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
}

/**
 * Whether one slip of any sort, vowels too, makes `wrong` of `right` inside the word: two neighbours exchanged, a letter too many or too
 * few, the dots of another letter. For a word that is none, where usage does not leave the vowels open.
 */
export function isOneSlip(wrong: string, right: string): boolean {
  const longer = Math.max(wrong.length, right.length);
  let from = 0;
  while (from < longer && wrong[from] === right[from]) from++;
  let left = 0;
  while (left < Math.min(wrong.length, right.length) - from && wrong.at(-1 - left) === right.at(-1 - left)) left++;
  if (from === 0 || left === 0) return false;
  const [said, meant] = [wrong.slice(from, wrong.length - left), right.slice(from, right.length - left)];
  if (said.length === 2 && meant.length === 2) return areExchanged(said, meant);
  if (wrong.startsWith(ARABIC_ARTICLE) !== right.startsWith(ARABIC_ARTICLE)) return false;
  const rest = wrong.slice(wrong.length - left);
  if (said.length + meant.length === 1) return !SEAT.test(wrong.charAt(from - 1) + said + meant + rest) && !isOtherForm(said, meant, rest);
  return said.length === 1 && meant.length === 1 && areDots(said, meant);
}
