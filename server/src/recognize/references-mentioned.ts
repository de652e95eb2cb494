// A noun that says itself that it was named before: «القيادة المذكورة» (the said command), «البند المشار إليه» (the item pointed to).
// Leaves alone: nouns of time (الشهر المذكور), nouns with a demonstrative.
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { mayPoint, referencesOf } from '../read/reference-phrase.ts';

export function recognizeMentioned(p: Paragraph): readonly Phrase[] {
  return referencesOf(p, 'mentioned', 0.95, (np) => np.pointing === 'mentioned' && np.definite && !np.demonstrative && mayPoint(np));
}
