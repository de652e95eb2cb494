import { formsTable } from '../forms-table.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import tsv from './whole-noun.tsv';

/** A whole that is shared out (votes, seats), or a word that tells of more than one time or whole. */
export interface WholeNoun {
  readonly role: 'whole' | 'change';
}

export const wholeNounTable: Table<WholeNoun> = formsTable('whole-noun.tsv', tsv, ['role', 'gloss', 'source', 'forms'], ALL_CUTS, (c) => ({
  role: c.role as WholeNoun['role'],
}));
