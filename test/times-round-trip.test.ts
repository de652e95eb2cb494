// Every date, printed as the Arabic locales of the platform print it, comes back: both calendars, all month sets, both digits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../server/src/analyze.ts';
import { monthTable } from '../server/src/lexicon/month.ts';
import { dateOf, dayNumber, isoDate, monthLength, parseIsoDate } from '../server/src/values/calendar.ts';

const FIRST = parseIsoDate('1900-01-01') ?? Number.NaN;
const LAST = parseIsoDate('2100-12-31') ?? Number.NaN;
/** A step that visits all days of the month and of the week, and all months, across the two hundred years. */
const STEP = 41;

const GREGORIAN = ['ar-EG', 'ar-SY', 'ar-LB', 'ar-MA', 'ar-DZ', 'ar-TN', 'ar-MR', 'ar-AE', 'ar-IQ-u-nu-arab'].map(
  (locale) =>
    new Intl.DateTimeFormat(`${locale}${locale.includes('-u-') ? '-ca-gregory' : '-u-ca-gregory'}`, { dateStyle: 'full', timeZone: 'UTC' }),
);
const HIJRI = ['ar-SA-u-ca-islamic-umalqura-nu-latn', 'ar-SA-u-ca-islamic-umalqura-nu-arab'].map(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);

/** The dates that the engine finds, one per line of the text. */
function datesIn(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  const starts = new Map<number, string>();
  for (const m of analyze(text, { published: '2000-06-15' }).mentions)
    if (m.kind === 'date' && !m.nested) starts.set(text.slice(0, m.start).split('\n').length - 1, m.value.timex);
  return lines.map((_, i) => starts.get(i) ?? 'nothing');
}

function wrongOnes(days: readonly number[], print: (day: number) => string): readonly string[] {
  const lines = days.map(print);
  return datesIn(lines).flatMap((found, i) => (found === isoDate(days[i] ?? 0) ? [] : [`${lines[i]} is read as ${found}`]));
}

const days: number[] = [];
for (let day = FIRST; day <= LAST; day += STEP) days.push(day);

for (const format of GREGORIAN)
  test(`Gregorian dates of ${format.resolvedOptions().locale}`, () => {
    assert.deepEqual(
      wrongOnes(days, (day) => format.format(new Date(day * 86_400_000))),
      [],
    );
  });

for (const format of HIJRI)
  test(`Hijri dates in ${format.resolvedOptions().numberingSystem} digits`, () => {
    // Umm al-Qura is tabulated from 1300 AH (1882) to 1600 AH (2174).
    assert.deepEqual(
      wrongOnes(days, (day) => format.format(new Date(day * 86_400_000))),
      [],
    );
  });

test('double month names, in both orders, with every name that means the month', () => {
  const names = (set: string, month: number): string[] =>
    monthTable.entries.filter(({ row }) => row.set === set && row.month === month && row.strength !== 'beside').map((e) => e.form);
  const wrong: string[] = [];
  for (let month = 1; month <= 12; month++) {
    const pairs = names('roman', month).flatMap((roman) =>
      names('levantine', month).flatMap((syriac) => [`${roman}/${syriac}`, `${syriac} / ${roman}`, `${roman} (${syriac})`]),
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
    wrongOnes(far, (day) => of(day).join('-')),
    [],
  );
  assert.deepEqual(
    wrongOnes(far, (day) => of(day).toReversed().join('/')),
    [],
  );
});

test('the calendars agree with themselves day by day', () => {
  for (let day = FIRST; day <= LAST; day += 13)
    for (const calendar of ['gregorian', 'islamic-umalqura'] as const) {
      const { year, month, day: d } = dateOf(calendar, day);
      assert.equal(dayNumber(calendar, year, month, d), day);
      assert.equal(dayNumber(calendar, year, month, monthLength(calendar, year, month) + 1), undefined);
    }
});
