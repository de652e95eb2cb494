import type { Hit } from '../../lexicon/lexicon.ts';
import { gluedProcliticTable } from '../../lexicon/names/glued-proclitic.ts';
import { type DayWordRow, dayWordTable } from '../../lexicon/times/day-word.ts';
import { distanceWordTable } from '../../lexicon/times/distance-word.ts';
import { namedAfterTable } from '../../lexicon/times/named-after.ts';
import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import { timeUnitTable } from '../../lexicon/times/time-unit.ts';
import { zoneTable } from '../../lexicon/times/zone.ts';
import { foldLetter } from '../../text/fold.ts';
import type { ClockExpression, DateExpression } from '../../values/time-expression.ts';
import { findHit, hasHit, hitAt, type Paragraph } from '../paragraph.ts';
import { mayBeginDate } from './gate.ts';
import { readNth } from './nth.ts';
import { isMark, type Reading, reading, skipComma } from './reading.ts';
import { tenseAt } from './tense.ts';
import { readWeekday } from './weekday.ts';

/** A day or time that a word names from where the speaker stands: «أمس», «أول أمس الخميس», «الآن», «آنذاك», «غداة». */
export function readDayWord(p: Paragraph, i: number): Reading<DateExpression> | undefined {
  if (!mayBeginDate(p, i)) return undefined;
  const unit = findHit(p, i, timeUnitTable, (h) => h.row.unit === 'day' && h.row.count === 1 && !h.stem.article);
  const at = unit?.to ?? i;
  const hit = findHit(p, at, dayWordTable, (h) => h.row.part === undefined);
  if (!hit) return undefined;
  const { days, timex } = hit.row;
  const from = unit && hit.to > unit.to ? i : at;
  if (isEndOfName(p, at, hit.to) || isOtherWord(p, at, hit)) return undefined;
  if (timex === 'SAID' && hasHit(p, at - 1, dayWordTable, (h) => isNoTime(h.row) && h.to === hit.to)) return undefined;
  // «عشية السبت» is its evening.
  if (timex === 'EVE' && (mayBeginDate(p, hit.to) || p.tokens[hit.to]?.word.type !== 'arabic')) return undefined;
  if (timex === 'SAID' || timex === 'EVENT' || timex === 'EVE')
    return reading(p, i, hit.to, { type: 'vague', timex: 'PAST_REF', said: SAID[timex] }, hit);
  // «سيعلن في وقت لاحق» is later than now.
  if (timex === 'LATER') {
    const later = tenseAt(p, at) === 'future' ? {} : ({ said: 'later' } as const);
    return { ...reading(p, at, hit.to, { type: 'vague', timex: 'FUTURE_REF', ...later }, hit), from };
  }
  // «قبل قليل من وصوله» is counted from an event.
  if (timex && hitAt(p, at, distanceWordTable) && hitAt(p, hit.to, timeRelationTable)?.row.kind === 'from') return undefined;
  if (timex) return { ...reading(p, at, hit.to, { type: 'vague', timex }, hit), from };
  // «لليوم الثاني» is one of many days.
  if (days === undefined || (days === 0 && isAdjective(p, hit.to))) return undefined;
  const value: DateExpression = { type: 'shift', unit: 'day', count: days, anchor: 'now', calendar: 'gregorian' };
  return withWeekday(p, { ...reading(p, at, hit.to, value, hit), from });
}

/** An ordinal that agrees with the day: «اليوم الثاني», «اليوم الـ15»; in «اليوم أول رحلة» it belongs to what follows. */
function isAdjective(p: Paragraph, i: number): boolean {
  if (hasHit(p, i, gluedProcliticTable, (h) => h.row.definite && p.tokens[i + 1]?.word.type === 'digits')) return true;
  const nth = readNth(p, i);
  return nth !== undefined && nth.value.form !== 'construct';
}

const SAID = { SAID: 'same', EVENT: 'event', EVE: 'eve' } as const;

/** «آلان», «ألان» is Alan, not «الآن»: a hamza on the first letter where the word has none. */
function isOtherWord(p: Paragraph, i: number, { form, stem, to }: Hit<DayWordRow>): boolean {
  const first = p.tokens[i]?.word.bare.charAt(stem.proclitic.length) ?? '';
  // «سهلاً» is easy: a word that ends with a hamza is written with it.
  const last = form.charAt(form.length - 1);
  const isCut = last.normalize('NFD') !== last && !p.tokens[to - 1]?.word.bare.endsWith(last);
  return isCut || (first !== form.charAt(0) && foldLetter(first) !== first);
}

/** «موقع عين اليوم», «(العراق اليوم)»: the day word ends the name of a paper or site, at a mark, a foreign word or behind «site», and no weekday follows. */
function isEndOfName(p: Paragraph, i: number, to: number): boolean {
  if (readWeekday(p, to)) return false;
  if (isMark(p, i - 2, '(«“"') && isMark(p, to, ')»”"') && hitAt(p, i - 1, zoneTable)) return true;
  if (!hasHit(p, i - 1, dayWordTable, (h) => isNoTime(h.row) && h.to >= to)) return false;
  const before = p.tokens[i - 2];
  return before?.word.type !== 'arabic' || hasHit(p, i - 2, namedAfterTable, (h) => h.row.kind === 'brand');
}

function isNoTime({ days, part, timex }: DayWordRow): boolean {
  return days === undefined && part === undefined && timex === undefined;
}

/** «الليلة»: a day word that is a part of its day. */
export function readTonight(p: Paragraph, i: number): Reading<ClockExpression> | undefined {
  const hit = findHit(p, i, dayWordTable, (h) => h.row.part !== undefined);
  const isOther = hasHit(p, i, dayWordTable, (h) => isNoTime(h.row) && h.to > (hit?.to ?? i));
  // «الليلة الثانية» is one of many nights.
  if (!hit?.row.part || isOther || readNth(p, hit.to)) return undefined;
  const date: DateExpression = { type: 'shift', unit: 'day', count: hit.row.days ?? 0, anchor: 'now', calendar: 'gregorian' };
  return reading(p, i, hit.to, { type: 'clock', part: hit.row.part, date }, hit);
}

/** Adds the weekday that may follow a date: «أمس السبت», «أمس (السبت)», «اليوم، الأحد،». */
export function withWeekday(p: Paragraph, date: Reading<DateExpression>): Reading<DateExpression> {
  if (date.value.weekday) return date;
  const bracket = isMark(p, date.to, '(');
  const weekday = readWeekday(p, bracket ? date.to + 1 : skipComma(p, date.to));
  if (!weekday || weekday.proclitic || weekday.contracted) return date;
  if (bracket && !isMark(p, weekday.to, ')')) return date;
  if (!bracket && weekday.from > date.to && !isMark(p, weekday.to, '،,')) return date;
  const to = bracket ? weekday.to + 1 : weekday.to;
  return { ...date, to, end: p.tokens[to - 1]?.end ?? date.end, value: { ...date.value, weekday: weekday.value } };
}
