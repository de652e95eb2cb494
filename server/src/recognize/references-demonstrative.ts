// A demonstrative and its noun: «تلك الهجمات» (those attacks), «هذا القرار» (this decision).
// Leaves alone: bare demonstratives (ذلك), nouns of time (هذا الأسبوع), set phrases (في هذا الصدد: in this respect).
import type { Phrase } from '../phrase.ts';
import { readNounPhrases } from '../read/noun-phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { asReference, mayPoint } from '../read/reference-phrase.ts';

export function recognizeDemonstratives(p: Paragraph): readonly Phrase[] {
  return readNounPhrases(p)
    .filter((np) => np.demonstrative && mayPoint(np))
    .map((np) => asReference(np, 'demonstrative', 0.9));
}
