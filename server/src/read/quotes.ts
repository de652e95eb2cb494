import type { Token } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { type Paragraph, perParagraph } from './paragraph.ts';

/** An opening or closing quotation mark or bracket, by where it stands (”كذا“ opens with ”). */
export interface Mark extends Span {
  readonly text: string;
  readonly type: 'quote' | 'bracket';
  readonly role: 'open' | 'close';
  /** Its token in the paragraph. */
  readonly at: number;
}

/** Two marks that belong together: the span runs from the opening mark to behind the closing one. */
export interface Pair extends Span {
  readonly type: Mark['type'];
  readonly open: Mark;
  readonly close: Mark;
  /** The pair that this one stands in. */
  readonly outer?: Pair;
}

export interface Pairs {
  /** By start. */
  readonly pairs: readonly Pair[];
  /** Marks without a partner in this paragraph; it may stand in another paragraph. In reading order. */
  readonly unpaired: readonly Mark[];
}

/** The pairs of quotation marks and brackets of a paragraph: straight, curly in either order, guillemets, nested. Linear. */
export const readPairs = perParagraph(pairUp);

/** The innermost quotation that covers an offset of the paragraph. */
export function quotationAt({ pairs }: Pairs, offset: number): Pair | undefined {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let pair = pairs[low - 1]; pair; pair = pair.outer) if (pair.type === 'quote' && offset < pair.end) return pair;
  return undefined;
}

/** Marks that may be partners; where `open` and `close` are alike, place alone tells them apart. */
interface Family {
  readonly type: Mark['type'];
  readonly open: string;
  readonly close: string;
  /** Writers exchange the two marks, so place decides before shape. */
  readonly eitherOrder: boolean;
}
const FAMILIES: readonly Family[] = [
  { type: 'quote', open: '"＂', close: '"＂', eitherOrder: true },
  // Typesetting makes a double prime of a closing mark behind a figure («صيف الطائف 36″»).
  { type: 'quote', open: '“„‟', close: '”″', eitherOrder: true },
  { type: 'quote', open: '«', close: '»', eitherOrder: true },
  { type: 'quote', open: '‹', close: '›', eitherOrder: true },
  { type: 'bracket', open: '(', close: ')', eitherOrder: false },
  { type: 'bracket', open: '[', close: ']', eitherOrder: false },
  { type: 'bracket', open: '{', close: '}', eitherOrder: false },
  { type: 'bracket', open: '﴿﴾', close: '﴾﴿', eitherOrder: true },
];
const familyOf = new Map<string, Family>(FAMILIES.flatMap((f) => [...f.open, ...f.close].map((c): [string, Family] => [c, f])));
const NOTHING: Pairs = { pairs: [], unpaired: [] };

type Written = Pick<Mark, 'start' | 'end' | 'text' | 'type' | 'at'>;

function pairUp(p: Paragraph): Pairs {
  let byFamily: Map<Family, Written[]> | undefined;
  for (let at = 0; at < p.tokens.length; at++) {
    const word = p.tokens[at]?.word;
    const family = word?.type === 'mark' ? familyOf.get(word.text) : undefined;
    if (!family) continue;
    const { start, end } = p.tokens[at] as Token;
    const mark = { start, end, text: word?.text ?? '', type: family.type, at };
    byFamily ??= new Map();
    const marks = byFamily.get(family);
    if (marks) marks.push(mark);
    else byFamily.set(family, [mark]);
  }
  if (!byFamily) return NOTHING;
  const met = [...byFamily].map(([family, marks]) => pairFamily(p, family, marks));
  const rest = met.flatMap((m) => m.unpaired).sort((a, b) => a.start - b.start);
  const mixed = pairMixed(rest);
  return { pairs: nest([...met.flatMap((m) => m.pairs), ...mixed.pairs]), unpaired: mixed.unpaired };
}

/** Pairs the marks of one family by place; where that leaves some alone and they are even in number, by taking turns. */
function pairFamily(p: Paragraph, family: Family, marks: readonly Written[]): { pairs: readonly Pair[]; unpaired: readonly Mark[] } {
  const placed = pairWith(marks, (mark, isOpen) => roleByPlace(p, family, mark, isOpen));
  if (!placed.unpaired.length || !family.eitherOrder || marks.length % 2) return placed;
  return pairWith(marks, (_, isOpen) => (isOpen ? 'close' : 'open'));
}

function pairWith(marks: readonly Written[], roleOf: (mark: Written, isOpen: boolean) => Mark['role'] | undefined) {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  const lone: Mark[] = [];
  for (const written of marks) {
    const role = roleOf(written, open.length > 0);
    if (!role) continue;
    const mark: Mark = { ...written, role };
    const partner = role === 'close' ? open.pop() : undefined;
    if (role === 'open') open.push(mark);
    else if (partner) pairs.push(join(partner, mark));
    else lone.push(mark);
  }
  return { pairs, unpaired: [...lone, ...open] };
}

/** Nothing where the mark is none: inches, list numbers like «1)». */
function roleByPlace(p: Paragraph, family: Family, mark: Written, isOpen: boolean): Mark['role'] | undefined {
  const before = p.tokens[mark.at - 1];
  const after = p.tokens[mark.at + 1];
  const hugsLeft = p.tokens[mark.at]?.glued === true && before !== undefined && !isProclitic(before);
  const hugsRight = after?.glued === true;
  if (!family.eitherOrder) {
    if (family.open.includes(mark.text)) return 'open';
    return isOpen || !(mark.at === 1 && hugsLeft) ? 'close' : undefined;
  }
  if (family.open.includes(mark.text) && family.open !== family.close && !(isOpen && hugsLeft && !hugsRight)) return 'open';
  if (mark.text === '″') return isOpen ? 'close' : undefined;
  if (isOpen) return hugsRight && after.word.type !== 'mark' && !hugsLeft ? 'open' : 'close';
  if (hugsLeft && before.word.type === 'digits' && family.open === family.close) return undefined;
  // «قال:" سنعود"»: behind a colon speech begins, wherever the blank is.
  if (hugsLeft && !hugsRight && before.word.text === ':') return 'open';
  if (!hugsLeft && hugsRight && STOP.test(after.word.text)) return 'close';
  return hugsLeft && (!hugsRight || after.word.type === 'mark') ? 'close' : 'open';
}

const STOP = /^[.،؛,!؟?]$/u;

/** A letter that stands alone before a mark is written onto what the mark opens: و"كذا", بـ«كذا». */
function isProclitic({ word, glued }: Token): boolean {
  return word.type === 'arabic' && word.bare.length === 1 && !glued;
}

/** An opening mark of one family and the next closing one of another («كذا"): one pair, however ill matched. */
function pairMixed(rest: readonly Mark[]): Pairs {
  const pairs: Pair[] = [];
  const unpaired: Mark[] = [];
  for (const mark of rest) {
    const last = unpaired.at(-1);
    if (mark.role === 'close' && last?.role === 'open' && last.type === mark.type) pairs.push(join(unpaired.pop() ?? last, mark));
    else unpaired.push(mark);
  }
  return { pairs, unpaired };
}

function join(open: Mark, close: Mark): Pair {
  return { start: open.start, end: close.end, type: open.type, open, close };
}

/** By start, each with the pair that it stands in. */
function nest(pairs: readonly Pair[]): readonly Pair[] {
  const around: Pair[] = [];
  return pairs
    .toSorted((a, b) => a.start - b.start)
    .map((pair) => {
      while (around.length && (around.at(-1)?.end ?? 0) <= pair.start) around.pop();
      const outer = around.at(-1);
      const nested = outer ? { ...pair, outer } : pair;
      around.push(nested);
      return nested;
    });
}
