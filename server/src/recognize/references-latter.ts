// Who was named last, behind a verb of speech: «وأوضح الأخير أن …» (the latter made clear that …), «وقالت الأخيرة» (the latter said).
// Leaves alone: the adjective (الأيام الأخيرة: the last days), «هذا الأخير» (see references-demonstrative), the last of a row.
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { referencesOf } from '../read/reference-phrase.ts';

export function recognizeLatter(p: Paragraph): readonly Phrase[] {
  return referencesOf(p, 'definite', 0.7, (np) => np.pointing === 'last' && !np.noun && np.definite && !np.demonstrative);
}
