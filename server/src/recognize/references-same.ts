// The same thing again: «المصدر نفسه» (the same source), «نفس القاعدة» (the same base).
// Leaves alone: nouns of time (الشهر نفسه), «نفسه» behind a name or pronoun (himself).
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { mayPoint, referencesOf } from '../read/reference-phrase.ts';

export function recognizeSame(p: Paragraph): readonly Phrase[] {
  return referencesOf(
    p,
    'same',
    0.9,
    (np) => np.pointing === 'same' && np.definite && !np.demonstrative && np.noun !== undefined && mayPoint(np),
  );
}
