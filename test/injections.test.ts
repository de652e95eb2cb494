// One error at a time of every sort is put into sound text: the finding stands there, and nothing else is said anywhere.
// `INJECTIONS=show` lists what was not found.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CHECKS } from '../server/src/check/checks.ts';
import { FINDING_CODES, type FindingCode } from '../server/src/model.ts';
import { type Injector, type Outcome, sample, tryInjection } from './injections/injection.ts';
import * as marks from './injections/marks.ts';
import { nameMisspelled, nameVaried } from './injections/names.ts';
import * as numbers from './injections/numbers.ts';
import { nounsMentioned, thingDoubled } from './injections/references.ts';
import { readSounds } from './injections/sounds.ts';
import * as times from './injections/times.ts';

/** What is injected, and the share of it that must be found at the place. */
const SORTS: readonly (readonly [code: FindingCode, injector: Injector, floor: number])[] = [
  ['weekday-mismatch', times.weekdaySwapped, 1],
  ['month-name-mismatch', times.monthSwapped, 1],
  ['calendar-mismatch', times.hijriMoved, 1],
  ['impossible-date', times.dayTooLate, 1],
  ['impossible-time', times.hourTooLate, 0.95],
  ['relative-date-mismatch', times.relativeSwapped, 1],
  ['undated-article', times.dateTaken, 1],
  ['unresolved-date', times.baseTaken, 0.95],
  ['duration-mismatch', times.durationChanged, 0.7],
  ['age-mismatch', times.ageChanged, 0.6],
  ['timezone-mismatch', times.zoneMoved, 0.6],
  ['ambiguous-time', times.meridiemTaken, 0.75],
  ['sum-mismatch', numbers.totalLowered, 1],
  ['figure-conflict', numbers.figureChanged, 1],
  ['percent-sum', numbers.percentRaised, 1],
  ['numeral-agreement', numbers.genderSwapped, 0.9],
  ['unbalanced-quote', marks.quoteTaken, 0.95],
  ['unbalanced-bracket', marks.bracketTaken, 0.95],
  ['invisible-character', marks.characterPut, 0.95],
  ['invisible-character', marks.digitMixed, 1],
  ['boilerplate', marks.linePut, 1],
  ['misspelled-name', nameMisspelled, 0.6],
  ['name-variant', nameVaried, 0.35],
  ['unresolved-reference', nounsMentioned, 0.8],
  ['ambiguous-reference', thingDoubled, 0.8],
];
/** Of every sort so many are tried. */
const MOST = 60;
/** Over all sorts together. */
const OVERALL = 0.9;

const sounds = readSounds();
const all: Outcome[] = [];

for (const [code, injector, floor] of SORTS)
  test(`${code}: ${injector.name}`, (t) => {
    const outcomes = sample(
      sounds.flatMap((sound) => injector(sound)),
      MOST,
    ).map(tryInjection);
    all.push(...outcomes);
    const missed = outcomes.filter((o) => !o.isFound);
    const found = outcomes.length - missed.length;
    t.diagnostic(`${code} ${injector.name}: ${found} of ${outcomes.length}`);
    if (process.env['INJECTIONS'] === 'show') for (const { injection } of missed) t.diagnostic(`${injection.sound.name} ${injection.what}`);
    assert.ok(outcomes.length > 0, 'there is nothing to put the error into');
    assert.deepEqual(
      outcomes.flatMap(({ injection, elsewhere }) => elsewhere.map((finding) => `${injection.sound.name} ${injection.what}: ${finding}`)),
      [],
    );
    assert.ok(found / outcomes.length >= floor, `${found} of ${outcomes.length}`);
  });

test('every code is injected', () => {
  const injected = new Set(SORTS.map(([code]) => code));
  // Nothing in a text makes an orphan: see the tests of annotations.
  const missing = CHECKS.map(({ code }) => code).filter((code) => !injected.has(code) && code !== 'orphan-annotation');
  assert.deepEqual(missing, []);
  assert.ok(Object.keys(FINDING_CODES).length >= injected.size);
});

after(() => {
  const found = all.filter((o) => o.isFound).length;
  assert.ok(found / all.length >= OVERALL, `${found} of ${all.length} over all`);
});
