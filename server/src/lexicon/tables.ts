// Every table that the lexicon looks words up in: adding a table is a file and a line here.
import { boilerplateTable } from './boilerplate.ts';
import { demonstrativeTable } from './demonstrative.ts';
import { createLexicon } from './lexicon.ts';
import { referenceModifierTable } from './reference-modifier.ts';
import { referenceNounTable } from './reference-noun.ts';
import type { Table } from './table.ts';

export const TABLES: readonly Table<unknown>[] = [boilerplateTable, demonstrativeTable, referenceModifierTable, referenceNounTable];

/** The one lexicon, built when first asked for. */
export const lexicon = createLexicon(TABLES);
