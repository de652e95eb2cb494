/** A half-open range `[start, end)` of UTF-16 code units in the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers every code unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Where the run of spans, given by start, ends in which each touches one before it: what overlaps is decided run by run, in linear time. */
export function endOfTouching(ordered: readonly Span[], from: number): number {
  let end = ordered[from]?.end ?? 0;
  let to = from + 1;
  for (let next = ordered[to]; next && next.start < end; next = ordered[to]) {
    end = Math.max(end, next.end);
    to++;
  }
  return to;
}

/** The index of the first that does not begin before an offset, in a list by start. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those runs as lists. */
export function touchingGroups<S extends Span>(ordered: readonly S[]): readonly S[][] {
  const groups: S[][] = [];
  for (let from = 0; from < ordered.length; ) {
    const to = endOfTouching(ordered, from);
    groups.push(ordered.slice(from, to));
    from = to;
  }
  return groups;
}
