// The words before and behind a number that make it a bound or an approximation: نحو، أكثر من، على الأقل.
import type { Hit } from '../lexicon/lexicon.ts';
import { type ModifierRow, modifierTable } from '../lexicon/modifier.ts';
import { isFrameWord } from '../lexicon/number-frame.ts';
import type { Amount, Relation } from '../model.ts';
import { hitsAt, type Paragraph } from './paragraph.ts';

const LONGEST = 6;
const AND = 'و';
const NO_EQUALS = '=';

/** The modifier that ends right before token `to`, the longest. */
export function boundBefore(p: Paragraph, to: number): Hit<ModifierRow> | undefined {
  for (let from = Math.max(0, to - LONGEST); from < to; from++) {
    const hit = hitsAt(p, from, modifierTable).find((h) => h.to === to && h.row.place !== 'after' && mayStandBefore(p, h));
    if (hit) return hit;
  }
  return undefined;
}

function mayStandBefore(p: Paragraph, { row, stem, from, to }: Hit<ModifierRow>): boolean {
  if (row.place !== 'before-bare') return true;
  // «=<30» is a sign of another kind, «من دون ثلاثة لاعبين» means without three.
  const beside = [p.tokens[from - 1]?.word, p.tokens[to]?.word];
  if (beside.some((word) => word?.fold === NO_EQUALS) || isFrameWord(beside[0], 'from')) return false;
  return stem.proclitic === '' || stem.proclitic === AND;
}

/** The modifier that begins at token `i` and speaks of what stands before it: «على الأقل». */
export function boundAfter(p: Paragraph, i: number): Hit<ModifierRow> | undefined {
  return hitsAt(p, i, modifierTable).find((h) => h.row.place === 'after' || (h.row.place === 'any' && h.stem.proclitic === ''));
}

/** An amount under a relation: «at least about three hundred» keeps the bound that says more. */
export function boundBy(amount: Amount, relation: Relation): Amount {
  return relation === '~' && amount.relation !== '=' ? amount : { ...amount, relation };
}
