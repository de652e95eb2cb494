// One more of what was named before: «جندي أميركي آخر» (another American soldier), «هجمات أخرى» (other attacks).
// Leaves alone: definite ones (الجنود الآخرون), «آخر» before its noun (آخر مرة: the last time), nouns of time (مرة أخرى: again).
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { mayPoint, referencesOf } from '../read/reference-phrase.ts';

export function recognizeOthers(p: Paragraph): readonly Phrase[] {
  return referencesOf(
    p,
    'other',
    0.6,
    (np) => np.pointing === 'other' && np.noun?.class !== 'abstract' && !np.definite && !np.generic && mayPoint(np),
  );
}
