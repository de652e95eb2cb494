// Percentages: an amount with a sign or «per cent» in words, before or behind.
//   نمو بنسبة ٣٫٦ في المئة (growth of 3.6 per cent) · %7,99 · بين 20 و30 بالمئة (between 20 and 30 per cent) · نقطة مئوية
// Left alone: the noun «نسبة» without a figure, and «100» in «بالمئة» itself.
import { type PercentSignRow, percentSignTable } from '../lexicon/numbers/percent-sign.ts';
import type { NumericPhrase } from '../phrase.ts';
import { amountsOf, scaleAmount } from '../read/amounts.ts';
import { readMeasures } from '../read/measures.ts';
import { numericPhrase } from '../read/numeric-phrase.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { multiply } from '../values/amount.ts';

export function recognizePercents(p: Paragraph): readonly NumericPhrase[] {
  const behind = readMeasures(p, (i) => signAt(p, i)).map((measure) =>
    numericPhrase('percent', measure.reading, {
      start: measure.start,
      end: measure.end,
      amount: inPercent(measure.amount, measure.unit.row),
      reason: 'number-percent',
    }),
  );
  return [...behind, ...recognizeSignsBefore(p)];
}

function signAt(p: Paragraph, i: number): { to: number; key: string; row: PercentSignRow } | undefined {
  const hit = hitAt(p, i, percentSignTable);
  return hit && { to: hit.to, key: hit.form, row: hit.row };
}

function inPercent(amount: NumericPhrase['amount'], { value }: PercentSignRow): NumericPhrase['amount'] {
  return value.d === 1n ? amount : scaleAmount(amount, (figure) => multiply(figure, value));
}

/** «%6.88»: the sign glued before the figure, with no other figure before it. */
function recognizeSignsBefore(p: Paragraph): readonly NumericPhrase[] {
  return amountsOf(p).flatMap((reading) => {
    const sign = p.tokens[reading.from - 1];
    const hit = sign?.word.type === 'mark' ? hitAt(p, reading.from - 1, percentSignTable) : undefined;
    const isFree = p.tokens[reading.from]?.glued && !(sign?.glued && p.tokens[reading.from - 2]?.word.type === 'digits');
    if (!hit || !sign || !isFree) return [];
    const amount = inPercent(reading.amount, hit.row);
    return [numericPhrase('percent', reading, { start: sign.start, end: reading.end, amount, reason: 'number-percent' })];
  });
}
