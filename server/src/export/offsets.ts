import type { Span } from '../text/span.ts';

/** Turns offsets of one text between UTF-16 code units, which everything here counts in, and code points, which other tools count in. */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** A span of UTF-16 units in code points. */
  readonly count: (span: Span) => Span;
  /** A span of code points in UTF-16 units. */
  readonly place: (span: Span) => Span;
}

/** The two ways to count in a text. Lone surrogates count as one in both. */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isPair(text, at)) continue;
    pairs.push(at);
    at++;
  }
  const toCodePoint = (offset: number): number => offset - countBelow(pairs.length, (k) => (pairs[k] ?? 0) + 2 <= offset);
  const toUtf16 = (offset: number): number => offset + countBelow(pairs.length, (k) => (pairs[k] ?? 0) - k < offset);
  return {
    length: text.length - pairs.length,
    count: ({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end) }),
    place: ({ start, end }) => ({ start: toUtf16(start), end: toUtf16(end) }),
  };
}

function isPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  const high = text.charCodeAt(at);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
}

/** How many of the first `length` numbers fulfil a condition that holds up to some point and not after it. */
function countBelow(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
