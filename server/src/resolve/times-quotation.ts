import { tenseWordTable } from '../lexicon/times/tense-word.ts';
import type { TimePhrase } from '../phrase.ts';
import { hasHit } from '../read/paragraph.ts';
import { quotationAt, readPairs } from '../read/quotes.ts';
import type { Period } from '../values/period.ts';
import type { DateExpression, TimeExpression } from '../values/time-expression.ts';
import type { PlacedPhrase, Recognized } from './article-reading.ts';
import type { SaidDate, TimeContext } from './times-context.ts';
import { tokenAt } from './times-tokens.ts';

/** Whether a phrase stands inside quotation marks that hold more than the phrase. */
export function isQuoted(article: Recognized, { phrase, line }: Pick<PlacedPhrase, 'phrase' | 'line'>): boolean {
  const paragraph = article.paragraphs[line]?.paragraph;
  const pair = paragraph && quotationAt(readPairs(paragraph), phrase.start);
  return pair !== undefined && pair.start < phrase.start - 1;
}

/**
 * «Now» inside the quotations of a paragraph: the day of an event that a quotation calls today's and the article dates
 * («هجوم اليوم» said of «هجوم الخميس»); else the day (`spokenOn`) said before the quotation in its paragraph; else the one
 * right behind it («…»، قال يوم الأحد); else the article's day.
 */
export function quotationContext(
  article: Recognized,
  phrase: PlacedPhrase<TimePhrase>,
  context: TimeContext,
  days: readonly DatedEvent[],
  spokenOn: SaidDate | undefined,
  inLine: readonly PlacedPhrase[],
  resolve: (place: PlacedPhrase) => Period | undefined,
): TimeContext {
  const event = eventOfToday(article, inLine, days);
  const spoken = event ?? (spokenOn?.line === phrase.line ? spokenOn : spokenBehind(article, phrase, inLine, resolve));
  if (!spoken) return context;
  const { first } = spoken.period;
  const { now: _now, clock: _clock, ...rest } = context;
  return {
    ...rest,
    ...(first !== undefined && { now: first }),
    nowPeriod: spoken.period,
    nowBecause: [{ message: { key: event ? 'time-quoted-event' : 'time-quoted' }, start: spoken.start, end: spoken.end }],
    nowFrom: { start: spoken.start, end: spoken.end },
  };
}

/** In tokens, from the end of a quotation to the day on which it was said. */
const BEHIND = 8;

/** «"سنحتفل الليلة"، قال المدرب يوم الأحد»: a verb of the past and a day, right behind the quotation. */
function spokenBehind(
  { paragraphs }: Recognized,
  { phrase, line }: PlacedPhrase,
  inLine: readonly PlacedPhrase[],
  resolve: (place: PlacedPhrase) => Period | undefined,
): SaidDate | undefined {
  const paragraph = paragraphs[line]?.paragraph;
  const quotation = paragraph && quotationAt(readPairs(paragraph), phrase.start);
  if (!paragraph || !quotation) return undefined;
  const from = tokenAt(paragraph.tokens, quotation.end);
  const day = inLine.find((p) => p.phrase.kind === 'date' && p.phrase.start >= quotation.end);
  const to = day ? tokenAt(paragraph.tokens, day.phrase.start) : from;
  if (!day || to - from > BEHIND) return undefined;
  const between = paragraph.tokens.slice(from, to);
  if (between.some(({ word }) => '.؟!'.includes(word.text) || '«“"'.includes(word.text))) return undefined;
  const isSaid = between.some((_, k) => hasHit(paragraph, from + k, tenseWordTable, (h) => h.row.kind === 'past'));
  const period = isSaid ? resolve(day) : undefined;
  return period?.grain === 'day' ? { period, start: day.start, end: day.end, line } : undefined;
}

/** A day that stands behind a noun outside quotations: «هجوم الخميس». */
export interface DatedEvent {
  readonly noun: string;
  readonly date: SaidDate;
}

/** The noun right before a phrase, folded. */
export function nounBefore(article: Recognized, { phrase, line }: Pick<PlacedPhrase, 'phrase' | 'line'>): string | undefined {
  const tokens = article.paragraphs[line]?.paragraph.tokens ?? [];
  const before = tokens[tokenAt(tokens, phrase.start) - 1];
  return before?.word.type === 'arabic' ? before.word.fold : undefined;
}

/** The event that a quotation of this line calls today's; `inLine` are the phrases of the line. */
function eventOfToday(article: Recognized, inLine: readonly PlacedPhrase[], days: readonly DatedEvent[]): SaidDate | undefined {
  if (!days.length) return undefined;
  for (const placed of inLine) {
    if (placed.phrase.kind !== 'date' || !isToday(placed.phrase.expression) || !isQuoted(article, placed)) continue;
    const noun = nounBefore(article, placed);
    const event = days.findLast((d) => d.noun === noun);
    if (event) return event.date;
  }
  return undefined;
}

function isToday(expression: TimeExpression): boolean {
  return expression.type === 'shift' && expression.unit === 'day' && expression.count === 0 && expression.anchor === 'now';
}

/** Words that belong to the speaker's day: today, yesterday, tonight, now. */
export function isDayWord(expression: TimeExpression): boolean {
  if (expression.type === 'clock') return expression.date !== undefined && isDayWord(expression.date);
  return isRelative(expression);
}

function isRelative(expression: TimeExpression | DateExpression): boolean {
  if (expression.type === 'either') return isRelative(expression.first);
  return (
    (expression.type === 'shift' && expression.anchor === 'now') ||
    (expression.type === 'weekday' && expression.anchor === 'now') ||
    expression.type === 'edge' ||
    (expression.type === 'calendar' && expression.side !== undefined)
  );
}
