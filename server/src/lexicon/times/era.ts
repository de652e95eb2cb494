import type { CalendarName } from '../../values/calendar.ts';
import { formsTable } from '../forms-table.ts';
import type { Table } from '../table.ts';
import text from './era.tsv';

/** Signs for the Christian and the Hijri era. */
export const eraTable: Table<EraRow> = formsTable(
  'era.tsv',
  text,
  ['calendar', 'gloss', 'source', 'forms'],
  { proclitic: false, article: false, accusative: true },
  (c) => ({ calendar: c.calendar as EraRow['calendar'] }),
);

export interface EraRow {
  readonly calendar: CalendarName;
}
