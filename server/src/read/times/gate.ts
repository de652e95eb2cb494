import { approximationTable } from '../../lexicon/approximation.ts';
import { birthWordTable } from '../../lexicon/birth-word.ts';
import { clockWordTable } from '../../lexicon/clock-word.ts';
import { dayWordTable } from '../../lexicon/day-word.ts';
import { decadeTable } from '../../lexicon/decade.ts';
import { edgeWordTable } from '../../lexicon/edge-word.ts';
import { eraTable } from '../../lexicon/era.ts';
import { generalNounTable } from '../../lexicon/general-noun.ts';
import { gluedProcliticTable } from '../../lexicon/glued-proclitic.ts';
import { holidayTable } from '../../lexicon/holiday.ts';
import { meridiemTable } from '../../lexicon/meridiem.ts';
import { monthTable } from '../../lexicon/month.ts';
import { nthTable } from '../../lexicon/nth.ts';
import { numeralTable } from '../../lexicon/numeral.ts';
import { ordinalTable } from '../../lexicon/ordinal.ts';
import { partWordTable } from '../../lexicon/part-word.ts';
import { pointingWordTable } from '../../lexicon/pointing-word.ts';
import { publishingWordTable } from '../../lexicon/publishing-word.ts';
import { seasonTable } from '../../lexicon/season.ts';
import { setWordTable } from '../../lexicon/set-word.ts';
import { shiftWordTable } from '../../lexicon/shift-word.ts';
import { spanWordTable } from '../../lexicon/span-word.ts';
import { groupOf } from '../../lexicon/table.ts';
import { tenseWordTable } from '../../lexicon/tense-word.ts';
import { timeRelationTable } from '../../lexicon/time-relation.ts';
import { timeUnitTable } from '../../lexicon/time-unit.ts';
import { timesWordTable } from '../../lexicon/times-word.ts';
import { weekdayTable } from '../../lexicon/weekday.ts';
import { zoneTable } from '../../lexicon/zone.ts';
import { isDigits, mayBegin, type Paragraph } from '../paragraph.ts';

/** Every table with a word that may begin an expression of time. */
const TIME_WORDS = groupOf(
  approximationTable,
  birthWordTable,
  clockWordTable,
  dayWordTable,
  decadeTable,
  edgeWordTable,
  eraTable,
  generalNounTable,
  gluedProcliticTable,
  holidayTable,
  meridiemTable,
  monthTable,
  nthTable,
  numeralTable,
  ordinalTable,
  partWordTable,
  pointingWordTable,
  publishingWordTable,
  seasonTable,
  setWordTable,
  shiftWordTable,
  spanWordTable,
  tenseWordTable,
  timeRelationTable,
  timeUnitTable,
  timesWordTable,
  weekdayTable,
  zoneTable,
);

/** Whether an expression of time may begin at token `i`: the gate of its readers. */
export function mayBeginTime(p: Paragraph, i: number): boolean {
  return isDigits(p, i) || mayBegin(p, i, TIME_WORDS);
}
