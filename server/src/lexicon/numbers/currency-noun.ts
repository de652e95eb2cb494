import { type Rational, rationalOf } from '../../values/amount.ts';
import { ALL_CUTS, listOf, readTable, type Table } from '../table.ts';
import tsv from './currency-noun.tsv';

/** A noun that names currencies of several countries, or a hundredth or thousandth of them. */
export interface CurrencyNounRow {
  readonly noun: string;
  readonly count: 'any' | 'dual';
  /** How much of the currency one of it is: 1/100 for a cent. */
  readonly minor?: Rational;
  /** The currency meant when nothing else is said (دولار: USD), or several that it may be. Without any, all that the noun names. */
  readonly usual: readonly string[];
}

export const currencyNounTable: Table<CurrencyNounRow> = {
  name: 'currency-noun',
  entries: readTable('currency-noun.tsv', tsv, ['noun', 'count', 'gender', 'minor', 'usual', 'gloss', 'source', 'forms'], (cells) => {
    const { noun, count, minor, usual } = cells;
    if (count !== 'any' && count !== 'dual') throw new Error(`«${count}» is no count`);
    const row: CurrencyNounRow = { noun, count, ...(minor && { minor: rationalOf(minor) }), usual: listOf(usual) };
    return { row, forms: listOf(cells.forms) };
  }).flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: ALL_CUTS,
};
