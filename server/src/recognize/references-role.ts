// A person by role alone: «المسؤول» (the official), «المتحدثة» (the spokeswoman), «الجنود الثلاثة» (the three soldiers).
// Whether the role stands for somebody named before, the article decides. Leaves alone: roles without the article (وزير الدفاع).
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { isDescribed, isPlainDefinite, referencesOf } from '../read/reference-phrase.ts';

export function recognizeRoles(p: Paragraph): readonly Phrase[] {
  return referencesOf(p, 'role', 0.7, (np) => np.noun?.class === 'person' && isPlainDefinite(np) && !isDescribed(np));
}
