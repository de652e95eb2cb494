// Clocks of places, by the platform's tz database.

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that a zone is ahead of UTC at an instant (ms since 1970), or undefined where the platform does not know the zone. `+04:00` is a zone too. */
export function offsetAt(zone: string, instant: number): number | undefined {
  if (zone === 'UTC') return 0;
  const fixed = /^([+-])(\d\d):(\d\d)$/u.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const format = formatOf(zone);
  if (!format) return undefined;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(new Date(instant))) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const local = Date.UTC(year, month - 1, day, hour % 24, minute);
  return Math.round((local - Math.floor(instant / 60_000) * 60_000) / 60_000);
}

/** The offset of a wall time (day number, minute of the day) in a zone. */
export function offsetOfWallTime(zone: string, day: number, minute: number): number | undefined {
  const wall = day * 86_400_000 + minute * 60_000;
  const guess = offsetAt(zone, wall);
  return guess === undefined ? undefined : offsetAt(zone, wall - guess * 60_000);
}

/** `+03:00` of minutes. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US-u-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}
