import { pointingWordTable } from '../lexicon/references/pointing-word.ts';
import { distanceWordTable } from '../lexicon/times/distance-word.ts';
import { namedAfterTable } from '../lexicon/times/named-after.ts';
import { timeRelationTable } from '../lexicon/times/time-relation.ts';
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { hasHit, hitsAt } from '../read/paragraph.ts';
import { approximationBefore, readDuration, readRecentDuration, readVagueDuration } from '../read/times/duration.ts';
import { readDurationRange } from '../read/times/duration-range.ts';
import { readFigureLength } from '../read/times/figure-length.ts';
import { mayBeginDuration, timeStarts } from '../read/times/gate.ts';
import { isMark, longest, type Reading } from '../read/times/reading.ts';
import { timePhrase } from '../read/times/time-phrase.ts';
import type { DurationExpression } from '../values/time-expression.ts';

/**
 * Finds lengths of time: «ساعتين ودقيقة» two hours and a minute, «آخر 24 ساعة» the last 24 hours, ages («35 عاماً»).
 * Leaves alone a bare unit («يوم»), unless something makes it a length («طوال شهر»), and plurals without a count («سنوات»)
 * unless a word makes them one («عدة أشهر», «لسنوات»).
 */
export function recognizeDurations(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let next = 0;
  for (const i of timeStarts(p)) {
    if (i < next || !mayBeginDuration(p, i)) continue;
    const found =
      longest(
        readRecentDuration(p, i),
        readDurationRange(p, i),
        readDuration(p, i),
        readFigureLength(p, i),
        readWithin(p, i),
        readFor(p, i),
        readMany(p, i),
        readFromEvent(p, i),
      ) ?? readLoosened(p, i);
    if (!found || isBrand(p, i)) continue;
    const relation = approximationBefore(p, i);
    phrases.push(timePhrase('duration', found, relation ? { ...found.value, relation } : found.value, 0.95));
    next = found.to;
  }
  return phrases;
}

/** «طوال», «لمدة» before it. */
function isThroughout(p: Paragraph, i: number): boolean {
  return [i - 1, i - 2].some((at) => at >= 0 && hasHit(p, at, pointingWordTable, (h) => h.row.kind === 'all' && h.to === i));
}

/** «طوال شهر», «نحو عام»: what stands before makes a bare unit a length. */
function readLoosened(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const one = readDuration(p, i, true);
  return one && (isThroughout(p, i) || approximationBefore(p, i) !== undefined) ? one : undefined;
}

/** «خلال أسبوع» and nothing more: one, not the week of something. */
function readWithin(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const one = followsWithin(p, i) ? readDuration(p, i, true) : undefined;
  const next = one && p.tokens[one.to];
  return one && (!next || next.word.type === 'mark') ? one : undefined;
}

/** «السجن لعام», «تستمر لأسبوع أو أكثر»: what follows is no name or noun of its own. */
function readFor(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const one = readDuration(p, i, true);
  if (!one || !isFor(one.proclitic) || one.contracted) return undefined;
  const next = p.tokens[one.to];
  return !next || next.word.type === 'mark' || hitsAt(p, one.to, timeRelationTable).length > 0 ? one : undefined;
}

/** «بعد شهر من الهجوم», «قبل ساعات من المباراة»: a length between a time and an event. */
function readFromEvent(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  if (!hasHit(p, i - 1, distanceWordTable, (h) => h.row.kind !== 'since' && h.to === i)) return undefined;
  const length = readDuration(p, i, true) ?? readVagueDuration(p, i);
  const isFrom = length && hasHit(p, length.to, timeRelationTable, (h) => h.stem.proclitic === '' && ['from', 'on'].includes(h.row.kind));
  return isFrom && !length.proclitic && !length.contracted ? length : undefined;
}

/** The letter of «لسنوات»; «بأشهر» may be «with the most famous». */
function isFor(proclitic: string): boolean {
  return proclitic.endsWith('ل');
}

/** «لعقود البيتكوين», «لأيام الإجازات»: a definite noun behind it, whose they are. */
function isOfNoun(p: Paragraph, i: number): boolean {
  const next = p.tokens[i]?.word;
  return next?.type === 'arabic' && next.stems.some((s) => s.article && s.proclitic === '');
}

/** «عدة أشهر», and with a letter glued before it «لسنوات». */
function readMany(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const many = readVagueDuration(p, i);
  const counted = many && hasHit(p, i, pointingWordTable, (h) => h.row.kind === 'several');
  return many &&
    (counted ||
      isFew(p, many) ||
      isAfter(p, i, many.to) ||
      (isFor(many.proclitic) && !isOfNoun(p, many.to)) ||
      (isThroughout(p, i) && !isOfNoun(p, many.to)) ||
      isWithin(p, i, many.to))
    ? many
    : undefined;
}

/** «يعود بعد دقائق ويلغي»: after them, and nothing that says whose they are. */
function isAfter(p: Paragraph, i: number, to: number): boolean {
  if (!hasHit(p, i - 1, distanceWordTable, (h) => h.row.kind === 'after' && h.to === i)) return false;
  const next = p.tokens[to];
  return !next || next.word.type === 'mark' || hitsAt(p, to, timeRelationTable).length > 0;
}

/** «أيام قليلة». */
function isFew(p: Paragraph, many: Reading<DurationExpression>): boolean {
  return hasHit(p, many.to - 1, pointingWordTable, (h) => h.row.kind === 'few');
}

/** «في غضون أسابيع», and nothing that says whose days they are. */
function isWithin(p: Paragraph, i: number, to: number): boolean {
  const next = p.tokens[to];
  return (
    followsWithin(p, i) && (!next || (next.word.type === 'mark' && !isMark(p, to, '«“"(')) || hitsAt(p, to, timeRelationTable).length > 0)
  );
}

function followsWithin(p: Paragraph, i: number): boolean {
  return [i - 1, i - 2].some((at) => at >= 0 && hasHit(p, at, timeRelationTable, (h) => h.row.kind === 'within' && h.to === i));
}

/** «قناة 24 ساعة» has a length for its name. */
function isBrand(p: Paragraph, i: number): boolean {
  return i > 0 && hasHit(p, i - 1, namedAfterTable, (h) => h.row.kind === 'brand' && h.to === i);
}
