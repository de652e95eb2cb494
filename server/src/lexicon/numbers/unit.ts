import { ALL_CUTS, type Cells, listOf, readTable, type Table } from '../table.ts';
import tsv from './unit.tsv';
import cldr from './unit-cldr.tsv';

/** A unit of measure: its CLDR id without category. Dual forms count two; `glued` letters count only on a figure, `below-zero` says that a temperature is negative. */
export interface UnitRow {
  readonly unit: string;
  readonly count: 'any' | 'dual' | 'glued' | 'below-zero';
}

const COLUMNS = ['unit', 'count', 'gloss', 'source', 'forms'] as const;

function rowsOf(file: string, text: string): readonly { row: UnitRow; forms: readonly string[] }[] {
  return readTable(file, text, COLUMNS, (cells: Cells<(typeof COLUMNS)[number]>) => {
    const { unit, count } = cells;
    if (count !== 'any' && count !== 'dual' && count !== 'glued' && count !== 'below-zero') throw new Error(`«${count}» is no count`);
    return { row: { unit, count }, forms: listOf(cells.forms) };
  });
}

/** Units in every inflection and usual spelling; reviewed rows come before CLDR's, so that where both have a form the reviewed one is read. */
export const unitTable: Table<UnitRow> = {
  name: 'unit',
  entries: [...rowsOf('unit.tsv', tsv), ...rowsOf('unit-cldr.tsv', cldr)].flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: ALL_CUTS,
};
