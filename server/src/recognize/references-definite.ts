// A definite noun that may take up something introduced before: «المرصد» (the Observatory), «القاعدة العسكرية» (the military base),
// «الهجمات الجوية الأمريكية» (the American air strikes), «لتحالف» in «للتحالف» (of the coalition).
// Whether it does, the article decides. Leaves alone: people by role, demonstratives, nouns of time, set phrases, abstract nouns
// (الوضع: the situation), and what says itself which one it means (الهجوم الأول, الهجمات على …).
import type { Phrase } from '../phrase.ts';
import { hasObject } from '../read/noun-object.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { isDescribed, isPlainDefinite, mayPoint, referencesOf } from '../read/reference-phrase.ts';

export function recognizeDefinites(p: Paragraph): readonly Phrase[] {
  return referencesOf(
    p,
    'definite',
    0.7,
    (np) =>
      np.noun?.class !== 'person' &&
      np.noun?.class !== 'abstract' &&
      isPlainDefinite(np) &&
      mayPoint(np) &&
      !isDescribed(np) &&
      !(np.noun?.also === 'action' && hasObject(p, np)),
  );
}
