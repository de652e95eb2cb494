import { splitLines, tokenize } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

/** The tokens of a text, in UTF-16 offsets of the text: words, runs of digits, marks. */
export function tokensOf(text: string): readonly Span[] {
  return splitLines(text).flatMap((line) =>
    tokenize(line.text).map(({ start, end }) => ({ start: line.start + start, end: line.start + end })),
  );
}

/**
 * The tokens of a text, cut further wherever a span begins or ends, so that every span is a run of whole tokens: a name after a
 * glued conjunction is a token of its own. Characters that are no token but part of a span become one.
 */
export function cutTokens(text: string, spans: readonly Span[]): readonly Span[] {
  const tokens = tokensOf(text);
  const starts = new Set(spans.map((s) => s.start));
  const ends = new Set(spans.map((s) => s.end));
  const edges = [...new Set([...tokens, ...spans].flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b);
  const pieces: Span[] = [];
  let next = 0;
  edges.forEach((start, i) => {
    const end = edges[i + 1];
    if (end === undefined) return;
    while ((tokens[next]?.end ?? text.length) <= start && next < tokens.length) next++;
    const token = tokens[next];
    const inToken = token !== undefined && token.start <= start && end <= token.end;
    if (inToken || starts.has(start) || ends.has(end)) pieces.push({ start, end });
  });
  return pieces;
}
