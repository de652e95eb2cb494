import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './publishing-word.tsv';

/** Words of a line that says when an article was published. */
export const publishingWordTable: Table<PublishingWordRow> = formsTable(
  'publishing-word.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as PublishingWordRow['kind'] }),
);

export interface PublishingWordRow {
  readonly kind: 'stamp' | 'mark' | 'clock';
}
