import { timeRelationTable } from '../../lexicon/time-relation.ts';
import { timeUnitTable } from '../../lexicon/time-unit.ts';
import type { CalendarExpression, DateExpression } from '../../values/time-expression.ts';
import { hitAt, hitsAt, type Paragraph } from '../paragraph.ts';
import { readDay } from './calendar-date.ts';
import { readDate } from './date.ts';
import { mayBeginDate } from './gate.ts';
import { readMonth } from './month.ts';
import { isMark, type Reading, skipComma, wholeAt } from './reading.ts';
import { readYear } from './year.ts';

/** From one date to another, at the first of them: «13 إلى 15 تموز», «18 و27 أيار», «اغسطس 27 الى 29», «2011 إلى 2014». */
export function readDateRange(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  return readDays(p, i) ?? readMonthDays(p, i) ?? readDates(p, i) ?? readYears(p, i);
}

/** «13 إلى 15 تموز», «23 وحتى 26 من شهر أكتوبر», «13-15 يوليو 2021». */
function readDays(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = readDay(p, i);
  const link = first && linkAt(p, first.to, isBetween(p, i));
  if (!first || !link) return undefined;
  const last = readDate(p, link.to);
  if (last?.value.type !== 'calendar' || last.value.day === undefined || last.value.month === undefined || last.value.weekday)
    return undefined;
  if (!isLinked(last, link) || first.value >= last.value.day) return undefined;
  return { ...first, to: last.to, end: last.end, value: { type: 'range', from: { ...last.value, day: first.value }, to: last.value } };
}

/** «أغسطس 27 إلى 29», «يوليو 13-15». */
function readMonthDays(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const month = readMonth(p, i);
  const first = month && readDay(p, month.to);
  const link = first && linkAt(p, first.to, false);
  const last = link && readDay(p, link.to);
  if (!month || !first || !last || last.value <= first.value || last.value > 31) return undefined;
  const year = readYear(p, skipComma(p, last.to));
  const base: CalendarExpression = {
    type: 'calendar',
    calendar: month.value.calendar,
    month: month.value.month,
    months: month.value.names,
    ...(year && { year: year.value.year }),
  };
  const to = year?.to ?? last.to;
  return {
    ...month,
    to,
    end: p.tokens[to - 1]?.end ?? last.end,
    value: { type: 'range', from: { ...base, day: first.value }, to: { ...base, day: last.value } },
  };
}

/** «13 تموز إلى 15 تموز», «الاثنين إلى الخميس», «يناير إلى مارس 2018». */
function readDates(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = readDate(p, i);
  const link = first && linkAt(p, first.to, isBetween(p, i));
  const last = link && readDate(p, link.to);
  if (!first || !last || !isLinked(last, link) || !isEnd(first.value) || !isEnd(last.value)) return undefined;
  if (isDash(p, link, first.to) && first.value.type !== last.value.type) return undefined;
  return { ...first, to: last.to, end: last.end, value: { type: 'range', from: first.value, to: last.value } };
}

function isEnd(value: DateExpression): boolean {
  return value.type === 'calendar' || value.type === 'numeric' || value.type === 'weekday' || (value.type === 'shift' && !value.distance);
}

/** «2011 إلى 2014», «2011-2014» behind «عامي», «بين», «من» or in brackets. */
function readYears(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = yearFigure(p, i);
  const link = first === undefined ? undefined : linkAt(p, i + 1, isBetween(p, i));
  const last = link && yearFigure(p, link.to);
  if (first === undefined || last === undefined || !link || last <= first || !isYearSpan(p, i)) return undefined;
  const made = (year: number): DateExpression => ({ type: 'calendar', calendar: 'gregorian', year });
  const token = p.tokens[i];
  const end = p.tokens[link.to]?.end;
  if (!token || end === undefined || hitsAt(p, link.to + 1, timeUnitTable).length) return undefined;
  return {
    from: i,
    to: link.to + 1,
    start: token.start,
    end,
    proclitic: '',
    contracted: false,
    value: { type: 'range', from: made(first), to: made(last) },
  };
}

function yearFigure(p: Paragraph, i: number): number | undefined {
  const whole = wholeAt(p, i);
  return whole !== undefined && whole >= 1800 && whole <= 2100 ? whole : undefined;
}

/** A word of years, a preposition or a bracket before the figures. */
function isYearSpan(p: Paragraph, i: number): boolean {
  if (isMark(p, i - 1, '(') || isSeason(p, i)) return true;
  return hitsAt(p, i - 1, timeUnitTable).some((h) => h.row.unit === 'year') || relationEnding(p, i) !== undefined;
}

/** «1983-1984»: two years that follow each other, tied by a dash. */
function isSeason(p: Paragraph, i: number): boolean {
  const [first, last] = [Number(p.tokens[i]?.word.fold), Number(p.tokens[i + 2]?.word.fold)];
  return last === first + 1 && p.tokens[i + 1]?.glued === true && p.tokens[i + 2]?.glued === true && isMark(p, i + 1, '-–');
}

interface Link {
  readonly to: number;
  /** The word that joins is glued to the second date («و27 أيار»). */
  readonly glued: boolean;
}

/** «إلى», «حتى», «وحتى», «-», and after «بين» «و». */
function linkAt(p: Paragraph, i: number, between: boolean): Link | undefined {
  const relation = hitAt(p, i, timeRelationTable);
  if (relation?.row.kind === 'until') return { to: relation.to, glued: false };
  // A dash may be drawn with tatweel («16 ــ 25 أبريل»).
  if (isMark(p, i, '-–—') || p.tokens[i]?.word.fold === '') return { to: i + 1, glued: false };
  if (!between) return undefined;
  const token = p.tokens[i];
  if (token?.word.type === 'arabic' && token.word.fold.length === 1) return { to: i + 1, glued: false };
  return { to: i, glued: true };
}

function isLinked(last: Reading<DateExpression>, link: Link): boolean {
  return link.glued ? last.proclitic.length === 1 : last.proclitic === '';
}

function isDash(p: Paragraph, link: Link, i: number): boolean {
  return link.to === i + 1 && isMark(p, i, '-–');
}

/** Whether «بين» or «ما بين» stands before token `i` (and a word of years between them). */
function isBetween(p: Paragraph, i: number): boolean {
  return relationEnding(p, i) === 'between' || relationEnding(p, i - 1) === 'between';
}

function relationEnding(p: Paragraph, i: number): string | undefined {
  for (const from of [i - 1, i - 2]) {
    const hit = hitsAt(p, from, timeRelationTable).find((h) => h.to === i);
    if (hit) return hit.row.kind;
  }
  return undefined;
}
