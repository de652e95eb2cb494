import { minuteInPart } from '../../values/day-part.ts';
import type { Paragraph } from '../paragraph.ts';
import { type ClockFace, readClockFace } from './clock.ts';
import { isBetween, type Link, linkAt, relationEnding } from './link.ts';
import { isMark, type Reading } from './reading.ts';
import { type Gathered, gatherParts, isTime, type TimeParts, type TimeReading, timeOfParts } from './time-parts.ts';

/**
 * From one hour to another, at the first of them: «2:00 إلى 4:00 مساءً», «الثامنة صباحاً حتى الثانية ظهراً», and behind
 * «بين» «الساعة 3:25 و3:53 بتوقيت غرينتش». What is said once of part of the day, zone and day counts for both.
 * @param first the first face, with what was gathered behind it
 */
export function readTimeRange(p: Paragraph, face: Reading<ClockFace>, first: Gathered): { to: number; value: TimeReading } | undefined {
  const between = isBetween(p, face.from);
  const link = linkAt(p, first.to, between);
  const until = link && readClockFace(p, link.to);
  if (!link || !until || !isLinked(until, link)) return undefined;
  const last = gatherParts(p, until.to, { face: until.value });
  if (!areTimes(p, { face, ...first }, { face: until, ...last }, isDash(p, link, first.to))) return undefined;
  const part = first.parts.part ?? shared(last.parts, face.value, until.value);
  const zone = first.parts.zone ?? last.parts.zone;
  const from: TimeParts = { ...first.parts, ...(part && { part }), ...(zone && { zone }) };
  const own = last.parts.part ?? shared(first.parts, face.value, until.value);
  return { to: last.to, value: timeOfParts(from, { ...last.parts, ...(own && { part: own }) }) };
}

interface End extends Gathered {
  readonly face: Reading<ClockFace>;
}

/** One end must be a time by itself, and the other look like one: an hour in words, with its minutes, or a figure behind «من». */
function areTimes(p: Paragraph, first: End, last: End, dash: boolean): boolean {
  const sure = isTime(p, first.face, first.parts) || isTime(p, last.face, last.parts);
  if (!sure || last.face.value.hour > 24 || first.face.value.hour > 24) return false;
  if (dash) return [first, last].every(({ face: { value } }) => value.exact || value.said || value.words);
  const isClear = ({ face: { value } }: End): boolean => value.exact || value.said || value.words;
  const isCounted = last.parts.part !== undefined && (last.parts.part.form !== 'construct' || last.parts.date !== undefined);
  return isClear(last)
    ? isClear(first) || relationEnding(p, first.face.from) === 'from'
    : isCounted && (isClear(first) || relationEnding(p, first.face.from) !== undefined);
}

/** The part of the day of one end, for the other: where the first hour then comes before the last. */
function shared({ part }: TimeParts, first: ClockFace, last: ClockFace): TimeParts['part'] {
  if (!part) return undefined;
  const at = (face: ClockFace): number => minuteInPart(face.hour, face.minute, part.part);
  return at(first) <= at(last) ? part : undefined;
}

function isLinked(until: Reading<ClockFace>, link: Link): boolean {
  const isJoined = until.proclitic !== '' || until.value.joined === true;
  return link.glued === isJoined;
}

function isDash(p: Paragraph, link: Link, i: number): boolean {
  return !link.glued && isMark(p, i, '-–—');
}
