// Units and currencies that are counted without a figure before them: the dual, «واحد» behind, and a fraction behind.
import type { Hit } from '../lexicon/lexicon.ts';
import { groupOf, type Table } from '../lexicon/table.ts';
import type { Amount } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import type { Span } from '../text/span.ts';
import { add, figureOf, ONE } from '../values/amount.ts';
import { amountsOf } from './amounts.ts';
import { fractionAt } from './measures.ts';
import { readNumeral } from './numeral.ts';
import { boundAfter, boundBefore, boundBy } from './numeral-bounds.ts';
import { hitsAt, isKnown, type Paragraph, startsOf } from './paragraph.ts';

type Extra = Pick<NumericPhrase, 'unit' | 'currencies'> & { readonly to?: number };

/**
 * «متران», «دولار واحد», «لتر ونصف»: whatever a table calls a unit, where no number stands before it.
 * @param describe what the phrase says of the unit, and where it ends if words behind belong to it; undefined when it is none here
 */
export function recognizeLoneUnits<Row extends { readonly count: string }>(
  p: Paragraph,
  table: Table<Row>,
  kind: 'money' | 'quantity',
  describe: (hit: Hit<Row>) => Extra | undefined,
): readonly NumericPhrase[] {
  const taken = new Set(amountsOf(p).map(({ behind }) => behind));
  const group = groupOf(table);
  const found: NumericPhrase[] = [];
  for (const i of startsOf(p, group)) {
    for (const hit of hitsAt(p, i, table)) {
      if (taken.has(i) && hit.stem.proclitic === '') continue;
      const extra = describe(hit);
      const counted = extra && countOf(p, hit, extra.to ?? hit.to);
      if (!extra || !counted) continue;
      found.push(phraseOf(p, kind, hit, extra, counted));
      break;
    }
  }
  return found;
}

interface Count {
  readonly amount: Amount;
  readonly to: number;
}

function countOf(p: Paragraph, hit: Hit<{ readonly count: string }>, to: number): Count | undefined {
  if (hit.row.count === 'dual') return { amount: { figure: 2, relation: '=' }, to };
  if (hit.row.count !== 'any' || hit.stem.article) return undefined;
  const one = readNumeral(p, to);
  if (one?.value === 1 && one.written === 'words' && one.proclitic === '' && !one.definite && one.to === one.from + 1)
    return { amount: { figure: 1, relation: '=' }, to: one.to };
  const part = hit.stem.proclitic === '' || isFirst(hit) ? fractionAt(p, to) : undefined;
  return part && isPartOfUnit(p, part.to) ? { amount: { figure: figureOf(add(ONE, part.value)), relation: '=' }, to: part.to } : undefined;
}

function isFirst(hit: Hit<unknown>): boolean {
  return hit.from === 0;
}

/** Behind «لتر ونصف» no other word stands that the half would be of (كيلومتر ونصف ساعة). */
function isPartOfUnit(p: Paragraph, i: number): boolean {
  return !isKnown(p, i);
}

function phraseOf(p: Paragraph, kind: 'money' | 'quantity', hit: Hit<unknown>, { unit, currencies }: Extra, count: Count): NumericPhrase {
  const before = hit.stem.proclitic === '' ? boundBefore(p, hit.from) : undefined;
  const after = boundAfter(p, count.to);
  const bounded = before ? boundBy(count.amount, before.row.relation) : count.amount;
  const span: Span = { start: before?.start ?? hit.start, end: (after ?? p.tokens[count.to - 1])?.end ?? hit.end };
  const proclitic = before ? before.stem.proclitic : hit.stem.proclitic;
  return {
    kind,
    ...span,
    amount: after ? boundBy(bounded, after.row.relation) : bounded,
    ...(unit !== undefined && { unit }),
    ...(currencies && { currencies }),
    ...(proclitic !== '' && { proclitic }),
    ...(hit.stem.contracted && { contracted: true }),
    confidence: 0.9,
    because: [
      { message: { key: 'number-unit-form', args: { figure: count.amount.figure ?? 1 } }, start: hit.start, end: hit.end },
      { message: { key: kind === 'money' ? 'number-money' : 'number-quantity' } },
    ],
  };
}
