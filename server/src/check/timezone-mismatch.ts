// One moment told by two clocks that do not agree: «11 صباحاً (09:00 بتوقيت غرينتش)» in Syria, which is three hours ahead of
// Greenwich; «الثالثة عصراً بتوقيت القاهرة (14:00 غرينتش)». The platform's tz database tells, at that date.
// Leaves alone: a local time where the place named last is unknown, or more than an hour off the stated difference.

import { zoneTable } from '../lexicon/zone.ts';
import type { TimePhrase } from '../phrase.ts';
import type { PlacedPhrase, Reading } from '../resolve/article-reading.ts';
import { timeOf } from '../resolve/times-clock.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import { viewOf } from '../resolve/times-written.ts';
import { digitValue } from '../text/fold.ts';
import { parseIsoDate, two } from '../values/calendar.ts';
import type { ClockExpression } from '../values/time-expression.ts';
import { offsetOfWallTime, offsetText } from '../values/zone.ts';
import type { Check, NewFinding } from './check.ts';

export const timezoneMismatch: Check = {
  code: 'timezone-mismatch',
  summary: 'two clocks’ times of one moment that disagree',
  run: (article) => {
    const clocks = clocksOf(article);
    return clocks.flatMap((first, i) => {
      const second = clocks[i + 1];
      return second && isSameMoment(first, second, article.text) ? compare(first, second, article) : [];
    });
  },
};

interface Clock {
  readonly place: PlacedPhrase<TimePhrase>;
  readonly clock: ClockExpression;
  readonly minutes: number;
}

function clocksOf(article: Reading): readonly Clock[] {
  return timePhrasesOf(article).flatMap((place) => {
    const { expression } = place.phrase;
    if (expression.type !== 'clock' || expression.hour === undefined || expression.until) return [];
    const time = timeOf(expression);
    return time ? [{ place, clock: expression, minutes: time.minutes }] : [];
  });
}

/** The second stands in brackets, or behind nothing but marks, and names a zone. */
function isSameMoment(first: Clock, second: Clock, text: string): boolean {
  if (!second.clock.zone?.zone || second.clock.zone.local || first.place.line !== second.place.line) return false;
  const between = text.slice(first.place.end, second.place.start).trim();
  return between === '(' || between === '/' || between === '،' || between === '- ' || between === '';
}

function compare(first: Clock, second: Clock, article: Reading): readonly NewFinding[] {
  const zone = second.clock.zone?.zone ?? 'UTC';
  const day = dayOf(first, article);
  const other = offsetsOf(zone, day, second.minutes);
  const own = first.clock.zone?.zone;
  const zones = own ? [own] : placesNear(first, article);
  const stated = within(first.minutes - second.minutes);
  const fitting = zones.map((z) => ({ zone: z, differences: offsetsOf(z, day, first.minutes).flatMap((a) => other.map((b) => a - b)) }));
  // A figure without morning or evening may be twelve hours on.
  const isOpen = first.clock.open || second.clock.open;
  const fits = (difference: number): boolean =>
    within(difference - stated) === 0 || (isOpen === true && Math.abs(within(difference - stated)) === 720);
  if (!fitting.length || fitting.some(({ differences }) => !differences.length || differences.some(fits))) return [];
  const near = fitting.find(({ differences }) => differences.some((d) => own !== undefined || Math.abs(within(d - stated)) <= 60));
  const [difference] = near?.differences ?? [];
  return near && difference !== undefined ? [report(first, second, near.zone, difference, day, article)] : [];
}

/** Minutes between two clocks, from -12 to 12 hours. */
function within(minutes: number): number {
  return ((((minutes + 720) % 1440) + 1440) % 1440) - 720;
}

/** The day of the first time, else the article's. */
function dayOf({ clock }: Clock, article: Reading): number | undefined {
  const view = viewOf(article, article.published);
  const date = clock.date && resolveDate(clock.date, view);
  return date?.period.first ?? (article.published.date ? parseIsoDate(article.published.date) : undefined);
}

/** In an article without a date, the offsets of the rule that stands now, winter and summer. */
const RULE_DAYS = ['2037-01-15', '2037-07-15'];

function offsetsOf(zone: string, day: number | undefined, minutes: number): readonly number[] {
  const days = day === undefined ? RULE_DAYS.flatMap((d) => parseIsoDate(d) ?? []) : [day];
  return [...new Set(days.flatMap((d) => offsetOfWallTime(zone, d, minutes) ?? []))];
}

const LINES_BACK = 3;

/** Zones of the country whose place was named last before the time, in its paragraph or the three before it. */
function placesNear({ place }: Clock, article: Reading): readonly string[] {
  const countries = new Map(article.entities.map((e) => [e.id, e.country]));
  let nearest: string | undefined;
  for (const { mention, from } of article.mentions) {
    if (mention.start >= place.start) break;
    if (from.line < place.line - LINES_BACK || (mention.kind !== 'place' && mention.kind !== 'facility')) continue;
    nearest = countries.get(mention.value.entity) ?? nearest;
  }
  return [...new Set(zoneTable.entries.flatMap(({ row }) => (row.country !== undefined && row.country === nearest ? [row.zone] : [])))];
}

function report(first: Clock, second: Clock, zone: string, difference: number, day: number | undefined, { text }: Reading): NewFinding {
  const { start } = first.place;
  const { end } = second.place;
  const right = (((first.minutes - difference) % 1440) + 1440) % 1440;
  const args = {
    text: text.slice(start, first.place.end),
    other: text.slice(second.place.start, end),
    zone,
    difference: offsetText(difference),
    right: clockText(right),
  };
  const key = day === undefined ? 'timezone-mismatch-rule' : 'timezone-mismatch-because';
  const edit = editOf(second, right, text);
  return {
    start,
    end,
    message: { key: 'timezone-mismatch', args },
    because: [{ message: { key, args }, start, end: first.place.end }],
    related: [],
    fixes: edit ? [{ title: { key: 'timezone-mismatch-fix', args }, edits: [edit] }] : [],
  };
}

function clockText(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Rewrites the figures «09:00» of the second time in their own digits. */
function editOf({ place }: Clock, minutes: number, text: string): { start: number; end: number; newText: string } | undefined {
  const written = text.slice(place.start, place.end);
  const face = /^(\p{Nd}{1,2})([:.,٫])(\p{Nd}{2})/u.exec(written);
  if (!face) return undefined;
  const first = written.charCodeAt(0);
  const zero = first - digitValue(first);
  const figures = (n: string): string => [...n].map((d) => String.fromCharCode(zero + Number(d))).join('');
  const newText = `${figures(two(Math.floor(minutes / 60)))}${face[2] ?? ':'}${figures(two(minutes % 60))}`;
  return { start: place.start, end: place.start + face[0].length, newText };
}
