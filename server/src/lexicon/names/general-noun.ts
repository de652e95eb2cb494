import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './general-noun.tsv';

/** Nouns that take the adjective العام «general», which is spelled like «the year»: الأمين العام. */
export const generalNounTable: Table<object> = formsTable('general-noun.tsv', text, ['gloss', 'source', 'forms'], PROCLITICS, () => ({}));
