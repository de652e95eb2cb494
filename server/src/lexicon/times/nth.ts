import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './nth.tsv';

/** Ordinals as days and hours use them, 1 … 31; -1 is the last. `teen` and `tens` are parts of compound ones. */
export const nthTable: Table<NthRow> = formsTable('nth.tsv', text, ['number', 'form', 'gloss', 'source', 'forms'], PROCLITICS, (c) => ({
  number: Number(c.number),
  form: c.form as NthRow['form'],
}));

export interface NthRow {
  readonly number: number;
  readonly form: 'masculine' | 'feminine' | 'construct' | 'teen' | 'tens';
}
