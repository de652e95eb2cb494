import { dayNumber } from './calendar.ts';

/** Whose Easter: the churches that reckon it by the Gregorian calendar, or by the Julian one. */
export type Church = 'western' | 'eastern';

/**
 * The day number of Easter Sunday in a Gregorian year, from 1583 on.
 * Source: J. Meeus, Astronomical Algorithms, chapter 8 (Gregorian and Julian Easter).
 */
export function easterDay(church: Church, year: number): number {
  const { month, day } = church === 'western' ? gregorianEaster(year) : julianEaster(year);
  const at = dayNumber('gregorian', year, month, 1) ?? 0;
  // A Julian date is behind by three days in four centuries.
  const behind = church === 'western' ? 0 : Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return at + day - 1 + behind;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

function gregorianEaster(year: number): MonthDay {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return fromMarch(epact + weekday - 7 * late + 114);
}

function julianEaster(year: number): MonthDay {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return fromMarch(moon + weekday + 114);
}

/** Both rules count on in months of 31 days. */
function fromMarch(n: number): MonthDay {
  return { month: Math.floor(n / 31), day: (n % 31) + 1 };
}
