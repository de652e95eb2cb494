import { listOf, readTable, type Table } from '../table.ts';
import tsv from './glued-proclitic.tsv';

/** Letters that are written onto digits as proclitics are onto words: الـ24, و3. */
export interface GluedProcliticRow {
  readonly definite: boolean;
}

export const gluedProcliticTable: Table<GluedProcliticRow> = {
  name: 'glued-proclitic',
  entries: readTable('glued-proclitic.tsv', tsv, ['definite', 'gloss', 'source', 'forms'], (cells) => ({
    row: { definite: cells.definite === 'yes' },
    forms: listOf(cells.forms),
  })).flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: { proclitic: false, article: false, accusative: false },
};
