import { formsTable } from '../forms-table.ts';
import type { Table } from '../table.ts';
import text from './meridiem.tsv';

/** Signs for before and after noon. */
export const meridiemTable: Table<MeridiemRow> = formsTable(
  'meridiem.tsv',
  text,
  ['part', 'gloss', 'source', 'forms'],
  { proclitic: false, article: false, accusative: false },
  (c) => ({ part: c.part as MeridiemRow['part'] }),
);

export interface MeridiemRow {
  readonly part: 'MO' | 'PM';
}
