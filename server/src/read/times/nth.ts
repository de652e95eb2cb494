import { type NthRow, nthTable } from '../../lexicon/times/nth.ts';
import { findHit, hitsAt, type Paragraph, perToken } from '../paragraph.ts';
import { type Reading, reading } from './reading.ts';

export interface Nth {
  /** 1 …; -1 is the last. */
  readonly number: number;
  readonly form: 'masculine' | 'feminine' | 'construct';
}

/** An ordinal at token `i`: الثالث, الحادية عشرة, الخامس والعشرين, ثالث, آخر. */
export const readNth = perToken((p, i): Reading<Nth> | undefined => {
  const hits = hitsAt(p, i, nthTable);
  if (!hits.length) return undefined;
  const hit = hits.find((h) => isForm(h.row.form)) ?? hits[0];
  if (!hit) return undefined;
  const { number, form } = hit.row;
  if (form === 'tens' && hit.stem.proclitic !== '') return undefined;
  if (form === 'tens') return reading(p, i, hit.to, { number, form: 'masculine' }, hit);
  if (!isForm(form)) return undefined;
  const teen = number > 0 && number < 10 ? partAt(p, hit.to, 'teen') : undefined;
  if (teen) return reading(p, i, hit.to + 1, { number: number + 10, form: form === 'construct' ? 'masculine' : form }, hit);
  const tens = number > 0 && number < 10 ? partAt(p, hit.to, 'tens') : undefined;
  if (tens) return reading(p, i, hit.to + 1, { number: number + tens, form }, hit);
  return reading(p, i, hit.to, { number, form }, hit);
});

function isForm(form: NthRow['form']): form is Nth['form'] {
  return form === 'masculine' || form === 'feminine' || form === 'construct';
}

function partAt(p: Paragraph, i: number, form: 'teen' | 'tens'): number | undefined {
  return findHit(p, i, nthTable, (h) => h.row.form === form && (h.stem.proclitic !== '') === (form === 'tens'))?.row.number;
}
