import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cldrMonths } from '../scripts/cldr-months.ts';
import { zoneTable } from '../server/src/lexicon/times/zone.ts';
import { dateOf, dayNumber, isoDate, monthStart, monthsIn, parseIsoDate } from '../server/src/values/calendar.ts';
import { easterDay } from '../server/src/values/easter.ts';
import { durationTimex } from '../server/src/values/time-unit.ts';
import { lastWeekday, nextWeekday, weekdayOf } from '../server/src/values/weekday.ts';
import { offsetOfWallTime } from '../server/src/values/zone.ts';

test('the table of CLDR months is what its script writes', () => {
  assert.equal(readFileSync('server/src/lexicon/times/month-cldr.tsv', 'utf8'), cldrMonths());
});

test('every zone of the table is in the platform’s tz database', () => {
  const unknown = zoneTable.entries.filter(({ row }) => offsetOfWallTime(row.zone, 18_000, 720) === undefined);
  assert.deepEqual(
    unknown.map((e) => e.row.zone),
    [],
  );
});

test('clocks change by the rules of their place and time', () => {
  const at = (zone: string, date: string): number | undefined => offsetOfWallTime(zone, parseIsoDate(date) ?? 0, 720);
  assert.equal(at('Asia/Damascus', '2022-01-10'), 120);
  assert.equal(at('Asia/Damascus', '2023-01-10'), 180);
  assert.equal(at('Africa/Cairo', '2020-07-10'), 120);
  assert.equal(at('Africa/Cairo', '2023-07-10'), 180);
});

test('weekdays on plain integers', () => {
  assert.equal(weekdayOf(parseIsoDate('2021-07-10') ?? 0), 6);
  assert.equal(weekdayOf(parseIsoDate('1900-01-01') ?? 0), 1);
  assert.equal(lastWeekday(6, parseIsoDate('2021-07-10') ?? 0), parseIsoDate('2021-07-10'));
  assert.equal(nextWeekday(5, parseIsoDate('2021-07-10') ?? 0), parseIsoDate('2021-07-16'));
});

test('lengths of time', () => {
  assert.equal(
    durationTimex([
      { unit: 'year', count: 2 },
      { unit: 'month', count: 1 },
    ]),
    'P2Y1M',
  );
  assert.equal(durationTimex([{ unit: 'hour', count: 0.5 }]), 'PT30M');
  assert.equal(durationTimex([{ unit: 'month', count: undefined }]), 'PXM');
  assert.equal(
    durationTimex([
      { unit: 'day', count: 1 },
      { unit: 'hour', count: 2 },
    ]),
    'P1DT2H',
  );
});

test('Easter of both rules', () => {
  const of = (year: number): string => `${isoDate(easterDay('western', year))} ${isoDate(easterDay('eastern', year))}`;
  assert.deepEqual([1943, 2008, 2021, 2024, 2025].map(of), [
    '1943-04-25 1943-04-25',
    '2008-03-23 2008-04-27',
    '2021-04-04 2021-05-02',
    '2024-03-31 2024-05-05',
    '2025-04-20 2025-04-20',
  ]);
});

test('months of every calendar begin with their first day', () => {
  const years = { 'islamic-umalqura': [1300, 1500], coptic: [1640, 1780], persian: [1280, 1440] } as const;
  for (const calendar of ['islamic-umalqura', 'coptic', 'persian'] as const)
    for (let year: number = years[calendar][0]; year < years[calendar][1]; year++)
      for (let month = 1; month <= monthsIn(calendar); month++)
        assert.deepEqual(dateOf(calendar, monthStart(calendar, year, month)), { year, month, day: 1 });
  assert.equal(isoDate(dayNumber('persian', 1357, 11, 22) ?? 0), '1979-02-11');
});
