import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './pointing-word.tsv';

/** Words before a unit of time that say which or how much of it: this, that, the last, every, throughout. */
export const pointingWordTable: Table<PointingWordRow> = formsTable(
  'pointing-word.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as PointingWordRow['kind'] }),
);

export interface PointingWordRow {
  readonly kind: 'present' | 'same' | 'last' | 'each' | 'all' | 'whole' | 'several' | 'few' | 'which' | 'long' | 'none';
}
