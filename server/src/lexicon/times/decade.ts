import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './decade.tsv';

/** Decades of a century: الثمانينيات. */
export const decadeTable: Table<DecadeRow> = formsTable('decade.tsv', text, ['years', 'gloss', 'source', 'forms'], PROCLITICS, (c) => ({
  years: Number(c.years),
}));

export interface DecadeRow {
  readonly years: number;
}
