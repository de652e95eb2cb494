// A clock time that may be morning or evening: «الساعة الـ5:51» (at 5:51), «الساعة الثالثة» (at three).
// Leaves alone: times with a part of the day beside them, in figures of twenty-four hours (17:51, 05:51), and all times of an
// article that elsewhere writes twenty-four hours.

import { publishingWordTable } from '../lexicon/publishing-word.ts';
import { hitsAt } from '../read/paragraph.ts';
import type { PlacedPhrase, Reading } from '../resolve/article-reading.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import type { ClockExpression } from '../values/time-expression.ts';
import type { Check } from './check.ts';

export const ambiguousTime: Check = {
  code: 'ambiguous-time',
  summary: 'a clock time without morning or evening',
  run: (article) => {
    const clocks = clocksOf(article);
    if (clocks.some(({ clock }) => isFullDial(clock))) return [];
    const told = new Set(clocks.filter(({ clock }) => clock.part !== undefined).map(({ place }) => place.line));
    return clocks.flatMap(({ clock, place: { start, end, line } }) => {
      if (!clock.open || told.has(line) || isStamp(article, line)) return [];
      const text = article.text.slice(start, end);
      return [
        {
          start,
          end,
          message: { key: 'ambiguous-time', args: { text } },
          because: [{ message: { key: 'ambiguous-time-because' }, start, end }],
          related: [],
          fixes: [],
        },
      ];
    });
  },
};

/** A line of the publishing system: «آخر تحديث 10:00», «11:03 ت م». */
function isStamp({ paragraphs }: Reading, line: number): boolean {
  const paragraph = paragraphs[line]?.paragraph;
  if (!paragraph || paragraph.tokens.length > LONG) return false;
  if (paragraph.tokens.length < SHORT && !/\p{Script=Arabic}{3}/u.test(paragraph.text)) return true;
  return paragraph.tokens.some((_, i) => hitsAt(paragraph, i, publishingWordTable).some((h) => h.row.kind === 'stamp'));
}
const SHORT = 8;
const LONG = 60;

/** A figure of twenty-four hours, or Greenwich time, which the press writes so. */
function isFullDial({ hour, open, part, zone }: ClockExpression): boolean {
  return hour !== undefined && ((!open && !part && hour > 12) || (zone?.zone === 'UTC' && !zone.local));
}

function clocksOf(article: Reading): readonly { readonly clock: ClockExpression; readonly place: PlacedPhrase }[] {
  return timePhrasesOf(article).flatMap((place) => {
    const { expression } = place.phrase;
    return expression.type === 'clock' ? [{ clock: expression, place }] : [];
  });
}
