import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { hitAt, isDigits, type Paragraph } from '../paragraph.ts';
import { readDay } from './calendar-date.ts';
import { readDate } from './date.ts';
import { mayBeginDate } from './gate.ts';
import { isBetween } from './link.ts';
import { readNth } from './nth.ts';
import { type Reading, skipComma } from './reading.ts';

/** «30 أو 31 يوليو»: one of two days of a month that is said once. */
export function readEither(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = dayAlone(p, i);
  const or = first && hitAt(p, first.to, timeRelationTable);
  const second = or?.row.kind === 'or' && or.stem.proclitic === '' ? readDate(p, or.to) : undefined;
  const value = first && second && withDay(second.value, first.value);
  if (!first || !second || !value || second.proclitic) return undefined;
  return { ...first, to: second.to, end: second.end, value: { type: 'either', first: value, second: second.value } };
}

/** The first of several days whose month is said behind the last: «14 و18 مارس», «الرابع عشر والثامن عشر من الشهر الجاري». */
export function readSharedDay(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  const first = dayAlone(p, i);
  if (!first || isBetween(p, i)) return undefined;
  const comma = skipComma(p, first.to);
  const and = isLoneAnd(p, comma) ? comma + 1 : comma;
  const next = readDate(p, and) ?? readSharedDay(p, and);
  if (!next || (and === first.to && next.proclitic.length !== 1) || next.contracted) return undefined;
  const value = withDay(next.value, first.value);
  return value && { ...first, value };
}

/** A day in digits or by its ordinal: cardinal words count something. */
function dayAlone(p: Paragraph, i: number): Reading<number> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  const day = readDay(p, i);
  return day && day.value <= 31 && (isDigits(p, i) || readNth(p, i)) ? day : undefined;
}

/** The same month with an earlier day. */
export function withDay(value: DateExpression, day: number): DateExpression | undefined {
  if (value.type === 'either') return withDay(value.first, day);
  if (value.type === 'calendar' && value.day !== undefined && value.month !== undefined && !value.weekday && day < value.day) {
    const { ordinal: _ordinal, holiday, ...rest } = value;
    return holiday ? undefined : { ...rest, day };
  }
  return value.type === 'part' && value.unit === 'day' && !value.counted && day < value.nth ? { ...value, nth: day } : undefined;
}

/** «و» alone before digits. */
function isLoneAnd(p: Paragraph, i: number): boolean {
  const token = p.tokens[i];
  return token?.word.type === 'arabic' && token.word.fold.length === 1;
}
