import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { mayBeginClock, timeStarts } from '../read/times/gate.ts';
import { readTime } from '../read/times/time.ts';
import { timePhrase } from '../read/times/time-phrase.ts';
import { readClockUnitReference } from '../read/times/unit-reference.ts';

/**
 * Finds clock times and parts of the day, with the day that stands beside them: «الساعة الثالثة إلا ربعاً» a quarter to
 * three, «ليلة أمس الجمعة» the night of yesterday, Friday. Leaves alone bare figures («عند 7»), ordinals («الثالثة») and
 * lengths («ثلاث ساعات»).
 */
export function recognizeClockTimes(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let next = 0;
  for (const i of timeStarts(p)) {
    if (i < next || !mayBeginClock(p, i)) continue;
    const time = readTime(p, i);
    const found = time ? { ...time, value: time.value.expression } : readClockUnitReference(p, i);
    if (!found) continue;
    phrases.push(timePhrase('time', found, found.value, 0.95));
    const date = time?.value.date;
    if (date)
      phrases.push({ kind: 'date', start: date.start, end: date.end, expression: date.value, confidence: 0.95, because: [], nested: true });
    next = found.to;
  }
  return phrases;
}
