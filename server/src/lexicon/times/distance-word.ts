import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './distance-word.tsv';

/** Words that turn a length of time into a point so far from now: قبل, منذ, بعد. */
export const distanceWordTable: Table<DistanceWordRow> = formsTable(
  'distance-word.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as DistanceWordRow['kind'] }),
);

export interface DistanceWordRow {
  readonly kind: 'ago' | 'since' | 'after';
}
