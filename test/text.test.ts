import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, westernDigits } from '../server/src/text/fold.ts';
import { isolate, rightToLeft, withoutIsolates } from '../server/src/text/isolate.ts';
import { splitLines, tokenize } from '../server/src/text/segment.ts';

const words = (text: string): string[] => tokenize(text).map((t) => text.slice(t.start, t.end));
const stems = (text: string): string[] =>
  tokenize(text).flatMap((t) =>
    t.word.stems.map((s) => `${s.proclitic}+${s.fold}@${s.offset}${s.article ? ' ال' : ''}${s.contracted ? ' لل' : ''}`),
  );

test('spellings of one word fold alike', () => {
  for (const [a, b] of [
    ['أمريكا', 'امريكا'],
    ['إسرائيل', 'اسرائيل'],
    ['مسؤول', 'مسئول'],
    ['القاهرة', 'القاهره'],
    ['مُحَمَّد', 'محمد'],
    ['العـــراق', 'العراق'],
    ['ﺳﻮﺭﻳﺎ', 'سوريا'],
    ['آب', 'آب'],
    ['ایران', 'ايران'],
    ['کرکوک', 'كركوك'],
    ['سور\u200fيا', 'سوريا'],
    ['ﻷ', 'لا'],
  ] as const)
    assert.equal(fold(a), fold(b), `${a} and ${b}`);
});

test('digits of four systems are one', () => {
  assert.equal(westernDigits('٢٠٢١ ۱۲ ３ 4'), '2021 12 3 4');
});

test('tokens are words, runs of digits, single marks; glued ones say so', () => {
  assert.deepEqual(words('قال: الـ24 من ٢٠٢١/٣، و«US»…'), ['قال', ':', 'الـ', '24', 'من', '٢٠٢١', '/', '٣', '،', 'و', '«', 'US', '»', '…']);
  assert.deepEqual(
    tokenize('الـ24 و3').map((t) => t.glued),
    [false, true, false, true],
  );
  assert.deepEqual(
    words('سوريا\u00a0\u200f العراق\u200f.'),
    ['سوريا', 'العراق', '.'],
    'unseen characters at the ends are no part of a word',
  );
  assert.deepEqual(words('خبر 😀🚀 عن'), ['خبر', '😀', '🚀', 'عن']);
});

test('proclitics are cut every way they can be, the uncut word first', () => {
  assert.deepEqual(stems('وبالقوات'), ['+وبالقوات@0', 'و+بالقوات@1', 'وب+القوات@2', 'وب+قوات@2 ال']);
  assert.deepEqual(stems('من'), ['+من@0'], 'a word of two letters loses none');
});

test('in لل the span begins at the second lam, also under tashkeel', () => {
  const contracted = (word: string): string[] => stems(word).filter((s) => s.endsWith('لل'));
  assert.ok(contracted('للتحالف').includes('ل+التحالف@1 لل'));
  assert.ok(contracted('ولِلْجنة').includes('ول+اللجنه@3 لل'));
});

test('lines end at LF, CRLF and CR', () => {
  assert.deepEqual(splitLines('أ\nب\r\nج\rد'), [
    { start: 0, text: 'أ' },
    { start: 2, text: 'ب' },
    { start: 5, text: 'ج' },
    { start: 7, text: 'د' },
  ]);
});

test('a line of Arabic with figures or marks is made to run from right to left, once', () => {
  for (const line of ['الهيئات', 'قتل في حلب', 'weekday-mismatch', '']) assert.equal(rightToLeft(line), line);
  for (const line of ['الملاحظات 4', 'ربط بكيان…', `أسكت ${isolate('x')}`]) {
    assert.equal(rightToLeft(line), `\u2067${line}\u2069`);
    assert.equal(rightToLeft(rightToLeft(line)), rightToLeft(line));
  }
  const two = `${rightToLeft('أ 1')}، ${rightToLeft('ب 2')}`;
  assert.equal(rightToLeft(two), `\u2067${two}\u2069`);
});

test('isolates come off as they went on', () => {
  assert.equal(isolate('أ 1'), '\u2068أ 1\u2069');
  assert.equal(withoutIsolates(isolate('أ 1')), 'أ 1');
});

test('tokens of any text lie in order, inside it, and split no surrogate pair', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('ا', 'ل', 'و', 'ـ', 'ً', '\u200f', '٣', '5', 'x', '،', ' ', '\ud83d\ude00', '\ud83d', '\ude00'),
        fc.string({ unit: 'binary' }),
      ),
    )
    .map((a) => a.join(''));
  fc.assert(
    fc.property(text, (t) => {
      let end = 0;
      for (const token of tokenize(t)) {
        assert.ok(token.start >= end && token.end > token.start && token.end <= t.length);
        for (const at of [token.start, token.end]) assert.ok(!isInsidePair(t, at));
        for (const stem of token.word.stems) assert.ok(stem.offset >= 0 && stem.offset < Math.max(1, token.end - token.start));
        end = token.end;
      }
    }),
  );
});

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
