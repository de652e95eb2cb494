import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './edge-word.tsv';

/** Beginning, middle and end of a time, as TIMEX3 modifiers. */
export const edgeWordTable: Table<EdgeWordRow> = formsTable(
  'edge-word.tsv',
  text,
  ['mod', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ mod: c.mod as EdgeWordRow['mod'] }),
);

export interface EdgeWordRow {
  readonly mod: 'START' | 'MID' | 'END';
}
