// The words before and behind a number that make it a bound or an approximation: نحو، أكثر من، على الأقل.
import type { Hit } from '../lexicon/lexicon.ts';
import { type ModifierRow, modifierTable } from '../lexicon/numbers/modifier.ts';
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import type { Amount, Relation } from '../model.ts';
import { findHit, type Paragraph } from './paragraph.ts';

const LONGEST = 6;
const AND = 'و';
const NO_EQUALS = '=';
const BEFORE: ReadonlySet<ModifierRow['place']> = new Set(['before', 'before-bare', 'any']);

/** The modifier that ends right before token `to`, the longest. */
export function boundBefore(p: Paragraph, to: number): Hit<ModifierRow> | undefined {
  for (let from = Math.max(0, to - LONGEST); from < to; from++) {
    const hit = findHit(p, from, modifierTable, (h) => h.to === to && BEFORE.has(h.row.place) && mayStandBefore(p, h));
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

const SUBJECT = 3;

/** «لا يقل عددهم عن 20», «تجاوز عدد القتلى 500»: a verb of bound with its subject between it and the figure at token `to`. */
export function boundAround(p: Paragraph, to: number): Hit<ModifierRow> | undefined {
  const place = isFrameWord(p.tokens[to - 1]?.word, 'than') ? 'split' : 'split-object';
  const end = place === 'split' ? to - 1 : to;
  for (let at = end - 1; at >= Math.max(0, end - SUBJECT); at--) {
    const word = p.tokens[at]?.word;
    if (word?.type !== 'arabic' || isFrameWord(word, 'function')) return undefined;
    const verb = verbEndingAt(p, at, place);
    if (verb) return undefined;
    const before = verbEndingAt(p, at - 1, place);
    if (before) return before;
  }
  return undefined;
}

/** The verb whose last word is token `at`, the longest: «لا يقل» before «يقل». */
function verbEndingAt(p: Paragraph, at: number, place: ModifierRow['place']): Hit<ModifierRow> | undefined {
  for (const from of [at - 1, at]) {
    const hit = from < 0 ? undefined : findHit(p, from, modifierTable, (h) => h.to === at + 1 && h.row.place === place);
    if (hit) return hit;
  }
  return undefined;
}

/** The modifier that begins at token `i` and speaks of what stands before it: «على الأقل». */
export function boundAfter(p: Paragraph, i: number): Hit<ModifierRow> | undefined {
  return findHit(p, i, modifierTable, (h) => h.row.place === 'after' || (h.row.place === 'any' && h.stem.proclitic === ''));
}

/** An amount under a relation: «at least about three hundred» keeps the bound that says more. */
export function boundBy(amount: Amount, relation: Relation): Amount {
  return relation === '~' && amount.relation !== '=' ? amount : { ...amount, relation };
}
