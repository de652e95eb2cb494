// A demonstrative and its noun: «تلك الهجمات» (those attacks), «هذا القرار» (this decision).
// Leaves alone: bare demonstratives (ذلك), nouns of time (هذا الأسبوع), set phrases (في هذا الصدد: in this respect).
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { mayPoint, referencesOf } from '../read/reference-phrase.ts';

export function recognizeDemonstratives(p: Paragraph): readonly Phrase[] {
  return referencesOf(p, 'demonstrative', 0.9, (np) => np.demonstrative && mayPoint(np));
}
