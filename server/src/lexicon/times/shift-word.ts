import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './shift-word.tsv';

/** Adjectives that say which of many: the last, the next, the same. */
export const shiftWordTable: Table<ShiftWordRow> = formsTable(
  'shift-word.tsv',
  text,
  ['count', 'kind', 'number', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ count: Number(c.count), kind: c.kind as ShiftWordRow['kind'], dual: c.number === 'dual' }),
);

export interface ShiftWordRow {
  readonly count: number;
  readonly kind: 'past' | 'present' | 'future' | 'follow' | 'previous' | 'same' | 'new';
  /** Of two at once: الاثنين والثلاثاء المقبلين. */
  readonly dual: boolean;
}
