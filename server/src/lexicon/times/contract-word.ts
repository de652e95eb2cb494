import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './contract-word.tsv';

/** Words beside «عقود» that make decades contracts. */
export const contractWordTable: Table<ContractWordRow> = formsTable(
  'contract-word.tsv',
  text,
  ['side', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ side: c.side as ContractWordRow['side'] }),
);

export interface ContractWordRow {
  /** Of the count and its noun. */
  readonly side: 'before' | 'behind';
}
