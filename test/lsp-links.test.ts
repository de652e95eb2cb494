// What hangs together in an article, and values in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeValue } from '../server/src/lsp/base/describe.ts';
import { mentionsOfSame, subjectAt, targetsOf } from '../server/src/lsp/base/links.ts';
import type { Voice } from '../server/src/lsp/base/session.ts';
import { sayWords } from '../server/src/lsp/base/words.ts';
import type { Article, Mention } from '../server/src/model.ts';
import { withoutIsolates } from '../server/src/text/isolate.ts';
import { articleOf } from './lsp/in-process.ts';

const TEXT = 'هجوم أمريكي يوم 10 يوليو 2021. الهجوم وقع أمس، وكان هذا الهجوم الأمريكية 10/7/2021';
const article = articleOf(TEXT, (at) => ({
  mentions: [
    { ...at('أمريكي'), kind: 'demonym', value: { country: 'US' } },
    { ...at('10 يوليو 2021'), kind: 'date', value: { timex: '2021-07-10' } },
    { ...at('الهجوم'), kind: 'reference', value: { antecedent: [at('هجوم').start, at('هجوم').end], status: 'resolved' } },
    { ...at('أمس'), kind: 'date', value: { timex: '2021-07-09' } },
    { ...at('أمس'), kind: 'reference', value: { antecedent: [at('10 يوليو 2021').start, at('10 يوليو 2021').end], status: 'resolved' } },
    { ...at('هذا الهجوم'), kind: 'reference', value: { antecedent: [at('الهجوم').start, at('الهجوم').end], status: 'resolved' } },
    { ...at('الأمريكية'), kind: 'demonym', value: { country: 'US' } },
    { ...at('10/7/2021'), kind: 'date', value: { timex: '2021-07-10' } },
  ],
}));

const sameAs = (quoted: string): string[] => {
  const subject = subjectAt(article, TEXT.indexOf(quoted));
  assert.ok(subject, quoted);
  return mentionsOfSame(article, subject).map((m) => TEXT.slice(m.start, m.end));
};

test('a chain of references, adjectives of one country, and one day belong together', () => {
  assert.deepEqual(sameAs('هذا الهجوم'), ['الهجوم', 'هذا الهجوم']);
  assert.deepEqual(sameAs('أمريكي'), ['أمريكي', 'الأمريكية']);
  assert.deepEqual(sameAs('10/7/2021'), ['10 يوليو 2021', '10/7/2021']);
});

test('a relative date hangs on a day but is not that day', () => {
  assert.deepEqual(sameAs('أمس'), ['أمس']);
  const reference = article.mentions.find((m) => m.kind === 'reference' && TEXT.startsWith('أمس', m.start));
  assert.ok(reference);
  assert.deepEqual(
    targetsOf(article, reference).map(({ start, end }) => TEXT.slice(start, end)),
    ['10 يوليو 2021'],
  );
});

test('values in words, in both languages', () => {
  const voiceOf = (language: 'ar' | 'en'): Voice => ({
    language,
    message: (message) => message.key,
    sentence: (message) => message.key,
    words: (key, args) => sayWords(args ? { key, args } : { key }, language),
    plain: (text) => text,
    line: (text) => text,
  });
  const empty: Article = articleOf('', () => ({}));
  const say = (kind: string, value: object, language: 'ar' | 'en' = 'en'): string =>
    withoutIsolates(describeValue(empty, { start: 0, end: 0, kind, value } as Mention, voiceOf(language)));
  assert.equal(say('date', { timex: '2021-07-10' }), 'Saturday 2021-07-10');
  assert.equal(say('date', { timex: '2021-07', mod: 'END' }), 'end of 2021-07');
  assert.equal(say('date', { timex: 'XXXX-03-25' }), 'XXXX-03-25');
  assert.equal(say('date', { timex: 'PAST_REF' }, 'ar'), 'فيما مضى');
  assert.equal(say('time', { timex: '2021-06-27TEV' }), 'Sunday 2021-06-27 evening');
  assert.equal(say('time', { timex: 'T05:51' }), '05:51');
  assert.equal(say('time', { timex: '2023-03-24T11:00' }, 'ar'), 'الجمعة 2023-03-24 11:00');
  assert.equal(say('time', { timex: 'TZZ' }), 'ZZ');
  assert.equal(say('duration', { timex: 'P5M', relation: '>' }), 'more than 5 months');
  assert.equal(say('duration', { timex: 'PXM' }), 'PXM');
  assert.equal(say('duration', { timex: 'PT3H' }, 'ar'), '3 ساعات');
  assert.equal(say('set', { timex: 'P1W' }), 'every 1 week');
  assert.equal(say('set', { timex: 'P2D' }, 'ar'), 'التكرار: يومان');
  assert.equal(say('set', { timex: 'XXXX-WXX-5' }), 'XXXX-WXX-5');
  assert.equal(say('quantity', { amount: '2.5', unit: 'kilometer', relation: '~' }), 'about 2.5 kilometers');
  assert.equal(say('quantity', { amount: 3, unit: 'light-year', relation: '=' }), '3 light-year');
  assert.equal(say('quantity', { min: 3, max: 5, unit: 'meter', relation: '=' }), '3…5 meter');
  assert.equal(say('money', { amount: 10, relation: '=', candidates: ['USD', 'CAD'] }), '10 USD/CAD');
  assert.equal(say('percent', { number: 20, relation: '<=' }), 'at most 20 %');
  assert.equal(say('demonym', { country: 'SY' }, 'ar'), 'سوريا');
  assert.equal(say('demonym', {}), 'unknown');
  assert.equal(say('reference', { antecedent: null, status: 'ambiguous' }), 'may refer to several things');
});
