import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './birth-word.tsv';

/** Words of births and ages. */
export const birthWordTable: Table<BirthWordRow> = formsTable(
  'birth-word.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as BirthWordRow['kind'] }),
);

export interface BirthWordRow {
  readonly kind: 'born' | 'aged';
}
