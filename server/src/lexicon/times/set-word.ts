import type { TimeUnit } from '../../values/time-unit.ts';
import { formsTable } from '../forms-table.ts';
import type { Table } from '../table.ts';
import text from './set-word.tsv';

/** Adverbs of regular return: daily, weekly. */
export const setWordTable: Table<SetWordRow> = formsTable(
  'set-word.tsv',
  text,
  ['unit', 'count', 'gloss', 'source', 'forms'],
  { proclitic: true, article: false, accusative: true },
  (c) => ({ unit: c.unit as SetWordRow['unit'], count: Number(c.count) }),
);

export interface SetWordRow {
  readonly unit: TimeUnit;
  readonly count: number;
}
