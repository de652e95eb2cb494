import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { perWord, type Word } from '../text/word.ts';
import type { Table, TableGroup } from './table.ts';
import { growTree, isAllowed, meet, NEVER, NO_TABLES, NOWHERE, type Node, type Starts, withLonger } from './tree.ts';

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
  /** The tokens at which a form of any table of the group may begin, in order: the same, for a whole paragraph. */
  starts(group: TableGroup): readonly number[];
  /** Whether a form of any table begins with the word of token `i`, whatever follows it. */
  mayAny(i: number): boolean;
  /** Drops what was found: it is found again when asked for. */
  forget(): void;
}

/** Builds the tree. Forms meet when they fold alike; every row of every table is kept. */
export function createLexicon(tables: readonly Table<unknown>[]): Lexicon {
  const startsOf = perWord(growTree(tables));
  return { open: (tokens) => new OpenedLookup(tokens, startsOf) };
}

const NO_STARTS: readonly number[] = [];
const NO_HITS: readonly Hit<unknown>[] = [];

/** A class, because paragraphs are many: one shape, no functions of its own. */
class OpenedLookup implements Lookup {
  private readonly tokens: readonly Token[];
  private readonly startsOf: (word: Word) => Starts;
  /** The tables with a form that may begin at each token, as far as it and the next word tell: three numbers a token. */
  private tables: readonly number[] = [];
  /** The tables of all tokens together. */
  private all: TableGroup = NO_TABLES;
  private isForgotten = false;
  private found: (readonly Hit<unknown>[] | undefined)[] = [];

  constructor(tokens: readonly Token[], startsOf: (word: Word) => Starts) {
    this.tokens = tokens;
    this.startsOf = startsOf;
  }

  at(i: number): readonly Hit<unknown>[] {
    const known = this.found[i];
    if (known) return known;
    if (!this.may(i, ALL)) return NO_HITS;
    const hits = hitsAt(this.tokens, this.startsOf, i);
    this.found[i] = hits;
    return hits;
  }

  may(i: number, group: TableGroup): boolean {
    if (this.isForgotten) return meet(this.tablesAt(i), group);
    const tables = this.opened();
    const at = 3 * i;
    if (i < 0 || at >= tables.length) return false;
    return (((tables[at] as number) & group[0]) | ((tables[at + 1] as number) & group[1]) | ((tables[at + 2] as number) & group[2])) !== 0;
  }

  mayAny(i: number): boolean {
    const token = this.tokens[i];
    return token !== undefined && !this.startsOf(token.word).isEmpty;
  }

  starts(group: TableGroup): readonly number[] {
    const tables = this.opened();
    if (!meet(this.all, group)) return NO_STARTS;
    const [a, b, c] = group;
    const starts: number[] = [];
    for (let at = 0; at < tables.length; at += 3)
      if ((((tables[at] as number) & a) | ((tables[at + 1] as number) & b) | ((tables[at + 2] as number) & c)) !== 0) starts.push(at / 3);
    return starts;
  }

  forget(): void {
    this.isForgotten = true;
    this.tables = [];
    this.found = [];
  }

  /** Once most is read, single tokens are asked for again: not worth a list. */
  private tablesAt(i: number): TableGroup {
    const token = this.tokens[i];
    if (!token) return NO_TABLES;
    const here = this.startsOf(token.word);
    const next = this.tokens[i + 1];
    const continuing = here.longer.length && next ? this.startsOf(next.word).continuing : NEVER;
    return continuing === NEVER ? here.tables : withLonger(here, continuing);
  }

  /** Found when first asked for. */
  private opened(): readonly number[] {
    if (this.tables.length || !this.tokens.length) return this.tables;
    const { tokens, startsOf } = this;
    const tables = new Array<number>(3 * tokens.length);
    let [a, b, c] = NO_TABLES;
    let here = startsOf((tokens[0] as Token).word);
    for (let i = 1; i <= tokens.length; i++) {
      const next = i < tokens.length ? startsOf((tokens[i] as Token).word) : NOWHERE;
      const own = here.longer.length && next.continuing !== NEVER ? withLonger(here, next.continuing) : here.tables;
      const at = 3 * i - 3;
      tables[at] = own[0];
      tables[at + 1] = own[1];
      tables[at + 2] = own[2];
      a |= own[0];
      b |= own[1];
      c |= own[2];
      here = next;
    }
    this.all = [a, b, c];
    if (!this.isForgotten) this.tables = tables;
    return tables;
  }
}
/** Every table there may be. */
const ALL: TableGroup = [-1, -1, -1];

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
