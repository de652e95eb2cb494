import { eraTable } from '../../lexicon/times/era.ts';
import { type MonthRow, monthTable } from '../../lexicon/times/month.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { CalendarName } from '../../values/calendar.ts';
import type { WrittenMonth } from '../../values/time-expression.ts';
import { findHit, hitAt, type Paragraph } from '../paragraph.ts';
import { isMark, numberAt, type Reading, reading } from './reading.ts';

export interface MonthReading {
  readonly calendar: CalendarName;
  readonly month: number;
  readonly names: readonly WrittenMonth[];
  /** How far the name alone can be trusted to be a month; said after شهر it is `strong`. */
  readonly strength: MonthRow['strength'];
}

/** A month at token `i`: a name, a double name (يوليو/تموز, تموز (يوليو)), شهر with either, or شهر with a figure. */
export function readMonth(p: Paragraph, i: number): Reading<MonthReading> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'month' && h.row.count === 1 && !h.stem.article);
  if (unit) {
    const named = readNames(p, unit.to);
    if (named) return { ...named, from: i, value: { ...named.value, strength: 'strong' } };
    return readNumbered(p, i, unit.to);
  }
  return readNames(p, i);
}

function readNames(p: Paragraph, i: number): Reading<MonthReading> | undefined {
  const hit = hitAt(p, i, monthTable);
  if (!hit) return undefined;
  const { calendar, month, strength, set } = hit.row;
  const written: WrittenMonth = { month, start: hit.start, end: hit.end };
  const misspelled = strength === 'exact' && !p.tokens[i]?.word.bare.endsWith(hit.form);
  const one: MonthReading = { calendar, month, names: [written], strength: misspelled ? 'beside' : strength };
  const second = secondName(p, hit.to, set, month);
  if (!second) return reading(p, i, hit.to, one, hit);
  return reading(p, i, second.to, { ...one, names: [written, second.name], strength: 'strong' }, hit);
}

/** The other name of a double one. Two names of one set are two months, so they make no double name. */
function secondName(p: Paragraph, i: number, set: MonthRow['set'], month: number): { to: number; name: WrittenMonth } | undefined {
  const bracket = isMark(p, i, '(');
  const beside = hitAt(p, i, monthTable);
  // «يونيو حزيران» without a mark is one month only where both names agree.
  if (beside)
    return beside.row.month === month && isOtherName(beside.row.set, set) && beside.stem.proclitic === ''
      ? { to: beside.to, name: { month, start: beside.start, end: beside.end } }
      : undefined;
  if (!bracket && !isMark(p, i, '/\\-–')) return undefined;
  const hit = hitAt(p, i + 1, monthTable);
  if (!hit || !isOtherName(hit.row.set, set) || hit.stem.proclitic) return undefined;
  const to = bracket && isMark(p, hit.to, ')') ? hit.to + 1 : hit.to;
  return bracket && to === hit.to ? undefined : { to, name: { month: hit.row.month, start: hit.start, end: hit.end } };
}

/** Only the two sets of Gregorian names stand for one another. */
function isOtherName(set: MonthRow['set'], than: MonthRow['set']): boolean {
  return (set === 'roman' && than === 'levantine') || (set === 'levantine' && than === 'roman');
}

/** شهر 9, شهر عشرة. */
function readNumbered(p: Paragraph, from: number, i: number): Reading<MonthReading> | undefined {
  const figure = numberAt(p, i);
  if (!figure || figure.value < 1 || figure.value > 12 || isMark(p, figure.to, '%٪') || isCounted(p, figure.to)) return undefined;
  // «شهر واحد» is one month.
  if (figure.value === 1 && p.tokens[i]?.word.type === 'arabic') return undefined;
  const hijri = hitAt(p, figure.to, eraTable)?.row.calendar === 'islamic-umalqura';
  return reading(p, from, figure.to, {
    calendar: hijri ? 'islamic-umalqura' : 'gregorian',
    month: figure.value,
    names: [],
    strength: 'strong',
  });
}

/** A unit of time behind the figure, unless it begins a year of its own («شهر عشرة سنة 2015»). */
function isCounted(p: Paragraph, i: number): boolean {
  const unit = findHit(p, i, timeUnitTable, (h) => !h.stem.article && !h.stem.proclitic);
  return unit !== undefined && p.tokens[unit.to]?.word.type !== 'digits';
}
