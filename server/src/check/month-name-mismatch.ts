// A double month whose names are two months: «يوليو/حزيران» (July/June), «10 أغسطس (أيلول)» (August (September)).
// Leaves alone: two months of one set of names (يوليو/أغسطس), which are a span of time.
import type { Reading } from '../resolve/article-reading.ts';
import { monthNameLike } from '../resolve/times-names.ts';
import { type WrittenDate, writtenDates } from '../resolve/times-written.ts';
import type { Span } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const monthNameMismatch: Check = {
  code: 'month-name-mismatch',
  summary: 'a double month that names two months',
  run: (article) => {
    const seen = new Set<number>();
    return writtenDates(article).flatMap((date) => compare(date, article, seen));
  },
};

function compare({ expression, base }: WrittenDate, { text }: Reading, seen: Set<number>): readonly NewFinding[] {
  if (expression.type !== 'calendar') return [];
  const [first, second] = expression.months ?? [];
  if (!first || !second || first.month === second.month || seen.has(base + first.start)) return [];
  seen.add(base + first.start);
  const [a, b] = [at(first, base), at(second, base)];
  const [one, other] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
  const fix = (place: Span, month: number, old: string) => {
    const newText = monthNameLike(month, old);
    return newText ? [{ title: { key: 'month-name-mismatch-fix', args: { old, new: newText } }, edits: [{ ...place, newText }] }] : [];
  };
  return [
    {
      start: a.start,
      end: b.end,
      message: { key: 'month-name-mismatch', args: { one, other } },
      because: [
        { message: { key: 'month-name-number', args: { name: one, number: first.month } }, ...a },
        { message: { key: 'month-name-number', args: { name: other, number: second.month } }, ...b },
      ],
      related: [],
      fixes: [...fix(b, first.month, other), ...fix(a, second.month, one)],
    },
  ];
}

function at({ start, end }: Span, base: number): Span {
  return { start: base + start, end: base + end };
}
