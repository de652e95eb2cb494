import { approximationTable } from '../../lexicon/approximation.ts';
import { clockWordTable } from '../../lexicon/clock-word.ts';
import { distanceWordTable } from '../../lexicon/distance-word.ts';
import { pointingWordTable } from '../../lexicon/pointing-word.ts';
import { timeRelationTable } from '../../lexicon/time-relation.ts';
import type { ClockExpression, DateExpression, ZoneExpression } from '../../values/time-expression.ts';
import { hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { type ClockFace, readClockFace } from './clock.ts';
import { hasDay, readDate } from './date.ts';
import { type DayPart, readDayPart, readMeridiem } from './day-part.ts';
import { readTonight } from './day-word.ts';
import { mayBeginClock } from './gate.ts';
import { isMark, longest, type Reading, reading, skipComma, skipFrom } from './reading.ts';
import { readWeekday } from './weekday.ts';
import { readZone } from './zone.ts';

/** A time with the date that stands in it, which is a mention of its own. */
export interface TimeReading {
  readonly expression: ClockExpression;
  readonly date?: Reading<DateExpression>;
}

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
  );
}

interface Parts {
  readonly face?: ClockFace;
  readonly part?: DayPart;
  readonly zone?: ZoneExpression;
  readonly date?: Reading<DateExpression>;
  readonly until?: ClockFace;
}

/** «الساعة الثامنة مساءً بتوقيت القدس», «11 صباحاً», «15:25», «من 2:00 إلى 4:00 مساءً». */
function readFromFace(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const face = readClockFace(p, i);
  if (!face) return undefined;
  const until = readUntil(p, face);
  const { to, parts } = gather(p, until?.to ?? face.to, { face: face.value, ...(until && { until: until.value }) });
  if (!isTime(p, face, parts)) return undefined;
  return { ...face, to, end: p.tokens[to - 1]?.end ?? face.end, value: made(parts) };
}

/** Figures alone are a time only with a colon, «الساعة», or a part of the day that can be nothing else. */
function isTime(p: Paragraph, face: Reading<ClockFace>, { part, zone }: Parts): boolean {
  const { said, exact, hour, minute, words } = face.value;
  if (said) return true;
  if (hour > 24 || minute > 59) return false;
  if (exact && !words) return !isMark(p, face.to, '%٪');
  if (exact) return true;
  const strong = part !== undefined && (part as { sign?: boolean }).sign !== true && part.form !== 'construct';
  return strong || (zone !== undefined && (words || part !== undefined));
}

/** The other end of a span of hours. */
function readUntil(p: Paragraph, face: Reading<ClockFace>): Reading<ClockFace> | undefined {
  if (!face.value.exact && !face.value.said) return undefined;
  const relation = hitAt(p, face.to, timeRelationTable);
  const dash = isMark(p, face.to, '-–');
  if (relation?.row.kind !== 'until' && !dash) return undefined;
  const until = readClockFace(p, relation?.to ?? face.to + 1);
  return until && (until.value.exact || until.value.said || until.value.words) && !until.proclitic && !until.value.joined
    ? until
    : undefined;
}

/** Takes part of the day, zone and day, each once, in the order in which they come. */
function gather(p: Paragraph, from: number, start: Parts): { to: number; parts: Parts } {
  let to = from;
  let parts = start;
  for (let step = 0; step < 4; step++) {
    const next = partNext(p, to, parts) ?? zoneNext(p, to, parts) ?? dateNext(p, to, parts);
    if (!next) break;
    to = next.to;
    parts = { ...parts, ...next.parts };
  }
  return { to, parts };
}

type Next = { to: number; parts: Parts } | undefined;

function partNext(p: Paragraph, i: number, { part, face }: Parts): Next {
  if (part) return undefined;
  const found = readMeridiem(p, i);
  if (!found || (found.value.sign && !face?.exact && !face?.said)) return undefined;
  // «قبل المغرب» behind a day means a part of that day; «الظهر» as a prayer does not follow a figure.
  return { to: found.to, parts: { part: found.value } };
}

function zoneNext(p: Paragraph, i: number, { zone, face }: Parts): Next {
  if (zone || !face) return undefined;
  const found = readZone(p, skipComma(p, i));
  return found && { to: found.to, parts: { zone: found.value } };
}

function dateNext(p: Paragraph, i: number, { date, face }: Parts): Next {
  if (date) return undefined;
  const at = skipFrom(p, face ? skipComma(p, i) : i);
  const found = readDate(p, at);
  return found && !found.proclitic && !found.contracted && isOneDay(found.value) ? { to: found.to, parts: { date: found } } : undefined;
}

function isOneDay(value: DateExpression): boolean {
  if (value.type === 'shift') return value.unit === 'day' && !value.distance;
  return hasDay(value);
}

/** «صباح الجمعة», «ليلة أمس الجمعة», «وقت متأخر الجمعة», «مساء الأحد الساعة 8». */
function readFromPart(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const part = readDayPart(p, i);
  if (!part || part.value.form === 'definite') return undefined;
  const date = readDate(p, skipFrom(p, part.to));
  if (date && !date.proclitic && !date.contracted && isOneDay(date.value)) {
    const night = nightBetween(p, date);
    const clock = readClockFace(p, skipComma(p, night.to));
    const base: Parts = { part: part.value, date };
    if (clock?.value.said && !clock.value.joined) {
      const { to, parts } = gather(p, clock.to, { ...base, face: clock.value });
      return { ...part, to, end: p.tokens[to - 1]?.end ?? part.end, value: made(parts) };
    }
    return { ...part, to: night.to, end: night.end, value: made(base) };
  }
  const alone = part.value.form === 'adverb' && !part.value.mod && !hitAt(p, i - 1, approximationTable);
  return alone ? { ...part, value: made({ part: part.value }) } : undefined;
}

/** «ليل الخميس - الجمعة», «ليلة السبت/الأحد»: the night from one day to the next. */
function nightBetween(p: Paragraph, date: Reading<DateExpression>): Reading<DateExpression> {
  if (!isMark(p, date.to, '-–/')) return date;
  const next = readWeekday(p, date.to + 1);
  return next ? { ...date, to: next.to, end: next.end } : date;
}

/** «غداً الساعة 5 مساءً», «14 فبراير 2010 15:25», «الجمعة صباحاً». */
function readFromDate(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const date = readDate(p, i);
  if (!date || !isOneDay(date.value)) return undefined;
  const at = skipComma(p, date.to);
  const face = readClockFace(p, at);
  if (face && !face.proclitic && !face.value.joined) {
    const { to, parts } = gather(p, face.to, { face: face.value, date });
    if (isTime(p, face, parts)) return { ...date, to, end: p.tokens[to - 1]?.end ?? date.end, value: made(parts) };
  }
  const part = readDayPart(p, date.to);
  if (!part || part.proclitic || part.value.mod || part.contracted || isBeginning(p, part)) return undefined;
  return { ...date, to: part.to, end: part.end, value: made({ part: part.value, date }) };
}

/** «الجمعة مساء السبت»: the part belongs to the day behind it. */
function isBeginning(p: Paragraph, part: Reading<DayPart>): boolean {
  if (part.value.form === 'adverb') return false;
  const next = readDate(p, skipFrom(p, part.to));
  return part.value.form === 'construct' && next !== undefined && !next.proclitic;
}

/** «منتصف الليل», «منتصف النهار», «الظهر»: parts that are an hour. */
function readNamedHour(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const hour = hitsAt(p, i, clockWordTable).find((h) => h.row.kind === 'midnight' || h.row.kind === 'noon');
  if (hour) {
    const date = readDate(p, skipFrom(p, hour.to));
    const found = date && !date.proclitic && !date.contracted && isOneDay(date.value) ? date : undefined;
    const noon = hour.row.kind === 'noon';
    const zone = found ? undefined : readZone(p, hour.to);
    const expression: ClockExpression =
      found && !noon
        ? { type: 'clock', part: 'NI', mod: 'MID', date: found.value }
        : { type: 'clock', hour: noon ? 12 : 0, minute: 0, ...(found && { date: found.value }), ...(zone && { zone: zone.value }) };
    return reading(p, i, found?.to ?? zone?.to ?? hour.to, { expression, ...(found && { date: found }) }, hour);
  }
  const part = readDayPart(p, i);
  if (part?.value.part !== 'MI' || part.value.form !== 'definite' || part.to > i + 1) return undefined;
  const isAfter = hitsAt(p, i - 1, distanceWordTable).some((h) => h.row.kind !== 'since');
  const isIn = i === 0 || hitsAt(p, i - 1, timeRelationTable).length > 0 || p.tokens.length <= i + 1;
  return isAfter || !isIn ? undefined : { ...part, value: { expression: { type: 'clock', hour: 12, minute: 0 } } };
}

function readTonightAlone(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const tonight = readTonight(p, i);
  return tonight && { ...tonight, value: { expression: tonight.value } };
}

/** «هذا الصباح», «هذا المساء». */
function readThisPart(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const pointing = hitsAt(p, i, pointingWordTable).find((h) => h.row.kind === 'present');
  const part = pointing && readDayPart(p, pointing.to);
  if (!pointing || part?.value.form !== 'definite' || part.proclitic) return undefined;
  const date: DateExpression = { type: 'shift', unit: 'day', count: 0, anchor: 'now', calendar: 'gregorian' };
  return reading(p, i, part.to, { expression: { type: 'clock', part: part.value.part, date } }, pointing);
}

function made({ face, part, zone, date, until }: Parts): TimeReading {
  const clock = face ? faceOf(face, part) : {};
  const expression: ClockExpression = {
    type: 'clock',
    ...clock,
    ...(part && { part: part.part, ...(part.mod && { mod: part.mod }) }),
    ...(zone && { zone }),
    ...(date && { date: date.value }),
    ...(until && { until: { type: 'clock', ...faceOf(until, part), ...(part && { part: part.part }) } }),
  };
  return date ? { expression, date } : { expression };
}

function faceOf(face: ClockFace, part: DayPart | undefined): Pick<ClockExpression, 'hour' | 'minute' | 'second' | 'open'> {
  const { hour, minute, second, full } = face;
  return { hour, minute, ...(second !== undefined && { second }), ...(!part && !full && hour <= 12 && { open: true }) };
}
