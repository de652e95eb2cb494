import { eraTable } from '../../lexicon/times/era.ts';
import { type ShiftWordRow, shiftWordTable } from '../../lexicon/times/shift-word.ts';
import { hitAt, type Paragraph } from '../paragraph.ts';
import { mayShift } from './gate.ts';
import { type Reading, reading } from './reading.ts';

/** An adjective at token `i` that says which: الماضي, بعد القادم, نفسه. It has nothing glued before it. */
export function readShiftWord(p: Paragraph, i: number): Reading<ShiftWordRow> | undefined {
  const word = readAny(p, i);
  return word?.value.kind === 'new' ? undefined : word;
}

/** «الجديد» at token `i`, behind a year. */
export function readNewWord(p: Paragraph, i: number): Reading<ShiftWordRow> | undefined {
  const word = readAny(p, i);
  return word?.value.kind === 'new' ? word : undefined;
}

function readAny(p: Paragraph, i: number): Reading<ShiftWordRow> | undefined {
  if (!mayShift(p, i)) return undefined;
  const era = hitAt(p, i, eraTable);
  const at = era && era.form.length > 2 ? era.to : i;
  const hit = hitAt(p, at, shiftWordTable);
  return hit && hit.stem.proclitic === '' ? reading(p, i, hit.to, hit.row, hit) : undefined;
}
