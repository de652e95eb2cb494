import { eraTable } from '../../lexicon/times/era.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { CalendarName } from '../../values/calendar.ts';
import type { DateExpression, NumericReading } from '../../values/time-expression.ts';
import { hasHit, hitAt, type Paragraph } from '../paragraph.ts';
import { relationEnding } from './link.ts';
import { isMark, type Reading, reading } from './reading.ts';
import { tenseAt } from './tense.ts';

/** A date in figures at token `i`: «2021/07/11», «21-04-2016», «٢٤.٣.٢٠٢١», «20-02-1430 هـ», with every order its figures allow. */
export function readNumericDate(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const figures = figuresAt(p, i);
  if (!figures) return undefined;
  const era = hitAt(p, i + 5, eraTable);
  const readings = readingsOf(figures, era?.row.calendar);
  if (!readings.length) return undefined;
  return reading(p, i, era?.to ?? i + 5, { type: 'numeric', readings });
}

/**
 * A day and a month in figures, with no year: «الاثنين 31/12», «يوم 5/6», «حتى 31/12». A word of days before it, or a first
 * figure that is no month behind a preposition, shows that it is no fraction; «24/7» is around the clock.
 * @param weekday a weekday stands before it
 */
export function readDayAndMonth(p: Paragraph, i: number, weekday = false): Reading<DateExpression> | undefined {
  const [a, mark, b] = p.tokens.slice(i, i + 3);
  if (a?.word.type !== 'digits' || b?.word.type !== 'digits' || mark?.word.text !== '/' || !mark.glued || !b.glued) return undefined;
  if (isTied(p, i - 1) || isTied(p, i + 3) || a.word.fold.length > 2 || b.word.fold.length > 2) return undefined;
  const [day, month] = [Number(a.word.fold), Number(b.word.fold)];
  if (day < 1 || day > 31 || month < 1 || month > 12 || (day === 24 && month === 7)) return undefined;
  const relation = relationEnding(p, i);
  const isDay = weekday || hasHit(p, i - 1, timeUnitTable, (h) => h.row.unit === 'day' && h.row.count === 1 && h.to === i);
  if (!isDay && !(relation !== undefined && relation !== 'or' && day > 12)) return undefined;
  return reading(p, i, i + 3, { type: 'calendar', calendar: 'gregorian', month, day, months: [], tense: tenseAt(p, i) });
}

/** A slash, dash, point or percent sign at token `i`. */
function isTied(p: Paragraph, i: number): boolean {
  return isMark(p, i, '/-–.٪%:') && p.tokens[i]?.word.text !== '.';
}

const SEPARATORS = '/-–.\\';

/** Three figures with the same mark between, tied to nothing on either side; slashes and dashes may be spaced («9 / 10 / 1436»). */
function figuresAt(p: Paragraph, i: number): readonly string[] | undefined {
  const [a, s, b, t, c] = p.tokens.slice(i, i + 5);
  if (a?.word.type !== 'digits' || b?.word.type !== 'digits' || c?.word.type !== 'digits' || s?.word.type !== 'mark') return undefined;
  if (!SEPARATORS.includes(s.word.text) || t?.word.text !== s.word.text) return undefined;
  const rest = [s, b, t, c];
  const hasYear = a.word.fold.length === 4 || c.word.fold.length === 4;
  // A spaced dash parts the figures of a date only where all are written out: «12 - 05 - 2021».
  const isSpaced = hasYear && (s.word.text === '/' || ('-–'.includes(s.word.text) && [a, b, c].every((x) => x.word.fold.length % 2 === 0)));
  if (!isSpaced && !rest.every((x) => x.glued)) return undefined;
  const isLonger = (mark: number, digit: number): boolean =>
    p.tokens[mark]?.word.text === s.word.text && p.tokens[digit]?.word.type === 'digits' && p.tokens[Math.max(mark, digit)]?.glued === true;
  if ((a.glued && isLonger(i - 1, i - 2)) || (p.tokens[i + 5]?.glued && isLonger(i + 5, i + 6))) return undefined;
  return [a.word.fold, b.word.fold, c.word.fold];
}

function readingsOf(figures: readonly string[], era: CalendarName | undefined): readonly NumericReading[] {
  const [a = '', b = '', c = ''] = figures;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && b.length <= 2 && c.length <= 2)
    return inOrder(x, era, [
      ['ymd', y, z],
      ['ydm', z, y],
    ]);
  if (c.length === 4 && a.length <= 2 && b.length <= 2)
    return inOrder(z, era, [
      ['dmy', y, x],
      ['mdy', x, y],
    ]);
  // Two digits for a year only with both others in two as well (11/07/21): 1.1.3 and 1-2-3 are no dates.
  if (a.length === 2 && b.length === 2 && c.length === 2 && !era)
    return inOrder(z < 70 ? 2000 + z : 1900 + z, era, [
      ['dmy', y, x],
      ['mdy', x, y],
    ]);
  return [];
}

function inOrder(
  year: number,
  era: CalendarName | undefined,
  orders: readonly (readonly [NumericReading['order'], number, number])[],
): readonly NumericReading[] {
  if (year < 1000 || year > 2999) return [];
  const calendar = era ?? (year >= 1300 && year <= 1500 ? 'islamic-umalqura' : 'gregorian');
  return orders
    .filter(([, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .map(([order, month, day]) => ({ order, calendar, year, month, day }));
}
