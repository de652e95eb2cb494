import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { birthWordTable } from '../../lexicon/times/birth-word.ts';
import { decadeTable } from '../../lexicon/times/decade.ts';
import { edgeWordTable } from '../../lexicon/times/edge-word.ts';
import { eraTable } from '../../lexicon/times/era.ts';
import { seasonTable } from '../../lexicon/times/season.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { findHit, hasHit, hitAt, type Paragraph } from '../paragraph.ts';
import { mayBeginDate } from './gate.ts';
import { readNth } from './nth.ts';
import { numberAt, type Reading, reading, skipFrom, skipGluedArticle } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { readUnitReference } from './unit-reference.ts';
import { readYear } from './year.ts';

/** Seasons, decades and centuries: «صيف 2018», «ثمانينيات القرن الماضي», «القرن التاسع عشر». */
export function readEra(
  p: Paragraph,
  i: number,
  readDate: (p: Paragraph, i: number) => Reading<DateExpression> | undefined,
): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  return readSeason(p, i) ?? readDecade(p, i, readDate) ?? readCentury(p, i);
}

function readSeason(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const pointing = findHit(p, i, pointingWordTable, (h) => h.row.kind === 'present');
  const hit = hitAt(p, pointing?.to ?? i, seasonTable);
  if (!hit) return undefined;
  if (pointing) {
    const isThis = hit.stem.article && hit.stem.proclitic === '';
    return isThis
      ? reading(p, i, hit.to, { type: 'calendar', calendar: 'gregorian', season: hit.row.season, side: 0 }, pointing)
      : undefined;
  }
  const base = { type: 'calendar', calendar: 'gregorian', season: hit.row.season } as const;
  const shift = hit.stem.article ? readShiftWord(p, hit.to) : undefined;
  if (shift && shift.value.kind !== 'same' && shift.value.kind !== 'follow')
    return reading(p, i, shift.to, { ...base, side: shift.value.count }, hit);
  if (hit.stem.article && skipFrom(p, hit.to) === hit.to) return undefined;
  const year = yearAt(p, hit.to);
  return year && reading(p, i, year.to, { ...base, ...(typeof year.value === 'number' ? { year: year.value } : { of: year.value }) }, hit);
}

/** The year of a season or holiday: in figures, or pointed at. */
export function yearAt(p: Paragraph, i: number): Reading<number | DateExpression> | undefined {
  const at = skipFrom(p, i);
  const year = readYear(p, at);
  if (year && (year.value.sure || isOfOurTimes(year.value.year))) return { ...year, value: year.value.year };
  const of = readUnitReference(p, at);
  return of?.value.type === 'shift' && of.value.unit === 'year' ? of : undefined;
}

function readDecade(
  p: Paragraph,
  i: number,
  readDate: (p: Paragraph, i: number) => Reading<DateExpression> | undefined,
): Reading<DateExpression> | undefined {
  const hit = hitAt(p, i, decadeTable);
  if (!hit) return undefined;
  const century = readDate(p, skipFrom(p, hit.to));
  const base = { type: 'calendar', calendar: 'gregorian', decade: hit.row.years } as const;
  if (century?.value.type === 'calendar' && century.value.century !== undefined)
    return reading(p, i, century.to, { ...base, century: century.value.century }, hit);
  if (century?.value.type === 'shift' && century.value.unit === 'century')
    return reading(p, i, century.to, { ...base, of: century.value }, hit);
  if (isAge(p, i, hit.row.years)) return undefined;
  // Twenty is an age («في العشرينات من عمره») and the sixties are a score; alone, only a definite decade is one.
  const isDefinite = hit.form.startsWith(ARTICLE);
  return isDefinite && skipFrom(p, hit.to) === hit.to ? reading(p, i, hit.to, base, hit) : undefined;
}

/** «وهو في أواخر العشرينات»: the age of somebody. */
function isAge(p: Paragraph, i: number, years: number): boolean {
  const at = hasHit(p, i - 1, edgeWordTable, (h) => h.to === i) ? i - 1 : i;
  return years <= OLDEST && [at - 2, at - 1].some((from) => hasHit(p, from, birthWordTable, (h) => h.row.kind === 'aged' && h.to === at));
}
const OLDEST = 50;

/** The article, as the first decade in the table is written with it. */
const ARTICLE = decadeTable.entries.find((e) => e.form.length > 2)?.form.slice(0, 2) ?? '';

function readCentury(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const hit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'century' && h.row.count === 1 && h.stem.article);
  if (!hit) return undefined;
  const at = skipGluedArticle(p, hit.to);
  const nth = readNth(p, at);
  const figure = nth ? undefined : numberAt(p, at);
  const century = nth?.value.number ?? figure?.value;
  const to = nth?.to ?? figure?.to;
  if (century === undefined || to === undefined || century < 1 || century > 30) return undefined;
  const era = hitAt(p, to, eraTable);
  if (isBeforeChrist(p, to)) return undefined;
  const calendar = era && era.form.length > 2 ? era.row.calendar : 'gregorian';
  return reading(p, i, era && era.form.length > 2 ? era.to : to, { type: 'calendar', calendar, century }, hit);
}

/** «القرن الأول قبل الميلاد»: no value is given to years before the first. */
function isBeforeChrist(p: Paragraph, i: number): boolean {
  return hasHit(p, i, pointingWordTable, (h) => h.row.kind === 'none');
}

/** A bare figure that can only be a year, of either calendar. */
function isOfOurTimes(year: number): boolean {
  return (year >= 1800 && year <= 2100) || (year >= 1350 && year <= 1500);
}
