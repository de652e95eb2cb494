// One moment told by two clocks that do not agree: «11 صباحاً (09:00 بتوقيت غرينتش)» in Syria, which is three hours ahead of
// Greenwich; «الثالثة عصراً بتوقيت القاهرة (14:00 غرينتش)». The platform's tz database tells, at that date.
// Either may stand first, joined by a bracket, a mark, «أي». Leaves alone: a local time where the difference is right in any
// country whose place is named nearby, or wrong by more than an hour in the one named last; and times that a stretch of words parts.

import { timeRelationTable } from '../lexicon/times/time-relation.ts';
import { zoneTable } from '../lexicon/times/zone.ts';
import type { TimePhrase } from '../phrase.ts';
import { hitAt } from '../read/paragraph.ts';
import { mentionsOf, type PlacedPhrase, type Reading } from '../resolve/article-reading.ts';
import { timeOf } from '../resolve/times-clock.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { clockEdit, figuresIn, figuresLike } from '../resolve/times-figures.ts';
import { hourName } from '../resolve/times-names.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import { tokenAt } from '../resolve/times-tokens.ts';
import { viewOf } from '../resolve/times-written.ts';
import { firstFrom, type Span } from '../text/span.ts';
import { parseIsoDate, two } from '../values/calendar.ts';
import type { ClockExpression } from '../values/time-expression.ts';
import { offsetOfWallTime, offsetText } from '../values/zone.ts';
import type { Check, NewFinding } from './check.ts';

export const timezoneMismatch: Check = {
  code: 'timezone-mismatch',
  summary: 'two clocks’ times of one moment that disagree',
  run: (article) => {
    const clocks = clocksOf(article);
    let places: readonly PlaceInCountry[] | undefined;
    return clocks.flatMap((first, i) => {
      const second = clocks[i + 1];
      if (!second || !isSameMoment(first, second, article)) return [];
      places ??= placesOf(article);
      return compare(first, second, article, places);
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

/** Nothing but marks and words like «أي» between them; one names a zone, and the other another, its own or none. */
function isSameMoment(first: Clock, second: Clock, article: Reading): boolean {
  if (first.place.line !== second.place.line || !(isNamed(second) || (isNamed(first) && second.clock.zone?.local))) return false;
  const paragraph = article.paragraphs[first.place.line]?.paragraph;
  if (!paragraph) return false;
  const to = tokenAt(paragraph.tokens, second.place.phrase.start);
  for (let i = tokenAt(paragraph.tokens, first.place.phrase.end); i < to; ) {
    const word = hitAt(paragraph, i, timeRelationTable);
    const joins = word?.row.kind === 'corresponding' || word?.row.kind === 'thatis';
    if (!joins && (paragraph.tokens[i]?.word.type !== 'mark' || !'()/،-–'.includes(paragraph.tokens[i]?.word.text ?? ''))) return false;
    i = joins ? word.to : i + 1;
  }
  return true;
}

/** A zone by name, not «local». */
function isNamed({ clock: { zone } }: Clock): boolean {
  return zone?.zone !== undefined && !zone.local;
}

function compare(first: Clock, second: Clock, article: Reading, places: readonly PlaceInCountry[]): readonly NewFinding[] {
  const day = dayOf(first, article) ?? dayOf(second, article);
  const [last, ...others] = zonesOf(first.clock.zone?.zone ? second : first, places).map((zones) =>
    differencesOf(zones, first, second, day),
  );
  const stated = within(first.minutes - second.minutes);
  // A figure without morning or evening may be twelve hours on.
  const isOpen = first.clock.open || second.clock.open;
  const fits = (difference: number): boolean =>
    within(difference - stated) === 0 || (isOpen === true && Math.abs(within(difference - stated)) === 720);
  if (!last?.length || [last, ...others].some((found) => found.some(({ difference }) => fits(difference)))) return [];
  const isSaid = [first, second].every(({ clock: { zone } }) => zone?.zone !== undefined);
  const near = last.find(({ difference }) => isSaid || Math.abs(within(difference - stated)) <= 60);
  return near ? [report(first, second, near, day, article)] : [];
}

/** How far a zone's clock is ahead of the other's. */
interface Difference {
  readonly zone: string;
  readonly difference: number;
}

/** Minutes that the first clock may be ahead of the second, where a clock without a zone of its own is in one of `zones`. */
function differencesOf(zones: readonly string[], first: Clock, second: Clock, day: number | undefined): readonly Difference[] {
  const of = ({ clock, minutes }: Clock): readonly Difference[] =>
    (clock.zone?.zone ? [clock.zone.zone] : zones).flatMap((zone) =>
      offsetsOf(zone, day, minutes).map((difference) => ({ zone, difference })),
    );
  const others = of(second);
  return of(first).flatMap((a) => others.map((b) => ({ zone: a.zone, difference: a.difference - b.difference })));
}

/** Minutes between two clocks, from -12 to 12 hours. */
function within(minutes: number): number {
  return ((((minutes + 720) % 1440) + 1440) % 1440) - 720;
}

/** The day of a time, else the article's. */
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

/** For a clock without a zone, the zones of each country that has a place named before it, in its paragraph or the three before; the last named first. */
function zonesOf({ place, clock }: Clock, places: readonly PlaceInCountry[]): readonly (readonly string[])[] {
  if (clock.zone?.zone) return [[]];
  const named = new Set<string>();
  for (let i = firstFrom(places, place.start) - 1; i >= 0; i--) {
    const { line, country } = places[i] as PlaceInCountry;
    if (line < place.line - LINES_BACK) break;
    named.add(country);
  }
  return [...named].map(zonesIn);
}

/** A place that the article names, with its country. */
interface PlaceInCountry extends Span {
  readonly line: number;
  readonly country: string;
}

/** Those of known countries, in reading order. */
function placesOf(article: Reading): readonly PlaceInCountry[] {
  const countries = new Map(article.entities.map((e) => [e.id, e.country]));
  return mentionsOf(article, 'name').flatMap(({ mention: m, from: { line } }) => {
    const country = m.kind === 'place' || m.kind === 'facility' ? countries.get(m.value.entity) : undefined;
    return country === undefined ? [] : [{ start: m.start, end: m.end, line, country }];
  });
}

function zonesIn(country: string): readonly string[] {
  return [...new Set(zoneTable.entries.flatMap(({ row }) => (row.country === country ? [row.zone] : [])))];
}

function report(first: Clock, second: Clock, { zone, difference }: Difference, day: number | undefined, { text }: Reading): NewFinding {
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

/** Rewrites the second time: its figures «09:00» or «9», or its hour in one word, where both hours are of one half of the day. */
function editOf(
  { place, clock, minutes: shown }: Clock,
  minutes: number,
  text: string,
): { start: number; end: number; newText: string } | undefined {
  const { hour = 0, minute = 0 } = clock;
  const isHalfSame = Math.floor(shown / 720) === Math.floor(minutes / 720);
  if (clock.part && !isHalfSame) return undefined;
  const face = hour <= 12 && hour * 60 + minute !== shown ? minutes % 720 : minutes;
  const edit = clockEdit(text, place, { hour, minute }, face);
  if (edit || minutes % 60 !== 0 || minute !== 0 || !isHalfSame) return edit;
  const figure = figuresIn(text, place)[0];
  if (figure?.value === hour)
    return { start: figure.start, end: figure.end, newText: figuresLike(face / 60, text.slice(figure.start, figure.end)) };
  const [old, name] = [hourName(hour), hourName(((face / 60 + 11) % 12) + 1)];
  const at = old ? text.indexOf(old, place.start) : -1;
  return name && old && at >= 0 && at < place.end ? { start: at, end: at + old.length, newText: name } : undefined;
}
