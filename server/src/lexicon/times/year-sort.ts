import { formsTable } from '../forms-table.ts';
import type { Table } from '../table.ts';
import text from './year-sort.tsv';

/** Adjectives of years that do not begin in January: fiscal, of schools. */
export const yearSortTable: Table<YearSortRow> = formsTable(
  'year-sort.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  { proclitic: false, article: false, accusative: false },
  (c) => ({
    kind: c.kind as YearSortRow['kind'],
  }),
);

export interface YearSortRow {
  readonly kind: 'fiscal' | 'school';
}
