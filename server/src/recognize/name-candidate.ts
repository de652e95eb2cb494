// What the parts of name recognition hand each other: places where a name may stand, before they are weighed against each other.
import type { Demonym } from '../lexicon/gazetteer/demonyms.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import type { Reason } from '../model.ts';
import type { NameReading } from '../phrase.ts';
import { type Paragraph, perParagraph } from '../read/paragraph.ts';
import { type Pair, readPairs } from '../read/quotes.ts';
import type { Token } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

export interface NameCandidate extends Span {
  /** Tokens `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly readings: readonly NameReading[];
  /** Set for an adjective of nationality; then there are no readings. */
  readonly demonym?: Demonym;
  readonly metonym?: 'government';
  readonly proclitic: string;
  readonly contracted: boolean;
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** Tokens `from` … `to` as a span that begins where the first word's cut says. */
export function spanOf(
  p: Paragraph,
  hit: Pick<Hit<unknown>, 'from' | 'start' | 'stem'>,
  to: number,
): Pick<NameCandidate, 'from' | 'to' | 'start' | 'end' | 'proclitic' | 'contracted'> {
  const { from, start, stem } = hit;
  return { from, to, start, end: p.tokens[to - 1]?.end ?? start, proclitic: stem.proclitic, contracted: stem.contracted };
}

/** The text of a span, with the article restored where a contraction took its alef. */
export function nameIn(p: Paragraph, span: Pick<NameCandidate, 'start' | 'end' | 'contracted'>): string {
  const written = p.text.slice(span.start, span.end);
  return span.contracted ? `ا${written}` : written;
}

/** The quotation or bracket that opens at a token. */
export function pairFrom(p: Paragraph, at: number): Pair | undefined {
  if (p.tokens[at]?.word.type !== 'mark') return undefined;
  return pairsByToken(p)?.get(at);
}

/** Whether tokens `from` … `to` are all that stands in a pair of quotation marks. */
export function isQuoted(p: Paragraph, from: number, to: number): boolean {
  const pair = pairFrom(p, from - 1);
  return pair?.type === 'quote' && pair.close.at === to;
}

/** Whether a word begins with the article as written (not after a glued letter). */
export function isDefinite(token: Token | undefined): boolean {
  return token?.word.type === 'arabic' && token.word.fold.startsWith('ال') && token.word.fold.length > 3;
}

/** Pairs by their opening token; a paragraph without pairs has no use for them. */
function pairsByToken(p: Paragraph): ReadonlyMap<number, Pair> | undefined {
  return readPairs(p).pairs.length ? indexPairs(p) : undefined;
}
const indexPairs = perParagraph((p): ReadonlyMap<number, Pair> => new Map(readPairs(p).pairs.map((pair) => [pair.open.at, pair])));
