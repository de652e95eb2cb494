import { digitValue } from './fold.ts';

/** What a UTF-16 code unit is to the tokenizer. Small integers, because every unit of every text is asked for its class. */
export const SPACE = 1;
export const ARABIC = 2;
export const LATIN = 3;
export const DIGIT = 4;
export const UNSEEN = 5;
export const SURROGATE = 6;
export const MARK = 7;

/** Classes by code unit, filled as units are met: 0 is «not met yet». */
const known = new Uint8Array(0x10000);

/** The class of a code unit. Marks (tashkeel) count as letters of the script they stand in; tatweel is an Arabic letter here. */
export function classOf(unit: number): number {
  const seen = known[unit];
  if (seen) return seen;
  const found = classify(unit);
  known[unit] = found;
  return found;
}

/** The code units of a text, where they are read several times over: a string finds each anew. Overwritten for the next text. */
export function unitsOf(text: string): Uint16Array {
  if (text.length > units.length) units = new Uint16Array(2 * text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
let units = new Uint16Array(4096);

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const c = String.fromCharCode(unit);
  if (digitValue(unit) >= 0) return DIGIT;
  if (/\s/u.test(c) && unit !== 0xfeff) return SPACE;
  const isLetter = /[\p{L}\p{M}]/u.test(c);
  if (/\p{Cf}/u.test(c) && !isLetter) return UNSEEN;
  if (isLetter) return /[\p{Script=Arabic}\p{Mn}]/u.test(c) || unit === TATWEEL ? ARABIC : LATIN;
  return MARK;
}

const TATWEEL = 0x640;
