// A definite noun that may take up something introduced before: «المرصد» (the Observatory), «القاعدة العسكرية» (the military base),
// «الهجمات الجوية الأمريكية» (the American air strikes), «لتحالف» in «للتحالف» (of the coalition).
// Whether it does, the article decides. Leaves alone: people by role, demonstratives, nouns of time, set phrases, abstract nouns
// (الوضع: the situation), and what says itself which one it means (الهجوم الأول, الهجمات على …).
import type { Phrase } from '../phrase.ts';
import { isModifier } from '../read/noun-modifiers.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { isDescribed, isPlainDefinite, mayPoint, referencesOf } from '../read/reference-phrase.ts';
import type { Stem } from '../text/clitics.ts';

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

/** «الإفراج عن …», «الانضمام إلى …», «التعاقد معه»: an action with what it is done to is no action told before. */
function hasObject(p: Paragraph, { to }: NounPhrase): boolean {
  return OBJECT.some((kind) => isModifier(p, to, kind)) || p.tokens[to]?.word.stems.some(isObject) === true;
}
const OBJECT = ['object', 'of', 'against', 'reach'] as const;

function isObject({ proclitic, article, contracted }: Stem): boolean {
  return contracted || (article && /[بل]$/u.test(proclitic));
}
