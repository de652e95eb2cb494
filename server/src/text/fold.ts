// Folding makes spellings of one word alike, for look-up only: documents are never folded, so no offset map is needed.

/** Tashkeel, Quranic marks, tatweel, and characters that are not seen (bidi controls, joiners, soft hyphen, BOM). */
const UNSEEN = /[\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Letters that writers exchange: hamza seats, final ya and ta marbuta, Persian ya and kaf. */
const ALIKE: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ؤ: 'ء',
  ئ: 'ء',
};
const EXCHANGED = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** The word as spelled, less what is not a letter: no tashkeel, no tatweel, no unseen characters, no presentation forms. */
export function bareSpelling(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '');
}

/** The key under which all spellings of a word meet: bare spelling, exchanged letters made one, digits Western, Latin in lower case. */
export function fold(text: string): string {
  return westernDigits(bareSpelling(text).replace(EXCHANGED, (c) => ALIKE[c] ?? c)).toLowerCase();
}

/** The fold of one plain Arabic letter. */
export function foldLetter(letter: string): string {
  return ALIKE[letter] ?? letter;
}

/** Eastern Arabic (٠…٩), Persian (۰…۹) and full-width digits as 0…9; everything else unchanged. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu, (c) => String(digitValue(c.charCodeAt(0))));
}

/** The value 0…9 of a decimal digit's code unit in any of the four digit systems, or -1. */
export function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0x660 && unit <= 0x669) return unit - 0x660;
  if (unit >= 0x6f0 && unit <= 0x6f9) return unit - 0x6f0;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}
