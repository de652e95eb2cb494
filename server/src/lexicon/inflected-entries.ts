import { type Cells, type Entry, listOf, readTable } from './table.ts';

const NUMBERS = ['singular', 'dual', 'plural'] as const;

/**
 * Reads a table whose last column `forms` is `singular;dual;plural`, each a list `one|two`; every form's row tells its number.
 * @throws Error naming file and line, as `readTable` does
 */
export function inflectedEntries<Column extends string, Row>(
  file: string,
  text: string,
  columns: readonly (Column | 'forms')[],
  parse: (cells: Cells<Column | 'forms'>) => Row,
): readonly Entry<Row & { readonly number: (typeof NUMBERS)[number] }>[] {
  return readTable(file, text, columns, (cells) => {
    const lists = cells.forms.split(';');
    if (lists.length !== NUMBERS.length) throw new Error(`«${cells.forms}» is not singular;dual;plural`);
    const row = parse(cells);
    return lists.flatMap((list, i) => listOf(list).map((form) => ({ form, row: { ...row, number: NUMBERS[i] ?? 'singular' } })));
  }).flat();
}
