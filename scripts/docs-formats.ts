// Writes into docs/formats.md what the code knows better: which formats there are and what survives in each.
// `node --import ./scripts/tsv.ts scripts/docs-formats.ts`; test/formats.test.ts holds it.
import { readFileSync, writeFileSync } from 'node:fs';
import { FORMATS } from '../server/src/export/formats.ts';
import type { Survival } from '../server/src/export/survival.ts';

const BEGIN = '<!-- formats:begin -->';
const END = '<!-- formats:end -->';

/** The page with the matrix as the formats have it. */
export function withFormats(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/formats.md: ${BEGIN} … ${END} is missing`);
  return `${before}${BEGIN}\n${matrix()}\n${END}${after}`;
}

/** Columns of the matrix: how each thing is said. */
const COLUMNS: { readonly [K in keyof Survival]: { readonly title: string; readonly words: Readonly<Record<Survival[K], string>> } } = {
  text: { title: 'text', words: { exact: 'yes', beside: 'in a file beside' } },
  offsets: {
    title: 'offsets',
    words: { utf16: 'UTF-16 units', 'code points': 'code points', tokens: 'none: words in order', markup: 'none: marked in the text' },
  },
  kinds: { title: 'kinds', words: { all: 'all', times: 'date, time, duration, set', places: 'place, facility' } },
  overlaps: { title: 'nested and crossing', words: { all: 'yes', none: 'the outermost' } },
  values: { title: 'values', words: { all: 'yes', timex: 'TIMEX3', none: '–' } },
  links: { title: 'entities', words: { all: 'yes', iri: 'one identifier', none: '–' } },
  references: {
    title: 'references',
    words: { all: 'yes', antecedents: 'antecedents in the text', chains: 'chains', none: '–' },
  },
  decisions: { title: 'people’s decisions', words: { all: 'yes', mentions: 'but rejections', none: '–' } },
  notes: { title: 'notes', words: { all: 'yes', mentions: 'on mentions', none: '–' } },
  date: { title: 'article’s date', words: { all: 'yes', none: '–' } },
};
const NAMES = Object.keys(COLUMNS) as (keyof Survival)[];

function matrix(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['`--format`', 'file', ...NAMES.map((name) => COLUMNS[name].title)];
  const rows = FORMATS.map(({ name, ending, survival }) =>
    row([`\`${name}\``, `\`name${ending}\``, ...NAMES.map((column) => wordOf(column, survival))]),
  );
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}

function wordOf<K extends keyof Survival>(column: K, survival: Survival): string {
  return COLUMNS[column].words[survival[column]];
}

if (import.meta.main) writeFileSync('docs/formats.md', withFormats(readFileSync('docs/formats.md', 'utf8')));
