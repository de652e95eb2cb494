import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './span-word.tsv';

/** Quarters and halves of a year. */
export const spanWordTable: Table<SpanWordRow> = formsTable(
  'span-word.tsv',
  text,
  ['unit', 'strength', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ unit: c.unit as SpanWordRow['unit'], strength: c.strength as SpanWordRow['strength'] }),
);

export interface SpanWordRow {
  readonly unit: 'quarter' | 'half';
  /** A weak word means other things too («الفصل» chapter): it needs its year. */
  readonly strength: 'strong' | 'weak';
}
