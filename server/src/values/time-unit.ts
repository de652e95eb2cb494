/** Units that times are counted in, shortest first. */
export const TIME_UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
  'century',
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Whether a unit is shorter than a day: counted on the clock, not in the calendar. */
export function isClockUnit(unit: TimeUnit): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

/** How a unit is written in an ISO 8601 duration: `T` before those of the clock, months and years for the longer ones. */
const ISO: Readonly<Record<TimeUnit, readonly [string, number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['M', 3],
  half: ['M', 6],
  season: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};

/**
 * The TIMEX3 value of a duration: `P2Y1M`, `PT24H`, `PXM` where a count is unknown.
 * Halves and quarters of hours and minutes are given in the unit below (`PT30M`); other fractions stay decimal (`P1.5Y`).
 */
export function durationTimex(parts: readonly { readonly unit: TimeUnit; readonly count: number | undefined }[]): string {
  let date = '';
  let time = '';
  for (const part of parts) {
    const { unit, count } = inWholeUnits(part);
    const [letter, times] = ISO[unit];
    const figure = `${count === undefined ? 'X' : decimal(count * times)}${letter}`;
    if (isClockUnit(unit)) time += figure;
    else date += figure;
  }
  return `P${date}${time ? `T${time}` : ''}`;
}

function inWholeUnits(part: { readonly unit: TimeUnit; readonly count: number | undefined }): typeof part {
  const { unit, count } = part;
  const below = unit === 'hour' ? 'minute' : unit === 'minute' ? 'second' : undefined;
  if (!below || count === undefined || Number.isInteger(count) || count >= 1 || !Number.isInteger(Math.round(count * 60))) return part;
  return Math.abs(count * 60 - Math.round(count * 60)) < 1e-9 ? { unit: below, count: Math.round(count * 60) } : part;
}

function decimal(n: number): string {
  return String(Number(n.toFixed(6)));
}
