import { timeRelationTable } from '../../lexicon/times/time-relation.ts';
import type { DurationExpression } from '../../values/time-expression.ts';
import { hitAt, type Paragraph } from '../paragraph.ts';
import { readDuration } from './duration.ts';
import { isBetween, type Link, linkAt } from './link.ts';
import { extend, numberAt, type Reading } from './reading.ts';

/** From one length to another: «3-5 أيام», «ثلاثة إلى أربعة أسابيع», behind «بين» «5 و10 سنوات», «شهر أو شهرين». */
export function readDurationRange(p: Paragraph, i: number): Reading<DurationExpression> | undefined {
  const whole = readDuration(p, i, true);
  const first = whole ?? numberAt(p, i);
  const link = first && linkOf(p, i, first.to);
  const second = link && readDuration(p, link.to, whole !== undefined);
  const last = second?.value.parts[0];
  if (!first || !second || !last || second.value.parts.length > 1 || !isLinked(p, second, link)) return undefined;
  const from = whole
    ? whole.value.parts.length === 1
      ? whole.value.parts[0]
      : undefined
    : { unit: last.unit, count: first.value as number };
  if (!from || from.unit !== last.unit || (from.count ?? 0) >= (last.count ?? 0)) return undefined;
  return extend(p, first, second.to, { type: 'duration', parts: [from], until: [last], relation: '=' });
}

/** «و» is glued to the second, or stands alone before its digits and counts as glued there too. */
function isLinked(p: Paragraph, second: Reading<unknown>, link: Link): boolean {
  return link.glued ? second.proclitic !== '' : second.proclitic === '' || p.tokens[link.to - 1]?.word.fold.length === 1;
}

function linkOf(p: Paragraph, from: number, i: number): Link | undefined {
  const or = hitAt(p, i, timeRelationTable);
  return or?.row.kind === 'or' && or.stem.proclitic === '' ? { to: or.to, glued: false } : linkAt(p, i, isBetween(p, from));
}
