import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { partWordTable } from '../../lexicon/times/part-word.ts';
import { setWordTable } from '../../lexicon/times/set-word.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { timesWordTable } from '../../lexicon/times/times-word.ts';
import type { SetExpression } from '../../values/time-expression.ts';
import { findHit, hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { readDate } from './date.ts';
import { readApproximation, readDuration, readVagueDuration } from './duration.ts';
import { mayBeginSet } from './gate.ts';
import { extend, numberAt, type Reading, reading } from './reading.ts';
import { readWeekday } from './weekday.ts';

/** What comes again and again, at token `i`: «كل يومين», «يومياً», «مرتين أسبوعياً», «78 مرة منذ …», «كل جمعة». */
export function readSet(p: Paragraph, i: number): Reading<SetExpression> | undefined {
  if (!mayBeginSet(p, i)) return undefined;
  return readTimes(p, i) ?? readPartOfEvery(p, i) ?? readEvery(p, i) ?? readAdverb(p, i);
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
  if (part && !part.stem.proclitic && part.to === each.to + 1)
    return reading(p, i, part.to, { type: 'set', period: { unit: 'day', count: 1 }, part: part.row.part }, each);
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
  const adverb = readAdverb(p, times.to) ?? readEvery(p, times.to) ?? readPerUnit(p, times.to);
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
