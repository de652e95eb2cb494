import type { Relation } from '../../model.ts';
import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './approximation.tsv';

/** Words before (or after) a length of time that loosen or bound it. */
export const approximationTable: Table<ApproximationRow> = formsTable(
  'approximation.tsv',
  text,
  ['relation', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ relation: c.relation as ApproximationRow['relation'] }),
);

export interface ApproximationRow {
  readonly relation: Relation;
}
