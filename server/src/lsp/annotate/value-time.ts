// Times as people write them in data: TIMEX3 values (`2021-07`, `2021-W26`, `P5M`, `2021-07-10T14:00`, `2018-07-30/2018-08-05`), and
// dates in figures (`12/5/2023`: the day comes first, as Arabic writes it).
import type { TimeKind, TimeValue } from '../../model.ts';
import { periodOf } from '../../resolve/decided-times.ts';
import { dayNumber, isoDate, parseIsoDate } from '../../values/calendar.ts';

/** @param before the value that the mention has: a clock time keeps its day */
export function parseTime(kind: TimeKind, text: string, before: TimeValue): TimeValue | undefined {
  switch (kind) {
    case 'date':
      return dateIn(text);
    case 'time':
      return clockIn(text, before);
    case 'duration':
      return DURATION.test(text) ? withRelation(text, before) : undefined;
    case 'set':
      return DURATION.test(text) || /^XXXX-WXX-[1-7]$/u.test(text) ? { timex: text } : undefined;
  }
}

const DURATION = /^P(?=[\dXT])(?:(?:\d+(?:\.\d+)?|X)[YMWD])*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?$/u;

function withRelation(timex: string, { relation }: TimeValue): TimeValue {
  return { timex, ...(relation && { relation }) };
}

function dateIn(text: string): TimeValue | undefined {
  const figures = inFigures(text);
  const timex = figures === undefined ? text.toUpperCase() : isoDate(figures);
  const ends = timex.split('/');
  const [first, last] = [ends[0], ends.at(-1)];
  if (ends.length > 2 || !ends.every(isDate) || first === undefined || last === undefined) return undefined;
  if (ends.length === 1) return withDays({ timex });
  const [from, to] = [withDays({ timex: first }), withDays({ timex: last })];
  if (from.start !== undefined && to.end !== undefined && to.end < from.start) return undefined;
  return { timex, ...(from.start !== undefined && to.end !== undefined && { start: from.start, end: to.end }) };
}

const WRITTEN_DATE =
  /^(?:(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-[1-7])?|-Q[1-4X]|-H[12X]|-(?:SP|SU|FA|WI))?|\d{2,3}|(?:PAST|PRESENT|FUTURE)_REF)$/u;

/** A date of TIMEX3 whose month and day there are. */
function isDate(timex: string): boolean {
  if (!WRITTEN_DATE.test(timex)) return false;
  const [, year, month, day] = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/u.exec(timex) ?? [];
  if (month === undefined) return !/-W(?:00|5[4-9]|[6-9]\d)/u.test(timex);
  return dayNumber('gregorian', year === 'XXXX' ? 2000 : Number(year), Number(month), Number(day ?? 1)) !== undefined;
}

function withDays(value: TimeValue): TimeValue {
  const week = /^(\d{4})-W(\d\d)$/u.exec(value.timex);
  const monday = week ? mondayOf(Number(week[1]), Number(week[2])) : undefined;
  if (monday !== undefined) return { ...value, start: isoDate(monday), end: isoDate(monday + 6) };
  const { first, last } = periodOf(value) ?? {};
  return { ...value, ...(first !== undefined && last !== undefined && { start: isoDate(first), end: isoDate(last) }) };
}

/** The Monday of an ISO week: the first week holds the fourth of January. */
function mondayOf(year: number, week: number): number | undefined {
  const fourth = dayNumber('gregorian', year, 1, 4);
  if (fourth === undefined) return undefined;
  return fourth - ((((fourth + 3) % 7) + 7) % 7) + 7 * (week - 1);
}

/** 12/5/2023, 2023/5/12; where the second figure is no month, it is the day. */
function inFigures(text: string): number | undefined {
  const [, a = '', b = '', c = ''] = /^(\d{1,4})[/.\-\\](\d{1,2})[/.\-\\](\d{1,4})$/u.exec(text) ?? [];
  if (a.length > 2) return c.length > 2 ? undefined : dayNumber('gregorian', Number(a), Number(b), Number(c));
  if (c.length !== 4) return undefined;
  return dayNumber('gregorian', Number(c), Number(b), Number(a)) ?? dayNumber('gregorian', Number(c), Number(a), Number(b));
}

function clockIn(text: string, { timex: before }: TimeValue): TimeValue | undefined {
  const [, date = '', hour, minute, second, part] =
    /^(\d{4}-\d\d-\d\d|XXXX-XX-XX|)(?:[T ]?)(?:(\d{1,2}):(\d\d)(?::(\d\d))?|(MO|MI|AF|EV|NI|DT))$/u.exec(text.toUpperCase()) ?? [];
  if (hour === undefined && part === undefined) return undefined;
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  if (/^\d/u.test(date) && parseIsoDate(date) === undefined) return undefined;
  const day = date || (before.split('/')[0]?.split('T')[0] ?? '');
  const clock = part ?? [hour?.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  const timex = `${day}T${clock}`;
  const exact = /^\d{4}-\d\d-\d\dT\d/u.test(timex);
  return { timex, ...(exact && { start: timex, end: timex }) };
}
