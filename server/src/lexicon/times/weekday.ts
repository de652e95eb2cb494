import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './weekday.tsv';

/** Names of the weekdays, 1 (Monday) … 7; `bare` ones lack the article and are common words too, `name` ones are part of a name and no day. */
export const weekdayTable: Table<WeekdayRow> = formsTable(
  'weekday.tsv',
  text,
  ['weekday', 'strength', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ weekday: Number(c.weekday), strength: c.strength as WeekdayRow['strength'] }),
);

export interface WeekdayRow {
  readonly weekday: number;
  readonly strength: 'strong' | 'bare' | 'name';
}
