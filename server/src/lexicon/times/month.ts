import type { CalendarName } from '../../values/calendar.ts';
import { formsTable } from '../forms-table.ts';
import { keysOf, PROCLITICS, type Table } from '../table.ts';
import text from './month.tsv';
import cldr from './month-cldr.tsv';

/**
 * A month by name. `strong`: a month wherever it stands. `weak`: a common word or name too (مارس is also «practised»);
 * a figure, شهر or a preposition must speak for it. `exact`: weak, and only as spelled (آب, not اب «father») unless a
 * figure is beside it. `beside`: only beside a figure. `year`: only where a year or شهر is beside it too (طوبة is also «brick»).
 */
export interface MonthRow {
  readonly calendar: CalendarName;
  readonly month: number;
  /** Two names of one set beside each other are two months (يوليو/أغسطس); of two sets, one month named twice. */
  readonly set: 'levantine' | 'roman' | 'hijri' | 'coptic' | 'persian';
  readonly strength: 'strong' | 'weak' | 'exact' | 'beside' | 'year';
}

/** Month names of all regions: CLDR's wide names of 28 Arabic locales, and spellings of the press that CLDR lacks. */
export const monthTable: Table<MonthRow> = withCldr(
  formsTable('month.tsv', text, ['calendar', 'month', 'set', 'gloss', 'source', 'strength', 'forms'], PROCLITICS, (c) => ({
    calendar: c.calendar as CalendarName,
    month: Number(c.month),
    set: c.set as MonthRow['set'],
    strength: c.strength as MonthRow['strength'],
  })),
);

function withCldr(own: Table<MonthRow>): Table<MonthRow> {
  const keyOf = (form: string): string => keysOf(form).join(' ');
  const known = new Map(own.entries.map((e) => [keyOf(e.form), e.row]));
  const names = formsTable('month-cldr.tsv', cldr, ['calendar', 'month', 'set', 'gloss', 'source', 'forms'], PROCLITICS, (c) => ({
    calendar: c.calendar as CalendarName,
    month: Number(c.month),
    set: c.set as MonthRow['set'],
    strength: 'strong' as const,
  }));
  // CLDR's names stand first: they are what fixes write. Where the own table has the name too, its row tells how far to trust it.
  const standard = names.entries.map((e) => ({ form: e.form, row: known.get(keyOf(e.form)) ?? e.row }));
  const listed = new Set(standard.map((e) => keyOf(e.form)));
  return { ...own, entries: [...standard, ...own.entries.filter((e) => !listed.has(keyOf(e.form)))] };
}
