import type { Span } from '../text/span.ts';
import type { Paragraph } from './paragraph.ts';

/** A number as written, in digits, words or both, without modifier and without what it counts. */
export interface Numeral extends Span {
  /** Tokens `from` (inclusive) to `to` (exclusive). `start`, `end` are offsets in the paragraph; the article ال is in the span. */
  readonly from: number;
  readonly to: number;
  /** Exact value; a decimal string beyond 2^53. */
  readonly value: number | string;
  /** Any of its words is definite (الثلاثة، الـ24). */
  readonly definite: boolean;
  /** Letters glued before it that are not part of it (و in وثلاثة; ال, الـ in الـ24). */
  readonly proclitic: string;
  /** Written with digits only (with or without separators), with words only, or both (15 ألف). */
  readonly written: 'digits' | 'words' | 'mixed';
  /** Gender that the numeral's word shows, where it shows one. */
  readonly gender?: 'masculine' | 'feminine';
}

/** The numeral that begins at token `i`, the longest that reads as one number; undefined where none begins. */
export function readNumeral(_p: Paragraph, _i: number): Numeral | undefined {
  return undefined;
}
