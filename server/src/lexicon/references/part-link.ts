import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import tsv from './part-link.tsv';

/** How a count hangs on another: parts `among` a total before them, a part `out-of` a total behind it, `others` besides it. */
export interface PartLink {
  readonly link: 'among' | 'out-of' | 'others';
}

export const partLinkTable: Table<PartLink> = formsTable('part-link.tsv', tsv, ['link', 'gloss', 'source', 'forms'], PROCLITICS, (c) => ({
  link: c.link as PartLink['link'],
}));
