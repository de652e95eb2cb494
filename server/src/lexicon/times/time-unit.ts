import type { TimeUnit } from '../../values/time-unit.ts';
import { formsTable } from '../forms-table.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import text from './time-unit.tsv';

/** Units of time in singular, dual and plural. */
export const timeUnitTable: Table<TimeUnitRow> = formsTable(
  'time-unit.tsv',
  text,
  ['unit', 'count', 'gloss', 'source', 'forms'],
  ALL_CUTS,
  (c) => ({ unit: c.unit as TimeUnitRow['unit'], count: c.count === '' ? undefined : Number(c.count) }),
);

export interface TimeUnitRow {
  readonly unit: TimeUnit;
  readonly count: number | undefined;
}
