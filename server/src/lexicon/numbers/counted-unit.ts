import type { TimeUnit } from '../../values/time-unit.ts';
import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './counted-unit.tsv';

/** How a unit of time is written behind a count: from one, two, three, eleven, a hundred on. Only fixes write by it. */
export const countedUnitTable: Table<CountedUnitRow> = formsTable(
  'counted-unit.tsv',
  text,
  ['unit', 'from', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ unit: c.unit as TimeUnit, from: Number(c.from) }),
);

export interface CountedUnitRow {
  readonly unit: TimeUnit;
  /** The least count that it stands behind; one and two are said without a figure. */
  readonly from: number;
}
