import { pointingWordTable } from '../../lexicon/references/pointing-word.ts';
import { clockWordTable } from '../../lexicon/times/clock-word.ts';
import { meridiemTable } from '../../lexicon/times/meridiem.ts';
import { type PartWordRow, partWordTable } from '../../lexicon/times/part-word.ts';
import type { TimexMod } from '../../model.ts';
import { findHit, hitAt, type Paragraph } from '../paragraph.ts';
import { mayBeginPart } from './gate.ts';
import { type Reading, reading, skipFrom } from './reading.ts';

export interface DayPart extends PartWordRow {
  /** «وقت مبكر», «ساعة متأخرة» before it. */
  readonly mod?: TimexMod;
}

/** A part of the day at token `i`: «صباح», «مساءً», «بعد الظهر», «وقت مبكر من صباح», «ساعة متأخرة من ليل». */
export function readDayPart(p: Paragraph, i: number): Reading<DayPart> | undefined {
  if (!mayBeginPart(p, i)) return undefined;
  const early = findHit(p, i, clockWordTable, (h) => h.row.kind === 'early' || h.row.kind === 'late');
  if (early) {
    const isEarly = early.row.kind === 'early';
    const mod = isEarly ? 'START' : 'END';
    const part = hitAt(p, skipFrom(p, early.to), partWordTable);
    if (part && part.stem.proclitic === '') return reading(p, i, part.to, { ...part.row, mod }, early);
    return reading(p, i, early.to, { part: isEarly ? 'MO' : 'NI', form: 'construct', mod }, early);
  }
  const hit = hitAt(p, i, partWordTable);
  return hit && reading(p, i, hit.to, hit.row, hit);
}

/** What tells morning from evening beside a clock time: «صباحاً», «من مساء», «هذا الصباح», «ص», «PM». */
export function readMeridiem(p: Paragraph, i: number): Reading<DayPart & { readonly sign?: boolean }> | undefined {
  const sign = hitAt(p, i, meridiemTable);
  if (sign) return reading(p, i, sign.to, { part: sign.row.part === 'MO' ? 'MO' : 'EV', form: 'adverb', sign: true }, sign);
  if (!mayBeginPart(p, i)) return undefined;
  const from = skipFrom(p, i);
  const pointing = findHit(p, from, pointingWordTable, (h) => h.row.kind === 'present');
  const part = readDayPart(p, pointing?.to ?? from);
  return part && !part.proclitic && !part.contracted ? { ...part, from: i } : undefined;
}
