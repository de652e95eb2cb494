// Every date, printed as the press of every region prints it, comes back: all month sets, double months, both calendars, three
// kinds of digits, with the weekday or without, with «الموافق», 1900–2100.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../server/src/analyze.ts';
import { type MonthRow, monthTable } from '../server/src/lexicon/times/month.ts';
import { timeRelationTable } from '../server/src/lexicon/times/time-relation.ts';
import { weekdayTable } from '../server/src/lexicon/times/weekday.ts';
import { type CalendarName, dateOf, dayNumber, isoDate, monthLength, monthsIn, parseIsoDate } from '../server/src/values/calendar.ts';
import { weekdayOf } from '../server/src/values/weekday.ts';

const FIRST = parseIsoDate('1900-01-01') ?? Number.NaN;
const LAST = parseIsoDate('2100-12-31') ?? Number.NaN;
/** A step that visits all days of the month and of the week, and all months, across the two hundred years. */
const STEP = 41;

const days: number[] = [];
for (let day = FIRST; day <= LAST; day += STEP) days.push(day);
/** For each of many ways to print them, a third of the days will do. */
const some = days.filter((_, i) => i % 3 === 0);

const GREGORIAN = ['ar-EG', 'ar-SY', 'ar-LB', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-MR', 'ar-AE', 'ar-IQ-u-nu-arab'].map(
  (locale) =>
    new Intl.DateTimeFormat(`${locale}${locale.includes('-u-') ? '-ca-gregory' : '-u-ca-gregory'}`, { dateStyle: 'full', timeZone: 'UTC' }),
);
const HIJRI = ['ar-SA-u-ca-islamic-umalqura-nu-latn', 'ar-SA-u-ca-islamic-umalqura-nu-arab'].map(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);

for (const format of GREGORIAN)
  test(`Gregorian dates of ${format.resolvedOptions().locale}`, () => {
    assert.deepEqual(
      wrongOnes((day) => format.format(new Date(day * 86_400_000))),
      [],
    );
  });

for (const format of HIJRI)
  test(`Hijri dates in ${format.resolvedOptions().numberingSystem} digits`, () => {
    // Umm al-Qura is tabulated from 1300 AH (1882) to 1600 AH (2174).
    assert.deepEqual(
      wrongOnes((day) => format.format(new Date(day * 86_400_000))),
      [],
    );
  });

/** The zero of each kind of digits: western, Eastern Arabic, Persian. */
const ZEROS = { western: 0x30, eastern: 0x660, persian: 0x6f0 } as const;
const digits = (n: number, zero: number): string => [...String(n)].map((d) => String.fromCharCode(zero + Number(d))).join('');

const formsOf = (set: MonthRow['set'], month: number): readonly string[] =>
  monthTable.entries
    .filter(({ row }) => row.set === set && row.month === month && (row.strength !== 'beside' || set === 'coptic'))
    .map((e) => e.form);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((day) =>
  weekdayTable.entries.filter(({ row }) => row.weekday === day && row.strength === 'strong').map((e) => e.form),
);
const SAID = timeRelationTable.entries.find(({ row }) => row.kind === 'corresponding')?.form ?? '';
/** One of several, another for each day. */
const pick = (forms: readonly string[], day: number): string => forms[Math.abs(day) % forms.length] ?? '';

/** Day, month by a name of a set, year, as its calendar counts them. */
function written(calendar: CalendarName, set: MonthRow['set'], day: number, zero: number): string {
  const at = dateOf(calendar, day);
  return `${digits(at.day, zero)} ${pick(formsOf(set, at.month), day)} ${digits(at.year, zero)}`;
}
const weekday = (day: number): string => pick(WEEKDAYS[weekdayOf(day) - 1] ?? [], day);

for (const [name, zero] of Object.entries(ZEROS)) {
  const print: Readonly<Record<string, (day: number) => string>> = {
    'months of Egypt, the Gulf and the Maghreb': (day) => written('gregorian', 'roman', day, zero),
    'Levantine months': (day) => written('gregorian', 'levantine', day, zero),
    'Hijri months': (day) => written('islamic-umalqura', 'hijri', day, zero),
    'Coptic months': (day) => written('coptic', 'coptic', day, zero),
    'the weekday before': (day) => `${weekday(day)}، ${written('gregorian', 'roman', day, zero)}`,
    'the weekday before a Hijri date': (day) => `${weekday(day)} ${written('islamic-umalqura', 'hijri', day, zero)}`,
    'a Hijri date and its Gregorian one': (day) =>
      `${written('islamic-umalqura', 'hijri', day, zero)} ${SAID} ${written('gregorian', 'levantine', day, zero)}`,
    'a Gregorian date and its Hijri one in brackets': (day) =>
      `${written('gregorian', 'roman', day, zero)} (${written('islamic-umalqura', 'hijri', day, zero)})`,
    'a weekday that corresponds to a date': (day) => `${weekday(day)} ${SAID} ${written('gregorian', 'roman', day, zero)}`,
    'double months': (day) => {
      const { day: d, month, year } = dateOf('gregorian', day);
      const [one, other] = [pick(formsOf('roman', month), day), pick(formsOf('levantine', month), day)];
      return `${digits(d, zero)} ${day % 2 ? `${one}/${other}` : `${other} (${one})`} ${digits(year, zero)}`;
    },
  };
  for (const [what, one] of Object.entries(print)) test(`${what}, in ${name} digits`, () => assert.deepEqual(wrongOnes(one, some), []));
}

test('double month names, in both orders, with every name that means the month', () => {
  const wrong: string[] = [];
  for (let month = 1; month <= 12; month++) {
    const pairs = formsOf('roman', month).flatMap((roman) =>
      formsOf('levantine', month).flatMap((syriac) => [`${roman}/${syriac}`, `${syriac} / ${roman}`, `${roman} (${syriac})`]),
    );
    const lines = pairs.map((pair) => `17 ${pair} 2021`);
    datesIn(lines).forEach((found, i) => {
      if (found !== isoDate(dayNumber('gregorian', 2021, month, 17) ?? 0)) wrong.push(`${lines[i]} is read as ${found}`);
    });
  }
  assert.deepEqual(wrong, []);
});

test('figures in every order that is not open', () => {
  const far = days.filter((day) => dateOf('gregorian', day).day > 12);
  const of = (day: number): readonly [string, string, string] => {
    const { year, month, day: d } = dateOf('gregorian', day);
    return [String(year), String(month).padStart(2, '0'), String(d)];
  };
  assert.deepEqual(
    wrongOnes((day) => of(day).join('-'), far),
    [],
  );
  assert.deepEqual(
    wrongOnes((day) => of(day).toReversed().join('/'), far),
    [],
  );
});

test('the calendars agree with themselves day by day', () => {
  for (let day = FIRST; day <= LAST; day += 13)
    for (const calendar of ['gregorian', 'islamic-umalqura', 'coptic'] as const) {
      const { year, month, day: d } = dateOf(calendar, day);
      assert.equal(dayNumber(calendar, year, month, d), day);
      assert.equal(dayNumber(calendar, year, month, monthLength(calendar, year, month) + 1), undefined);
      assert.ok(month <= monthsIn(calendar));
    }
});

function wrongOnes(print: (day: number) => string, among: readonly number[] = days): readonly string[] {
  const lines = among.map(print);
  return datesIn(lines).flatMap((found, i) => (found === isoDate(among[i] ?? 0) ? [] : [`${lines[i]} is read as ${found}`]));
}

/** The dates that the engine finds, one per line of the text. */
function datesIn(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  const starts = lineStarts(lines);
  const found = new Map<number, string>();
  for (const m of analyze(text, { published: '2000-06-15' }).mentions)
    if (m.kind === 'date' && !m.nested)
      found.set(
        starts.findLastIndex((start) => start <= m.start),
        m.value.timex,
      );
  return lines.map((_, i) => found.get(i) ?? 'nothing');
}

function lineStarts(lines: readonly string[]): readonly number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
