// A day told from the article's day that is another day: «أمس السبت» (yesterday, Saturday) in an article of a Monday,
// «اليوم 10 يوليو 2021» in an article of 12 July. Leaves alone: quotations, whose speaker has another today; articles whose
// date was inferred from these very words; and articles that tell all their days (or «today») from the day before their date, which
// were written on it.
import type { Reading } from '../resolve/article-reading.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { weekdayName } from '../resolve/times-names.ts';
import { isQuoted } from '../resolve/times-quotation.ts';
import { hasSureDate, placeOf, viewOf, type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import { isoDate } from '../values/calendar.ts';
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
    if (expression.type === 'pair' && expression.first.type === 'shift' && expression.first.anchor === 'now') {
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
  const at = said && expression.type === 'shift' ? placeOf(said, base) : undefined;
  const fix = at && {
    title: { key: 'weekday-mismatch-fix', args: { actual: { weekday: weekdayOf(day) } } },
    edits: [{ ...at, newText: weekdayName(weekdayOf(day), text.slice(at.start, at.end)) }],
  };
  return { start, end, message: { key: 'relative-date-mismatch', args }, because, related: [], fixes: fix ? [fix] : [] };
}
