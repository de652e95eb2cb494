import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { readDate } from '../read/times/date.ts';
import { readDistance } from '../read/times/distance.ts';
import { timeStarts } from '../read/times/gate.ts';

/**
 * Finds points so far from now, with the length in them: «قبل خمسة أشهر» five months ago, «بعد ساعتين» in two hours.
 * Leaves alone lengths counted from an event («بعد يوم واحد من …» a day after …).
 */
export function recognizeDistances(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let next = 0;
  for (const i of timeStarts(p)) {
    const found = i >= next ? readDistance(p, i, readDate) : undefined;
    if (!found) continue;
    const { start, end, proclitic } = found;
    const { value, length } = found.value;
    phrases.push({
      kind: value.type === 'clock' ? 'time' : 'date',
      start,
      end,
      expression: value,
      confidence: 0.9,
      because: [],
      ...(proclitic && { proclitic }),
    });
    phrases.push({
      kind: 'duration',
      start: length.start,
      end: length.end,
      expression: length.value,
      confidence: 0.9,
      because: [],
      nested: true,
    });
    next = found.to;
  }
  return phrases;
}
