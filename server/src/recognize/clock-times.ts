import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { approximationBefore } from '../read/times/duration.ts';
import { mayBeginClock, timeStarts } from '../read/times/gate.ts';
import type { Reading } from '../read/times/reading.ts';
import { withSharedHalf } from '../read/times/shared-half.ts';
import { readTime } from '../read/times/time.ts';
import { timePhrase } from '../read/times/time-phrase.ts';
import { readClockUnitReference } from '../read/times/unit-reference.ts';
import { two } from '../values/calendar.ts';
import type { ClockExpression } from '../values/time-expression.ts';

/**
 * Finds clock times and parts of the day, with the day that stands beside them: «الساعة الثالثة إلا ربعاً» a quarter to
 * three, «ليلة أمس الجمعة» the night of yesterday, Friday. Leaves alone bare figures («عند 7»), ordinals («الثالثة») and
 * lengths («ثلاث ساعات»).
 */
export function recognizeClockTimes(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let next = 0;
  let before: Reading<ClockExpression> | undefined;
  for (const i of timeStarts(p)) {
    if (i < next || !mayBeginClock(p, i)) continue;
    const time = readTime(p, i);
    const found = time ? { ...time, value: time.value.expression } : readClockUnitReference(p, i);
    if (!found) continue;
    const shared = before && found.from - before.to <= BESIDE ? withSharedHalf(found.value, before.value) : undefined;
    const phrase = timePhrase('time', found, loosened(p, found.from, shared ?? found.value), 0.95);
    phrases.push(shared ? { ...phrase, because: [{ message: { key: 'time-beside', args: { time: timeText(shared) } } }] } : phrase);
    before = shared ? { ...found, value: shared } : found;
    const date = time?.value.date;
    if (date)
      phrases.push({ kind: 'date', start: date.start, end: date.end, expression: date.value, confidence: 0.95, because: [], nested: true });
    next = found.to;
  }
  return phrases;
}

/** In tokens, between times of one moment: a comma, a bracket, «و», «الساعة». */
const BESIDE = 3;

/** «حوالي الساعة الثالثة». */
function loosened(p: Paragraph, from: number, value: ClockExpression): ClockExpression {
  return value.hour !== undefined && !value.mod && approximationBefore(p, from) === '~' ? { ...value, mod: 'APPROX' } : value;
}

function timeText({ hour = 0, minute = 0 }: ClockExpression): string {
  return `${two(hour)}:${two(minute)}`;
}
