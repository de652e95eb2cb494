// The tree of words over all tables: below each first word the words that forms go on with.
import type { Stem } from '../text/clitics.ts';
import type { Word } from '../text/word.ts';
import { type Entry, groupOf, keysOf, type Table, type TableGroup } from './table.ts';

/** Grows the tree. @returns what is known of a word that begins at a token */
export function growTree(tables: readonly Table<unknown>[]): (word: Word) => Starts {
  const root: Node = { tables: NO_TABLES };
  const continuing = new Map<string, number>();
  for (const table of tables) {
    const group = groupOf(table);
    for (const entry of table.entries) insert(root, continuing, table, group, entry);
  }
  const allowed = allowedTables(tables);
  return (word) => findStarts(word, root, allowed, continuing.get(word.fold) ?? NEVER);
}

export interface Node {
  /** By first words themselves; further on by the number that a continuing word has. */
  first?: Map<string, Node>;
  next?: Map<number, Node>;
  found?: { readonly table: Table<unknown>; readonly entry: Entry<unknown> }[];
  /** Tables with a form that ends here or further down. */
  tables: TableGroup;
}

/** The number of words that are not the second or a later word of any form: most words, so that a long form is seldom looked for. */
export const NEVER = 0;
/** What is known of a word that begins at a token, whatever follows it. */
export interface Starts {
  /** No form begins with the word. */
  readonly isEmpty: boolean;
  /** Forms of this one word, least cut first. */
  readonly alone: readonly { readonly table: Table<unknown>; readonly entry: Entry<unknown>; readonly stem: Stem }[];
  /** The tables of these. */
  readonly tables: TableGroup;
  /** Where forms of several words go on, in which tables. */
  readonly longer: readonly { readonly stem: Stem; readonly node: Node; readonly allowed: TableGroup }[];
  /** The word's number as a later word of a form, or `NEVER`. */
  readonly continuing: number;
}

export const NO_TABLES: TableGroup = [0, 0, 0];
/** Most words stand in no table: they share one answer. */
export const NOWHERE: Starts = { isEmpty: true, alone: [], tables: NO_TABLES, longer: [], continuing: NEVER };

function findStarts(word: Word, root: Node, allowedFor: (stem: Stem) => TableGroup, continuing: number): Starts {
  const alone: { table: Table<unknown>; entry: Entry<unknown>; stem: Stem }[] = [];
  const longer: { stem: Stem; node: Node; allowed: TableGroup }[] = [];
  let tables = NO_TABLES;
  let isKnown = false;
  for (const stem of word.stems) {
    const node = root.first?.get(stem.fold);
    const allowed = node && allowedFor(stem);
    if (!allowed || !meet(node.tables, allowed)) continue;
    isKnown = true;
    for (const { table, entry } of node.found ?? []) {
      if (!isAllowed(table, stem)) continue;
      alone.push({ table, entry, stem });
      tables = either(tables, groupOf(table));
    }
    if (node.next) longer.push({ stem, node, allowed });
  }
  if (!isKnown) return continuing === NEVER ? NOWHERE : { ...NOWHERE, continuing };
  return { isEmpty: false, alone, tables, longer, continuing };
}

/** The tables with a form of the word alone, or of it and a next word that has a number. */
export function withLonger({ tables, longer }: Starts, next: number): TableGroup {
  let all = tables;
  for (const { node, allowed } of longer) {
    const reached = node.next?.get(next);
    if (reached) all = either(all, both(reached.tables, allowed));
  }
  return all;
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

function insert(root: Node, continuing: Map<string, number>, table: Table<unknown>, group: TableGroup, entry: Entry<unknown>): void {
  const [first, ...rest] = keysOf(entry.form);
  if (first === undefined) throw new Error(`${table.name}: a form without words: «${entry.form}»`);
  root.first ??= new Map();
  let node = childOf(root.first, first, group);
  for (const key of rest) {
    const number = continuing.get(key) ?? continuing.size + 1;
    continuing.set(key, number);
    node.next ??= new Map();
    node = childOf(node.next, number, group);
  }
  node.found ??= [];
  node.found.push({ table, entry });
}

function childOf<Key>(children: Map<Key, Node>, key: Key, group: TableGroup): Node {
  const child = children.get(key) ?? { tables: NO_TABLES };
  child.tables = either(child.tables, group);
  children.set(key, child);
  return child;
}

/** Whether words of a table may be cut as the stem is. */
export function isAllowed({ cuts }: Table<unknown>, stem: Stem): boolean {
  return (!stem.article || cuts.article) && (!stem.accusative || cuts.accusative) && (stem.proclitic === '' || cuts.proclitic);
}

function both(a: TableGroup, b: TableGroup): TableGroup {
  return [a[0] & b[0], a[1] & b[1], a[2] & b[2]];
}

function either(a: TableGroup, b: TableGroup): TableGroup {
  return [a[0] | b[0], a[1] | b[1], a[2] | b[2]];
}

/** Whether two groups share a table. */
export function meet(a: TableGroup, b: TableGroup): boolean {
  return ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2])) !== 0;
}
