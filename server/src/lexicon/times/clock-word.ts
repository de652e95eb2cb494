import { formsTable } from '../forms-table.ts';
import type { Table } from '../table.ts';
import text from './clock-word.tsv';

/** Words of the clock: hour, fractions of it, zones, early and late. */
export const clockWordTable: Table<ClockWordRow> = formsTable(
  'clock-word.tsv',
  text,
  ['kind', 'minutes', 'gloss', 'source', 'forms'],
  { proclitic: true, article: false, accusative: true },
  (c) => ({ kind: c.kind as ClockWordRow['kind'], minutes: c.minutes === '' ? undefined : Number(c.minutes) }),
);

export interface ClockWordRow {
  readonly kind:
    | 'hour'
    | 'dial'
    | 'minute'
    | 'less'
    | 'fraction'
    | 'early'
    | 'late'
    | 'earlier'
    | 'later'
    | 'midnight'
    | 'noon'
    | 'local'
    | 'zone'
    | 'gmt';
  readonly minutes: number | undefined;
}
