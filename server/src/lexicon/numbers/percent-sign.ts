import { type Rational, rationalOf } from '../../values/amount.ts';
import { listOf, readTable, type Table } from '../table.ts';
import tsv from './percent-sign.tsv';

/** A sign or phrase of percentage; `value` is how many per cent one of it is. */
export interface PercentSignRow {
  readonly value: Rational;
}

export const percentSignTable: Table<PercentSignRow> = {
  name: 'percent-sign',
  entries: readTable('percent-sign.tsv', tsv, ['value', 'gloss', 'source', 'forms'], (cells) => ({
    row: { value: rationalOf(cells.value) },
    forms: listOf(cells.forms),
  })).flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: { proclitic: false, article: false, accusative: false },
};
