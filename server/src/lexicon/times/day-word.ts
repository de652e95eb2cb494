import type { DayPartCode } from '../../values/day-part.ts';
import { formsTable } from '../forms-table.ts';
import type { Table } from '../table.ts';
import text from './day-word.tsv';

/** Words that are a day or a time by themselves, seen from the speaker: أمس, غداً, الآن, آنذاك. */
export const dayWordTable: Table<DayWordRow> = formsTable(
  'day-word.tsv',
  text,
  ['days', 'part', 'timex', 'gloss', 'source', 'forms'],
  { proclitic: true, article: false, accusative: true },
  (c) => ({
    days: c.days === '' ? undefined : Number(c.days),
    part: c.part === '' ? undefined : (c.part as DayWordRow['part']),
    timex: c.timex === '' ? undefined : (c.timex as DayWordRow['timex']),
  }),
);

export interface DayWordRow {
  readonly days: number | undefined;
  readonly part: DayPartCode | undefined;
  readonly timex: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' | 'SAID' | 'LATER' | 'EVENT' | 'EVE' | undefined;
}
