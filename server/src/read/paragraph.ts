import type { Hit, Lexicon, Lookup } from '../lexicon/lexicon.ts';
import type { Table, TableGroup } from '../lexicon/table.ts';
import { type Token, tokenize } from '../text/segment.ts';

/** What recognizers read: a paragraph's text, its tokens, and what the lexicon knows at each of them. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lookup: Lookup;
  /** What `perParagraph` and `perToken` readers found; nobody else's business. */
  readonly memos: unknown[];
  readonly readings: (unknown[] | undefined)[];
}

/** Tokenizes one paragraph and opens the lexicon on it. */
export function readParagraph(text: string, lexicon: Lexicon): Paragraph {
  const tokens = tokenize(text);
  return { text, tokens, lookup: lexicon.open(tokens), memos: [], readings: [] };
}

/** Drops what was read token by token and can be read again: most of what a paragraph weighs, and of no use once it is recognized. */
export function forgetReadings(p: Paragraph): void {
  p.readings.length = 0;
  p.lookup.forget();
}

/** Whether a form of any table of the group may begin at token `i`: the gate that lets a recognizer pass most tokens by. */
export function mayBegin(p: Paragraph, i: number, group: TableGroup): boolean {
  return p.lookup.may(i, group);
}

/** The tokens at which a form of any table of the group may begin: all that a recognizer of these tables need look at. */
export function startsOf(p: Paragraph, group: TableGroup): readonly number[] {
  return p.lookup.starts(group);
}

/** Whether any form at all may begin at token `i`. */
export function isKnown(p: Paragraph, i: number): boolean {
  return p.lookup.mayAny(i);
}

/** Whether token `i` is a run of digits. */
export function isDigits(p: Paragraph, i: number): boolean {
  return p.tokens[i]?.word.type === 'digits';
}

/** The best hit of a table at token `i`: the longest, among equals the least cut. */
export function hitAt<Row>(p: Paragraph, i: number, table: Table<Row>): Hit<Row> | undefined {
  if (!table.group || !p.lookup.may(i, table.group)) return undefined;
  for (const hit of p.lookup.at(i)) if (hit.table === table) return hit as Hit<Row>;
  return undefined;
}

/** All hits of a table at token `i`, best first. */
export function hitsAt<Row>(p: Paragraph, i: number, table: Table<Row>): readonly Hit<Row>[] {
  if (!table.group || !p.lookup.may(i, table.group)) return NONE;
  const hits = p.lookup.at(i);
  const isOf = (hit: Hit<unknown>): boolean => hit.table === table;
  // A list that is kept already serves where no other table is in it.
  return (hits.every(isOf) ? hits : hits.filter(isOf)) as readonly Hit<unknown>[] as readonly Hit<Row>[];
}
const NONE: readonly never[] = [];

/** The best hit of a table at token `i` that passes a test: `hitsAt(…).find(…)` without a list. */
export function findHit<Row>(p: Paragraph, i: number, table: Table<Row>, test: (hit: Hit<Row>) => boolean): Hit<Row> | undefined {
  if (!table.group || !p.lookup.may(i, table.group)) return undefined;
  for (const hit of p.lookup.at(i)) if (hit.table === table && test(hit as Hit<Row>)) return hit as Hit<Row>;
  return undefined;
}

/** Whether any hit of a table at token `i` passes a test. */
export function hasHit<Row>(p: Paragraph, i: number, table: Table<Row>, test: (hit: Hit<Row>) => boolean): boolean {
  return findHit(p, i, table, test) !== undefined;
}

/** A reader that several recognizers ask at the same token, made to read once. While it reads, it finds nothing at that token. */
export function perToken<T extends object>(read: (p: Paragraph, i: number) => T | undefined): (p: Paragraph, i: number) => T | undefined {
  const slot = readers++;
  return (p, i) => {
    const known = memoryOf<T>(p, slot);
    const before = known[i];
    if (before !== undefined) return before ?? undefined;
    known[i] = null;
    const found = read(p, i);
    known[i] = found ?? null;
    return found;
  };
}

let readers = 0;

function memoryOf<T>({ readings }: Paragraph, slot: number): (T | null | undefined)[] {
  const known = readings[slot];
  if (known) return known as (T | null | undefined)[];
  const made: (T | null | undefined)[] = [];
  readings[slot] = made;
  return made;
}

/** A function of a paragraph, computed once and kept with it. */
export function perParagraph<T extends object>(compute: (p: Paragraph) => T): (p: Paragraph) => T {
  const slot = slots++;
  return (p) => {
    const known = p.memos[slot] as T | undefined;
    if (known) return known;
    const made = compute(p);
    p.memos[slot] = made;
    return made;
  };
}
let slots = 0;
