// The same thing again: «المصدر نفسه» (the same source), «نفس القاعدة» (the same base).
// Leaves alone: nouns of time (الشهر نفسه), «نفسه» behind a name or pronoun (himself).
import type { Phrase } from '../phrase.ts';
import { readNounPhrases } from '../read/noun-phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { asReference, mayPoint } from '../read/reference-phrase.ts';

export function recognizeSame(p: Paragraph): readonly Phrase[] {
  return readNounPhrases(p)
    .filter((np) => np.pointing === 'same' && np.definite && !np.demonstrative && np.noun && mayPoint(np))
    .map((np) => asReference(np, 'same', 0.9));
}
