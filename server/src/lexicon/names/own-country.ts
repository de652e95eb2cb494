import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import tsv from './own-country.tsv';

/** «His country»: the country of whoever is spoken of, without its name. */
export const ownCountryTable: Table<object> = formsTable('own-country.tsv', tsv, ['gloss', 'source', 'forms'], PROCLITICS, () => ({}));
