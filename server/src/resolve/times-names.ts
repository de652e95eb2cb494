// The names that a fix writes: of weekdays and months, in the spelling of the tables.
import { type MonthRow, monthTable } from '../lexicon/times/month.ts';
import { nthTable } from '../lexicon/times/nth.ts';
import { partWordTable } from '../lexicon/times/part-word.ts';
import { shiftWordTable } from '../lexicon/times/shift-word.ts';
import { weekdayTable } from '../lexicon/times/weekday.ts';
import type { DayPartCode } from '../values/day-part.ts';

/** The name of a weekday, 1 (Monday) … 7, as it fits where another stood: behind a contracted ل it begins with the second ل. */
export function weekdayName(weekday: number, replaced: string): string {
  const name = weekdayTable.entries.find((e) => e.row.weekday === weekday && e.row.strength === 'strong')?.form ?? '';
  const old = weekdayTable.entries.some((e) => e.form.endsWith(replaced) && e.form.length === replaced.length + 1);
  return old ? name.slice(1) : name;
}

/** The name of a month in the set to which another name belongs (تموز for حزيران, يوليو for يونيو). */
export function monthNameLike(month: number, like: string): string | undefined {
  const set = setOf(like);
  return set && monthTable.entries.find((e) => e.row.month === month && e.row.set === set && e.row.strength !== 'beside')?.form;
}

/** A Hijri month's name. */
export function hijriMonthName(month: number): string {
  return monthTable.entries.find((e) => e.row.month === month && e.row.set === 'hijri')?.form ?? '';
}

/** A part of the day as an adverb: «in the morning». */
export function dayPartName(part: DayPartCode): string {
  return partWordTable.entries.find((e) => e.row.part === part && e.row.form === 'adverb')?.form ?? '';
}

/** An hour in one word, 2 … 10, as clocks are read: «the third». */
export function hourName(hour: number): string | undefined {
  return nthTable.entries.find((e) => hour >= 2 && hour <= 10 && e.row.number === hour && e.row.form === 'feminine')?.form;
}

/** The adjective «current», as it agrees with a noun of time. */
export function currentWord(feminine: boolean): string {
  const forms = shiftWordTable.entries.filter((e) => e.row.kind === 'present' && !e.row.dual).map((e) => e.form);
  return forms[feminine ? 1 : 0] ?? '';
}

function setOf(name: string): MonthRow['set'] | undefined {
  return monthTable.entries.find((e) => e.form === name)?.row.set ?? monthTable.entries.find((e) => name.endsWith(e.form))?.row.set;
}
