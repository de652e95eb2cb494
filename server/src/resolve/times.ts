import type { Published, Reason, ReferenceValue, TimeValue } from '../model.ts';
import type { TimePhrase } from '../phrase.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isoDate, isoOf } from '../values/calendar.ts';
import { dayPeriod, type Period } from '../values/period.ts';
import type { DateExpression, DurationExpression, SetExpression } from '../values/time-expression.ts';
import { durationTimex } from '../values/time-unit.ts';
import type { PlacedPhrase, Recognized, Resolution } from './article-reading.ts';
import { correctTime, type ResolvedTime } from './decided-times.ts';
import { mentionOf } from './mention.ts';
import { resolveClock } from './times-clock.ts';
import { contextOf, type SaidDate, type TimeContext } from './times-context.ts';
import { resolveDate } from './times-date.ts';
import { orderOf } from './times-numeric.ts';
import { timePhrasesOf } from './times-phrases.ts';
import { type DatedEvent, isDayWord, isQuoted, nounBefore, quotationContext } from './times-quotation.ts';
import { tokenAt } from './times-tokens.ts';
import type { DateValue } from './times-value.ts';

/** Gives every phrase of time its value: dates, times, durations, sets, and the references that relative ones are. */
export function resolveTimes(article: Recognized, published: Published): readonly Resolution[] {
  const context = contextOf(article, published, orderOf(article));
  const placed = timePhrasesOf(article);
  const events: DatedEvent[] = [];
  let spokenOn: SaidDate | undefined;
  return placed.flatMap((phrase, i) => {
    const here =
      isDayWord(phrase.phrase.expression) && isQuoted(article, phrase)
        ? quotationContext(article, phrase, context, events.slice(-RECENT), spokenOn, lineAround(placed, i), periodIn(context))
        : context;
    const around: Around = { nested: hasNestedDate(placed, i), nextDay: () => nextDay(placed, i, context) };
    const resolved = correctTime(phrase, resolveOne(phrase, here, article, around));
    if (!resolved) return [];
    const { value, because, date } = resolved;
    const said = date && !isAside(phrase) ? remember(phrase, date, context) : undefined;
    if (isMoment(value) && article.text.charAt(phrase.start - 1) !== '(') context.said.speakOf(phrase);
    if (said?.period.grain === 'day' && !isQuoted(article, phrase)) {
      spokenOn = said;
      const noun = nounBefore(article, phrase);
      if (noun) events.push({ noun, date: said });
    }
    const reasons = phrase.phrase.because.length ? [...phrase.phrase.because, ...because] : because;
    const mention = mentionOf(phrase, { kind: phrase.phrase.kind, value }, reasons);
    const reference = resolved.reference && mentionOf(phrase, { kind: 'reference', value: resolved.reference }, reasons);
    return reference
      ? [
          { mention, from: phrase },
          { mention: reference, from: phrase },
        ]
      : [{ mention, from: phrase }];
  });
}

/** What a date comes down to in the article's own words. */
function periodIn(context: TimeContext): (place: PlacedPhrase) => Period | undefined {
  return ({ phrase }) => {
    const expression = phrase.kind === 'date' ? phrase.expression : undefined;
    return expression && expression.type !== 'vague' ? resolveDate(expression as DateExpression, context)?.period : undefined;
  };
}

/** A day or an hour of one. */
function isMoment({ timex }: TimeValue): boolean {
  return MOMENT.test(timex);
}
const MOMENT = /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)|^T\d/u;

/** The name of an event is no date to count from, nor is the month before one that is spoken of. */
function isAside({ phrase: { expression } }: Place): boolean {
  if (expression.type === 'shift') return expression.anchor === 'said' && expression.count < 0 && !expression.distance;
  return expression.type === 'calendar' && expression.named === true;
}

type Place = PlacedPhrase<TimePhrase>;

/** What stands around a phrase. */
interface Around {
  /** A date inside the phrase is a mention of its own. */
  readonly nested: boolean;
  readonly nextDay: () => DateValue | undefined;
}

function resolveOne(place: Place, context: TimeContext, article: Recognized, around: Around): ResolvedTime | undefined {
  const { expression } = place.phrase;
  switch (expression.type) {
    case 'duration':
      return resolveDuration(expression, place, context);
    case 'set':
      return { value: setValue(expression), because: [] };
    case 'clock': {
      const clock = resolveClock(expression, context);
      // The date inside is a mention of its own and carries the reference, unless the time is a word by itself («الليلة»).
      const own = clock?.date && !around.nested ? referenceTo(clock.date, place, context) : undefined;
      return clock && { value: clock.value, because: clock.because, ...(own && { reference: own }) };
    }
    default:
      return resolveDateAt(expression, place, context, article, around.nextDay);
  }
}

function resolveDateAt(
  expression: DateExpression,
  place: Place,
  context: TimeContext,
  article: Recognized,
  ahead: () => DateValue | undefined,
): ResolvedTime | undefined {
  if (expression.type === 'vague' && (expression.said === 'event' || expression.said === 'eve'))
    return resolveDayAfter(place, context, article, ahead);
  const date = resolveDate(expression, context);
  if (!date) return undefined;
  const reference = referenceTo(date, place, context);
  return { value: timeValue(date), because: date.because, date, ...(reference && { reference }) };
}

/** «غداة …», «عشية …» are the day of their own sentence, told by its distance from an event: they point at the event. */
function resolveDayAfter(place: Place, context: TimeContext, article: Recognized, ahead: () => DateValue | undefined): ResolvedTime {
  const event = wordsBehind(article, place);
  const said = context.said.fixing('day');
  const eve = isEve(place.phrase.expression);
  const date = said?.line === place.line ? { period: said.period, because: [] } : eve ? dayBefore(ahead()) : ahead();
  const because: Reason[] = [{ message: { key: eve ? 'time-eve' : 'time-day-after' }, ...(event ?? {}) }];
  const reference: ReferenceValue = { antecedent: event && [event.start, event.end], status: event ? 'resolved' : 'unresolved' };
  return { value: date ? timeValue(date) : { timex: 'PAST_REF' }, because, reference };
}

/** A day said behind «عشية» is the event's own: «عشية الانتخابات المقررة الأحد». */
function dayBefore(date: DateValue | undefined): DateValue | undefined {
  const { first } = date?.period ?? {};
  return first === undefined ? undefined : { period: dayPeriod(first - 1), because: [] };
}

function isEve(expression: TimePhrase['expression']): boolean {
  return expression.type === 'vague' && expression.said === 'eve';
}

/** The two words behind a phrase: the head of the event that it is told by. */
function wordsBehind(article: Recognized, { phrase, base, line }: Place): Span | null {
  const tokens = article.paragraphs[line]?.paragraph.tokens ?? [];
  const at = tokenAt(tokens, phrase.end);
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.word.type !== 'arabic') return null;
  return { start: base + first.start, end: base + (second?.word.type === 'arabic' ? second.end : first.end) };
}

/** The next day said in the same paragraph. */
function nextDay(placed: readonly Place[], i: number, context: TimeContext): DateValue | undefined {
  const line = placed[i]?.line;
  for (let at = i + 1; at <= i + RECENT && placed[at]?.line === line; at++) {
    const expression = placed[at]?.phrase.expression;
    if (!expression || placed[at]?.phrase.kind !== 'date' || expression.type === 'vague') continue;
    const date = resolveDate(expression as DateExpression, context);
    if (date?.period.grain === 'day') return date;
  }
  return undefined;
}

/** Phrases stand by start, longer first: what is inside one follows it. */
function hasNestedDate(placed: readonly Place[], i: number): boolean {
  const place = placed[i];
  const next = placed[i + 1];
  return place !== undefined && next !== undefined && next.phrase.kind === 'date' && overlaps(next, place);
}

const RECENT = 40;

/** The phrases of a line around one of them, at most forty each way. */
function lineAround(placed: readonly Place[], i: number): readonly Place[] {
  return placed.slice(Math.max(0, i - RECENT), i + RECENT).filter((p) => p.line === placed[i]?.line);
}

/** Remembers a date for what points back to it; vague ones fix nothing. */
function remember({ start, end, line }: Span & { line: number }, { period, said }: DateValue, context: TimeContext): SaidDate | undefined {
  if (period.timex.endsWith('_REF') || said === null) return undefined;
  const made = { period, start, end, line };
  context.said.remember(made);
  return made;
}

/** A relative date points at the date that it is counted from, in the article or outside it; the same day said again, at its first place. */
function referenceTo(date: DateValue, place: Span, context: TimeContext): ReferenceValue | undefined {
  if (!date.base) return undefined;
  if (date.base === 'said')
    return date.said ? { antecedent: [date.said.start, date.said.end], status: 'resolved' } : { antecedent: null, status: 'unresolved' };
  const from = context.nowFrom ?? date.after;
  if (from && !overlaps(from, place)) return { antecedent: [from.start, from.end], status: 'resolved' };
  // Counted from outside all the same.
  const same = sameBefore(date, place, context);
  return { antecedent: same ? [same.start, same.end] : null, status: 'external' };
}

/** «السبت» … «يوم السبت»: a time that was said before in other words or in the same. */
function sameBefore({ period }: DateValue, place: Span, { said }: TimeContext): Span | undefined {
  if (period.first === undefined) return undefined;
  const first = said.first(period.timex);
  return first && first.end <= place.start ? first : undefined;
}

function timeValue({ period, candidates }: DateValue): TimeValue {
  return {
    timex: period.timex,
    ...(period.mod && { mod: period.mod }),
    ...daysOf(period),
    ...(period.hijri
      ? { calendar: 'islamic-umalqura', hijri: period.hijri }
      : period.calendar !== 'gregorian' && { calendar: period.calendar }),
    ...(candidates && { candidates }),
  };
}

function daysOf({ first, last }: Period): Pick<TimeValue, 'start' | 'end'> {
  return first === undefined || last === undefined ? {} : { start: isoDate(first), end: isoDate(last) };
}

function resolveDuration({ parts, until, relation, towards }: DurationExpression, place: Span, context: TimeContext): ResolvedTime {
  const timex = until ? `${durationTimex(parts)}/${durationTimex(until)}` : durationTimex(parts);
  const loose = relation === '=' ? {} : { relation };
  if (!towards) return { value: { timex, ...loose }, because: [] };
  const reference = referenceTo({ period: { grain: 'day', timex, calendar: 'gregorian' }, because: [], base: 'now' }, place, context);
  return { value: { timex, ...loose, ...stretch(parts, towards, context) }, because: context.nowBecause, ...(reference && { reference }) };
}

/** The days that «the next ten days» are, where the article's day is known and days are what is counted. */
function stretch(parts: DurationExpression['parts'], towards: -1 | 1, { now }: TimeContext): Pick<TimeValue, 'start' | 'end'> {
  const [part] = parts;
  const days = part?.unit === 'day' ? 1 : part?.unit === 'week' ? 7 : 0;
  if (now === undefined || !part?.count || !days || parts.length > 1) return {};
  const length = Math.round(part.count * days);
  return towards < 0 ? { start: isoDate(now - length), end: isoDate(now) } : { start: isoDate(now), end: isoDate(now + length) };
}

function setValue({ period, weekday, part, season, month, day, freq, relation }: SetExpression): TimeValue {
  const time = part ? `T${part}` : '';
  const timex =
    weekday !== undefined
      ? `XXXX-WXX-${weekday}${time}`
      : month !== undefined || day !== undefined
        ? isoOf(undefined, month, day)
        : season
          ? `XXXX-${season}`
          : part
            ? `XXXX-XX-XX${time}`
            : period
              ? durationTimex([period])
              : 'SET';
  return { timex, ...(freq !== undefined && { freq }), ...(relation && { relation }) };
}
