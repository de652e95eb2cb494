import { ALL_CUTS, listOf, readTable, type Table } from '../table.ts';
import tsv from './ordinal.tsv';

/** A word of an ordinal: `compound` only with ten or tens behind, `never` looks like one and is none. */
export interface OrdinalRow {
  readonly role: 'unit' | 'compound' | 'ten' | 'never';
  readonly value: bigint;
  readonly gender?: 'masculine' | 'feminine';
}

const ROLES = ['unit', 'compound', 'ten', 'never'] as const;

export const ordinalTable: Table<OrdinalRow> = {
  name: 'ordinal',
  entries: readTable('ordinal.tsv', tsv, ['role', 'value', 'gender', 'gloss', 'source', 'forms'], (cells) => {
    const role = ROLES.find((r) => r === cells.role);
    if (!role) throw new Error(`«${cells.role}» is no role of an ordinal's word`);
    const gender = cells.gender === 'masculine' || cells.gender === 'feminine' ? cells.gender : undefined;
    const row: OrdinalRow = { role, value: BigInt(cells.value), ...(gender && { gender }) };
    return { row, forms: listOf(cells.forms) };
  }).flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: ALL_CUTS,
};
