import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { edgeWordTable } from '../../lexicon/times/edge-word.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { yearSortTable } from '../../lexicon/times/year-sort.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { findHit, hitAt, type Paragraph } from '../paragraph.ts';
import { mayBeginDate } from './gate.ts';
import { longest, type Reading, reading, skipFrom } from './reading.ts';
import { readUnitReference } from './unit-reference.ts';
import { readYear } from './year.ts';

/** The beginning, middle or end of a time: «مطلع العام», «نهاية الشهر الفائت», «أوائل 2018», «وقت سابق من الإثنين». */
export function readEdge(
  p: Paragraph,
  i: number,
  readDate: (p: Paragraph, i: number) => Reading<DateExpression> | undefined,
): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  const edge = hitAt(p, i, edgeWordTable);
  if (edge) {
    // «بداية العام 2018» names its year: the longest reading counts.
    const other = readDate(p, edge.to);
    const of = longest(
      readUnitReference(p, edge.to),
      readBareUnit(p, edge.to),
      readYearAfter(p, edge.to),
      other && isLong(other.value) ? other : undefined,
    );
    if (!of || of.proclitic || of.contracted || !isLong(of.value)) return undefined;
    return reading(p, i, of.to, { type: 'edge', mod: edge.row.mod, of: of.value }, edge);
  }
  const earlier = findHit(p, i, clockWordTable, (h) => h.row.kind === 'earlier' || h.row.kind === 'later');
  if (!earlier) return undefined;
  const at = skipFrom(p, earlier.to);
  const of = readDate(p, at) ?? (at > earlier.to ? readBareUnit(p, at) : undefined);
  return of && !of.proclitic && of.value.type !== 'vague' ? reading(p, i, of.to, { type: 'edge', of: of.value }, earlier) : undefined;
}

/** «مطلع العام», «نهاية الأسبوع», «النصف الأول من العام»: the unit that runs. */
export function readBareUnit(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const unit = findHit(
    p,
    i,
    timeUnitTable,
    (h) => h.row.count === 1 && h.stem.article && ['week', 'month', 'year', 'century', 'decade'].includes(h.row.unit),
  );
  if (!unit || unit.stem.proclitic || hitAt(p, unit.to, yearSortTable)) return undefined;
  return reading(p, i, unit.to, { type: 'shift', unit: unit.row.unit, count: 0, anchor: 'now', calendar: 'gregorian' }, unit);
}

/** «مطلع 2018»: behind an edge four digits are a year. */
function readYearAfter(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const year = readYear(p, i);
  if (!year || (!year.value.sure && (year.value.year < 1800 || year.value.year > 2100))) return undefined;
  return { ...year, value: { type: 'calendar', calendar: year.value.calendar, year: year.value.year } };
}

/** Edges are of times longer than a day. */
function isLong(value: DateExpression): boolean {
  if (value.type === 'calendar') return value.day === undefined;
  return value.type === 'shift' && value.unit !== 'day' && !value.distance;
}
