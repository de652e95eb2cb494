// The five articles with one thing broken: the right check fires there, and nothing else is said that was not said before.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze, type Finding, type FindingCode, say } from '../server/src/index.ts';

interface Mutation {
  readonly seed: string;
  readonly published?: string;
  readonly what: string;
  /** Stands once in the article, or the first is meant. */
  readonly from: string;
  readonly to: string;
  readonly code: FindingCode;
}

const MUTATIONS: readonly Mutation[] = [
  {
    seed: '000',
    published: '2021-07-11',
    what: 'the weekday beside a full date',
    from: 'السبت 10 يوليو/تموز 2021',
    to: 'الأحد 10 يوليو/تموز 2021',
    code: 'weekday-mismatch',
  },
  {
    seed: '000',
    published: '2021-07-11',
    what: 'the day of a date with its weekday, in Eastern digits',
    from: 'الأحد 27 يونيو/حزيران 2021',
    to: 'الأحد ٢٨ يونيو/حزيران ٢٠٢١',
    code: 'weekday-mismatch',
  },
  { seed: '000', what: 'one name of a double month', from: 'في فبراير/شباط', to: 'في فبراير/آذار', code: 'month-name-mismatch' },
  {
    seed: '000',
    published: '2021-07-11',
    what: 'a day that its month does not have',
    from: '20 يونيو/حزيران',
    to: '31 يونيو/حزيران',
    code: 'impossible-date',
  },
  {
    seed: '000',
    published: '2021-07-11',
    what: 'the weekday beside «yesterday»',
    from: 'أمس السبت',
    to: 'أمس الجمعة',
    code: 'relative-date-mismatch',
  },
  {
    seed: '000',
    what: 'a closing quotation mark',
    from: '"لم تشر إلى وقوع أي إصابات أو أضرار"',
    to: '"لم تشر إلى وقوع أي إصابات أو أضرار',
    code: 'unbalanced-quote',
  },
  { seed: '000', what: 'a mark of direction inside a number', from: '14 صاروخاً', to: '1\u200F4 صاروخاً', code: 'invisible-character' },
  { seed: '000', what: 'a line of the publishing system', from: 'ضربات أمريكية\n', to: 'اقرأ أيضاً\n', code: 'boilerplate' },
  {
    seed: '001',
    published: '2021-07-11',
    what: 'a letter of a known name',
    from: 'لحقوق الإنسان',
    to: 'لحقوف الإنسان',
    code: 'misspelled-name',
  },
  {
    seed: '002',
    published: '2023-03-25',
    what: 'a closing bracket',
    from: '(09:00 بتوقيت غرينتش)',
    to: '(09:00 بتوقيت غرينتش',
    code: 'unbalanced-bracket',
  },
  {
    seed: '003',
    published: '2022-01-08',
    what: 'the weekday beside «yesterday»',
    from: 'أمس الجمعة',
    to: 'أمس الأحد',
    code: 'relative-date-mismatch',
  },
  {
    seed: '003',
    published: '2022-01-08',
    what: 'the gender of a numeral',
    from: 'إن 8 صواريخ',
    to: 'إن ثماني صواريخ',
    code: 'numeral-agreement',
  },
  { seed: '004', published: '2023-04-10', what: 'an hour that is none', from: 'الـ5:51', to: 'الـ25:51', code: 'impossible-time' },
];

for (const { seed, published, what, from, to, code } of MUTATIONS)
  test(`${seed}: ${what}`, () => {
    const [file = ''] = globSync(`seeds/${seed}_*.txt`);
    const sound = readFileSync(file, 'utf8');
    const at = sound.indexOf(from);
    assert.ok(at >= 0, `«${from}» is not in the article`);
    const options = published === undefined ? {} : { published };
    const broken = analyze(sound.slice(0, at) + to + sound.slice(at + from.length), options);
    const said = analyze(sound, options).findings.map(keyOf(sound));
    const added = broken.findings.filter((finding) => !said.includes(keyOf(broken.text)(finding)));
    assert.deepEqual(
      added.map((f) => f.code),
      [code],
      added.map(keyOf(broken.text)).join('\n'),
    );
    for (const { start, end } of added) assert.ok(start <= at + to.length && at <= end, `it fires at ${start}, not at ${at}`);
  });

for (const [seed, date] of [
  ['002', '2023-03-25'],
  ['003', '2022-01-08'],
  ['004', '2023-04-10'],
] as const)
  test(`${seed}: nothing tells the date of the article, which is said once, until it is given`, () => {
    const text = readFileSync(globSync(`seeds/${seed}_*.txt`)[0] ?? '', 'utf8');
    const { published, findings } = analyze(text);
    assert.deepEqual([published.date, published.source], [null, 'none']);
    assert.equal(undated(findings), 1);
    assert.equal(undated(analyze(text, { published: date }).findings), 0);
  });

function undated(findings: readonly Finding[]): number {
  return findings.filter(({ code }) => code === 'undated-article').length;
}

function keyOf(text: string): (finding: Finding) => string {
  return ({ code, start, end, message }) => `${code} ${text.slice(start, end)}: ${say(message, 'en')}`;
}
