import { foldedWords } from '../text/segment.ts';

/** A reviewed table of words: rows, and the written forms under which each row is found. */
export interface Table<Row> {
  readonly name: string;
  readonly entries: readonly Entry<Row>[];
  /** Whether ال, و ف ب ل ك س may be cut from the first word to find a row. */
  readonly cuts: Cuts;
  /** The group of this table alone, given when it is first asked for (`groupOf`). */
  group?: TableGroup;
}
export interface Entry<Row> {
  readonly form: string;
  readonly row: Row;
}
export interface Cuts {
  readonly proclitic: boolean;
  readonly article: boolean;
  readonly accusative: boolean;
}

/** Everything may be cut: for common nouns, numerals, units. */
export const ALL_CUTS: Cuts = { proclitic: true, article: true, accusative: true };
/** Proclitics only: for names, whose article is part of them. */
export const PROCLITICS: Cuts = { proclitic: true, article: false, accusative: false };

/** Some tables as a bit set, to ask quickly whether a token begins a form of any of them. */
export type TableGroup = readonly [number, number, number];
const MOST_TABLES = 96;
let numbered = 0;

/** A group of tables. @throws Error past 96 tables in the program. */
export function groupOf(...tables: readonly Table<unknown>[]): TableGroup {
  const bits: [number, number, number] = [0, 0, 0];
  for (const table of tables) {
    table.group ??= nextGroup();
    for (const word of [0, 1, 2] as const) bits[word] |= table.group[word];
  }
  return bits;
}

function nextGroup(): TableGroup {
  if (numbered >= MOST_TABLES) throw new Error(`more than ${MOST_TABLES} tables: widen TableGroup`);
  const bits: [number, number, number] = [0, 0, 0];
  bits[(numbered >> 5) as 0 | 1 | 2] = 1 << (numbered & 31);
  numbered++;
  return bits;
}

/** Cells of one line of a table, by column name. */
export type Cells<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads a TSV table: header line, `-` for an empty cell (given as ''), lines that begin with `#` left out.
 * @throws Error naming file and line when the header or a line's number of cells is wrong, or `parse` throws.
 */
export function readTable<Column extends string, Row>(
  file: string,
  text: string,
  columns: readonly Column[],
  parse: (cells: Cells<Column>) => Row,
): Row[] {
  const [header = '', ...lines] = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  if (header !== columns.join('\t')) throw new Error(`${file}:1: the header is «${header}», not «${columns.join('\t')}»`);
  const rows: Row[] = [];
  lines.forEach((line, i) => {
    if (line.startsWith('#')) return;
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${file}:${i + 2}: ${cells.length} cells, not ${columns.length}`);
    try {
      rows.push(parse(Object.fromEntries(columns.map((c, k) => [c, cells[k] === '-' ? '' : (cells[k] ?? '')])) as Cells<Column>));
    } catch (error) {
      throw new Error(`${file}:${i + 2}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return rows;
}

/** The forms of a cell that lists them as `one|two|three`. */
export function listOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}

/** The look-up keys of a written form, word by word. */
export function keysOf(form: string): readonly string[] {
  return foldedWords(form);
}
