import type { Hit } from '../../lexicon/lexicon.ts';
import { generalNounTable } from '../../lexicon/names/general-noun.ts';
import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { eraTable } from '../../lexicon/times/era.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { type TimeUnitRow, timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { type YearSortRow, yearSortTable } from '../../lexicon/times/year-sort.ts';
import type { CalendarName } from '../../values/calendar.ts';
import type { ClockExpression, DateExpression } from '../../values/time-expression.ts';
import { isClockUnit, type TimeUnit } from '../../values/time-unit.ts';
import { findHit, hitAt, hitsAt, type Paragraph, perToken } from '../paragraph.ts';
import { mayBeginDate } from './gate.ts';
import { readNth } from './nth.ts';
import { extend, type Reading, reading, wholeAt } from './reading.ts';
import { readNewWord, readShiftWord } from './shift-word.ts';

/** A unit pointed at, at token `i`: «الشهر الماضي», «هذا العام», «العام نفسه», «ذلك اليوم», «الأيام الأخيرة». */
export function readUnitReference(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const found = readPointed(p, i);
  return found && found.value.type !== 'clock' ? (found as Reading<DateExpression>) : undefined;
}

/** The like for hours and minutes: «الساعة الماضية». */
export function readClockUnitReference(p: Paragraph, i: number): Reading<ClockExpression> | undefined {
  const found = readPointed(p, i);
  return found?.value.type === 'clock' ? (found as Reading<ClockExpression>) : undefined;
}

const readPointed = perToken((p, i): Reading<DateExpression | ClockExpression> | undefined => {
  if (!mayBeginDate(p, i)) return undefined;
  const hits = hitsAt(p, i, pointingWordTable);
  const pointing = hits[0]?.row.kind === 'none' ? undefined : hits.find((h) => h.row.kind === 'present' || h.row.kind === 'same');
  if (pointing) {
    const unit = unitAt(p, pointing.to);
    if (unit?.row.count !== 1 || unit.stem.proclitic || unit.row.unit === 'decade' || unit.row.unit === 'season') return undefined;
    const sort = sortOf(p, unit);
    if (sort && pointing.row.kind === 'present') return reading(p, i, sort.to, vagueYear(0), pointing);
    const value = pointedAt(unit.row.unit, 0, pointing.row.kind === 'same' ? 'said' : 'now', 'gregorian');
    return value && reading(p, i, unit.to, value, pointing);
  }
  const unit = unitAt(p, i);
  return unit && readShifted(p, i, unit);
});

function readShifted(p: Paragraph, i: number, unit: Hit<TimeUnitRow>): Reading<DateExpression | ClockExpression> | undefined {
  const few = unit.row.count === undefined ? findHit(p, unit.to, pointingWordTable, (h) => h.row.kind === 'few') : undefined;
  const sort = sortOf(p, unit);
  const fresh = unit.row.unit === 'year' && unit.row.count === 1 ? readNewWord(p, sort?.to ?? unit.to) : undefined;
  if (fresh && !isAdjective(p, i)) {
    const year: DateExpression = { type: 'shift', unit: 'year', count: 0, anchor: 'now', calendar: eraOf(p, unit.to), turn: true };
    return reading(p, i, fresh.to, sort ? vagueYear(1) : year, unit);
  }
  const shift = readShiftWord(p, sort?.to ?? few?.to ?? unit.to);
  if (!shift || isGeneral(p, i, unit)) return undefined;
  if (sort) return shift.value.kind === 'same' ? undefined : reading(p, i, shift.to, vagueYear(shift.value.count), unit);
  const calendar = eraOf(p, unit.to);
  const { kind, count } = shift.value;
  // العقد is «the contract» too: only what is over or to come is a decade.
  if (unit.row.unit === 'decade' && kind !== 'past' && kind !== 'future') return undefined;
  const head = reading(p, i, shift.to, undefined, unit);
  if (unit.row.count === undefined) return vagueOf(unit.row.unit, kind, count, head);
  // «الدقيقة الأخيرة» is that of a match.
  const isOfMatch = (unit.row.unit === 'minute' || unit.row.unit === 'second') && readNth(p, unit.to) !== undefined;
  if (unit.row.count !== 1 || isOfMatch) return undefined;
  const isSaid = kind === 'same' || kind === 'follow' || (kind === 'previous' && !isClockUnit(unit.row.unit));
  const value = pointedAt(unit.row.unit, count, isSaid ? 'said' : 'now', calendar);
  return value && (withFigure(p, head, value) ?? { ...head, value });
}

/** «المدير العام الجديد»: behind a definite noun the word is «general». */
function isAdjective(p: Paragraph, i: number): boolean {
  const before = p.tokens[i - 1]?.word;
  return before?.type === 'arabic' && before.stems.some((s) => s.article);
}

function eraOf(p: Paragraph, i: number): CalendarName {
  return hitAt(p, i, eraTable)?.row.calendar ?? 'gregorian';
}

/** «العام الجاري 2018»: the year is told twice. */
function withFigure(p: Paragraph, head: Reading<undefined>, first: DateExpression | ClockExpression): Reading<DateExpression> | undefined {
  if (first.type !== 'shift' || first.unit !== 'year') return undefined;
  const year = wholeAt(p, head.to);
  const era = hitAt(p, head.to + 1, eraTable);
  const to = era?.to ?? head.to + 1;
  const next = p.tokens[to]?.word;
  const isAlone = era !== undefined || next === undefined || next.type === 'mark' || hitAt(p, to, timeRelationTable) !== undefined;
  if (year === undefined || year < 1300 || year > 2199 || !isAlone) return undefined;
  const second: DateExpression = {
    type: 'calendar',
    calendar: era?.row.calendar ?? (year < 1500 ? 'islamic-umalqura' : 'gregorian'),
    year,
  };
  const figure = reading(p, head.to, to, undefined);
  return extend(p, head, to, {
    type: 'pair',
    first,
    second,
    firstSpan: { start: head.start, end: head.end },
    secondSpan: { start: figure.start, end: figure.end },
  });
}

/** «العام الدراسي», «السنة المالية»: a year that begins where each country has it. */
function sortOf(p: Paragraph, unit: Hit<TimeUnitRow>): Hit<YearSortRow> | undefined {
  return unit.row.unit === 'year' && unit.row.count === 1 ? hitAt(p, unit.to, yearSortTable) : undefined;
}

/** Which year of that sort is told, not its days. */
export function vagueYear(count: number): DateExpression {
  return { type: 'vague', timex: count < 0 ? 'PAST_REF' : count > 0 ? 'FUTURE_REF' : 'PRESENT_REF', unit: 'year' };
}

/** «الأيام الأخيرة»: many units, no figure. */
function vagueOf(unit: TimeUnit, kind: string, count: number, head: Reading<undefined>): Reading<DateExpression> | undefined {
  // «الدقائق الأخيرة» are those of a match.
  if (kind === 'same' || unit === 'minute' || unit === 'second') return undefined;
  const timex = count < 0 ? 'PAST_REF' : count > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
  return { ...head, value: { type: 'vague', timex, unit } };
}

function pointedAt(
  unit: TimeUnit,
  count: number,
  anchor: 'now' | 'said',
  calendar: CalendarName,
): DateExpression | ClockExpression | undefined {
  if (isClockUnit(unit)) return anchor === 'now' ? { type: 'clock', shift: { unit, count } } : undefined;
  return { type: 'shift', unit, count, anchor, calendar };
}

/** A definite unit: with the article, or with one written into a contraction. */
function unitAt(p: Paragraph, i: number): Hit<TimeUnitRow> | undefined {
  return findHit(p, i, timeUnitTable, (h) => h.stem.article);
}

/** «الأمين العام السابق» is a person: the adjective «general» reads like «the year». */
function isGeneral(p: Paragraph, i: number, unit: Hit<TimeUnitRow>): boolean {
  return unit.row.unit === 'year' && unit.stem.proclitic === '' && hitAt(p, i - 1, generalNounTable) !== undefined;
}
