// The gate of the word tables: their form, their order, and that no two rows claim one word without saying so.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, test } from 'node:test';
import { fold } from '../server/src/text/fold.ts';

const FOLDER = 'server/src/lexicon';

interface Row {
  readonly where: string;
  readonly cells: readonly string[];
}
interface TableFile {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const tables: readonly TableFile[] = globSync(`${FOLDER}/**/*.tsv`)
  .sort()
  .map((file) => {
    const name = relative(FOLDER, file);
    const text = readFileSync(file, 'utf8');
    const [header = '', ...lines] = text.replace(/\n$/u, '').split('\n');
    const rows = lines.flatMap((line, i) => (line.startsWith('#') ? [] : [{ where: `${name}:${i + 2}`, cells: line.split('\t') }]));
    return { name, text, columns: header.split('\t'), rows };
  });

/** Where something is wrong, for every row of a table. */
const wrong = ({ rows }: TableFile, isWrong: (row: Row) => boolean): string[] => rows.filter(isWrong).map(({ where }) => where);

for (const table of tables)
  describe(table.name, () => {
    const { columns, text, rows } = table;
    test('has a header, whole rows, and ends with a line break', () => {
      assert.ok(rows.length > 0 && text.endsWith('\n') && !text.includes('\r'));
      assert.equal(new Set(columns).size, columns.length);
      assert.ok(
        columns.every((c) => /^[a-zA-Z]+$/u.test(c)),
        columns.join(),
      );
      assert.deepEqual(
        wrong(table, ({ cells }) => cells.length !== columns.length),
        [],
      );
      assert.deepEqual(
        wrong(table, ({ cells }) => cells.some((c) => c === '' || c !== c.trim())),
        [],
      );
    });
    test('is NFC, without tatweel, short vowels and unseen characters in its words', () => {
      assert.deepEqual(
        wrong(table, ({ cells }) => cells.some((c) => c !== c.normalize('NFC'))),
        [],
      );
      // Shadda and tanween stay: lemmas are shown as spelled here, and look-up folds them. Abbreviations end in tatweel (هـ).
      assert.deepEqual(
        wrong(table, ({ cells }) =>
          /(?<!(?:^|\|)\p{L}{1,2})\u0640|[\u064E-\u0650\u0652\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00A0\uFEFF]/u.test(
            cells.at(-1) ?? '',
          ),
        ),
        [],
      );
    });
    test('has Arabic in its last column only', () => {
      assert.deepEqual(
        wrong(table, ({ cells }) => /\p{Script=Arabic}/u.test(cells.slice(0, -1).join('\t'))),
        [],
      );
    });
    test('says of each row what it claims and where from', { skip: columns.length === 1 }, () => {
      assert.ok(columns.includes('gloss') && columns.includes('source'), columns.join());
      const source = columns.indexOf('source');
      assert.deepEqual(
        wrong(table, ({ cells }) => cells[source] === '-'),
        [],
      );
    });
    test('is sorted by the columns before the gloss', () => {
      const keys = columns.length === 1 ? 1 : columns.indexOf('gloss');
      const plain = outOfOrder(rows, keys, compareText);
      const numeric = outOfOrder(rows, keys, compareNumbers);
      assert.ok(!plain.length || !numeric.length, `as text: ${plain.join(', ')}; as numbers: ${numeric.join(', ')}`);
    });
    test('lists no spelling twice in one row', () => {
      assert.deepEqual(
        wrong(table, ({ cells }) => {
          return (cells.at(-1) ?? '').split(';').some((list) => new Set(list.split('|')).size < list.split('|').length);
        }),
        [],
      );
    });
  });

test('gazetteer: forms that fold alike and mean different things are marked', () => {
  const meanings = new Map<string, { readonly id: string; readonly marked: boolean; readonly where: string }[]>();
  for (const { columns, rows } of tables.filter(
    (t) => t.name.startsWith('gazetteer/') && t.columns.includes('flags') && !t.name.includes('demonyms'),
  ))
    for (const { where, cells } of rows)
      for (const key of new Set((cells.at(-1) ?? '').split('|').map(fold))) {
        const [id = '', flags = ''] = [cells[columns.indexOf('id')], cells[columns.indexOf('flags')]];
        const known = meanings.get(key) ?? [];
        meanings.set(key, known);
        known.push({ id, marked: /\b(?:ambiguous|weak)\b/u.test(flags), where });
      }
  const unmarked = [...meanings].filter(([, found]) => new Set(found.map((f) => f.id)).size > 1 && !found.some((f) => f.marked));
  assert.deepEqual(
    unmarked.map(([key, found]) => `${key}: ${found.map((f) => f.where).join(', ')}`),
    [],
  );
});

function outOfOrder(rows: readonly Row[], keys: number, compare: (a: string, b: string) => number): string[] {
  return rows.slice(1).flatMap(({ cells, where }, i) => {
    const before = rows[i]?.cells ?? [];
    for (let k = 0; k < keys; k++) {
      const order = compare(before[k] ?? '', cells[k] ?? '');
      if (order !== 0) return order > 0 ? [where] : [];
    }
    return [];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNumbers(a: string, b: string): number {
  return a !== '-' && b !== '-' && !Number.isNaN(Number(a)) && !Number.isNaN(Number(b)) ? Number(a) - Number(b) : compareText(a, b);
}
