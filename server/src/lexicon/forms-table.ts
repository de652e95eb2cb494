import { type Cells, type Cuts, type Entry, listOf, readTable, type Table } from './table.ts';

/**
 * Reads a table whose last column `forms` lists every spelling of a row, `one|two|three`.
 * @throws Error naming file and line, as `readTable` does
 */
export function formsTable<Column extends string, Row>(
  file: string,
  text: string,
  columns: readonly (Column | 'forms')[],
  cuts: Cuts,
  parse: (cells: Cells<Column | 'forms'>) => Row,
): Table<Row> {
  const entries: Entry<Row>[] = readTable(file, text, columns, (cells) => {
    const row = parse(cells);
    return listOf(cells.forms).map((form) => ({ form, row }));
  }).flat();
  return { name: file.replace(/\.tsv$/u, ''), entries, cuts };
}
