// Weekdays on plain integers. A day number counts days from 1 January 1970, a Thursday.

/** The weekday of a day number: 1 (Monday) … 7 (Sunday). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The last day of a weekday at or before a day. */
export function lastWeekday(weekday: number, day: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The first day of a weekday at or after a day. */
export function nextWeekday(weekday: number, day: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
