import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './open-month.tsv';

/** Names that two months share where «first» and «second» are left out. */
export const openMonthTable: Table<OpenMonthRow> = formsTable(
  'open-month.tsv',
  text,
  ['first', 'second', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ first: Number(c.first), second: Number(c.second) }),
);

export interface OpenMonthRow {
  readonly first: number;
  readonly second: number;
}
