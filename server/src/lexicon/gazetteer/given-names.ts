import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './given-names.tsv';

/** A given name. A weak one is a common word too (كريم «generous»), so it opens a name only after a title or before a known name. */
export interface GivenName {
  readonly gender: 'masculine' | 'feminine';
  readonly weak: boolean;
}

export const givenNameTable: Table<GivenName> = formsTable(
  'given-names.tsv',
  text,
  ['gender', 'strength', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ gender: c.gender as GivenName['gender'], weak: c.strength === 'weak' }),
);
