import type { CalendarName } from '../../values/calendar.ts';
import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './holiday.tsv';

/** Holidays with a fixed day in a calendar, or so many days behind Easter. */
export const holidayTable: Table<HolidayRow> = formsTable(
  'holiday.tsv',
  text,
  ['calendar', 'month', 'day', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ calendar: c.calendar as HolidayRow['calendar'], month: Number(c.month), day: Number(c.day) }),
);

export interface HolidayRow {
  readonly calendar: CalendarName | 'easter-eastern' | 'easter-western' | 'easter-either';
  /** 0 where no rule here tells the day. */
  readonly month: number;
  /** The day of the month, or how far behind Easter Sunday. */
  readonly day: number;
}
