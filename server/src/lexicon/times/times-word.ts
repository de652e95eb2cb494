import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './times-word.tsv';

/** Once, twice, times. */
export const timesWordTable: Table<TimesWordRow> = formsTable(
  'times-word.tsv',
  text,
  ['count', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ count: c.count === '' ? undefined : Number(c.count) }),
);

export interface TimesWordRow {
  readonly count: number | undefined;
}
