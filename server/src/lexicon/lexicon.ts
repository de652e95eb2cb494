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
  /** Whether a form of any table of the group may begin at token `i`. Quick; true also where only the first two words fit. */
  may(i: number, group: TableGroup): boolean;
  /** Whether a form of any table begins with the word of token `i`, whatever follows it. */
  mayAny(i: number): boolean;
  /** Drops what was found: it is found again when asked for. */
  forget(): void;
}

/** Builds the tree. Forms meet when they fold alike; every row of every table is kept. */
export function createLexicon(tables: readonly Table<unknown>[]): Lexicon {
  const root: Node = { tables: [0, 0, 0] };
  const continuing = new Map<string, number>();
  for (const table of tables) {
    const group = groupOf(table);
    for (const entry of table.entries) insert(root, continuing, table, group, entry);
  }
  const allowed = allowedTables(tables);
  const startsOf = perWord((word) => findStarts(word, root, allowed, continuing.get(word.fold) ?? NEVER));
  return { open: (tokens) => new OpenedLookup(tokens, startsOf) };
}

interface Node {
  /** By first words themselves; further on by the number that a continuing word has. */
  first?: Map<string, Node>;
  next?: Map<number, Node>;
  found?: { readonly table: Table<unknown>; readonly entry: Entry<unknown> }[];
  /** Tables with a form that ends here or further down. */
  tables: TableGroup;
}

/** The number of words that are not the second or a later word of any form: most words, so that a long form is seldom looked for. */
const NEVER = 0;
const NO_HITS: readonly Hit<unknown>[] = [];

/** A class, because paragraphs are many: one shape, no functions of its own. */
class OpenedLookup implements Lookup {
  private readonly tokens: readonly Token[];
  private readonly startsOf: (word: Word) => Starts;
  /** The tables with a form that may begin at each token, as far as it and the next word tell. */
  private readonly tables: readonly TableGroup[];
  private readonly found: (readonly Hit<unknown>[] | undefined)[] = [];

  constructor(tokens: readonly Token[], startsOf: (word: Word) => Starts) {
    this.tokens = tokens;
    this.startsOf = startsOf;
    const tables: TableGroup[] = [];
    let here = tokens.length ? startsOf((tokens[0] as Token).word) : NOWHERE;
    for (let i = 1; i <= tokens.length; i++) {
      const next = i < tokens.length ? startsOf((tokens[i] as Token).word) : NOWHERE;
      tables.push(here.longer.length && next.continuing !== NEVER ? withLonger(here, next.continuing) : here.tables);
      here = next;
    }
    this.tables = tables;
  }

  at(i: number): readonly Hit<unknown>[] {
    const known = this.found[i];
    if (known) return known;
    const tables = this.tables[i];
    if (tables === undefined || isEmpty(tables)) return NO_HITS;
    const hits = hitsAt(this.tokens, this.startsOf, i);
    this.found[i] = hits;
    return hits;
  }

  may(i: number, group: TableGroup): boolean {
    const tables = this.tables[i];
    return tables !== undefined && ((tables[0] & group[0]) | (tables[1] & group[1]) | (tables[2] & group[2])) !== 0;
  }

  mayAny(i: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && !this.startsOf(token.word).isEmpty;
  }

  forget(): void {
    this.found.length = 0;
  }
}

/** The tables with a form of the word alone, or of it and a next word that has a number. */
function withLonger({ tables, longer }: Starts, next: number): TableGroup {
  let all = tables;
  for (const { node, allowed } of longer) {
    const reached = node.next?.get(next);
    if (reached) all = either(all, both(reached.tables, allowed));
  }
  return all;
}

/** What is known of a word that begins at a token, whatever follows it. */
interface Starts {
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

const NO_TABLES: TableGroup = [0, 0, 0];
/** Most words stand in no table: they share one answer. */
const NOWHERE: Starts = { isEmpty: true, alone: [], tables: NO_TABLES, longer: [], continuing: NEVER };

function findStarts(word: Word, root: Node, allowedFor: (stem: Stem) => TableGroup, continuing: number): Starts {
  const alone: { table: Table<unknown>; entry: Entry<unknown>; stem: Stem }[] = [];
  const longer: { stem: Stem; node: Node; allowed: TableGroup }[] = [];
  let tables = NO_TABLES;
  let isKnown = false;
  for (const stem of word.stems) {
    const node = root.first?.get(stem.fold);
    const allowed = node && allowedFor(stem);
    if (!allowed || isEmpty(both(node.tables, allowed))) continue;
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
  const child = children.get(key) ?? { tables: [0, 0, 0] };
  child.tables = either(child.tables, group);
  children.set(key, child);
  return child;
}

function hitsAt(tokens: readonly Token[], startsOf: (word: Word) => Starts, from: number): readonly Hit<unknown>[] {
  const { start, end, word } = tokens[from] as Token;
  const here = startsOf(word);
  const hits: Hit<unknown>[] = [];
  for (const { stem, node } of here.longer) collectLonger(hits, tokens, startsOf, from, stem, node);
  // A stable sort: among equally long hits, the order of the stems (least cut first) stays.
  if (hits.length > 1) hits.sort((a, b) => b.to - a.to);
  for (const { table, entry, stem } of here.alone)
    hits.push({ table, row: entry.row, form: entry.form, from, to: from + 1, start: start + stem.offset, end, stem });
  return hits;
}

function collectLonger(
  hits: Hit<unknown>[],
  tokens: readonly Token[],
  startsOf: (word: Word) => Starts,
  from: number,
  stem: Stem,
  node: Node,
): void {
  let here: Node | undefined = node;
  for (let at = from + 1; at < tokens.length; at++) {
    const { continuing } = startsOf((tokens[at] as Token).word);
    here = continuing === NEVER ? undefined : here.next?.get(continuing);
    if (!here) return;
    if (here.found) collect(hits, here.found, tokens, from, at + 1, stem);
  }
}

function collect(
  hits: Hit<unknown>[],
  found: NonNullable<Node['found']>,
  tokens: readonly Token[],
  from: number,
  to: number,
  stem: Stem,
): void {
  const start = (tokens[from]?.start ?? 0) + stem.offset;
  const end = tokens[to - 1]?.end ?? start;
  for (const { table, entry } of found)
    if (isAllowed(table, stem)) hits.push({ table, row: entry.row, form: entry.form, from, to, start, end, stem });
}

/** Whether words of a table may be cut as the stem is. */
function isAllowed({ cuts }: Table<unknown>, stem: Stem): boolean {
  return (!stem.article || cuts.article) && (!stem.accusative || cuts.accusative) && (stem.proclitic === '' || cuts.proclitic);
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
