import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { findHit, hitAt, type Paragraph } from '../paragraph.ts';
import { isMark } from './reading.ts';

/** What joins the two ends of a span of time. */
export interface Link {
  readonly to: number;
  /** The word that joins is glued to the second date («و27 أيار»). */
  readonly glued: boolean;
}

/** At token `i` «إلى», «حتى», «وحتى», «-», and where `glued` is awaited (after «بين» a «و», after «من» a «ل») nothing but that letter. */
export function linkAt(p: Paragraph, i: number, glued: boolean): Link | undefined {
  const relation = hitAt(p, i, timeRelationTable);
  if (relation?.row.kind === 'until') return { to: relation.to, glued: false };
  // A dash may be drawn with tatweel («16 ــ 25 أبريل»).
  if (isMark(p, i, '-–—') || p.tokens[i]?.word.fold === '') return { to: i + 1, glued: false };
  if (!glued) return undefined;
  const token = p.tokens[i];
  if (token?.word.type === 'arabic' && token.word.fold.length === 1) return { to: i + 1, glued: false };
  return { to: i, glued: true };
}

/** Whether «بين» or «ما بين» stands before token `i` (and a word of years between them). */
export function isBetween(p: Paragraph, i: number): boolean {
  return relationEnding(p, i) === 'between' || relationEnding(p, i - 1) === 'between';
}

/** What relation stands right before token `i`. */
export function relationEnding(p: Paragraph, i: number): string | undefined {
  for (const from of [i - 1, i - 2]) {
    const hit = findHit(p, from, timeRelationTable, (h) => h.to === i);
    if (hit) return hit.row.kind;
  }
  return undefined;
}
