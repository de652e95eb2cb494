// Agreement of two annotators over articles: by kind, and over all kinds.
import { cutTokens } from '../export/tokens.ts';
import { KINDS, type Kind } from '../model.ts';
import { cohenKappa, nominalAlpha } from './coding.ts';
import { type Comparison, compare, type Difference, type Pair } from './compare.ts';
import { addShared, countExact, countOverlapping, f1Of, type Shared } from './f1.ts';
import type { Said } from './said.ts';
import { type Disagreement, disagree, unitizingAlpha } from './unitizing.ts';

/** One article as both annotators have it, each in order. */
export interface Twice {
  readonly text: string;
  readonly a: readonly Said[];
  readonly b: readonly Said[];
}

/** Measures of one kind, or of all; undefined where they have no meaning (nothing was marked, or nothing could differ). */
export interface Measures {
  /** How many mentions each has. */
  readonly a: number;
  readonly b: number;
  /** F1 of spans that are the same, and of spans that overlap one of the other's. */
  readonly exact: number | undefined;
  readonly overlapping: number | undefined;
  /** Cohen's κ over tokens: in a mention or not; over all kinds, of which kind the outermost mention is. */
  readonly kappa: number | undefined;
  /** Krippendorff's α for unitizing. */
  readonly unitizing: number | undefined;
  /** Krippendorff's α over the values of mentions that both have and give a value, and how many these are. */
  readonly value: number | undefined;
  readonly valued: number;
}

export interface Agreement {
  readonly kinds: ReadonlyMap<Kind, Measures>;
  readonly all: Measures;
  /** By article, in order. */
  readonly differences: readonly (readonly Difference[])[];
}

/** Agreement over articles, which lie end to end on one continuum for α. */
export function measure(articles: readonly Twice[]): Agreement {
  const comparisons = articles.map(({ a, b }) => compare(a, b));
  const units = new Map(KINDS.map((kind) => [kind, unitize(articles, kind)]));
  const tokens = articles.map(({ text, a, b }) => cutTokens(text, [...a, ...b]));
  const label = (kind: Kind | undefined): (readonly [string, string])[] =>
    articles.flatMap(({ a, b }, i) => {
      const [ofA, ofB] = [labels(tokens[i] ?? [], a, kind), labels(tokens[i] ?? [], b, kind)];
      return ofA.map((x, k) => [x, ofB[k] ?? ''] as const);
    });
  const measures = (kind: Kind | undefined, disagreements: readonly Disagreement[]): Measures => {
    const own = (said: readonly Said[]): readonly Said[] => (kind ? said.filter((s) => s.kind === kind) : said);
    const count = (how: (a: readonly Said[], b: readonly Said[]) => Shared): Shared =>
      articles.map(({ a, b }) => byKind(own(a), own(b), how)).reduce(addShared);
    const [exact, overlapping] = [count(countExact), count(countOverlapping)];
    const values = valuePairs(comparisons, kind);
    return {
      ...{ a: exact.a, b: exact.b, exact: f1Of(exact), overlapping: f1Of(overlapping) },
      ...{ kappa: cohenKappa(label(kind)), unitizing: unitizingAlpha(disagreements) },
      ...{ value: nominalAlpha(values), valued: values.length },
    };
  };
  const marked = KINDS.filter((kind) => articles.some(({ a, b }) => [...a, ...b].some((s) => s.kind === kind)));
  return {
    kinds: new Map(marked.map((kind) => [kind, measures(kind, [units.get(kind) ?? NONE])])),
    all: measures(undefined, [...units.values()]),
    differences: comparisons.map((c) => c.differences),
  };
}

const NONE: Disagreement = { observed: 0, expected: 0 };

/** Mentions of different kinds are never the same. */
function byKind(a: readonly Said[], b: readonly Said[], how: (a: readonly Said[], b: readonly Said[]) => Shared): Shared {
  return KINDS.map((kind) => {
    const own = (said: readonly Said[]): readonly Said[] => said.filter((s) => s.kind === kind);
    return how(own(a), own(b));
  }).reduce(addShared);
}

/** The units of one kind of all articles on one continuum. Units of one annotator must not overlap: the outermost stand. */
function unitize(articles: readonly Twice[], kind: Kind): Disagreement {
  let offset = 0;
  const [a, b]: [Said[], Said[]] = [[], []];
  for (const article of articles) {
    a.push(...outermost(article.a, kind).map((s) => shift(s, offset)));
    b.push(...outermost(article.b, kind).map((s) => shift(s, offset)));
    offset += article.text.length;
  }
  return offset ? disagree(a, b, offset) : NONE;
}

function shift(said: Said, by: number): Said {
  return { ...said, start: said.start + by, end: said.end + by };
}

function outermost(said: readonly Said[], kind: Kind | undefined): readonly Said[] {
  let end = 0;
  return said.filter((s) => {
    if ((kind && s.kind !== kind) || s.start < end) return false;
    end = s.end;
    return true;
  });
}

/** What each token is: the kind of the outermost mention that it is in, or nothing. */
function labels(tokens: readonly { readonly start: number }[], said: readonly Said[], kind: Kind | undefined): readonly string[] {
  const standing = outermost(said, kind);
  let next = 0;
  return tokens.map(({ start }) => {
    while ((standing[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const at = standing[next];
    return at && at.start <= start ? at.kind : '';
  });
}

function valuePairs(comparisons: readonly Comparison[], kind: Kind | undefined): readonly (readonly [string, string])[] {
  const isValued = ({ a, b }: Pair): boolean => (kind === undefined || a.kind === kind) && a.value !== '' && b.value !== '';
  return comparisons.flatMap((c) => c.pairs.filter(isValued).map(({ a, b }) => [`${a.kind} ${a.value}`, `${b.kind} ${b.value}`] as const));
}
