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

/** Runs of spans, given by start, in which each touches one before it: what overlaps can be decided run by run, in linear time. */
export function touchingGroups<S extends Span>(ordered: readonly S[]): readonly S[][] {
  const groups: S[][] = [];
  let end = -1;
  for (const span of ordered) {
    if (span.start >= end) groups.push([]);
    groups.at(-1)?.push(span);
    end = Math.max(end, span.end);
  }
  return groups;
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
