import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './span-word.tsv';

/** Quarters and halves of a year. */
export const spanWordTable: Table<SpanWordRow> = formsTable(
  'span-word.tsv',
  text,
  ['unit', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ unit: c.unit as SpanWordRow['unit'] }),
);

export interface SpanWordRow {
  readonly unit: 'quarter' | 'half';
}
