// A time that no clock shows: «الساعة 25:70» (at 25:70), «الساعة 13:75», «(09:70 بتوقيت غرينتش)».
// Leaves alone: figures without «الساعة» or a zone, which may be a score or a verse.

import type { PlacedPhrase, Reading } from '../resolve/article-reading.ts';
import { timeOf } from '../resolve/times-clock.ts';
import { clockEdit } from '../resolve/times-figures.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import type { ClockExpression } from '../values/time-expression.ts';
import type { Check, NewFinding } from './check.ts';

export const impossibleTime: Check = {
  code: 'impossible-time',
  summary: 'a time that no clock shows',
  run: (article) =>
    timePhrasesOf(article).flatMap((place) => {
      const { expression } = place.phrase;
      if (expression.type !== 'clock' || expression.hour === undefined) return [];
      const wrong = [expression, ...(expression.until ? [expression.until] : [])].filter((clock) => !timeOf(clock));
      return wrong.length ? [report(place, wrong, article)] : [];
    }),
};

function report({ start, end }: PlacedPhrase, wrong: readonly ClockExpression[], { text }: Reading): NewFinding {
  const message = { key: 'impossible-time', args: { text: text.slice(start, end) } };
  const because = [{ message: { key: 'impossible-time-because' }, start, end }];
  const edits = wrong.flatMap((clock) => carried(clock, { start, end }, text) ?? []);
  const args = { new: edits.map((e) => e.newText).join(', ') };
  return {
    start,
    end,
    message,
    because,
    related: [],
    fixes: edits.length === wrong.length ? [{ title: { key: 'impossible-time-fix', args }, edits }] : [],
  };
}

/** Minutes past the hour and hours past midnight counted on: 9:60 is 10:00, 24:30 is 00:30. Figures further off are no such slip. */
function carried({ hour = 0, minute = 0, second, part }: ClockExpression, span: { start: number; end: number }, text: string) {
  if (second !== undefined || part || hour > LATEST || minute > MOST_MINUTES) return undefined;
  const minutes = (hour * 60 + minute) % 1440;
  // From ten to noon the figures would leave open which half of the day is meant.
  return minutes >= 600 && minutes < 780 ? undefined : clockEdit(text, span, { hour, minute }, minutes);
}

/** Programmes of television count the night on to 29. */
const LATEST = 29;
/** Minutes run on past the hour by no more than half of one. */
const MOST_MINUTES = 89;
