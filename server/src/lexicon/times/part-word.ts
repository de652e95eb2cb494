import type { DayPartCode } from '../../values/day-part.ts';
import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './part-word.tsv';

/** Parts of the day. */
export const partWordTable: Table<PartWordRow> = formsTable(
  'part-word.tsv',
  text,
  ['part', 'form', 'alone', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({
    part: c.part as PartWordRow['part'],
    form: c.form as PartWordRow['form'],
    ...(c.alone === 'yes' && { alone: true as const }),
  }),
);

export interface PartWordRow {
  readonly part: DayPartCode;
  /** Before its day (صباح), as an adverb (صباحاً), or with the article (الصباح). */
  readonly form: 'construct' | 'adverb' | 'definite';
  /** Nothing but a time: behind a preposition it needs no day. */
  readonly alone?: true;
}
