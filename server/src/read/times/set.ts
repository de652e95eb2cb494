import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { partWordTable } from '../../lexicon/times/part-word.ts';
import { seasonTable } from '../../lexicon/times/season.ts';
import { setWordTable } from '../../lexicon/times/set-word.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { timesWordTable } from '../../lexicon/times/times-word.ts';
import type { SetExpression } from '../../values/time-expression.ts';
import { findHit, hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { readDay } from './calendar-date.ts';
import { readDate } from './date.ts';
import { readApproximation, readDuration, readVagueDuration } from './duration.ts';
import { mayBeginSet } from './gate.ts';
import { extend, numberAt, type Reading, reading, skipComma, skipFrom } from './reading.ts';
import { readWeekday } from './weekday.ts';

/** What comes again and again, at token `i`: «كل يومين», «يومياً», «مرتين أسبوعياً», «78 مرة منذ …», «كل جمعة». */
export function readSet(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  if (!mayBeginSet(p, i)) return undefined;
  return readTimes(p, i) ?? readPartOfEvery(p, i) ?? readEvery(p, i) ?? readAdverb(p, i) ?? readDayOfEvery(p, i) ?? readDaysNamed(p, i);
}

function readAdverb(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  const hit = hitAt(p, i, setWordTable);
  return hit && reading(p, i, hit.to, { type: 'set', period: { unit: hit.row.unit, count: hit.row.count } }, hit);
}

function readEvery(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  const hits = hitsAt(p, i, pointingWordTable);
  // «كل عام وأنتم بخير» is a greeting.
  const each = hits[0]?.row.kind === 'none' ? undefined : hits.find((h) => h.row.kind === 'each');
  if (!each) return undefined;
  const weekday = readWeekday(p, each.to, true);
  if (weekday && !weekday.proclitic)
    return reading(p, i, weekday.to, { type: 'set', period: { unit: 'week', count: 1 }, weekday: weekday.value.day }, each);
  const part = findHit(p, each.to, partWordTable, (h) => h.row.form === 'construct' || h.row.form === 'adverb');
  // «كل عصر» is every age.
  if (part && !part.stem.proclitic && part.to === each.to + 1 && part.row.part !== 'AF')
    return reading(p, i, part.to, { type: 'set', period: { unit: 'day', count: 1 }, part: part.row.part }, each);
  const season = hitAt(p, each.to, seasonTable);
  if (season && !season.stem.article && !season.stem.proclitic)
    return reading(p, i, season.to, { type: 'set', period: { unit: 'year', count: 1 }, season: season.row.season }, each);
  const length = readDuration(p, each.to, true) ?? readVagueDuration(p, each.to);
  const [period] = length?.value.parts ?? [];
  if (!length || length.value.parts.length > 1 || !period || length.proclitic) return undefined;
  return reading(p, i, length.to, { type: 'set', period }, each);
}

/** «صباح كل يوم جمعة», «مساء كل يوم». */
function readPartOfEvery(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  const part = hitAt(p, i, partWordTable);
  const every = part && part.row.form !== 'definite' ? readEvery(p, part.to) : undefined;
  const isOfDays = every && (every.value.weekday !== undefined || (every.value.period?.unit === 'day' && every.value.period.count === 1));
  return part && every && isOfDays && !every.proclitic ? reading(p, i, every.to, { ...every.value, part: part.row.part }, part) : undefined;
}

/** «21 مارس من كل عام», «الجمعة من كل أسبوع», «الخامس من كل شهر». */
function readDayOfEvery(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  const date = readDate(p, i);
  const day = date ? undefined : readDay(p, i);
  const of = date ?? day;
  const at = of ? skipFrom(p, of.to) : i;
  const every = of && at > of.to ? readEvery(p, at) : undefined;
  const { unit, count } = every?.value.period ?? {};
  if (!of || !every || count !== 1 || every.value.weekday !== undefined) return undefined;
  const made = (value: Partial<SetExpression>): Reading<SetExpression> => extend(p, of, every.to, { ...every.value, ...value });
  if (day) return unit === 'month' && day.value <= 31 ? made({ day: day.value }) : undefined;
  const value = date?.value;
  if (value?.type === 'weekday' && value.side === undefined) return unit === 'week' ? made({ weekday: value.weekday.day }) : undefined;
  if (value?.type !== 'calendar' || value.year !== undefined || value.month === undefined || unit !== 'year') return undefined;
  // Months of other calendars have no partial form in Gregorian parts.
  if (value.calendar !== 'gregorian') return made({});
  // «الأربعاء الأول من أبريل من كل عام» is no first of April.
  if (value.weekday && value.ordinal) return made({});
  return made({ month: value.month, ...(value.day !== undefined && { day: value.day }) });
}

/** «أيام الأحد»: all of them, where no other day is named beside it. */
function readDaysNamed(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  const days = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'day' && h.row.count === undefined && !h.stem.article);
  const weekday = days && readWeekday(p, days.to);
  const date = weekday && readDate(p, days.to);
  if (!days || !weekday || weekday.proclitic || date?.value.type !== 'weekday' || date.value.side !== undefined) return undefined;
  const next = skipComma(p, weekday.to);
  const follows = readWeekday(p, next) ?? readWeekday(p, next + 1);
  if (follows || readDate(p, next)) return undefined;
  return reading(p, i, weekday.to, { type: 'set', period: { unit: 'week', count: 1 }, weekday: weekday.value.day }, days);
}

/** So many times in a period, or since a day. Times alone are a number. */
function readTimes(p: Paragraph, at: number): Reading<SetExpression> | undefined {
  const loose = readApproximation(p, at);
  const i = loose?.to ?? at;
  const figure = numberAt(p, i);
  const times = findHit(p, figure?.to ?? i, timesWordTable, (h) =>
    figure ? h.stem.proclitic === '' && h.row.count !== 2 : h.row.count === 2 || h.row.count === 1,
  );
  const freq = figure?.value ?? times?.row.count;
  if (!times || freq === undefined) return undefined;
  // «مرة واحدة في السنة».
  const one = figure ? undefined : numberAt(p, times.to);
  const behind = one?.value === 1 && times.row.count === 1 && !one.proclitic ? one.to : times.to;
  const adverb = readAdverb(p, behind) ?? readEvery(p, behind) ?? readPerUnit(p, behind);
  const made = (to: number, value: SetExpression): Reading<SetExpression> => {
    const loosened: SetExpression = loose ? { ...value, relation: loose.value } : value;
    if (loose) return extend(p, loose, to, loosened);
    return figure ? extend(p, figure, to, value) : reading(p, i, to, value, times);
  };
  if (adverb) return made(adverb.to, { ...adverb.value, freq });
  return isSince(p, times.to) && (figure || times.row.count === 2) ? made(times.to, { type: 'set', freq }) : undefined;
}

/** «في اليوم», «في الأسبوع». */
function readPerUnit(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  const relation = hitAt(p, i, timeRelationTable);
  const unit =
    relation?.row.kind === 'in'
      ? findHit(p, relation.to, timeUnitTable, (h) => h.row.count === 1 && h.stem.article && h.stem.proclitic === '')
      : undefined;
  return unit && reading(p, i, unit.to, { type: 'set', period: { unit: unit.row.unit, count: 1 } });
}

/** «منذ» or «خلال» and a time: what was counted there came again. */
function isSince(p: Paragraph, i: number): boolean {
  const since = hitAt(p, i, distanceWordTable);
  const within = hitAt(p, i, timeRelationTable);
  const relation = since?.row.kind === 'since' ? since : within?.row.kind === 'within' ? within : undefined;
  if (!relation) return false;
  return (readDate(p, relation.to) ?? readDate(p, i) ?? readDuration(p, relation.to) ?? readVagueDuration(p, relation.to)) !== undefined;
}
