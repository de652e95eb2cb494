import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { zoneTable } from '../../lexicon/times/zone.ts';
import type { ZoneExpression } from '../../values/time-expression.ts';
import { findHit, hitAt, type Paragraph } from '../paragraph.ts';
import { mayBeginZone } from './gate.ts';
import { isMark, type Reading, reading, skipFrom } from './reading.ts';

/** By whose clock: «بتوقيت غرينتش», «بالتوقيت المحلي في سوريا», «توقيت القدس», «GMT» at token `i`. */
export function readZone(p: Paragraph, i: number): Reading<ZoneExpression> | undefined {
  if (!mayBeginZone(p, i)) return undefined;
  const local = findHit(p, i, clockWordTable, (h) => h.row.kind === 'local');
  if (local) {
    const place = placeAfter(p, local.to);
    const to = place?.to ?? local.to;
    return withSpan(reading(p, i, to, { local: true, ...(place && { zone: place.row.zone }) }, local));
  }
  const gmt = findHit(p, i, clockWordTable, (h) => h.row.kind === 'gmt');
  if (gmt) return withSpan(reading(p, i, gmt.to, { local: false, zone: 'UTC' }, gmt));
  const word = findHit(p, i, clockWordTable, (h) => h.row.kind === 'zone');
  const zone = hitAt(p, word?.to ?? i, zoneTable);
  if (!zone || (!word && !isAbbreviation(p, i))) return undefined;
  const offset = zone.row.zone === 'UTC' ? offsetAfter(p, zone.to) : undefined;
  return withSpan(reading(p, i, offset?.to ?? zone.to, { local: false, zone: offset?.zone ?? zone.row.zone }, word ?? zone));
}

/** «18:00 غرينتش»: right behind figures of a clock Greenwich needs no word of time before it. */
export function readBareUtc(p: Paragraph, i: number): Reading<ZoneExpression> | undefined {
  const zone = findHit(p, i, zoneTable, (h) => h.row.zone === 'UTC' && h.stem.proclitic === '');
  return zone && withSpan(reading(p, i, zone.to, { local: false, zone: zone.row.zone }, zone));
}

/** «GMT+04:00», «GMT+0400», «UTC-5»: hours and minutes ahead of Greenwich or behind it. */
function offsetAfter(p: Paragraph, i: number): { readonly zone: string; readonly to: number } | undefined {
  const [hours, minutes] = [p.tokens[i + 1], p.tokens[i + 3]];
  if (!isMark(p, i, '+-−') || hours?.word.type !== 'digits' || !hours.glued) return undefined;
  const sign = isMark(p, i, '+') ? '+' : '-';
  const four = /^(0\d|1[0-4])([0-5]\d)$/u.exec(hours.word.fold);
  if (four) return { zone: `${sign}${four[1]}:${four[2]}`, to: i + 2 };
  if (hours.word.fold.length > 2) return undefined;
  const hasMinutes = isMark(p, i + 2, ':') && p.tokens[i + 2]?.glued && minutes?.glued && minutes.word.type === 'digits';
  if (Number(hours.word.fold) > 14) return undefined;
  return { zone: `${sign}${hours.word.fold.padStart(2, '0')}:${hasMinutes ? minutes.word.fold : '00'}`, to: hasMinutes ? i + 4 : i + 2 };
}

/** «في سوريا», «للبنان» behind «بالتوقيت المحلي». */
function placeAfter(p: Paragraph, i: number) {
  const at = skipFrom(p, i);
  const place = hitAt(p, at, zoneTable);
  return place && (at > i || place.stem.proclitic !== '') ? place : undefined;
}

/** «GMT», «ت م»: no word of time before it. */
function isAbbreviation(p: Paragraph, i: number): boolean {
  const word = p.tokens[i]?.word;
  return word?.type === 'latin' || word?.fold.length === 1;
}

function withSpan(read: Reading<Omit<ZoneExpression, 'start' | 'end'>>): Reading<ZoneExpression> {
  return { ...read, value: { ...read.value, start: read.start, end: read.end } };
}
