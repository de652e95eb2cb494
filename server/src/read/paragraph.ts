import type { Hit, Lexicon } from '../lexicon/lexicon.ts';
import type { Table } from '../lexicon/table.ts';
import { type Token, tokenize } from '../text/segment.ts';

/** What recognizers read: a paragraph's text, its tokens, and what the lexicon knows at each of them. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly (readonly Hit<unknown>[] | undefined)[];
}

/** Tokenizes and looks up one paragraph. */
export function readParagraph(text: string, lexicon: Lexicon): Paragraph {
  const tokens = tokenize(text);
  return { text, tokens, hits: lexicon.scan(tokens) };
}

/** The best hit of a table at token `i`: the longest, among equals the least cut. */
export function hitAt<Row>(p: Paragraph, i: number, table: Table<Row>): Hit<Row> | undefined {
  return p.hits[i]?.find((hit) => hit.table === table) as Hit<Row> | undefined;
}

/** All hits of a table at token `i`, best first. */
export function hitsAt<Row>(p: Paragraph, i: number, table: Table<Row>): readonly Hit<Row>[] {
  return (p.hits[i]?.filter((hit) => hit.table === table) ?? []) as readonly Hit<Row>[];
}
