import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './named-after.tsv';

/** Nouns behind which a day or month is a name: ثورة 25 يناير, ميدان السادس من أكتوبر, قناة 24 ساعة. */
export const namedAfterTable: Table<NamedAfterRow> = formsTable(
  'named-after.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as NamedAfterRow['kind'] }),
);

export interface NamedAfterRow {
  readonly kind: 'event' | 'place' | 'brand' | 'birthday';
}
