import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { CalendarExpression, DateExpression } from '../../values/time-expression.ts';
import { findHit, type Paragraph } from '../paragraph.ts';
import { readNth } from './nth.ts';
import { numberAt, type Reading, reading, skipFrom, skipGluedArticle } from './reading.ts';

type ReadDate = (p: Paragraph, i: number) => Reading<DateExpression> | undefined;

/** Two centuries or decades of one: «القرنين الثامن عشر والتاسع عشر», «العقدين الثامن والتاسع من القرن الماضي». */
export function readDualEra(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const unit = findHit(
    p,
    i,
    timeUnitTable,
    (h) => h.row.count === 2 && h.stem.article && (h.row.unit === 'century' || h.row.unit === 'decade'),
  );
  const first = unit && nthAt(p, unit.to);
  const second = first && nthAt(p, first.to, true);
  if (!unit || !first || !second) return undefined;
  if (unit.row.unit === 'century')
    return reading(p, i, second.to, { type: 'range', from: centuryOf(first.value), to: centuryOf(second.value) }, unit);
  const of = readDate(p, skipFrom(p, second.to));
  const [from, to] = [of && decadeOf(first.value, of.value), of && decadeOf(second.value, of.value)];
  return of && from && to && reading(p, i, of.to, { type: 'range', from, to }, unit);
}

/** An ordinal, or a figure: «الـ18»; the second has «و» before it. */
function nthAt(p: Paragraph, i: number, joined = false): { readonly value: number; readonly to: number } | undefined {
  const nth = readNth(p, i);
  if (nth) return nth.value.form === 'masculine' && (nth.proclitic !== '') === joined ? { value: nth.value.number, to: nth.to } : undefined;
  const figure = numberAt(p, skipGluedArticle(p, joined ? skipLoneAnd(p, i) : i));
  return figure && figure.value >= 1 && figure.value <= MOST ? { value: figure.value, to: figure.to } : undefined;
}
const MOST = 30;

/** «و» alone before digits, or glued to the article before them. */
function skipLoneAnd(p: Paragraph, i: number): number {
  const word = p.tokens[i]?.word;
  return word?.type === 'arabic' && word.fold.length <= 3 && p.tokens[i + 1]?.word.type === 'digits' ? i + 1 : i;
}

function centuryOf(century: number): CalendarExpression {
  return { type: 'calendar', calendar: 'gregorian', century };
}

function decadeOf(nth: number, of: DateExpression): CalendarExpression | undefined {
  const base = { type: 'calendar', calendar: 'gregorian', decade: (nth - 1) * 10 } as const;
  if (nth > 10) return undefined;
  if (of.type === 'calendar' && of.century !== undefined) return { ...base, century: of.century };
  return of.type === 'shift' && of.unit === 'century' ? { ...base, of } : undefined;
}
