import type { Hit } from '../../lexicon/lexicon.ts';
import { groupOf } from '../../lexicon/table.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { type WeekdayRow, weekdayTable } from '../../lexicon/times/weekday.ts';
import type { WrittenWeekday } from '../../values/time-expression.ts';
import { findHit, hasHit, hitsAt, mayBegin, type Paragraph } from '../paragraph.ts';
import { type Reading, reading } from './reading.ts';

/**
 * A weekday at token `i`, with يوم before it or without (the span leaves يوم out). Names without the article are
 * weekdays only where `bare` allows them: أحد is «anyone» too.
 */
export function readWeekday(p: Paragraph, i: number, bare = false): Reading<WrittenWeekday> | undefined {
  if (!mayBegin(p, i, WORDS)) return undefined;
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'day' && h.row.count === 1);
  const at = unit ? unit.to : i;
  const hits = hitsAt(p, at, weekdayTable);
  if (!hits.length || isName(p, at)) return undefined;
  const hit = hits.find((h) => (bare || h.row.strength === 'strong') && (!unit || !h.stem.proclitic));
  if (!hit) return undefined;
  const value = { day: hit.row.weekday, start: hit.start, end: hit.end };
  return { ...reading(p, at, hit.to, value, hit), from: i, ...(unit && { proclitic: '', contracted: false }) };
}

const WORDS = groupOf(timeUnitTable, weekdayTable);

/** «صلاة الجمعة», «الجمعة السوداء»: a name has the weekday in it. */
function isName(p: Paragraph, i: number): boolean {
  const isLonger = (h: Hit<WeekdayRow>): boolean => h.row.strength === 'name' && h.to > i;
  return hasHit(p, i - 1, weekdayTable, isLonger) || hasHit(p, i, weekdayTable, isLonger);
}
