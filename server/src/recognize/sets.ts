import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { mayBeginSet, timeStarts } from '../read/times/gate.ts';
import { readSet } from '../read/times/set.ts';

/**
 * Finds what comes again and again: «كل يومين» every two days, «مرتين أسبوعياً» twice a week, «78 مرة منذ …» 78 times since.
 * Leaves alone times that are only counted («ثلاث مرات») and adjectives («اليومي»).
 */
export function recognizeSets(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let next = 0;
  for (const i of timeStarts(p)) {
    const found = i >= next && mayBeginSet(p, i) ? readSet(p, i) : undefined;
    if (!found) continue;
    const { start, end, proclitic, value } = found;
    phrases.push({ kind: 'set', start, end, expression: value, confidence: 0.9, because: [], ...(proclitic && { proclitic }) });
    next = found.to;
  }
  return phrases;
}
