/** Parts of the day as TIMEX3 names them: morning, midday, afternoon, evening, night, daytime. */
export const DAY_PARTS = ['MO', 'MI', 'AF', 'EV', 'NI', 'DT'] as const;
export type DayPartCode = (typeof DAY_PARTS)[number];

/** The hours that a part covers, `[from, to)`, counted on past midnight. */
const HOURS: Readonly<Record<DayPartCode, readonly [number, number]>> = {
  MO: [0, 12],
  MI: [11, 16],
  AF: [12, 20],
  EV: [12, 24],
  NI: [18, 30],
  DT: [6, 18],
};

/** The minute of the day (0 … 1439) that a time on the twelve-hour dial has in a part of the day: 8 in NI is 20:00, 3 is 03:00. */
export function minuteInPart(hour: number, minute: number, part: DayPartCode): number {
  const [from, to] = HOURS[part];
  const dial = ((((hour % 12) * 60 + minute) % 720) + 720) % 720;
  for (let at = dial; at < to * 60; at += 720) if (at >= from * 60) return at % 1440;
  return (((hour * 60 + minute) % 1440) + 1440) % 1440;
}
