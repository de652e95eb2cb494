import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import type { ClockExpression, DateExpression, ZoneExpression } from '../../values/time-expression.ts';
import { findHit, type Paragraph } from '../paragraph.ts';
import type { ClockFace } from './clock.ts';
import { hasDay, readDate } from './date.ts';
import { type DayPart, readMeridiem } from './day-part.ts';
import { isMark, type Reading, skipComma, skipFrom, skipMark } from './reading.ts';
import { readBareUtc, readZone } from './zone.ts';

/** A time with the date that stands in it, which is a mention of its own. */
export interface TimeReading {
  readonly expression: ClockExpression;
  readonly date?: Reading<DateExpression>;
}

/** What a time is put together from, in whatever order it stands. */
export interface TimeParts {
  readonly face?: ClockFace;
  readonly part?: DayPart;
  readonly zone?: ZoneExpression;
  readonly date?: Reading<DateExpression>;
}
export interface Gathered {
  readonly to: number;
  readonly parts: TimeParts;
}

/** Takes part of the day, zone and day behind what was read, each once, in the order in which they come. */
export function gatherParts(p: Paragraph, from: number, start: TimeParts): Gathered {
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

function partNext(p: Paragraph, i: number, { part, face }: TimeParts): Gathered | undefined {
  if (part) return undefined;
  // «الساعة 12 منتصف الليل».
  const midnight = face?.hour === 12 ? findHit(p, i, clockWordTable, (h) => h.row.kind === 'midnight') : undefined;
  if (midnight) return { to: midnight.to, parts: { part: { part: 'NI', form: 'definite' } } };
  const found = readMeridiem(p, i);
  if (!found || (found.value.sign && !face?.exact && !face?.said)) return undefined;
  return { to: found.to, parts: { part: found.value } };
}

function zoneNext(p: Paragraph, i: number, { zone, face }: TimeParts): Gathered | undefined {
  if (zone || !face) return undefined;
  const bracket = isMark(p, i, '(');
  const at = bracket ? i + 1 : skipComma(p, i);
  const found = readZone(p, at) ?? (face.exact && at === i ? readBareUtc(p, at) : undefined);
  if (!found || (bracket && !isMark(p, found.to, ')'))) return undefined;
  return { to: bracket ? found.to + 1 : found.to, parts: { zone: found.value } };
}

/** The day, behind a comma, «من», or in a stamp («0900 GMT - 12/05/2010») a dash. */
function dateNext(p: Paragraph, i: number, { date, face, zone }: TimeParts): Gathered | undefined {
  if (date) return undefined;
  const at = skipFrom(p, face ? (zone ? skipMark(p, i, '،,-–') : skipComma(p, i)) : i);
  const found = readDate(p, at);
  return found && !found.proclitic && !found.contracted && isOneDay(found.value) ? { to: found.to, parts: { date: found } } : undefined;
}

/** Whether a part of the day can be of this date. */
export function isOneDay(value: DateExpression): boolean {
  if (value.type === 'shift') return value.unit === 'day' && !value.distance;
  return hasDay(value);
}

/** The reading of what was gathered; `until` is the other end of a span of hours. */
export function timeOfParts({ face, part, zone, date }: TimeParts, until?: TimeParts): TimeReading {
  const expression: ClockExpression = {
    type: 'clock',
    ...(face && faceOf(face, part)),
    ...(part && { part: part.part, ...(part.mod && { mod: part.mod }) }),
    ...(zone && { zone }),
    ...(date && { date: date.value }),
    ...(until && { until: timeOfParts(until).expression }),
  };
  return date ? { expression, date } : { expression };
}

function faceOf(face: ClockFace, part: DayPart | undefined): Pick<ClockExpression, 'hour' | 'minute' | 'second' | 'open'> {
  const { hour, minute, second, full } = face;
  return { hour, minute, ...(second !== undefined && { second }), ...(!part && !full && hour <= 12 && { open: true }) };
}

/** Figures alone are a time only with a colon, «الساعة», or a part of the day or zone that can be nothing else. */
export function isTime(p: Paragraph, face: Reading<ClockFace>, { part, zone, date }: TimeParts): boolean {
  const { said, exact, hour, minute, words } = face.value;
  // What «الساعة» or a zone shows to be a time is one, though no clock may show it: a check reports that.
  if (said || (exact && !words && zone !== undefined)) return true;
  if (hour > 24 || minute > 59) return false;
  if (exact && !words) return !isMark(p, face.to, '%٪');
  if (exact) return true;
  const strong = part !== undefined && (part as { sign?: boolean }).sign !== true && part.form !== 'construct';
  // «الثانية من فجر اليوم»: the hour, its part and its day.
  const isOfDay = words && part !== undefined && date !== undefined;
  return strong || isOfDay || (zone !== undefined && (words || part !== undefined));
}
