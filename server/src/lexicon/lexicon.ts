import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import { type Entry, keysOf, type Table } from './table.ts';

/** A form of a table found in a paragraph: tokens `from` (inclusive) to `to` (exclusive); its span leaves proclitics out. */
export interface Hit<Row> extends Span {
  readonly table: Table<Row>;
  readonly row: Row;
  readonly form: string;
  readonly from: number;
  readonly to: number;
  readonly stem: Stem;
}

/** All tables as one tree of words, so that a paragraph is looked up once however many tables there are. */
export interface Lexicon {
  /** For each token, what begins there (longest first, then least cut), or nothing. */
  scan(tokens: readonly Token[]): readonly (readonly Hit<unknown>[] | undefined)[];
}

interface Node {
  next?: Map<string, Node>;
  found?: { readonly table: Table<unknown>; readonly entry: Entry<unknown> }[];
}

/** Builds the tree. Forms meet when they fold alike; every row of every table is kept. */
export function createLexicon(tables: readonly Table<unknown>[]): Lexicon {
  const root = new Map<string, Node>();
  for (const table of tables) for (const entry of table.entries) insert(root, table, entry);
  const startsOf = perWord((word) => findStarts(word, root));
  return { scan: (tokens) => scan(tokens, startsOf) };
}

function scan(tokens: readonly Token[], startsOf: (word: Word) => readonly Start[]): (readonly Hit<unknown>[] | undefined)[] {
  const hits: (readonly Hit<unknown>[] | undefined)[] = new Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.word;
    const starts = word && startsOf(word);
    hits[i] = starts?.length ? hitsAt(tokens, i, starts) : undefined;
  }
  return hits;
}

interface Start {
  readonly stem: Stem;
  readonly node: Node;
}

/** Where the stems of a word lead in the tree. */
function findStarts(word: Word, root: ReadonlyMap<string, Node>): readonly Start[] {
  const found: Start[] = [];
  for (const stem of word.stems) {
    const node = root.get(stem.fold);
    if (node) found.push({ stem, node });
  }
  return found;
}

function insert(root: Map<string, Node>, table: Table<unknown>, entry: Entry<unknown>): void {
  let level = root;
  let node: Node | undefined;
  for (const key of keysOf(entry.form)) {
    node = level.get(key) ?? {};
    level.set(key, node);
    node.next ??= new Map();
    level = node.next;
  }
  if (!node) throw new Error(`${table.name}: a form without words: «${entry.form}»`);
  node.found ??= [];
  node.found.push({ table, entry });
}

function hitsAt(tokens: readonly Token[], from: number, starts: readonly Start[]): readonly Hit<unknown>[] | undefined {
  const hits: Hit<unknown>[] = [];
  for (const { stem, node } of starts) {
    let here: Node | undefined = node;
    for (let to = from + 1; here; to++) {
      collect(hits, here, tokens, from, to, stem);
      const next: Token | undefined = tokens[to];
      here = next && here.next?.get(next.word.fold);
    }
  }
  if (!hits.length) return undefined;
  // A stable sort: among equally long hits, the order of the stems (least cut first) stays.
  return hits.length === 1 ? hits : hits.sort((a, b) => b.to - a.to);
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
