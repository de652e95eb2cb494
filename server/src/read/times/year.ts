import type { Hit } from '../../lexicon/lexicon.ts';
import { eraTable } from '../../lexicon/times/era.ts';
import { type TimeUnitRow, timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { yearSortTable } from '../../lexicon/times/year-sort.ts';
import type { CalendarName } from '../../values/calendar.ts';
import { findHit, hasHit, hitAt, isDigits, type Paragraph } from '../paragraph.ts';
import { mayBeginDuration } from './gate.ts';
import { isMark, numberAt, type Reading, reading, wholeAt } from './reading.ts';

export interface YearReading {
  readonly year: number;
  readonly calendar: CalendarName;
  /** The text says that it is a year (عام, سنة, ميلادي, هـ). */
  readonly sure: boolean;
}

/** A year at token `i`: «عام 2015», «سنة ألفين وعشرة», «1442 هـ»; bare figures of four digits too, which are not sure. */
export function readYear(p: Paragraph, i: number): Reading<YearReading> | undefined {
  const unit = yearWord(p, i);
  // «العام الهجري 1439»: the era may stand before the figure.
  const before = unit ? hitAt(p, unit.to, eraTable) : undefined;
  const sort = unit && hitAt(p, unit.to, yearSortTable);
  const at = before && before.form.length > 2 ? before.to : (sort?.to ?? unit?.to ?? i);
  const whole = wholeAt(p, at);
  const figure = whole === undefined ? wordYear(p, at) : reading(p, at, at + 1, whole);
  if (!figure) return undefined;
  const digits = whole === undefined ? 4 : (p.tokens[at]?.word.fold.length ?? 0);
  if (isCounted(p, figure.to)) return undefined;
  const behind = hitAt(p, figure.to, eraTable);
  const era = behind ?? (at === before?.to ? before : undefined);
  const said = unit !== undefined || isListed(p, i) || (behind !== undefined && !isLoneLetter(p, figure.to));
  const year = figure.value;
  const plausible = digits === 4 && year >= 1000 && year <= 2999;
  if (!plausible && !(unit && year >= 1 && year <= 2999 && (digits >= 3 || era))) return undefined;
  const calendar = era?.row.calendar ?? 'gregorian';
  const to = behind ? behind.to : figure.to;
  // «1142 م د» counts millions: a lone م tells a year only beside other words of one.
  const isOpen = behind?.row.calendar === 'gregorian' && isLoneLetter(p, figure.to);
  return { ...reading(p, unit ? at : i, to, { year, calendar, sure: said || (era !== undefined && !isOpen) }), from: i };
}

/** «عام», «سنة», and before several years «عامي», «أعوام». */
function yearWord(p: Paragraph, i: number): Hit<TimeUnitRow> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'year');
  return unit && (unit.row.count === 1 || isDigits(p, unit.to)) ? unit : undefined;
}

const MOST_LISTED = 5;

/** «عامي 2010 و2012»: a year that «و» joins to one behind a word of years. */
function isListed(p: Paragraph, i: number): boolean {
  let at = i;
  for (let k = 0; k < MOST_LISTED && isDigits(p, at) && isAnd(p, at - 1) && isDigits(p, at - 2); k++) {
    at -= 2;
    if (hasHit(p, at - 1, timeUnitTable, (h) => h.row.unit === 'year' && h.row.count !== 1)) return true;
  }
  return false;
}

/** A letter that joins, alone before digits. */
function isAnd(p: Paragraph, i: number): boolean {
  const word = p.tokens[i]?.word;
  return word?.type === 'arabic' && word.fold.length === 1;
}

/** A year in words, from a thousand on; that it begins with «ألف» or «ألفين» shows in its size. */
function wordYear(p: Paragraph, i: number): Reading<number> | undefined {
  if (!mayBeginDuration(p, i)) return undefined;
  const numeral = numberAt(p, i);
  return numeral && numeral.value >= 1000 && numeral.value <= 2999 && Number.isInteger(numeral.value) ? numeral : undefined;
}

/** A unit of time or a percent sign behind the figure: it counts, and is no year. */
function isCounted(p: Paragraph, i: number): boolean {
  return isMark(p, i, '%٪') || hasHit(p, i, timeUnitTable, (h) => !h.stem.proclitic && !h.stem.article);
}

/** م stands for metres too; after a year without عام it must be glued to say anything. */
function isLoneLetter(p: Paragraph, i: number): boolean {
  const token = p.tokens[i];
  return token !== undefined && token.word.fold.length === 1 && !token.glued;
}
