import { type CountedUnitRow, countedUnitTable } from '../lexicon/numbers/counted-unit.ts';
import type { TimeUnit } from '../values/time-unit.ts';
import { figuresLike } from './times-figures.ts';

/**
 * A length of time written anew with another count, as a fix writes it: «6 أيام» for «ثلاثة أيام», «51 عاما» for «35 عاما».
 * The noun of the text stays where the count allows it; the digits are those of the text, else of `like`. Undefined for units that no table counts.
 */
export function lengthText(
  unit: TimeUnit,
  count: number,
  old: { readonly count: number; readonly text: string; readonly like?: string },
): string | undefined {
  const from = leastCount(count);
  const row = countedUnitTable.entries.find((e) => e.row.unit === unit && e.row.from === from);
  if (!row || !Number.isInteger(count) || count < 1) return undefined;
  if (from <= 2) return row.form;
  const noun = leastCount(old.count) === from ? old.text.slice(old.text.lastIndexOf(' ') + 1) : row.form;
  return `${figuresLike(count, /\p{Nd}/u.exec(old.text + (old.like ?? ''))?.[0] ?? '')} ${noun}`;
}

/** The form of the counted noun goes by the last two figures. */
function leastCount(count: number): CountedUnitRow['from'] {
  const rest = count % 100;
  if (count < 3) return count;
  if (rest < 3) return 100;
  return rest <= 10 ? 3 : 11;
}
