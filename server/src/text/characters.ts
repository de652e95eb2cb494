import { digitValue } from './fold.ts';

/** What a UTF-16 code unit is to the tokenizer. */
export type CharacterClass = (typeof CLASSES)[number];
const CLASSES = ['unknown', 'space', 'arabic', 'latin', 'digit', 'unseen', 'surrogate', 'mark'] as const;

const SPACE = /\s/u;
const UNSEEN = /\p{Cf}/u;
const ARABIC = /[\p{Script=Arabic}\p{Mn}\u0640]/u;
const LETTER = /[\p{L}\p{M}]/u;

/** Classes by code unit, filled as units are met: 0 is «not met yet». */
const known = new Uint8Array(0x10000);

/** The class of a code unit. Marks (tashkeel) count as letters of the script they stand in; tatweel is an Arabic letter here. */
export function classOf(unit: number): CharacterClass {
  const seen = known[unit];
  if (seen) return CLASSES[seen] ?? 'mark';
  const found = classify(unit);
  known[unit] = CLASSES.indexOf(found);
  return found;
}

function classify(unit: number): CharacterClass {
  if (unit >= 0xd800 && unit <= 0xdfff) return 'surrogate';
  const c = String.fromCharCode(unit);
  if (digitValue(unit) >= 0) return 'digit';
  if (SPACE.test(c) && unit !== 0xfeff) return 'space';
  if (UNSEEN.test(c) && !LETTER.test(c)) return 'unseen';
  if (ARABIC.test(c) && LETTER.test(c)) return 'arabic';
  if (LETTER.test(c)) return 'latin';
  return 'mark';
}
