// Krippendorff's α for unitizing, ᵤα: two annotators mark units of one kind on a continuum; how far their ends are apart
// counts, and so does what only one of them marked. Krippendorff (1995), On the reliability of unitizing contiguous data,
// Sociological Methodology 25; the expected disagreement as corrected in Krippendorff (2004), Content Analysis, 2nd ed., 11.6.
import type { Span } from '../text/span.ts';

export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** ᵤα of one kind, or over several: 1 − Dₒ/Dₑ of their sums. Undefined where nobody marked anything. */
export function unitizingAlpha(disagreements: readonly Disagreement[]): number | undefined {
  const expected = sum(disagreements.map((d) => d.expected));
  return expected === 0 ? undefined : 1 - sum(disagreements.map((d) => d.observed)) / expected;
}

/**
 * The disagreement on units of one kind.
 * @param a,b units in order that do not overlap within one annotator
 * @param length of the continuum, which begins at 0
 */
export function disagree(a: readonly Span[], b: readonly Span[], length: number): Disagreement {
  return { observed: observe(a, b) / length ** 2, expected: expect([a, b], length) };
}

/** The sum of squared distances: of ends, where units meet; of the whole length, where a unit stands in a gap of the other. */
function observe(a: readonly Span[], b: readonly Span[]): number {
  let total = 0;
  let from = 0;
  const met = new Set<Span>();
  for (const x of a) {
    while ((b[from]?.end ?? Number.POSITIVE_INFINITY) <= x.start) from++;
    let meets = false;
    for (let i = from; i < b.length; i++) {
      const y = b[i];
      if (!y || y.start >= x.end) break;
      total += (x.start - y.start) ** 2 + (x.end - y.end) ** 2;
      met.add(y);
      meets = true;
    }
    if (!meets) total += (x.end - x.start) ** 2;
  }
  return total + sum(b.filter((y) => !met.has(y)).map((y) => (y.end - y.start) ** 2));
}

/** What would be observed if all units of both were laid on the continuum in all ways. */
function expect(annotators: readonly (readonly Span[])[], length: number): number {
  const lengths = annotators.flat().map(({ start, end }) => end - start);
  const gaps = annotators.flatMap((units) => gapsOf(units, length)).sort((x, y) => x - y);
  const size = annotators.length * length;
  const among = (unit: number): number => ((lengths.length - 1) * (2 * unit ** 3 - 3 * unit ** 2 + unit)) / 3;
  // Units of one length fit alike, and there are few lengths: the gaps are counted once for each.
  let total = 0;
  for (const [unit, count] of countEach(lengths)) total += count * (among(unit) + unit ** 2 * places(gaps, unit));
  const pairs = size * (size - 1) - sum(lengths.map((unit) => unit * (unit - 1)));
  return pairs === 0 ? 0 : ((2 / length) * total) / pairs;
}

function countEach(numbers: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return counts;
}

/** In how many places a unit fits into the gaps. @param gaps in order of length */
function places(gaps: readonly number[], unit: number): number {
  let count = 0;
  for (let i = gaps.length - 1; i >= 0 && (gaps[i] ?? 0) >= unit; i--) count += (gaps[i] ?? 0) - unit + 1;
  return count;
}

function gapsOf(units: readonly Span[], length: number): readonly number[] {
  const edges = [0, ...units.flatMap(({ start, end }) => [start, end]), length];
  return edges.flatMap((edge, i) => (i % 2 === 1 && edge > (edges[i - 1] ?? 0) ? [edge - (edges[i - 1] ?? 0)] : []));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
