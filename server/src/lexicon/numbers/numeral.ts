import { compare, type Rational, rationalOf } from '../../values/amount.ts';
import { ALL_CUTS, listOf, readTable, type Table } from '../table.ts';
import tsv from './numeral.tsv';

/** What a word does in a numeral: a grammar of numerals is written on these roles alone. */
const ROLES = [
  'minus',
  'point',
  'unit',
  'ten',
  'before-ten',
  'teen',
  'tens',
  'hundred',
  'hundreds',
  'scale',
  'scale-plural',
  'scale-dual',
  'scale-alef',
  'vague-tens',
  'vague-hundreds',
  'fraction',
  'fraction-if-construct',
  'fraction-if-scaled',
  'fraction-plural',
  'few',
  'several',
  'odd',
  'never',
] as const;
export type NumeralRole = (typeof ROLES)[number];

/** A word of a numeral. `counts` is the gender of the nouns that this form counts: ثلاثة counts masculine ones. */
export interface NumeralRow {
  readonly role: NumeralRole;
  readonly value: Rational;
  readonly counts?: 'masculine' | 'feminine';
  /** Written Arabic, not colloquial. */
  readonly usual: boolean;
}

const rows = readTable('numeral.tsv', tsv, ['role', 'value', 'counts', 'gloss', 'source', 'forms'], (cells) => {
  const role = ROLES.find((r) => r === cells.role);
  if (!role) throw new Error(`«${cells.role}» is no role of a numeral's word`);
  const { counts } = cells;
  if (counts !== '' && counts !== 'masculine' && counts !== 'feminine') throw new Error(`«${counts}» is no gender`);
  const row: NumeralRow = { role, value: rationalOf(cells.value), usual: cells.source === 'grammar', ...(counts && { counts }) };
  return { row, forms: listOf(cells.forms) };
});

/** Words of numerals in every gender, case and usual spelling, colloquial ones too. */
export const numeralTable: Table<NumeralRow> = {
  name: 'numeral',
  entries: rows.flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: ALL_CUTS,
};

/** The usual spelling of a number word with this role and value that counts nouns of this gender. */
export function numeralForm(role: NumeralRole, value: Rational, counts: 'masculine' | 'feminine'): string | undefined {
  return rows.find(({ row }) => row.role === role && row.counts === counts && compare(row.value, value) === 0 && row.usual)?.forms[0];
}
