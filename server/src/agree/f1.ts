import type { Span } from '../text/span.ts';

/** How many spans two annotators have, and how many of each the other has too. */
export interface Shared {
  readonly a: number;
  readonly b: number;
  /** Of A's spans, those that B has; and the other way round. */
  readonly aShared: number;
  readonly bShared: number;
}

/** Spans that are the same in both. Each list is in order by start and has no span twice. */
export function countExact(a: readonly Span[], b: readonly Span[]): Shared {
  const there = new Set(b.map(({ start, end }) => `${start}-${end}`));
  const shared = a.filter(({ start, end }) => there.has(`${start}-${end}`)).length;
  return { a: a.length, b: b.length, aShared: shared, bShared: shared };
}

/** Spans that touch one of the other's. Each list is in order by start. */
export function countOverlapping(a: readonly Span[], b: readonly Span[]): Shared {
  return { a: a.length, b: b.length, aShared: countTouching(a, b), bShared: countTouching(b, a) };
}

/** Of the first spans, how many share a unit with one of the others: one that begins before its end and ends after its start. */
function countTouching(spans: readonly Span[], others: readonly Span[]): number {
  const starts = others.map((other) => other.start);
  let furthest = 0;
  const reaches = others.map((other) => {
    furthest = Math.max(furthest, other.end);
    return furthest;
  });
  return spans.filter((span) => (reaches[countBelow(starts, span.end) - 1] ?? 0) > span.start).length;
}

/** How many of the ordered numbers are less. */
function countBelow(ordered: readonly number[], limit: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function addShared(x: Shared, y: Shared): Shared {
  return { a: x.a + y.a, b: x.b + y.b, aShared: x.aShared + y.aShared, bShared: x.bShared + y.bShared };
}

/** The harmonic mean of how much of A's is B's and of B's A's (van Rijsbergen 1979), 0 … 1; undefined where neither has any. */
export function f1Of({ a, b, aShared, bShared }: Shared): number | undefined {
  if (a + b === 0) return undefined;
  const [precision, recall] = [a ? aShared / a : 0, b ? bShared / b : 0];
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}
