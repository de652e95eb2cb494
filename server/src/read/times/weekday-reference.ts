import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import type { ShiftWordRow } from '../../lexicon/times/shift-word.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { DateExpression } from '../../values/time-expression.ts';
import { findHit, hasHit, type Paragraph } from '../paragraph.ts';
import { mayBeginDate } from './gate.ts';
import { relationEnding } from './link.ts';
import { type Reading, reading, skipFrom } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { tenseAt } from './tense.ts';
import { readUnitReference } from './unit-reference.ts';
import { readWeekday } from './weekday.ts';

/** A weekday that context must date: «الجمعة», «الأربعاء الماضي», «هذا الخميس», «أحد الأسبوع الماضي», «الخميس بعد أسبوعين». */
export function readWeekdayReference(
  p: Paragraph,
  i: number,
  readDate: (p: Paragraph, i: number) => Reading<DateExpression> | undefined,
): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  const pointing = findHit(p, i, pointingWordTable, (h) => h.row.kind === 'present' || h.row.kind === 'same');
  const weekday = readWeekday(p, pointing?.to ?? i, true);
  if (!weekday) return undefined;
  const isNamed = readWeekday(p, pointing?.to ?? i) !== undefined;
  if (pointing) {
    if (!isNamed || weekday.proclitic) return undefined;
    const anchor = pointing.row.kind === 'same' ? 'said' : 'now';
    return reading(p, i, weekday.to, { type: 'weekday', weekday: weekday.value, side: 0, anchor }, pointing);
  }
  const ofWeek = readOfWeek(p, weekday.to, readDate);
  if (ofWeek)
    return {
      ...weekday,
      to: ofWeek.to,
      end: ofWeek.end,
      value: { type: 'part', unit: 'day', nth: 1, counted: weekday.value, of: ofWeek.value },
    };
  if (!isNamed) return undefined;
  const own = readShiftWord(p, weekday.to);
  const shift = own ?? sharedShift(p, weekday.to);
  if (shift) {
    const anchor = shift.value.kind === 'same' || shift.value.kind === 'follow' ? 'said' : 'now';
    return {
      ...weekday,
      ...(own && { to: own.to, end: own.end }),
      value: { type: 'weekday', weekday: weekday.value, side: shift.value.count, anchor },
    };
  }
  if (isOfTwo(p, i, weekday.to)) return undefined;
  return { ...weekday, value: { type: 'weekday', weekday: weekday.value, anchor: 'now', tense: tenseAt(p, i) } };
}

/** «بين الاثنين» with no other day behind it is «between the two». */
function isOfTwo(p: Paragraph, i: number, to: number): boolean {
  if (relationEnding(p, i) !== 'between') return false;
  return !mayBeginDate(p, to) && !hasHit(p, to, timeRelationTable, () => true);
}

/** «الاثنين والثلاثاء المقبلين»: a dual behind the second counts for both. */
function sharedShift(p: Paragraph, i: number): Reading<ShiftWordRow> | undefined {
  const second = readWeekday(p, i);
  const shift = second && second.proclitic.length === 1 ? readShiftWord(p, second.to) : undefined;
  return shift?.value.dual ? shift : undefined;
}

/** «… من الأسبوع الماضي», «… الأسبوع الحالي», «… بعد أسبوعين». */
function readOfWeek(
  p: Paragraph,
  i: number,
  readDate: (p: Paragraph, i: number) => Reading<DateExpression> | undefined,
): Reading<DateExpression> | undefined {
  const at = skipFrom(p, i);
  const of = readUnitReference(p, at) ?? (at === i ? readDate(p, at) : undefined);
  return of?.value.type === 'shift' && of.value.unit === 'week' && of.value.anchor === 'now' && !of.proclitic ? of : undefined;
}
