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
  private readonly starts: readonly Starts[];
  private readonly found: (readonly Hit<unknown>[] | undefined)[] = [];

  constructor(tokens: readonly Token[], startsOf: (word: Word) => Starts) {
    this.tokens = tokens;
    const starts: Starts[] = [];
    for (let i = 0; i < tokens.length; i++) starts.push(startsOf((tokens[i] as Token).word));
    this.starts = starts;
  }

  at(i: number): readonly Hit<unknown>[] {
    const known = this.found[i];
    if (known) return known;
    const here = this.starts[i];
    if (here === undefined || here.isEmpty) return NO_HITS;
    const hits = hitsAt(this.tokens, this.starts, i, here);
    this.found[i] = hits;
    return hits;
  }

  may(i: number, group: TableGroup): boolean {
    const here = this.starts[i];
    if (here === undefined || here.isEmpty) return false;
    const { tables } = here;
    return ((tables[0] & group[0]) | (tables[1] & group[1]) | (tables[2] & group[2])) !== 0;
  }

  mayAny(i: number): boolean {
    return this.starts[i]?.isEmpty === false;
  }

  forget(): void {
    this.found.length = 0;
  }
}

/** What is known of a word that begins at a token, whatever follows it. */
interface Starts {
  readonly isEmpty: boolean;
  /** Forms of this one word, least cut first. */
  readonly alone: readonly { readonly table: Table<unknown>; readonly entry: Entry<unknown>; readonly stem: Stem }[];
  /** Where forms of several words go on. */
  readonly longer: readonly { readonly stem: Stem; readonly node: Node }[];
  /** The tables of both. */
  readonly tables: TableGroup;
  /** The word's number as a later word of a form, or `NEVER`. */
  readonly continuing: number;
}

/** Most words stand in no table: they share one answer. */
const NOWHERE: Starts = { isEmpty: true, alone: [], longer: [], tables: [0, 0, 0], continuing: NEVER };

function findStarts(word: Word, root: Node, allowed: (stem: Stem) => TableGroup, continuing: number): Starts {
  const alone: { table: Table<unknown>; entry: Entry<unknown>; stem: Stem }[] = [];
  const longer: { stem: Stem; node: Node }[] = [];
  let tables: TableGroup = [0, 0, 0];
  for (const stem of word.stems) {
    const node = root.first?.get(stem.fold);
    const reach = node && both(node.tables, allowed(stem));
    if (!node || !reach || isEmpty(reach)) continue;
    for (const { table, entry } of node.found ?? []) if (isAllowed(table, stem)) alone.push({ table, entry, stem });
    if (node.next) longer.push({ stem, node });
    tables = either(tables, reach);
  }
  if (isEmpty(tables)) return continuing === NEVER ? NOWHERE : { ...NOWHERE, continuing };
  return { isEmpty: false, alone, longer, tables, continuing };
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

function hitsAt(tokens: readonly Token[], starts: readonly Starts[], from: number, here: Starts): readonly Hit<unknown>[] {
  const hits: Hit<unknown>[] = [];
  if ((starts[from + 1]?.continuing ?? NEVER) !== NEVER)
    for (const { stem, node } of here.longer) collectLonger(hits, tokens, starts, from, stem, node);
  const { start, end } = tokens[from] as Token;
  const alone = here.alone.map(
    ({ table, entry: { row, form }, stem }): Hit<unknown> => ({
      table,
      row,
      form,
      from,
      to: from + 1,
      start: start + stem.offset,
      end,
      stem,
    }),
  );
  if (!hits.length) return alone;
  // A stable sort: among equally long hits, the order of the stems (least cut first) stays.
  return [...hits.sort((a, b) => b.to - a.to), ...alone];
}

function collectLonger(
  hits: Hit<unknown>[],
  tokens: readonly Token[],
  starts: readonly Starts[],
  from: number,
  stem: Stem,
  node: Node,
): void {
  for (let at = from + 1, here: Node | undefined = node; ; at++) {
    const number = starts[at]?.continuing ?? NEVER;
    here = number === NEVER ? undefined : here.next?.get(number);
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
