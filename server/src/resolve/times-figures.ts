// The figures that a fix writes: in the digits of the text, at the place of those that stand there.
import { digitValue } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { two } from '../values/calendar.ts';

/** A number in figures, where it stands. */
export interface WrittenFigure extends Span {
  readonly value: number;
}

/** Every run of digits in a part of a text. */
export function figuresIn(text: string, { start, end }: Span): readonly WrittenFigure[] {
  const found: WrittenFigure[] = [];
  for (let at = start; at < end; at++) {
    let value = 0;
    let to = at;
    while (to < end && digitValue(text.charCodeAt(to)) >= 0) value = value * 10 + digitValue(text.charCodeAt(to++));
    if (to > at) found.push({ start: at, end: to, value });
    at = Math.max(at, to);
  }
  return found;
}

/** A number in the digits in which `like` begins; western ones where it begins with none. */
export function figuresLike(figures: number | string, like: string): string {
  const first = like.charCodeAt(0);
  const zero = digitValue(first) >= 0 ? first - digitValue(first) : 48;
  return [...String(figures)].map((d) => String.fromCharCode(zero + Number(d))).join('');
}

/** An edit that writes a minute of the day over the figures «09:00» that show `hour` and `minute` in a part of a text. */
export function clockEdit(
  text: string,
  span: Span,
  shown: { hour: number; minute: number },
  minutes: number,
): (Span & { newText: string }) | undefined {
  const figures = figuresIn(text, span);
  for (const [i, hour] of figures.entries()) {
    const minute = figures[i + 1];
    if (hour.value !== shown.hour || minute?.value !== shown.minute || !/^[:.,٫]$/u.test(text.slice(hour.end, minute.start))) continue;
    const like = text.slice(hour.start, hour.end);
    const [h, m] = [figuresLike(two(Math.floor(minutes / 60)), like), figuresLike(two(minutes % 60), like)];
    return { start: hour.start, end: minute.end, newText: `${h}${text.slice(hour.end, minute.start)}${m}` };
  }
  return undefined;
}
