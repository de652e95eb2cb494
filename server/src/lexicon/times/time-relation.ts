import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './time-relation.tsv';

/** Prepositions and the like that set a time in relation. */
export const timeRelationTable: Table<TimeRelationRow> = formsTable(
  'time-relation.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as TimeRelationRow['kind'] }),
);

export interface TimeRelationRow {
  readonly kind:
    | 'within'
    | 'until'
    | 'from'
    | 'between'
    | 'in'
    | 'on'
    | 'ofit'
    | 'or'
    | 'thatis'
    | 'afterthat'
    | 'beforethat'
    | 'corresponding';
}
