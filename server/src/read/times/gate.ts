import { approximationTable } from '../../lexicon/numbers/approximation.ts';
import { numeralTable } from '../../lexicon/numbers/numeral.ts';
import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { groupOf } from '../../lexicon/table.ts';
import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { dayWordTable } from '../../lexicon/times/day-word.ts';
import { decadeTable } from '../../lexicon/times/decade.ts';
import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { edgeWordTable } from '../../lexicon/times/edge-word.ts';
import { eraTable } from '../../lexicon/times/era.ts';
import { holidayTable } from '../../lexicon/times/holiday.ts';
import { meridiemTable } from '../../lexicon/times/meridiem.ts';
import { monthTable } from '../../lexicon/times/month.ts';
import { nthTable } from '../../lexicon/times/nth.ts';
import { partWordTable } from '../../lexicon/times/part-word.ts';
import { seasonTable } from '../../lexicon/times/season.ts';
import { setWordTable } from '../../lexicon/times/set-word.ts';
import { shiftWordTable } from '../../lexicon/times/shift-word.ts';
import { spanWordTable } from '../../lexicon/times/span-word.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { timesWordTable } from '../../lexicon/times/times-word.ts';
import { weekdayTable } from '../../lexicon/times/weekday.ts';
import { zoneTable } from '../../lexicon/times/zone.ts';
import { isDigits, mayBegin, type Paragraph, perParagraph } from '../paragraph.ts';

// Gates of the readers: words with which an expression may begin. At any other token a reader costs next to nothing.

const DATE_TABLES = [
  clockWordTable,
  dayWordTable,
  decadeTable,
  distanceWordTable,
  edgeWordTable,
  holidayTable,
  monthTable,
  nthTable,
  pointingWordTable,
  seasonTable,
  spanWordTable,
  timeUnitTable,
  weekdayTable,
] as const;
const DATE = groupOf(...DATE_TABLES, numeralTable);
const CLOCK = groupOf(...DATE_TABLES, partWordTable);
const DURATION = groupOf(clockWordTable, numeralTable, pointingWordTable, timeUnitTable);
const SET = groupOf(
  approximationTable,
  monthTable,
  nthTable,
  numeralTable,
  partWordTable,
  pointingWordTable,
  setWordTable,
  timeUnitTable,
  timesWordTable,
  weekdayTable,
);

const PART = groupOf(clockWordTable, meridiemTable, partWordTable, pointingWordTable, timeRelationTable);
const SHIFT = groupOf(eraTable, shiftWordTable);
const ZONE = groupOf(clockWordTable, zoneTable);

const ANY = groupOf(...DATE_TABLES, approximationTable, numeralTable, partWordTable, setWordTable, timesWordTable);

/** The tokens at which an expression of time may begin, found once for all recognizers. */
export const timeStarts = perParagraph((p): readonly number[] => {
  const starts: number[] = [];
  for (let i = 0; i < p.tokens.length; i++) if (isDigits(p, i) || mayBegin(p, i, ANY)) starts.push(i);
  return starts;
});

/** Words with which one shape of date begins: a reader of that shape is asked nowhere else. */
export const BEGINS = {
  weekday: groupOf(pointingWordTable, timeUnitTable, weekdayTable),
  calendar: groupOf(monthTable, nthTable, numeralTable, timeUnitTable),
  dayWord: groupOf(dayWordTable, timeUnitTable),
  unit: groupOf(pointingWordTable, timeUnitTable),
  distance: groupOf(distanceWordTable),
  nth: groupOf(nthTable, spanWordTable, timeUnitTable, weekdayTable),
  firstMany: groupOf(nthTable, numeralTable, timeUnitTable),
  edge: groupOf(clockWordTable, edgeWordTable),
  era: groupOf(decadeTable, pointingWordTable, seasonTable, timeUnitTable),
  holiday: groupOf(dayWordTable, holidayTable, nthTable, timeUnitTable),
} as const;

/** Whether a date may begin at token `i`. */
export function mayBeginDate(p: Paragraph, i: number): boolean {
  return isDigits(p, i) || mayBegin(p, i, DATE);
}

/** Whether a clock time or part of a day may begin at token `i`. */
export function mayBeginClock(p: Paragraph, i: number): boolean {
  return isDigits(p, i) || mayBegin(p, i, CLOCK);
}

/** Whether a length of time may begin at token `i`. */
export function mayBeginDuration(p: Paragraph, i: number): boolean {
  return isDigits(p, i) || mayBegin(p, i, DURATION);
}

/** Whether something that comes again may begin at token `i`. */
export function mayBeginSet(p: Paragraph, i: number): boolean {
  return isDigits(p, i) || mayBegin(p, i, SET);
}

/** Whether a part of the day may begin at token `i`, «من» before it included. */
export function mayBeginPart(p: Paragraph, i: number): boolean {
  return mayBegin(p, i, PART);
}

/** Whether a word like «الماضي», or an era before it, may stand at token `i`. */
export function mayShift(p: Paragraph, i: number): boolean {
  return mayBegin(p, i, SHIFT);
}

/** Whether a zone may be named at token `i`. */
export function mayBeginZone(p: Paragraph, i: number): boolean {
  return mayBegin(p, i, ZONE);
}
