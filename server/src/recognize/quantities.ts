// Amounts with a unit of measure, the dual of a unit, and one unit with a fraction.
//   3 كيلومترات (three kilometres) · مئة ألف برميل (100,000 barrels) · متران (two metres) · لتر ونصف (a litre and a half) · 2 تحت الصفر
// Left alone: a bare unit without a figure (قدم، درجة), units of time, and money.
import type { Hit } from '../lexicon/lexicon.ts';
import { type UnitRow, unitTable } from '../lexicon/numbers/unit.ts';
import type { Amount } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import { type AmountReading, scaleAmount } from '../read/amounts.ts';
import { recognizeLoneUnits } from '../read/lone-units.ts';
import { readMeasures } from '../read/measures.ts';
import { isYear } from '../read/numeral-range.ts';
import { numericPhrase } from '../read/numeric-phrase.ts';
import { findHit, type Paragraph } from '../read/paragraph.ts';
import { isYearInFrame } from '../read/years.ts';
import { negate } from '../values/amount.ts';

export function recognizeQuantities(p: Paragraph): readonly NumericPhrase[] {
  const measured = readMeasures(p, (i, reading) => unitAt(p, i, reading)).map((measure) => {
    const below = belowZeroAt(p, measure.to);
    const isBelow = below !== undefined || measure.unit.row.count === 'below-zero';
    return numericPhrase('quantity', measure.reading, {
      start: measure.start,
      end: below?.end ?? measure.end,
      amount: isBelow ? belowZero(measure.amount) : measure.amount,
      unit: measure.unit.key,
      reason: 'number-quantity',
    });
  });
  return [...measured, ...recognizeLoneUnits(p, unitTable, 'quantity', ({ row }) => ({ unit: row.unit }))];
}

function unitAt(p: Paragraph, i: number, reading: AmountReading): { to: number; key: string; row: UnitRow } | undefined {
  const hit = findHit(p, i, unitTable, (h) => h.stem.proclitic === '' && (h.row.count !== 'glued' || isOnFigure(p, i, reading)));
  if (!hit || isYearInFrame(p, reading) || !isWholeWord(p, hit)) return undefined;
  return { to: hit.to, key: hit.row.unit, row: hit.row };
}

const HOURS = 24;

/** «600م» is metres; «5م» may be an hour in the afternoon and «2021م» a year of our era. */
function isOnFigure(p: Paragraph, i: number, { first }: AmountReading): boolean {
  return p.tokens[i]?.glued === true && first.written === 'digits' && Number(first.value) > HOURS && !isYear(first);
}

/** A symbol in Latin letters with more letters or digits glued behind is no unit. */
function isWholeWord(p: Paragraph, { to }: Hit<UnitRow>): boolean {
  const next = p.tokens[to];
  return !next?.glued || next.word.type === 'mark';
}

function belowZeroAt(p: Paragraph, i: number): Hit<UnitRow> | undefined {
  return findHit(p, i, unitTable, (h) => h.row.count === 'below-zero');
}

function belowZero(amount: Amount): Amount {
  return scaleAmount(amount, negate);
}
