import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { readDate } from '../read/times/date.ts';
import { readEither, readSharedDay } from '../read/times/date-list.ts';
import { readDatePair } from '../read/times/date-pair.ts';
import { readDateRange } from '../read/times/date-range.ts';
import { approximationBefore } from '../read/times/duration.ts';
import { mayBeginDate, timeStarts } from '../read/times/gate.ts';
import { longest } from '../read/times/reading.ts';
import { timePhrase } from '../read/times/time-phrase.ts';
import type { DateExpression } from '../values/time-expression.ts';

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
    const found = longest(readDateRange(p, i), readDatePair(p, i), readEither(p, i), readDate(p, i), readSharedDay(p, i));
    if (!found || (found.value.type === 'shift' && found.value.distance)) continue;
    phrases.push(timePhrase('date', found, loosened(p, found.from, found.value), 0.95));
    next = found.to;
  }
  return phrases;
}

/** «نحو عام 1950», «حوالي مايو 2010»: about a year or month. */
function loosened(p: Paragraph, from: number, value: DateExpression): DateExpression {
  const isLong = value.type === 'calendar' && value.day === undefined && value.year !== undefined && !value.easter;
  return isLong && approximationBefore(p, from) === '~' ? { type: 'edge', mod: 'APPROX', of: value } : value;
}
