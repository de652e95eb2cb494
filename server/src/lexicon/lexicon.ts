import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { type Entry, groupOf, keysOf, type Table, type TableGroup } from './table.ts';

/** A form of a table found in a paragraph: tokens `from` (inclusive) to `to` (exclusive); its span leaves proclitics out. */
export interface Hit<Row> extends Span {
  readonly table: Table<Row>;
  readonly row: Row;
  readonly form: string;
  readonly from: number;
  readonly to: number;
  readonly stem: Stem;
}

/** All tables as one tree of words, so that a word is looked up once however many tables there are. */
export interface Lexicon {
  open(tokens: readonly Token[]): Lookup;
}

/** What the lexicon knows at the tokens of one paragraph. */
export interface Lookup {
  /** What begins at token `i`, longest first, then least cut. Found when first asked for. */
  at(i: number): readonly Hit<unknown>[];
  /** Whether a form of any table of the group may begin at token `i`. Quick; true also where only the first word fits. */
  may(i: number, group: TableGroup): boolean;
  /** The same for all tables together. */
  mayAny(i: number): boolean;
}

/** Builds the tree. Forms meet when they fold alike; every row of every table is kept. */
export function createLexicon(tables: readonly Table<unknown>[]): Lexicon {
  const root: Node = { tables: [0, 0, 0] };
  for (const table of tables) {
    const group = groupOf(table);
    for (const entry of table.entries) insert(root, table, group, entry);
  }
  const allowed = allowedTables(tables);
  const startsOf = perWord((word) => findStarts(word, root, allowed));
  return { open: (tokens) => openLookup(tokens, startsOf) };
}

interface Node {
  next?: Map<string, Node>;
  found?: { readonly table: Table<unknown>; readonly entry: Entry<unknown> }[];
  /** Tables with a form that ends here or further down. */
  tables: TableGroup;
}

const NO_HITS: readonly Hit<unknown>[] = [];

function openLookup(tokens: readonly Token[], startsOf: (word: Word) => Starts): Lookup {
  const found: (readonly Hit<unknown>[] | undefined)[] = [];
  const starts = tokens.map((token) => startsOf(token.word));
  return {
    at(i) {
      const known = found[i];
      if (known) return known;
      const here = starts[i];
      if (!here?.stems.length) return NO_HITS;
      const hits = hitsAt(tokens, i, here.stems);
      found[i] = hits;
      return hits;
    },
    may(i, group) {
      const here = starts[i];
      if (here === undefined || here === NOWHERE) return false;
      const { tables } = here;
      return ((tables[0] & group[0]) | (tables[1] & group[1]) | (tables[2] & group[2])) !== 0;
    },
    mayAny: (i) => (starts[i]?.stems.length ?? 0) > 0,
  };
}

/** Where the stems of a word lead in the tree, and which tables they can lead to. */
interface Starts {
  readonly stems: readonly { readonly stem: Stem; readonly node: Node }[];
  readonly tables: TableGroup;
}

/** Most words stand in no table: they share one answer. */
const NOWHERE: Starts = { stems: [], tables: [0, 0, 0] };

function findStarts(word: Word, root: Node, allowed: (stem: Stem) => TableGroup): Starts {
  const stems: { stem: Stem; node: Node }[] = [];
  let tables: TableGroup = [0, 0, 0];
  for (const stem of word.stems) {
    const node = root.next?.get(stem.fold);
    const reach = node && both(node.tables, allowed(stem));
    if (!node || !reach || isEmpty(reach)) continue;
    stems.push({ stem, node });
    tables = either(tables, reach);
  }
  return stems.length ? { stems, tables } : NOWHERE;
}

/** The tables whose words may be cut as a stem is cut. */
function allowedTables(tables: readonly Table<unknown>[]): (stem: Stem) => TableGroup {
  const of = (cut: 'proclitic' | 'article' | 'accusative'): TableGroup => groupOf(...tables.filter((t) => t.cuts[cut]));
  const [proclitic, article, accusative, all] = [of('proclitic'), of('article'), of('accusative'), groupOf(...tables)];
  return (stem) => {
    let group = all;
    if (stem.proclitic !== '') group = both(group, proclitic);
    if (stem.article) group = both(group, article);
    return stem.accusative ? both(group, accusative) : group;
  };
}

function insert(root: Node, table: Table<unknown>, group: TableGroup, entry: Entry<unknown>): void {
  let node = root;
  for (const key of keysOf(entry.form)) {
    node.next ??= new Map();
    const next = node.next.get(key) ?? { tables: [0, 0, 0] };
    next.tables = either(next.tables, group);
    node.next.set(key, next);
    node = next;
  }
  if (node === root) throw new Error(`${table.name}: a form without words: «${entry.form}»`);
  node.found ??= [];
  node.found.push({ table, entry });
}

function hitsAt(tokens: readonly Token[], from: number, starts: Starts['stems']): readonly Hit<unknown>[] {
  const hits: Hit<unknown>[] = [];
  for (const { stem, node } of starts) {
    let here: Node | undefined = node;
    for (let to = from + 1; here; to++) {
      collect(hits, here, tokens, from, to, stem);
      const next: Token | undefined = here.next && tokens[to];
      here = next && here.next?.get(next.word.fold);
    }
  }
  // A stable sort: among equally long hits, the order of the stems (least cut first) stays.
  return hits.length < 2 ? hits : hits.sort((a, b) => b.to - a.to);
}

function collect(hits: Hit<unknown>[], node: Node, tokens: readonly Token[], from: number, to: number, stem: Stem): void {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!node.found || !first || !last) return;
  for (const { table, entry } of node.found) {
    const { cuts } = table;
    if ((stem.article && !cuts.article) || (stem.accusative && !cuts.accusative) || (stem.proclitic !== '' && !cuts.proclitic)) continue;
    hits.push({ table, row: entry.row, form: entry.form, from, to, start: first.start + stem.offset, end: last.end, stem });
  }
}

function both(a: TableGroup, b: TableGroup): TableGroup {
  return [a[0] & b[0], a[1] & b[1], a[2] & b[2]];
}

function either(a: TableGroup, b: TableGroup): TableGroup {
  return [a[0] | b[0], a[1] | b[1], a[2] | b[2]];
}

function isEmpty(group: TableGroup): boolean {
  return (group[0] | group[1] | group[2]) === 0;
}
