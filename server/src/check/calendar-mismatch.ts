// One day in two calendars that is two days: «12 رمضان 1445 الموافق 25 مارس 2024» (12 Ramadan 1445, corresponding to 25 March 2024).
// Leaves alone: a difference of one day, as the sighting of the moon makes between countries.
import type { Reading } from '../resolve/article-reading.ts';
import { resolveDate } from '../resolve/times-date.ts';
import { figuresIn, figuresLike } from '../resolve/times-figures.ts';
import { hijriMonthName } from '../resolve/times-names.ts';
import { viewOf, type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import type { Span } from '../text/span.ts';
import { dateOf, isoDate, isoOf, type YearMonthDay } from '../values/calendar.ts';
import type { DateExpression, NumericExpression } from '../values/time-expression.ts';
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

/** Writes the Hijri day that the Gregorian date is: figures in their order, or day, month name and year in plain order. */
function fixes(hijri: Span & { readonly value: DateExpression }, right: YearMonthDay, text: string): NewFinding['fixes'] {
  const { start, end, value } = hijri;
  const newText = value.type === 'numeric' ? inFigures(hijri, value, right, text) : inWords(text.slice(start, end), value, right);
  return newText ? [{ title: { key: 'calendar-mismatch-fix', args: { new: newText } }, edits: [{ start, end, newText }] }] : [];
}

function inWords(written: string, value: DateExpression, { year, month, day }: YearMonthDay): string | undefined {
  const parts = /^(\p{Nd}{1,2})(\s+)(\D+?)(\s+)(\p{Nd}{4})(.*)$/u.exec(written);
  if (value.type !== 'calendar' || !parts) return undefined;
  const [, first = '', gap = '', , space = '', last = '', rest = ''] = parts;
  return `${figuresLike(day, first)}${gap}${hijriMonthName(month)}${space}${figuresLike(year, last)}${rest}`;
}

function inFigures(span: Span, { readings }: NumericExpression, { year, month, day }: YearMonthDay, text: string): string | undefined {
  const order = readings[0]?.order;
  const figures = figuresIn(text, span);
  if (!order || figures.length !== 3) return undefined;
  const right = { y: year, m: month, d: day };
  let at = span.start;
  let newText = '';
  for (const [i, figure] of figures.entries()) {
    const written = text.slice(figure.start, figure.end);
    const wanted = String(right[order.charAt(i) as 'y' | 'm' | 'd']).padStart(written.startsWith(figuresLike(0, written)) ? 2 : 1, '0');
    newText += text.slice(at, figure.start) + figuresLike(wanted, written);
    at = figure.end;
  }
  return newText + text.slice(at, span.end);
}
