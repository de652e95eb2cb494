// What people decided about a text, made sane: a decision that does not fit the text, or that a later one contradicts, is left out.
import type { Decision } from '../analyze-options.ts';
import { KINDS, type Kind } from '../model.ts';
import { contains, overlaps, type Span, touchingGroups } from '../text/span.ts';

/** A person's «this is a …». */
export type Mark = Extract<Decision, { readonly verdict: 'is' }>;

export interface Decided {
  /** By start, longer first. None crosses another (references apart), no two but a reference and another stand on one span. */
  readonly marks: readonly Mark[];
  /** Where in the list a mark was given: of two that contradict each other the later holds. */
  orderOf(mark: Mark): number;
  /** Whether a person said that there is no mention of a kind on exactly this span. */
  isRejected(span: Span, kind: Kind): boolean;
  /** Whether a span shares text with a mark that is no reference. */
  isMarked(span: Span): boolean;
}

/**
 * Reads decisions, later ones first. Left out are those whose span is empty, blank, outside the text or splits a character (they
 * were made about another text), and those that a later one contradicts: another kind or a rejection on the same span, or a
 * mention that crosses.
 */
export function readDecisions(text: string, decisions: readonly Decision[]): Decided {
  const order = new Map<Mark, number>();
  const spans = new Map<string, Verdicts>();
  for (let i = decisions.length - 1; i >= 0; i--) {
    const decision = decisions[i];
    if (!decision || !fits(text, decision)) continue;
    const here = verdictsAt(spans, decision);
    if (decision.verdict === 'not') reject(here, decision.kind);
    else if (mayMark(here, decision.kind)) {
      order.set(decision, i);
      here[slotOf(decision.kind)] = decision.kind;
    }
  }
  const marks = withoutCrossing([...order.keys()], order);
  const outermost = outermostOf(marks);
  return {
    marks,
    orderOf: (mark) => order.get(mark) ?? -1,
    isRejected(span, kind) {
      const here = spans.get(keyOf(span));
      return here !== undefined && here[slotOf(kind)] !== kind && (here.all || here.rejected.has(kind));
    },
    isMarked({ start, end }) {
      const next = outermost[firstBehind(outermost, start)];
      return next !== undefined && next.start < end;
    },
  };
}

/** Marks that no other holds, references apart: they lie one behind the other. */
function outermostOf(marks: readonly Mark[]): readonly Span[] {
  const outermost: Span[] = [];
  for (const mark of marks) if (mark.kind !== 'reference' && mark.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(mark);
  return outermost;
}

/** The index of the first span that ends behind an offset, of spans that lie one behind the other. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was decided about one span, as far as it was read. */
interface Verdicts {
  all: boolean;
  readonly rejected: Set<Kind>;
  reference?: Kind;
  other?: Kind;
}

/** A reference stands beside whatever shares its span. */
function slotOf(kind: Kind): 'reference' | 'other' {
  return kind === 'reference' ? 'reference' : 'other';
}

function verdictsAt(spans: Map<string, Verdicts>, span: Span): Verdicts {
  const known = spans.get(keyOf(span));
  if (known) return known;
  const made: Verdicts = { all: false, rejected: new Set() };
  spans.set(keyOf(span), made);
  return made;
}

function reject(here: Verdicts, kind: Kind | undefined): void {
  if (kind === undefined) here.all = true;
  else here.rejected.add(kind);
}

function mayMark(here: Verdicts, kind: Kind): boolean {
  return !here.all && !here.rejected.has(kind) && here[slotOf(kind)] === undefined;
}

function withoutCrossing(marks: Mark[], order: ReadonlyMap<Mark, number>): readonly Mark[] {
  const ordered = marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return touchingGroups(ordered).flatMap((group) => {
    if (group.length === 1) return group;
    const standing: Mark[] = [];
    for (const mark of group.toSorted((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0)))
      if (mark.kind === 'reference' || standing.every((s) => s.kind === 'reference' || !crosses(s, mark))) standing.push(mark);
    return standing.sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

/** Whether two spans overlap and neither holds the other. */
export function crosses(a: Span, b: Span): boolean {
  return overlaps(a, b) && !contains(a, b) && !contains(b, a);
}

export function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function fits(text: string, decision: Decision): boolean {
  const known = decision.kind === undefined ? decision.verdict === 'not' : (KINDS as readonly string[]).includes(decision.kind);
  return known && isSpanOf(text, decision);
}

/** Whether a span lies in a text, holds something to read and splits no character. */
export function isSpanOf(text: string, { start, end }: Span): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) return false;
  return !splitsPair(text, start) && !splitsPair(text, end) && /\S/u.test(text.slice(start, end));
}

function splitsPair(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}
