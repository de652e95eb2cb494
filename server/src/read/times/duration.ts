import type { Hit } from '../../lexicon/lexicon.ts';
import { approximationTable } from '../../lexicon/numbers/approximation.ts';
import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { contractWordTable } from '../../lexicon/times/contract-word.ts';
import { dayWordTable } from '../../lexicon/times/day-word.ts';
import { monthTable } from '../../lexicon/times/month.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { type TimeUnitRow, timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { weekdayTable } from '../../lexicon/times/weekday.ts';
import type { Relation } from '../../model.ts';
import type { DurationExpression, DurationPart } from '../../values/time-expression.ts';
import { TIME_UNITS } from '../../values/time-unit.ts';
import { findHit, hasHit, hitAt, type Paragraph, perToken } from '../paragraph.ts';
import { mayBeginDuration } from './gate.ts';
import { extend, numberAt, type Reading, reading, skipComma, skipGluedArticle } from './reading.ts';
import { readShiftWord } from './shift-word.ts';

/** «نحو» and the like at token `i`; words alone, without what they loosen. */
export function readApproximation(p: Paragraph, i: number): Reading<Relation> | undefined {
  const hit = hitAt(p, i, approximationTable);
  return hit && reading(p, i, hit.to, hit.row.relation, hit);
}

/** «نحو», «أكثر من» right before token `i`; they stay outside the span of what they loosen. */
export function approximationBefore(p: Paragraph, i: number): Relation | undefined {
  for (const at of [i - 1, i - 2, i - 3]) {
    const found = at >= 0 ? readApproximation(p, at) : undefined;
    if (found?.to === i) return found.value;
  }
  return undefined;
}

/**
 * Lengths of time at token `i`, joined by «و»: «خمسة أشهر», «ساعتين ودقيقة», «يوم واحد», «نصف ساعة», «ساعة ونصف».
 * @param single whether a bare unit counts as one («قبل شهر»); elsewhere it is nothing
 */
export function readDuration(p: Paragraph, i: number, single = false): Reading<DurationExpression> | undefined {
  return single ? readSingle(p, i) : readCounted(p, i);
}
// Many readers ask for the length at one token.
const readSingle = perToken((p, i) => readParts(p, i, true));
const readCounted = perToken((p, i) => readParts(p, i, false));

function readParts(p: Paragraph, i: number, single: boolean): Reading<DurationExpression> | undefined {
  const first = readPart(p, i, single);
  if (!first) return undefined;
  const parts: DurationPart[] = [first.value];
  let all: Reading<unknown> = first;
  for (let next = nextPart(p, all.to); next && isShorter(next.value, parts.at(-1)); next = nextPart(p, all.to)) {
    parts.push(next.value);
    all = extend(p, all, next.to, undefined);
  }
  const half = parts.length === 1 ? fractionAfter(p, first) : undefined;
  if (parts.length === 1 && first.bare && !single && !half) return undefined;
  if (half) return extend(p, first, half.to, { type: 'duration', parts: [half.value], relation: '=' });
  return extend(p, first, all.to, { type: 'duration', parts, relation: '=' });
}

function nextPart(p: Paragraph, i: number): (Reading<DurationPart> & { bare: boolean }) | undefined {
  const at = skipComma(p, i);
  // A lone «و», or the «و» that is glued to the part.
  const lone = p.tokens[at]?.word.fold.length === 1 && p.tokens[at]?.word.type === 'arabic';
  const part = readPart(p, lone ? at + 1 : at, true);
  return part && (lone || at > i || part.joined) ? part : undefined;
}

function isShorter(part: DurationPart, than: DurationPart | undefined): boolean {
  return than !== undefined && TIME_UNITS.indexOf(part.unit) < TIME_UNITS.indexOf(than.unit);
}

interface Part extends Reading<DurationPart> {
  /** A unit with nothing that counts it. */
  readonly bare: boolean;
  /** Something is glued before it. */
  readonly joined: boolean;
}

/** One figure and unit, a dual, or a unit in the singular (`bare`, unless «واحد» or «كامل» follows). */
function readPart(p: Paragraph, i: number, single: boolean): Part | undefined {
  const figure = numberAt(p, i) ?? decimalAt(p, i);
  const unit = figure && countedUnit(p, figure.to);
  if (figure && unit && !areContracts(p, i, unit))
    return { ...extend(p, figure, unit.to, { unit: unit.row.unit, count: figure.value }), bare: false, joined: figure.proclitic !== '' };
  if (!mayBeginDuration(p, i)) return undefined;
  return readFraction(p, i) ?? readUnitAlone(p, i, single);
}

const CONTRACT_REACH = 8;

/** «وقع خلال شهرين 5 عقود», «ثلاثة عقود مع الشركة»: contracts, not decades. */
function areContracts(p: Paragraph, i: number, { to, row }: Hit<TimeUnitRow>): boolean {
  if (row.unit !== 'decade') return false;
  if (hasHit(p, to, contractWordTable, (h) => h.row.side === 'behind')) return true;
  for (let at = i - 1; at >= i - CONTRACT_REACH && p.tokens[at]?.word.fold !== '.'; at--)
    if (hasHit(p, at, contractWordTable, (h) => h.row.side === 'before')) return true;
  return false;
}

/** A unit behind a figure: «3 أيام», «ثلاثة أيام»; not one with something glued before it. */
function countedUnit(p: Paragraph, i: number): Hit<TimeUnitRow> | undefined {
  return findHit(p, i, timeUnitTable, (h) => h.row.count !== 2 && !h.stem.proclitic && !h.stem.article);
}

function decimalAt(p: Paragraph, i: number): Reading<number> | undefined {
  const whole = p.tokens[i];
  const point = p.tokens[i + 1];
  const rest = p.tokens[i + 2];
  if (whole?.word.type !== 'digits' || !point?.glued || !rest?.glued || rest.word.type !== 'digits' || !'.٫'.includes(point.word.text))
    return undefined;
  return reading(p, i, i + 3, Number(`${whole.word.fold}.${rest.word.fold}`));
}

/** «نصف ساعة», «ربع ساعة». */
function readFraction(p: Paragraph, i: number): Part | undefined {
  const fraction = findHit(p, i, clockWordTable, (h) => h.row.kind === 'fraction');
  const unit = fraction && findHit(p, fraction.to, timeUnitTable, (h) => h.row.count === 1 && !h.stem.article && !h.stem.proclitic);
  if (!fraction || !unit || fraction.row.minutes === undefined) return undefined;
  const value = { unit: unit.row.unit, count: fraction.row.minutes / 60 };
  return { ...reading(p, i, unit.to, value, fraction), bare: false, joined: fraction.stem.proclitic !== '' };
}

function readUnitAlone(p: Paragraph, i: number, single: boolean): Part | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.count !== undefined && !h.stem.article);
  if (unit?.row.count === undefined) return undefined;
  const made = (to: number, bare: boolean): Part => ({
    ...reading(p, i, to, { unit: unit.row.unit, count: unit.row.count }, unit),
    bare,
    joined: unit.stem.proclitic !== '',
  });
  const behind = unit.to;
  const whole = hitAt(p, behind, pointingWordTable);
  if (whole?.row.kind === 'whole') return made(whole.to, false);
  // «لعقد من الزمن» is no contract.
  if (whole?.row.kind === 'long') return made(behind, false);
  if (unit.row.count === 2) {
    // «بين عامي 2004 و2005» names two years.
    if (p.tokens[behind]?.word.type === 'digits') return undefined;
    // عقدين is «two contracts» too.
    if (unit.row.unit === 'decade' && !single) return undefined;
    const two = numberAt(p, behind);
    return made(two?.value === 2 && !two.proclitic && two.to === behind + 1 ? two.to : behind, false);
  }
  const one = numberAt(p, behind);
  if (one?.value === 1 && !one.proclitic && p.tokens[behind]?.word.type === 'arabic') return made(one.to, false);
  return isNamed(p, behind) || (unit.row.unit === 'decade' && !isAlone(p, behind)) ? undefined : made(behind, true);
}

/** «قبل عقد اجتماعات» is before holding them: a decade without figure has nothing behind it but a mark or a preposition. */
function isAlone(p: Paragraph, i: number): boolean {
  const next = p.tokens[i]?.word;
  return next?.type !== 'arabic' || hitAt(p, i, timeRelationTable) !== undefined || hitAt(p, i, approximationTable) !== undefined;
}

/** «منذ عام 2000», «منذ شهر رمضان», «قبل يوم الجمعة»: the unit is no length but has a name of its own. */
function isNamed(p: Paragraph, i: number): boolean {
  if (p.tokens[i]?.word.type === 'digits') return true;
  return [hitAt(p, i, monthTable), hitAt(p, i, weekdayTable), hitAt(p, i, dayWordTable)].some(
    (h) => h !== undefined && h.stem.proclitic === '',
  );
}

/** «ساعة ونصف», «عامين ونصف العام»: a half of the unit itself. */
function fractionAfter(p: Paragraph, part: Part): { to: number; value: DurationPart } | undefined {
  if (part.value.count === undefined) return undefined;
  const fraction = findHit(p, part.to, clockWordTable, (h) => h.row.kind === 'fraction' && h.stem.proclitic !== '');
  if (!fraction || fraction.row.minutes === undefined) return undefined;
  const unit = findHit(p, fraction.to, timeUnitTable, (h) => h.row.count === 1 && !h.stem.proclitic);
  if (unit && unit.row.unit !== part.value.unit) return undefined;
  return { to: unit?.to ?? fraction.to, value: { unit: part.value.unit, count: part.value.count + fraction.row.minutes / 60 } };
}

/** «سنوات», «عدة أشهر», «بضعة أيام»: many units, how many is not said. */
export function readVagueDuration(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  if (!mayBeginDuration(p, i)) return undefined;
  const several = findHit(p, i, pointingWordTable, (h) => h.row.kind === 'several');
  const unit = findHit(
    p,
    several?.to ?? i,
    timeUnitTable,
    (h) => h.row.count === undefined && (several ? !h.stem.proclitic : !h.stem.article),
  );
  if (!unit) return undefined;
  const few = hitAt(p, unit.to, pointingWordTable);
  const to = few?.row.kind === 'few' ? few.to : unit.to;
  return reading(p, i, to, { type: 'duration', parts: [{ unit: unit.row.unit, count: undefined }], relation: '=' }, several ?? unit);
}

/** A length that ends or begins now: «آخر 24 ساعة», «الأشهر الثلاثة الماضية», «الـ24 ساعة الماضية», «اليومين الماضيين». */
export function readRecentDuration(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const last = findHit(p, i, pointingWordTable, (h) => h.row.kind === 'last');
  if (last) {
    const length = readDuration(p, last.to);
    return length && reading(p, i, length.to, { ...length.value, towards: -1 }, last);
  }
  return readDefiniteMany(p, i) ?? readFigureFirst(p, i);
}

/** «الأيام العشرة المقبلة», «اليومين الماضيين», «السنوات الـ10 الماضية»; with a figure and nothing more, only their length. */
function readDefiniteMany(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.count !== 1 && h.stem.article);
  if (!unit) return undefined;
  // الـ24 is two tokens: what is glued before the figure carries no meaning here.
  const at = skipGluedArticle(p, unit.to);
  const figure = unit.row.count === 2 ? undefined : numberAt(p, at);
  const count = unit.row.count ?? figure?.value;
  const shift = readShiftWord(p, figure?.to ?? unit.to);
  // «الأعوام 2009 و2012» are years, «الدقائق 29 و34» of a match: bare digits name, words and «الـ6» count.
  const isCount = figure !== undefined && (at > unit.to || p.tokens[at]?.word.type === 'arabic');
  if (isCount && !shift)
    return reading(p, i, figure.to, { type: 'duration', parts: [{ unit: unit.row.unit, count: figure.value }], relation: '=' }, unit);
  if (count === undefined || !shift || shift.value.count === 0) return undefined;
  const towards = shift.value.count < 0 ? -1 : 1;
  return reading(p, i, shift.to, { type: 'duration', parts: [{ unit: unit.row.unit, count }], relation: '=', towards }, unit);
}

/** «الـ24 ساعة الماضية», «48 ساعة المقبلة». */
function readFigureFirst(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  if (!mayBeginDuration(p, i)) return undefined;
  const length = readDuration(p, i) ?? readDefiniteTwice(p, i);
  const shift = length && readShiftWord(p, length.to);
  if (!length || !shift || shift.value.count === 0) return undefined;
  return extend(p, length, shift.to, { ...length.value, towards: shift.value.count < 0 ? -1 : 1 });
}

/** «الثلاثة الأشهر» before «الماضية»: the article stands on both. */
function readDefiniteTwice(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const figure = numberAt(p, i);
  const unit = figure && findHit(p, figure.to, timeUnitTable, (h) => h.row.count === undefined && h.stem.article && !h.stem.proclitic);
  return unit && extend(p, figure, unit.to, { type: 'duration', parts: [{ unit: unit.row.unit, count: figure.value }], relation: '=' });
}
