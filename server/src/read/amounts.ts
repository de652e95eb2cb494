import type { Amount } from '../model.ts';
import type { Span } from '../text/span.ts';
import { figureOf, rationalOf } from '../values/amount.ts';
import { type Numeral, numeralsOf } from './numeral.ts';
import { boundAround, boundBefore, boundBy } from './numeral-bounds.ts';
import { jointOf, lentScale } from './numeral-range.ts';
import { type Paragraph, perParagraph } from './paragraph.ts';

/** A number or a range with the modifier before it: what percents, money, quantities and plain numbers are made of. */
export interface AmountReading extends Span {
  /** Tokens `from` (inclusive, with the modifier) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Token where its unit or what it counts is looked for: behind the bracket of «(70) ريالاً». */
  readonly behind: number;
  readonly amount: Amount;
  /** The amount if its one ambiguous separator is used the other way. */
  readonly otherwise?: Amount;
  readonly proclitic: string;
  readonly contracted: boolean;
  /** One numeral, or both ends of a range. */
  readonly first: Numeral;
  readonly last: Numeral;
  /** The modifier right before it, as written. */
  readonly modifier?: Span;
  /** That, or a verb of bound further back («لا يقل عددهم عن 20»), which its span leaves out. */
  readonly bound?: Span;
  /** Two figures of a match, or two years: no number of anything. */
  readonly shape: 'number' | 'range' | 'score' | 'years';
}

/** All amounts of a paragraph in reading order. Read once per paragraph. */
export const amountsOf = perParagraph(readAmounts);

function readAmounts(p: Paragraph): readonly AmountReading[] {
  const found: AmountReading[] = [];
  const numerals = numeralsOf(p);
  for (let k = 0; k < numerals.length; k++) {
    const [a, b] = [numerals[k], numerals[k + 1]];
    if (!a) break;
    const joint = b && !a.vague && !b.vague ? jointOf(p, a, b) : undefined;
    if (b && joint && joint !== 'apart') {
      found.push(amountReading(p, a, b, joint));
      k++;
    } else found.push(amountReading(p, a, a, 'number'));
  }
  return found;
}

function amountReading(p: Paragraph, first: Numeral, last: Numeral, shape: AmountReading['shape']): AmountReading {
  const bracket = isBracketed(p, first, last);
  const start = bracket ? first.from - 1 : startOf(p, first);
  const modifier = first.proclitic === '' || start < first.from ? boundBefore(p, start) : undefined;
  const around = modifier || first.proclitic !== '' ? undefined : boundAround(p, start);
  const bound = modifier ?? around;
  const plain = amountOf(first, last, shape);
  const to = bracket && modifier ? last.to + 1 : last.to;
  const base = {
    from: modifier?.from ?? first.from,
    to,
    behind: bracket ? last.to + 1 : last.to,
    start: modifier?.start ?? first.start,
    end: p.tokens[to - 1]?.end ?? last.end,
    amount: bound ? boundBy(plain, bound.row.relation) : plain,
    proclitic: modifier ? modifier.stem.proclitic : first.proclitic,
    contracted: modifier ? modifier.stem.contracted : first.contracted,
    first,
    last,
    shape,
    ...(bound && { bound: { start: bound.start, end: bound.end } }),
    ...(modifier && { modifier: { start: modifier.start, end: modifier.end } }),
  };
  if (shape !== 'number' || first.otherwise === undefined) return base;
  return { ...base, otherwise: { figure: first.otherwise, relation: base.amount.relation } };
}

/** «(70) ريالاً»: a figure alone in brackets with a word behind them. */
function isBracketed(p: Paragraph, first: Numeral, last: Numeral): boolean {
  return (
    p.tokens[first.from - 1]?.word.fold === '(' && p.tokens[last.to]?.word.fold === ')' && p.tokens[last.to + 1]?.word.type === 'arabic'
  );
}

/** The token where its glued article begins (فوق الـ30): a modifier or a joint ends before that. */
function startOf(p: Paragraph, { from, definite }: Numeral): number {
  return definite && p.tokens[from]?.word.type === 'digits' && p.tokens[from]?.glued ? from - 1 : from;
}

function amountOf(first: Numeral, last: Numeral, shape: AmountReading['shape']): Amount {
  if (shape === 'range') return { min: lentScale(first, last), max: last.value, relation: '=' };
  const { vague } = first;
  if (!vague) return { figure: first.value, relation: '=' };
  return { min: first.value, ...(vague.max !== undefined && { max: vague.max }), relation: '~' };
}

/** Every figure of an amount, times a factor (thousandths of a dinar, a negative temperature). */
export function scaleAmount(amount: Amount, times: (figure: ReturnType<typeof rationalOf>) => ReturnType<typeof rationalOf>): Amount {
  const scaled = (figure: number | string) => figureOf(times(rationalOf(figure)));
  const { figure, min, max, relation } = amount;
  return {
    ...(figure !== undefined && { figure: scaled(figure) }),
    ...(min !== undefined && { min: scaled(min) }),
    ...(max !== undefined && { max: scaled(max) }),
    relation,
  };
}
