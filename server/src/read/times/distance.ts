import type { Hit } from '../../lexicon/lexicon.ts';
import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { eraTable } from '../../lexicon/times/era.ts';
import { type TimeRelationRow, timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { CalendarName } from '../../values/calendar.ts';
import type { ClockExpression, DateExpression, DurationExpression, DurationPart, ShiftExpression } from '../../values/time-expression.ts';
import { isClockUnit } from '../../values/time-unit.ts';
import { hitAt, type Paragraph } from '../paragraph.ts';
import { readApproximation, readDuration, readVagueDuration } from './duration.ts';
import { type Reading, reading } from './reading.ts';
import { readShiftWord } from './shift-word.ts';
import { tenseAt } from './tense.ts';

type ReadDate = (p: Paragraph, i: number) => Reading<DateExpression> | undefined;

/** A point so far from now, with the length in it. */
export interface Distance {
  readonly value: DateExpression | ClockExpression;
  readonly length: Reading<DurationExpression>;
}

/**
 * «قبل ثلاثة أيام», «منذ نحو خمسة أشهر», «بعد ساعتين», «منذ أشهر» at token `i`. What is counted from an event
 * («بعد يوم واحد من …») is a length only and left to durations.
 */
export function readDistance(p: Paragraph, i: number, readDate?: ReadDate): Reading<Distance> | undefined {
  const relation = hitAt(p, i, distanceWordTable);
  if (!relation) return undefined;
  const { kind } = relation.row;
  const said = hitAt(p, i, timeRelationTable);
  if (said?.row.kind === 'afterthat' || said?.row.kind === 'beforethat') return readFromSaid(p, i, said);
  const length = lengthAt(p, relation.to);
  if (!length || length.proclitic || length.contracted || isOfNoun(p, length)) return undefined;
  const calendar = eraAt(p, length.to);
  const value = pointOf(length.value, kind === 'after' ? 1 : -1, calendar?.name ?? 'gregorian');
  const to = calendar?.to ?? length.to;
  if (isFromEvent(p, to, kind)) {
    const from = readDate?.(p, to + 1);
    if (value.type !== 'shift' || !from || from.proclitic || from.contracted) return undefined;
    return reading(p, i, from.to, { value: { ...value, from: from.value }, length }, relation);
  }
  return kind === 'after' && isNarrated(p, i, to) ? undefined : reading(p, i, to, { value, length }, relation);
}

/** The length, with what loosens it («نحو»), or one that names no figure («أشهر»). */
function lengthAt(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const loose = readApproximation(p, i);
  const length = readDuration(p, loose?.to ?? i, true) ?? readVagueDuration(p, loose?.to ?? i);
  return length && loose ? { ...length, value: { ...length.value, relation: loose.value } } : length;
}

/** «بعد سنوات الجفاف», «منذ أيام الدراسة»: plurals without a count before a definite noun are its own. */
function isOfNoun(p: Paragraph, length: Reading<DurationExpression>): boolean {
  if (length.value.parts.at(-1)?.count !== undefined) return false;
  const next = p.tokens[length.to]?.word;
  return next?.type === 'arabic' && next.stems.some((s) => s.article && s.proclitic === '') && !readShiftWord(p, length.to);
}

/** «بعد ذلك بيومين», «قبلها بأسبوع»: counted from the date said before. */
function readFromSaid(p: Paragraph, i: number, said: Hit<TimeRelationRow>): Reading<Distance> | undefined {
  const length = readDuration(p, said.to, true);
  if (!length?.proclitic) return undefined;
  const value = pointOf(length.value, said.row.kind === 'afterthat' ? 1 : -1, 'gregorian');
  return value.type === 'shift' && !value.from
    ? reading(p, i, length.to, { value: { ...value, anchor: 'said' }, length }, said)
    : undefined;
}

/** Counted at the grain of the shortest unit named. */
function pointOf(length: DurationExpression, sign: 1 | -1, calendar: CalendarName): DateExpression | ClockExpression {
  const last = length.parts.at(-1);
  const shortest = last && inWholeUnits(last);
  const [first] = length.parts;
  if (!shortest || !first || shortest.count === undefined) return { type: 'vague', timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const rest = length.parts.slice(0, -1).reverse();
  const base: ShiftExpression = {
    type: 'shift',
    unit: shortest.unit,
    count: sign * shortest.count,
    anchor: 'now',
    calendar,
    distance: true,
    relation: length.relation,
  };
  if (isClockUnit(shortest.unit)) return { type: 'clock', shift: { unit: shortest.unit, count: sign * shortest.count } };
  let value: ShiftExpression = base;
  for (const part of rest) if (part.count !== undefined) value = { ...base, unit: part.unit, count: sign * part.count, from: value };
  return value;
}

/** «ربع قرن» is 25 years, «نصف عام» six months: what is counted in whole units of a shorter one is said at its grain. */
function inWholeUnits({ unit, count }: DurationPart): DurationPart {
  const [shorter, many] =
    unit === 'century' ? (['year', 100] as const) : unit === 'decade' ? (['year', 10] as const) : (['month', 12] as const);
  const isLong = unit === 'century' || unit === 'decade' || unit === 'year';
  if (!isLong || count === undefined || Number.isInteger(count) || !Number.isInteger(count * many)) return { unit, count };
  return { unit: shorter, count: count * many };
}

/** «بعد عامين هجريين». */
function eraAt(p: Paragraph, i: number): { readonly name: CalendarName; readonly to: number } | undefined {
  const era = hitAt(p, i, eraTable);
  return era && era.form.length > 2 ? { name: era.row.calendar, to: era.to } : undefined;
}

/** «من» or «على» behind a length counts from an event; behind «منذ» nothing does. */
function isFromEvent(p: Paragraph, i: number, kind: string): boolean {
  if (kind === 'since') return false;
  const few = hitAt(p, i, pointingWordTable);
  const next = hitAt(p, few?.row.kind === 'few' ? few.to : i, timeRelationTable);
  return (next?.row.kind === 'from' || next?.row.kind === 'on') && next.stem.proclitic === '';
}

/** «بعد يومين» in a sentence of the past is two days after what happened there, not after now. */
function isNarrated(p: Paragraph, from: number, to: number): boolean {
  return p.tokens.length - (to - from) > 2 && tenseAt(p, from) !== 'future';
}
