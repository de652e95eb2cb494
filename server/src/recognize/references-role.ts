// A person by role alone: «المسؤول» (the official), «المتحدثة» (the spokeswoman), «الجنود الثلاثة» (the three soldiers).
// Whether the role stands for somebody named before, the article decides. Leaves alone: roles without the article (وزير الدفاع).
import type { Phrase } from '../phrase.ts';
import { readNounPhrases } from '../read/noun-phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { asReference, isDescribed, isPlainDefinite } from '../read/reference-phrase.ts';

export function recognizeRoles(p: Paragraph): readonly Phrase[] {
  return readNounPhrases(p)
    .filter((np) => np.noun?.class === 'person' && isPlainDefinite(np) && !isDescribed(np))
    .map((np) => asReference(np, 'role', 0.7));
}
