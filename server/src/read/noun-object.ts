// What an action is done to: «الإفراج عن …» (releasing …), «الانضمام إلى …», «الحكم بسجنها».
import type { Stem } from '../text/clitics.ts';
import { isModifier } from './noun-modifiers.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Paragraph } from './paragraph.ts';

/** Whether a noun is followed by what is done to whom: such an action may be told without having been before. */
export function hasObject(p: Paragraph, { to }: NounPhrase): boolean {
  return OBJECT.some((kind) => isModifier(p, to, kind)) || p.tokens[to]?.word.stems.some(isObject) === true;
}
const OBJECT = ['object', 'of', 'against', 'reach'] as const;

/** Before a bare noun, «ب» may as well say why («بسبب»). */
function isObject({ proclitic, article, contracted }: Stem): boolean {
  return contracted || (article && /[بل]$/u.test(proclitic));
}

/** Whether more is said of it, be it by a bare «ب», so that it is hardly an event that only a verb has told; «أدى الانفجار إلى …» says nothing of it. */
export function isExplained(p: Paragraph, np: NounPhrase): boolean {
  const isTaken = OBJECT.some((kind) => kind !== 'reach' && isModifier(p, np.to, kind));
  return isTaken || p.tokens[np.to]?.word.stems.some(({ proclitic }) => /^[بل]$/u.test(proclitic)) === true;
}
