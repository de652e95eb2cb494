// One day in two calendars that is two days: «12 رمضان 1445 الموافق 25 مارس 2024» (12 Ramadan 1445, corresponding to 25 March 2024).
// Leaves alone: a difference of one day, as the sighting of the moon makes between countries.
import type { Reading } from '../resolve/article-reading.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { hijriMonthName } from '../resolve/times-names.ts';
import { viewOf, type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import { dateOf, isoDate, isoOf } from '../values/calendar.ts';
import type { DateExpression } from '../values/time-expression.ts';
import type { Check, NewFinding } from './check.ts';

export const calendarMismatch: Check = {
  code: 'calendar-mismatch',
  summary: 'a Hijri and a Gregorian date of one day more than a day apart',
  run: (article) => writtenDates(article).flatMap((date) => compare(date, article)),
};

function compare(date: WrittenDate, article: Reading): readonly NewFinding[] {
  const { expression, base } = date;
  if (expression.type !== 'pair') return [];
  const sides = [
    { value: expression.first, span: expression.firstSpan },
    { value: expression.second, span: expression.secondSpan },
  ].map(({ value, span }) => ({ value, day: dayOf(value, article), start: base + span.start, end: base + span.end }));
  const hijri = sides.find(({ value }) => isHijri(value));
  const gregorian = sides.find((side) => side !== hijri);
  if (hijri?.day === undefined || gregorian?.day === undefined || isHijri(gregorian.value)) return [];
  if (Math.abs(hijri.day - gregorian.day) <= 1) return [];
  const right = dateOf('islamic-umalqura', gregorian.day);
  const args = { date: { date: isoDate(gregorian.day) }, hijri: isoOf(right.year, right.month, right.day) };
  const written = { date: { date: isoDate(hijri.day) }, hijri: article.text.slice(hijri.start, hijri.end) };
  return [
    {
      start: date.start,
      end: date.end,
      message: { key: 'calendar-mismatch', args: written },
      because: [
        { message: { key: 'calendar-mismatch-hijri', args: written }, start: hijri.start, end: hijri.end },
        { message: { key: 'calendar-mismatch-gregorian', args }, start: gregorian.start, end: gregorian.end },
      ],
      related: [],
      fixes: fixes(hijri, right, article.text),
    },
  ];
}

function dayOf(value: DateExpression, article: Reading): number | undefined {
  if (value.type !== 'calendar' && value.type !== 'numeric') return undefined;
  const found = resolveDate(value, viewOf(article, { date: null, source: 'none', because: [] }));
  return found?.period.grain === 'day' && !found.candidates ? found.period.first : undefined;
}

function isHijri(value: DateExpression): boolean {
  return value.type === 'calendar'
    ? value.calendar === 'islamic-umalqura'
    : value.type === 'numeric' && value.readings[0]?.calendar === 'islamic-umalqura';
}

/** Writes the Hijri day that the Gregorian date is, where day, month name and year stand in plain order. */
function fixes(
  { start, end, value }: { readonly start: number; readonly end: number; readonly value: DateExpression },
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  text: string,
): NewFinding['fixes'] {
  const written = text.slice(start, end);
  const parts = /^(\d{1,2})(\s+)(\D+?)(\s+)(\d{4})(.*)$/u.exec(written);
  if (value.type !== 'calendar' || !parts) return [];
  const newText = `${day}${parts[2]}${hijriMonthName(month)}${parts[4]}${year}${parts[6]}`;
  return [{ title: { key: 'calendar-mismatch-fix', args: { new: newText } }, edits: [{ start, end, newText }] }];
}
