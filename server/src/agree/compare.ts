// What two annotators say of one text, side by side: who has what the other has not, or has otherwise.
import { overlaps, type Span } from '../text/span.ts';
import type { Said } from './said.ts';

/** A place on which two annotators differ. */
export interface Difference extends Span {
  readonly what: 'only-a' | 'only-b' | 'kind' | 'span' | 'value';
  /** What each says there, in words; undefined where one says nothing. */
  readonly a: Said | undefined;
  readonly b: Said | undefined;
}
/** Mentions of the same span and kind, with what each annotator says of them. */
export interface Pair {
  readonly a: Said;
  readonly b: Said;
}

export interface Comparison {
  readonly pairs: readonly Pair[];
  /** By place. */
  readonly differences: readonly Difference[];
}

/** Compares what two annotators say of one text, each in order. Each mention is compared once: with the same, else the same span, else one that it overlaps. */
export function compare(a: readonly Said[], b: readonly Said[]): Comparison {
  const [restA, restB] = [[...a], [...b]];
  const pairs = takePairs(restA, restB, (x) => `${x.kind} ${x.start}-${x.end}`);
  const otherKind = takePairs(restA, restB, (x) => `${x.start}-${x.end}`);
  const otherSpan = takeOverlapping(restA, restB);
  const differ =
    (what: Difference['what']) =>
    (pair: Pair): Difference => ({ what, start: Math.min(pair.a.start, pair.b.start), end: Math.max(pair.a.end, pair.b.end), ...pair });
  const differences = [
    ...pairs.filter(({ a: x, b: y }) => x.value !== '' && y.value !== '' && x.value !== y.value).map(differ('value')),
    ...otherKind.map(differ('kind')),
    ...otherSpan.map(differ('span')),
    ...restA.map((x): Difference => ({ what: 'only-a', start: x.start, end: x.end, a: x, b: undefined })),
    ...restB.map((x): Difference => ({ what: 'only-b', start: x.start, end: x.end, a: undefined, b: x })),
  ];
  return { pairs, differences: differences.sort((x, y) => x.start - y.start || x.end - y.end) };
}

/** Takes what both have, by a key, out of the two lists. */
function takePairs(a: Said[], b: Said[], keyOf: (said: Said) => string): readonly Pair[] {
  const byKey = new Map<string, Said[]>();
  for (const x of b) byKey.set(keyOf(x), [...(byKey.get(keyOf(x)) ?? []), x]);
  const pairs = a.flatMap((x): readonly Pair[] => {
    const y = byKey.get(keyOf(x))?.shift();
    return y ? [{ a: x, b: y }] : [];
  });
  remove(
    a,
    pairs.map((p) => p.a),
  );
  remove(
    b,
    pairs.map((p) => p.b),
  );
  return pairs;
}

/** Takes mentions of one kind that overlap, in order. */
function takeOverlapping(a: Said[], b: Said[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<Said>();
  let from = 0;
  for (const x of a) {
    while (from < b.length && (b[from]?.start ?? 0) < x.start - LONGEST) from++;
    for (let i = from; i < b.length && (b[i]?.start ?? 0) < x.end; i++) {
      const y = b[i];
      if (!y || taken.has(y) || y.kind !== x.kind || !overlaps(x, y)) continue;
      taken.add(y);
      pairs.push({ a: x, b: y });
      break;
    }
  }
  remove(
    a,
    pairs.map((p) => p.a),
  );
  remove(
    b,
    pairs.map((p) => p.b),
  );
  return pairs;
}

/** A mention that began further back than this, in UTF-16 units, is not looked for: it keeps the search linear. */
const LONGEST = 2000;

function remove(from: Said[], taken: readonly Said[]): void {
  const gone = new Set(taken);
  from.splice(0, from.length, ...from.filter((x) => !gone.has(x)));
}
