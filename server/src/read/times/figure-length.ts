import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { DurationExpression, DurationPart } from '../../values/time-expression.ts';
import { findHit, isDigits, type Paragraph } from '../paragraph.ts';
import { isMark, type Reading, reading } from './reading.ts';

/** A length in the figures of a clock, shown by its unit: «12:34 دقيقة», «02:15:30 ساعة». */
export function readFigureLength(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const second = isDigits(p, i) ? figureAfter(p, i + 1) : undefined;
  if (second === undefined || (isMark(p, i - 1, ':') && p.tokens[i]?.glued)) return undefined;
  const third = figureAfter(p, i + 3);
  const to = third === undefined ? i + 3 : i + 5;
  const unit = findHit(p, to, timeUnitTable, (h) => h.row.count !== 2 && !h.stem.article && !h.stem.proclitic && isShort(h.row.unit));
  if (!unit || (third === undefined && unit.row.unit === 'second')) return undefined;
  const first = Number(p.tokens[i]?.word.fold);
  const figures = third === undefined ? [first, second] : [first, second, third];
  const units = third !== undefined || unit.row.unit === 'hour' ? LONG : SHORT;
  const parts = figures.flatMap((count, k): DurationPart[] => (count > 0 ? [{ unit: units[k] ?? 'second', count }] : []));
  return parts.length ? reading(p, i, unit.to, { type: 'duration', parts, relation: '=' }) : undefined;
}

const LONG = ['hour', 'minute', 'second'] as const;
const SHORT = ['minute', 'second'] as const;

function isShort(unit: string): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** Two digits glued behind a colon. */
function figureAfter(p: Paragraph, i: number): number | undefined {
  const figure = p.tokens[i + 1];
  if (!isMark(p, i, ':') || !p.tokens[i]?.glued || !figure?.glued || figure.word.type !== 'digits' || figure.word.fold.length !== 2)
    return undefined;
  return Number(figure.word.fold);
}
