import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import type { TimeUnit } from '../../values/time-unit.ts';
import { findHit, type Paragraph } from '../paragraph.ts';
import { readNth } from './nth.ts';
import { wholeAt } from './part-of.ts';
import { extend, numberAt, type Reading, reading, skipFrom, skipGluedArticle } from './reading.ts';

type ReadDate = (p: Paragraph, i: number) => Reading<DateExpression> | undefined;

/** The first or last so many of a longer time: «الأشهر الخمسة الأولى من سنة 2016», «أول ثلاثة أشهر من العام», «آخر 10 أيام من رمضان». */
export function readFirstMany(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  return (
    readDefinite(p, i, readDate) ?? readOrdinalFirst(p, i, readDate) ?? readOrdinalTwo(p, i, readDate) ?? readFigureFirst(p, i, readDate)
  );
}

const UNITS: readonly TimeUnit[] = ['day', 'week', 'month'];

function readDefinite(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.count === undefined && h.stem.article && UNITS.includes(h.row.unit));
  if (!unit) return undefined;
  // «الـ10» is two tokens: what is glued before the figure carries no meaning here.
  const at = skipGluedArticle(p, unit.to);
  const figure = numberAt(p, at);
  const nth = figure && readNth(p, figure.to);
  if (!figure || nth?.value.form !== 'feminine' || Math.abs(nth.value.number) !== 1 || nth.proclitic) return undefined;
  const of = ofWhole(p, nth.to, readDate);
  return of && reading(p, i, of.to, partOf(unit.row.unit, nth.value.number, figure.value, of.value), unit);
}

/** «الستة أشهر الأولى من العام», «الثلاثة الأشهر الأخيرة من 2015»: the figure before its unit. */
function readFigureFirst(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const figure = numberAt(p, i);
  const unit =
    figure && findHit(p, figure.to, timeUnitTable, (h) => h.row.count === undefined && !h.stem.proclitic && UNITS.includes(h.row.unit));
  const nth = unit && readNth(p, unit.to);
  if (!figure || !unit || nth?.value.form !== 'feminine' || Math.abs(nth.value.number) !== 1 || nth.proclitic) return undefined;
  const of = ofWhole(p, nth.to, readDate);
  return of && extend(p, figure, of.to, partOf(unit.row.unit, nth.value.number, figure.value, of.value));
}

/** «أول شهرين من العام». */
function readOrdinalTwo(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const nth = readNth(p, i);
  if (nth?.value.form !== 'construct' || Math.abs(nth.value.number) !== 1) return undefined;
  const unit = findHit(
    p,
    nth.to,
    timeUnitTable,
    (h) => h.row.count === 2 && !h.stem.proclitic && !h.stem.article && UNITS.includes(h.row.unit),
  );
  const of = unit && ofWhole(p, unit.to, readDate);
  return of && extend(p, nth, of.to, partOf(unit.row.unit, nth.value.number, 2, of.value));
}

function readOrdinalFirst(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  const nth = readNth(p, i);
  if (nth?.value.form !== 'construct' || Math.abs(nth.value.number) !== 1) return undefined;
  const figure = numberAt(p, nth.to);
  const unit = figure && findHit(p, figure.to, timeUnitTable, (h) => h.row.count !== 2 && !h.stem.proclitic && UNITS.includes(h.row.unit));
  const of = unit && ofWhole(p, unit.to, readDate);
  return of && figure && { ...nth, to: of.to, end: of.end, value: partOf(unit.row.unit, nth.value.number, figure.value, of.value) };
}

/** Behind «من» only. */
function ofWhole(p: Paragraph, i: number, readDate: ReadDate): Reading<DateExpression> | undefined {
  return skipFrom(p, i) > i ? wholeAt(p, i, readDate) : undefined;
}

function partOf(unit: TimeUnit, nth: number, many: number, of: DateExpression): DateExpression {
  return { type: 'part', unit, nth, many, of };
}
