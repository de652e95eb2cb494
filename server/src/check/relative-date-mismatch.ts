// A day told from the article's day that is another day: «أمس السبت» (yesterday, Saturday) in an article of a Monday,
// «اليوم 10 يوليو 2021» in an article of 12 July. Leaves alone: quotations, whose speaker has another today; articles whose
// date was inferred from these very words; and articles that tell all their days (or «today») from the day before their date, which
// were written on it.
import type { Fix } from '../model.ts';
import type { Reading } from '../resolve/article-reading.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { figuresIn, figuresLike } from '../resolve/times-figures.ts';
import { weekdayName } from '../resolve/times-names.ts';
import { isQuoted } from '../resolve/times-quotation.ts';
import { hasSureDate, placeOf, viewOf, type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import type { Span } from '../text/span.ts';
import { dateOf, isoDate } from '../values/calendar.ts';
import type { DateExpression, ShiftExpression } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { Check, NewFinding } from './check.ts';

export const relativeDateMismatch: Check = {
  code: 'relative-date-mismatch',
  summary: 'a day told from the article’s day that is another day',
  run: (article) => {
    const clues = hasSureDate(article) ? cluesOf(article) : [];
    return isWrittenBefore(clues) ? [] : clues.filter((clue) => clue.off !== 0).map((clue) => report(clue, article));
  },
};

interface Clue {
  readonly date: WrittenDate;
  /** The day that the relative word means. */
  readonly day: number;
  /** How far the article's date would have to move to agree: for weekdays, the nearest way. */
  readonly off: number;
}

function cluesOf(article: Reading): readonly Clue[] {
  const view = viewOf(article, article.published);
  const { now } = view;
  if (now === undefined) return [];
  return writtenDates(article).flatMap((date): readonly Clue[] => {
    const { expression } = date;
    if (isQuoted(article, date.place)) return [];
    if (expression.type === 'pair' && isDay(expression.first)) {
      const told = resolveDate(expression.second, view)?.period.first;
      const day = now + expression.first.count;
      // Where the weekday agrees with the relative word, the date is what is wrong: weekday-mismatch says so.
      if (expression.second.weekday?.day === weekdayOf(day)) return [];
      return told === undefined ? [] : [{ date, day, off: told - day }];
    }
    if (expression.type !== 'shift' || expression.unit !== 'day' || !expression.weekday || expression.distance) return [];
    const day = now + expression.count;
    const off = (expression.weekday.day - weekdayOf(day) + 7) % 7;
    return [{ date, day, off: off > 3 ? off - 7 : off }];
  });
}

/** «العام الجاري 2018» tells a year twice, no day. */
function isDay(expression: DateExpression): expression is ShiftExpression {
  return expression.type === 'shift' && expression.anchor === 'now' && expression.unit === 'day';
}

/** All clues a day behind, two of them or «today»: the text was written the day before it was published. */
function isWrittenBefore(clues: readonly Clue[]): boolean {
  if (!clues.length || clues.some(({ off }) => off !== -1)) return false;
  return clues.length > 1 || clues.every(({ date: { expression } }) => expression.type === 'shift' && expression.count === 0);
}

function report({ date, day }: Clue, { text }: Reading): NewFinding {
  const { start, end, expression, base } = date;
  const said = expression.weekday;
  const args = { date: { date: isoDate(day) }, text: text.slice(start, end) };
  const because = [{ message: { key: 'relative-date-mismatch-because', args }, start, end }];
  const fix = said && expression.type === 'shift' ? weekdayFix(placeOf(said, base), day, text) : dayFix(expression, base, day, text);
  return { start, end, message: { key: 'relative-date-mismatch', args }, because, related: [], fixes: fix ? [fix] : [] };
}

function weekdayFix(at: Span, day: number, text: string): Fix {
  const actual = weekdayOf(day);
  return {
    title: { key: 'weekday-mismatch-fix', args: { actual: { weekday: actual } } },
    edits: [{ ...at, newText: weekdayName(actual, text.slice(at.start, at.end)) }],
  };
}

/** «اليوم 10 يوليو 2021»: the day of the month, where month and year stay and no weekday stands beside it. */
function dayFix(expression: DateExpression, base: number, day: number, text: string): Fix | undefined {
  if (expression.type !== 'pair' || expression.second.type !== 'calendar' || expression.second.weekday) return undefined;
  const { calendar, year, month, day: told } = expression.second;
  const right = dateOf(calendar, day);
  if (right.month !== month || (year !== undefined && right.year !== year)) return undefined;
  const span = { start: base + expression.secondSpan.start, end: base + expression.secondSpan.end };
  const at = figuresIn(text, span).find((figure) => figure.value === told);
  if (!at) return undefined;
  const newText = figuresLike(right.day, text.slice(at.start, at.end));
  return { title: { key: 'relative-date-mismatch-fix', args: { day: right.day } }, edits: [{ start: at.start, end: at.end, newText }] };
}
