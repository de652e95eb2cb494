import type { Phrase, TimePhrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { readDate } from '../read/times/date.ts';
import { readDatePair } from '../read/times/date-pair.ts';
import { readDateRange } from '../read/times/date-range.ts';
import { mayBeginDate, timeStarts } from '../read/times/gate.ts';
import { longest, type Reading } from '../read/times/reading.ts';
import type { TimeExpression } from '../values/time-expression.ts';

/**
 * Finds dates of every shape: of the calendar («السبت 10 يوليو/تموز 2021» Saturday 10 July 2021), relative («أول أمس الخميس»
 * the day before yesterday, Thursday), in two calendars, from one day to another. Leaves alone bare units («شهر»), bare
 * figures, words that are months only sometimes (مارس «practised») and lengths of time.
 */
export function recognizeDates(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let next = 0;
  for (const i of timeStarts(p)) {
    if (i < next || !mayBeginDate(p, i)) continue;
    const found = longest(readDateRange(p, i), readDatePair(p, i), readDate(p, i));
    if (!found || (found.value.type === 'shift' && found.value.distance)) continue;
    phrases.push(phraseOf(found));
    next = found.to;
  }
  return phrases;
}

function phraseOf({ start, end, proclitic, contracted, value }: Reading<TimeExpression>): TimePhrase {
  return {
    kind: 'date',
    start,
    end,
    expression: value,
    confidence: 0.95,
    because: [],
    ...(proclitic && { proclitic }),
    ...(contracted && { contracted }),
  };
}
