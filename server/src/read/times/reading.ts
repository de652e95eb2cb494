// What readers of times share: a value read at a place, and figures at a token.
import type { Hit } from '../../lexicon/lexicon.ts';
import { gluedProcliticTable } from '../../lexicon/names/glued-proclitic.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { Span } from '../../text/span.ts';
import { readNumeral } from '../numeral.ts';
import { hasHit, hitAt, type Paragraph, perToken } from '../paragraph.ts';

/** A value read at tokens `from` (inclusive) to `to` (exclusive), with its span in the paragraph. */
export interface Reading<T> extends Span {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  /** Letters before the span that are glued to it. */
  readonly proclitic: string;
  readonly contracted: boolean;
}

/** A reading over whole tokens; the span of its first word leaves proclitics out where the lexicon cut them. */
export function reading<T>(p: Paragraph, from: number, to: number, value: T, first?: Hit<unknown>): Reading<T> {
  const start = first?.start ?? p.tokens[from]?.start ?? 0;
  const end = p.tokens[to - 1]?.end ?? start;
  return { value, from, to, start, end, proclitic: first?.stem.proclitic ?? '', contracted: first?.stem.contracted ?? false };
}

/** The same reading with another value, reaching to another token. */
export function extend<T>(p: Paragraph, of: Reading<unknown>, to: number, value: T): Reading<T> {
  return { ...of, to, end: p.tokens[to - 1]?.end ?? of.end, value };
}

/** Whether token `i` is a mark out of `marks`. */
export function isMark(p: Paragraph, i: number, marks: string): boolean {
  const word = p.tokens[i]?.word;
  return word?.type === 'mark' && marks.includes(word.text);
}

/** `i`, or behind one mark out of `marks` at `i`. */
export function skipMark(p: Paragraph, i: number, marks: string): number {
  return isMark(p, i, marks) ? i + 1 : i;
}

/** `i`, or behind a mark that opens or closes, or a comma, between the parts of a date. */
export function skipComma(p: Paragraph, i: number): number {
  return skipMark(p, i, '،,');
}

/** `i`, or behind «من» at `i`, which ties a part to its whole. */
export function skipFrom(p: Paragraph, i: number): number {
  const relation = hitAt(p, i, timeRelationTable);
  return relation && (relation.row.kind === 'from' || relation.row.kind === 'in') && relation.stem.proclitic === '' ? relation.to : i;
}

/** Behind the article that stands alone before digits: «الـ5:51», «القرن الـ19», «الـ 48» are two tokens. */
export function skipGluedArticle(p: Paragraph, i: number): number {
  const next = p.tokens[i + 1];
  if (next?.word.type !== 'digits' || p.tokens[i]?.word.type !== 'arabic') return i;
  return hasHit(p, i, gluedProcliticTable, (h) => h.row.definite) ? i + 1 : i;
}

/** A figure in digits at token `i` that no sign ties to other digits (neither 1.5 nor 5:51 nor 1,000). */
export function wholeAt(p: Paragraph, i: number): number | undefined {
  const token = p.tokens[i];
  if (token?.word.type !== 'digits' || token.word.fold.length > 6) return undefined;
  return isTie(p, i - 1) || isTie(p, i + 1) ? undefined : Number(token.word.fold);
}

const TIES = '.,٫٬:،/';

/** A mark between two runs of digits, glued on both sides. */
function isTie(p: Paragraph, i: number): boolean {
  if (!isMark(p, i, TIES) || !p.tokens[i]?.glued || !p.tokens[i + 1]?.glued) return false;
  return p.tokens[i - 1]?.word.type === 'digits' && p.tokens[i + 1]?.word.type === 'digits';
}

/** A whole number at token `i`, in digits or words, with what it covers. */
export const numberAt = perToken((p, i): Reading<number> | undefined => {
  const numeral = readNumeral(p, i);
  if (!numeral) {
    const whole = wholeAt(p, i);
    return whole === undefined ? undefined : reading(p, i, i + 1, whole);
  }
  const { value, from, to, start, end, proclitic, contracted } = numeral;
  if (typeof value !== 'number' || numeral.vague) return undefined;
  return { value, from, to, start, end, proclitic, contracted };
});

/** The longest of several readings; of equal ones the first. */
export function longest<T>(...readings: readonly (Reading<T> | undefined)[]): Reading<T> | undefined {
  let best: Reading<T> | undefined;
  for (const r of readings) if (r && (!best || r.to > best.to)) best = r;
  return best;
}
