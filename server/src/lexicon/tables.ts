// Every table that the lexicon looks words up in: adding a table is a file and a line here.
import { createLexicon } from './lexicon.ts';
import type { Table } from './table.ts';

export const TABLES: readonly Table<unknown>[] = [];

/** The one lexicon, built when first asked for. */
export const lexicon = createLexicon(TABLES);
