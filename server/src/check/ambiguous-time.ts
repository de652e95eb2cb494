// A clock time that may be morning or evening: «الساعة الـ5:51» (at 5:51), «الساعة الثالثة» (at three).
// Leaves alone: times with a part of the day beside them, in figures of twenty-four hours (17:51, 05:51), and all times of an
// article that elsewhere writes twenty-four hours.

import { publishingWordTable } from '../lexicon/times/publishing-word.ts';
import { hitsAt } from '../read/paragraph.ts';
import type { PlacedPhrase, Reading } from '../resolve/article-reading.ts';
import { timeOf } from '../resolve/times-clock.ts';
import { dayPartName } from '../resolve/times-names.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import type { ClockExpression } from '../values/time-expression.ts';
import type { Check, NewFinding } from './check.ts';

export const ambiguousTime: Check = {
  code: 'ambiguous-time',
  summary: 'a clock time without morning or evening',
  run: (article) => {
    const clocks = clocksOf(article);
    if (clocks.some(({ clock }) => isFullDial(clock))) return [];
    const told = new Set(clocks.filter(({ clock }) => clock.part !== undefined).map(({ place }) => place.line));
    return clocks.flatMap(({ clock, place }) => {
      const { start, end, line } = place;
      if (!clock.open || !timeOf(clock) || told.has(line) || isStamp(article, line)) return [];
      const text = article.text.slice(start, end);
      return [
        {
          start,
          end,
          message: { key: 'ambiguous-time', args: { text } },
          because: [{ message: { key: 'ambiguous-time-because' }, start, end }],
          related: [],
          fixes: choices(clock, place, text),
        },
      ];
    });
  },
};

/** Morning or evening, at noon or at night: a person chooses. The word goes before the zone, where one is named. */
function choices({ hour, zone }: ClockExpression, { start, end, base }: PlacedPhrase, text: string): NewFinding['fixes'] {
  const before = zone ? text.slice(0, base + zone.start - start).trimEnd() : text;
  const at = zone && before.length > 0 ? start + before.length : end;
  const parts = hour === 12 ? (['MI', 'NI'] as const) : (['MO', 'EV'] as const);
  return parts.map((part) => {
    const name = dayPartName(part);
    return { title: { key: 'ambiguous-time-fix', args: { part: name } }, edits: [{ start: at, end: at, newText: ` ${name}` }] };
  });
}

/** The date line, or another line of the publishing system: «آخر تحديث 10:00», «11:03 ت م». */
function isStamp({ paragraphs, published }: Reading, line: number): boolean {
  const { paragraph, start = 0 } = paragraphs[line] ?? {};
  if (!paragraph || paragraph.tokens.length > LONG) return false;
  const [told] = published.because.filter((b) => b.message.key === 'published-dateline');
  const isDateLine = told?.start !== undefined && told.start >= start && told.start < start + paragraph.text.length;
  if (isDateLine && paragraph.tokens.length <= DATE_LINE) return true;
  if (paragraph.tokens.length < SHORT && !/\p{Script=Arabic}{3}/u.test(paragraph.text)) return true;
  return paragraph.tokens.some((_, i) => hitsAt(paragraph, i, publishingWordTable).some((h) => h.row.kind === 'stamp'));
}
const SHORT = 8;
const LONG = 60;
const DATE_LINE = 24;

/** A figure of twenty-four hours, or Greenwich time, which the press writes so. What no clock shows tells nothing. */
function isFullDial(clock: ClockExpression): boolean {
  const { hour, open, part, zone } = clock;
  if (!timeOf(clock)) return false;
  return hour !== undefined && ((!open && !part && hour > 12) || (zone?.zone === 'UTC' && !zone.local));
}

function clocksOf(article: Reading): readonly { readonly clock: ClockExpression; readonly place: PlacedPhrase }[] {
  return timePhrasesOf(article).flatMap((place) => {
    const { expression } = place.phrase;
    return expression.type === 'clock' ? [{ clock: expression, place }] : [];
  });
}
