import type { DateExpression } from '../../values/time-expression.ts';
import type { Paragraph } from '../paragraph.ts';
import { readClockFace } from './clock.ts';
import { readDate } from './date.ts';
import { readDayPart } from './day-part.ts';
import { mayBeginClock } from './gate.ts';
import { isMark, longest, type Reading, skipComma } from './reading.ts';
import { readFromPart, readNamedHour, readPartAlone, readThisPart, readTonightAlone } from './time-part.ts';
import { gatherParts, isOneDay, isTime, type TimeReading, timeOfParts } from './time-parts.ts';
import { readTimeRange } from './time-range.ts';

/** A clock time or part of the day at token `i`, with its day, part and zone in whatever order they stand. */
export function readTime(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  if (!mayBeginClock(p, i)) return undefined;
  return longest(
    readFromFace(p, i),
    readFromPart(p, i),
    readFromDate(p, i),
    readNamedHour(p, i),
    readTonightAlone(p, i),
    readThisPart(p, i),
    readPartAlone(p, i),
  );
}

/** «الساعة الثامنة مساءً بتوقيت القدس», «11 صباحاً», «15:25», «من 2:00 إلى 4:00 مساءً». */
function readFromFace(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const face = readClockFace(p, i);
  if (!face) return undefined;
  const first = gatherParts(p, face.to, { face: face.value });
  const range = readTimeRange(p, face, first);
  if (range) return { ...face, to: range.to, end: p.tokens[range.to - 1]?.end ?? face.end, value: range.value };
  if (!isTime(p, face, first.parts)) return undefined;
  return { ...face, to: first.to, end: p.tokens[first.to - 1]?.end ?? face.end, value: timeOfParts(first.parts) };
}

/** «غداً الساعة 5 مساءً», «14 فبراير 2010 15:25», «الجمعة صباحاً». */
function readFromDate(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const date = readDate(p, i);
  if (!date || !isOneDay(date.value)) return undefined;
  const at = skipComma(p, date.to);
  const face = readClockFace(p, at);
  if (face && !face.proclitic && !face.value.joined) {
    const { to, parts } = gatherParts(p, face.to, { face: face.value, date });
    if (isTime(p, face, parts)) return { ...date, to, end: p.tokens[to - 1]?.end ?? date.end, value: timeOfParts(parts) };
  }
  const stamp = readStamp(p, date);
  if (stamp) return stamp;
  const part = readDayPart(p, date.to);
  // «الأحد عشية سفره»: a part in the construct belongs to what follows it.
  if (!part || part.proclitic || part.value.mod || part.contracted || part.value.form === 'construct') return undefined;
  return { ...date, to: part.to, end: part.end, value: timeOfParts({ part: part.value, date }) };
}

/** «12 مايو 2021 - 10:15», «12-05-2021 | 10:15»: the hour of a date line, behind its mark. Figures that no clock shows are kept for the check. */
function readStamp(p: Paragraph, date: Reading<DateExpression>): Reading<TimeReading> | undefined {
  const { value } = date;
  const hasYear = value.type === 'numeric' || (value.type === 'calendar' && value.year !== undefined && value.day !== undefined);
  const face = hasYear && isMark(p, date.to, '-–|') ? readClockFace(p, date.to + 1) : undefined;
  if (!face || face.proclitic || face.value.joined || !face.value.exact || face.value.words) return undefined;
  const { to, parts } = gatherParts(p, face.to, { face: face.value, date });
  return { ...date, to, end: p.tokens[to - 1]?.end ?? date.end, value: timeOfParts(parts) };
}
