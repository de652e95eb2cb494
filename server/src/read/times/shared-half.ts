import { minuteInPart } from '../../values/day-part.ts';
import type { ClockExpression } from '../../values/time-expression.ts';

const DAY = 1440;
/** No two zones that an article sets side by side are further apart, in minutes. */
const FARTHEST = 330;

/**
 * A time on the dial of twelve hours, right behind another time of the same moment in another zone: «الثامنة مساءً بتوقيت أبوظبي،
 * السابعة بتوقيت مكة» is seven in the evening. Undefined where nothing is shared.
 */
export function withSharedHalf(later: ClockExpression, earlier: ClockExpression): ClockExpression | undefined {
  const { open: _open, ...rest } = later;
  const known = minutesOf(earlier);
  if (!later.open || !later.zone || !earlier.zone || known === undefined || later.hour === undefined || later.until) return undefined;
  const dial = (later.hour % 12) * 60 + (later.minute ?? 0);
  const near = [dial, dial + DAY / 2].find((at) => apart(((at % DAY) + DAY) % DAY, known) <= FARTHEST);
  if (near === undefined) return undefined;
  const minute = ((near % DAY) + DAY) % DAY;
  return { ...rest, hour: Math.floor(minute / 60), minute: minute % 60 };
}

function minutesOf({ hour, minute = 0, part, open, until }: ClockExpression): number | undefined {
  if (hour === undefined || open || until || hour > 24) return undefined;
  return part && hour <= 12 ? minuteInPart(hour, minute, part) : (((hour * 60 + minute) % DAY) + DAY) % DAY;
}

function apart(a: number, b: number): number {
  const far = Math.abs(a - b);
  return Math.min(far, DAY - far);
}
