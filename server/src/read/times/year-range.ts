import { eraTable } from '../../lexicon/times/era.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { CalendarName } from '../../values/calendar.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { findHit, hasHit, hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { isBetween, linkAt, relationEnding } from './link.ts';
import { isMark, type Reading, skipMark, wholeAt } from './reading.ts';

/**
 * From one year to another at token `i`: «2011 إلى 2014» or «2011-2014» behind «عامي», «بين», «من» or in brackets; and
 * wherever they stand, two years with a dash between («2015 – 2019») or that follow each other: «2014/2015», «1436 / 1437 هـ».
 */
export function readYearRange(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'year' && h.row.count === 1);
  const at = unit?.to ?? i;
  const first = yearFigure(p, at);
  if (first === undefined) return undefined;
  const short = shortSecondAt(p, at, unit !== undefined);
  const to = short ?? secondAt(p, at);
  const last = short !== undefined ? first + 1 : to === undefined ? undefined : yearFigure(p, to);
  if (to === undefined || last === undefined || last <= first) return undefined;
  const era = hitAt(p, to + 1, eraTable);
  const calendar = calendarOf(first, last, era?.row.calendar);
  if (!calendar || !(unit || short !== undefined || isYearSpan(p, at) || isConsecutive(p, at, to) || isDashed(p, at, to))) return undefined;
  if (hitsAt(p, to + 1, timeUnitTable).length) return undefined;
  const made = (year: number): DateExpression => ({ type: 'calendar', calendar, year });
  const start = p.tokens[at]?.start ?? 0;
  const behind = era?.to ?? to + 1;
  const end = p.tokens[behind - 1]?.end ?? start;
  return { from: i, to: behind, start, end, proclitic: '', contracted: false, value: { type: 'range', from: made(first), to: made(last) } };
}

/** Where the second year stands: behind a word or mark that joins, or a slash between years that follow each other. */
function secondAt(p: Paragraph, i: number): number | undefined {
  const link = linkAt(p, i + 1, isBetween(p, i));
  if (link) return link.to;
  const slash = skipMark(p, i + 1, '/');
  return slash > i + 1 && isConsecutive(p, i, slash) ? slash : undefined;
}

const MONTHS = 12;

/** «2021/22»: the next year by its last two figures; up to twelve they may be a month, unless a word of years stands before. */
function shortSecondAt(p: Paragraph, i: number, said: boolean): number | undefined {
  const [mark, second] = [p.tokens[i + 1], p.tokens[i + 2]];
  if (!isMark(p, i + 1, '/-') || !mark?.glued || !second?.glued || second.word.type !== 'digits' || second.word.fold.length !== 2)
    return undefined;
  if (isMark(p, i - 1, '/-') || isMark(p, i + 3, '/-')) return undefined;
  const figure = Number(second.word.fold);
  return figure === (Number(p.tokens[i]?.word.fold) + 1) % 100 && (figure > MONTHS || said) ? i + 2 : undefined;
}

function yearFigure(p: Paragraph, i: number): number | undefined {
  const token = p.tokens[i];
  if (token?.word.type !== 'digits' || token.word.fold.length !== 4) return undefined;
  // A slash ties two years, and no third figure.
  if (isMark(p, i - 1, '/') || isMark(p, i + 1, '/'))
    return isMark(p, i - 3, '/') || isMark(p, i + 3, '/') ? undefined : Number(token.word.fold);
  return wholeAt(p, i);
}

/** Gregorian years of the last centuries; Hijri ones where their era is said. */
function calendarOf(first: number, last: number, era: CalendarName | undefined): CalendarName | undefined {
  if (first >= 1800 && last <= 2100) return era ?? 'gregorian';
  return first >= 1300 && last <= 1500 && era === 'islamic-umalqura' ? era : undefined;
}

/** A word of years, a preposition or a bracket before the figures. */
function isYearSpan(p: Paragraph, i: number): boolean {
  if (isMark(p, i - 1, '(')) return true;
  return hasHit(p, i - 1, timeUnitTable, (h) => h.row.unit === 'year') || relationEnding(p, i) !== undefined;
}

/** «2015 – 2019»: a dash between years of our times, and no third figure. */
function isDashed(p: Paragraph, i: number, to: number): boolean {
  const isTied = (mark: number): boolean => isMark(p, mark, '-–/');
  return to === i + 2 && isMark(p, i + 1, '-–') && !isTied(i - 1) && !isTied(to + 1);
}

/** Two years that follow each other, tied by a dash or a slash: a season, a school year. */
function isConsecutive(p: Paragraph, i: number, to: number): boolean {
  return to === i + 2 && isMark(p, i + 1, '-–/') && Number(p.tokens[to]?.word.fold) === Number(p.tokens[i]?.word.fold) + 1;
}
