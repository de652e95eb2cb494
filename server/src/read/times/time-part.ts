import { approximationTable } from '../../lexicon/numbers/approximation.ts';
import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { edgeWordTable } from '../../lexicon/times/edge-word.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { ClockExpression, DateExpression } from '../../values/time-expression.ts';
import { findHit, hasHit, hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { readClockFace } from './clock.ts';
import { readDate } from './date.ts';
import { readDatePair } from './date-pair.ts';
import { type DayPart, readDayPart } from './day-part.ts';
import { readTonight } from './day-word.ts';
import { relationEnding } from './link.ts';
import { isMark, type Reading, reading, skipComma, skipFrom } from './reading.ts';
import { gatherParts, isOneDay, type TimeParts, type TimeReading, timeOfParts } from './time-parts.ts';
import { readWeekday } from './weekday.ts';
import { readZone } from './zone.ts';

/** «صباح الجمعة», «ليلة أمس الجمعة», «وقت متأخر الجمعة», «مساء الأحد الساعة 8». */
export function readFromPart(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const part = readDayPart(p, i);
  const beforeClock = part && clockAfter(p, part);
  if (beforeClock) return beforeClock;
  if (!part || part.value.form === 'definite') return undefined;
  const at = skipFrom(p, part.to);
  const date = readDatePair(p, at) ?? readDate(p, at);
  if (date && !date.proclitic && !date.contracted && isOneDay(date.value) && !isEve(part.value, date.value)) {
    const night = nightBetween(p, date);
    const clock = readClockFace(p, skipComma(p, night.to));
    const base: TimeParts = { part: part.value, date };
    if (clock?.value.said && !clock.value.joined) {
      const { to, parts } = gatherParts(p, clock.to, { ...base, face: clock.value });
      return { ...part, to, end: p.tokens[to - 1]?.end ?? part.end, value: timeOfParts(parts) };
    }
    return { ...part, to: night.to, end: night.end, value: timeOfParts(base) };
  }
  const alone = part.value.form === 'adverb' && !part.value.mod && !isAge(p, part) && !hitAt(p, i - 1, approximationTable);
  return alone ? { ...part, value: timeOfParts({ part: part.value }) } : undefined;
}

/** «عصراً جديداً» is a new age: an adjective in the accusative follows. */
function isAge(p: Paragraph, part: Reading<DayPart>): boolean {
  const next = p.tokens[part.to]?.word;
  return part.value.part === 'AF' && next?.type === 'arabic' && next.stems.some((s) => s.accusative && s.proclitic === '');
}

/** «بعد الظهر 7:00», «مساءً الساعة 8»: the hour behind its part of the day. */
function clockAfter(p: Paragraph, part: Reading<DayPart>): Reading<TimeReading> | undefined {
  const clock = readClockFace(p, skipComma(p, part.to));
  if (!clock || clock.proclitic || clock.value.joined || clock.value.words) return undefined;
  if (!clock.value.said && !clock.value.exact) return undefined;
  const { to, parts } = gatherParts(p, clock.to, { part: part.value, face: clock.value });
  return { ...part, to, end: p.tokens[to - 1]?.end ?? part.end, value: timeOfParts(parts) };
}

/** «ليل الخميس - الجمعة», «ليلة السبت/الأحد», «ليل الأربعاء الخميس», «ليلة الأربعاء إلى الخميس»: the night from one day to the next. */
function nightBetween(p: Paragraph, date: Reading<DateExpression>): Reading<DateExpression> {
  const until = findHit(p, date.to, timeRelationTable, (h) => h.row.kind === 'until');
  const marked = until !== undefined || isMark(p, date.to, '-–/');
  const next = readWeekday(p, until?.to ?? (marked ? date.to + 1 : date.to));
  const [one, other] = [date.value.type === 'weekday' ? date.value.weekday.day : undefined, next?.value.day];
  // Without a mark only the day right behind it is the other end of the night.
  const follows = one !== undefined && other === (one % 7) + 1;
  return next && next.proclitic === '' && (follows || (marked && !until)) ? { ...date, to: next.to, end: next.end } : date;
}

/** «منتصف الليل», «منتصف النهار», «الظهر»: parts that are an hour. */
export function readNamedHour(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const hour = findHit(p, i, clockWordTable, (h) => h.row.kind === 'midnight' || h.row.kind === 'noon');
  if (hour) {
    const date = readDate(p, skipFrom(p, hour.to));
    const found = date && !date.proclitic && !date.contracted && isOneDay(date.value) ? date : undefined;
    const noon = hour.row.kind === 'noon';
    const zone = found ? undefined : readZone(p, hour.to);
    const expression: ClockExpression =
      found && !noon
        ? { type: 'clock', part: 'NI', mod: 'MID', date: found.value }
        : { type: 'clock', hour: noon ? 12 : 0, minute: 0, ...(found && { date: found.value }), ...(zone && { zone: zone.value }) };
    const whole = found && !noon ? nightBetween(p, found) : found;
    return reading(p, i, whole?.to ?? zone?.to ?? hour.to, { expression, ...(found && { date: found }) }, hour);
  }
  const part = readDayPart(p, i);
  if (part?.value.part !== 'MI' || part.value.form !== 'definite' || part.to > i + 1) return undefined;
  const isAfter = hasHit(p, i - 1, distanceWordTable, (h) => h.row.kind !== 'since');
  const isIn = i === 0 || hitsAt(p, i - 1, timeRelationTable).length > 0 || p.tokens.length <= i + 1;
  return isAfter || !isIn ? undefined : { ...part, value: { expression: { type: 'clock', hour: 12, minute: 0 } } };
}

/** «الليلة», «منتصف الليلة الماضية». */
export function readTonightAlone(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const middle = findHit(p, i, edgeWordTable, (h) => h.row.mod === 'MID');
  const tonight = readTonight(p, middle?.to ?? i);
  if (!middle) return tonight && { ...tonight, value: { expression: tonight.value } };
  return tonight && !tonight.proclitic ? reading(p, i, tonight.to, { expression: { ...tonight.value, mod: 'MID' } }, middle) : undefined;
}

/** «في الصباح», «قبل الفجر», «بعد الظهر»: a part of a day that is not said, or said right behind it. */
export function readPartAlone(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const part = readDayPart(p, i);
  if (!part?.value.alone || part.value.mod || part.proclitic || part.contracted) return undefined;
  const isBehind =
    part.to > i + 1 ||
    ['in', 'within', 'until'].includes(relationEnding(p, i) ?? '') ||
    hasHit(p, i - 1, distanceWordTable, (h) => h.to === i);
  if (!isBehind) return undefined;
  const date = readDate(p, part.to);
  const day = date && !date.proclitic && !date.contracted && isOneDay(date.value) ? date : undefined;
  const value = timeOfParts({ part: part.value, ...(day && { date: day }) });
  return day ? { ...part, to: day.to, end: day.end, value } : { ...part, value };
}

/** «هذا الصباح», «هذا المساء». */
export function readThisPart(p: Paragraph, i: number): Reading<TimeReading> | undefined {
  const pointing = findHit(p, i, pointingWordTable, (h) => h.row.kind === 'present');
  const part = pointing && readDayPart(p, pointing.to);
  if (!pointing || part?.value.form !== 'definite' || part.proclitic) return undefined;
  const date: DateExpression = { type: 'shift', unit: 'day', count: 0, anchor: 'now', calendar: 'gregorian' };
  return reading(p, i, part.to, { expression: { type: 'clock', part: part.value.part, date } }, pointing);
}

/** «ليلة العيد» is the night before the feast: no night of its day. */
function isEve({ part }: DayPart, value: DateExpression): boolean {
  return value.type === 'calendar' && value.holiday !== undefined && (part === 'NI' || part === 'EV');
}
