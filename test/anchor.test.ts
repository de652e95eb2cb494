// Finding a place again after the text was changed by others: by hand, case by case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorAt, CONTEXT, lostAnchor, reanchor } from '../server/src/workspace/anchor.ts';
import type { Anchor } from '../server/src/workspace/annotation.ts';

const TEXT =
  'قال المرصد السوري إن صواريخ سقطت على القاعدة الجوية مساء الجمعة.\nوأضاف المرصد أن أربعة جنود أصيبوا في الهجوم على القاعدة نفسها.\n';

function anchorOf(quoted: string, nth = 1, text = TEXT): Anchor {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quoted, start + 1);
  return anchorAt(text, { start, end: start + quoted.length });
}
/** Where it is now, by its surroundings: `before[quote]after`; or the number of candidates. */
function found(text: string, anchor: Anchor): string | number {
  const place = reanchor(text, anchor);
  if (!('at' in place)) return place.candidates.length;
  const { start, end } = place.at;
  return `${text.slice(start - 6, start)}[${text.slice(start, end)}]${text.slice(end, end + 5)}`;
}

const isWhole = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

test('an anchor holds the text, and its surroundings up to a limit', () => {
  const anchor = anchorOf('المرصد', 2);
  assert.equal(anchor.exact, 'المرصد');
  assert.equal(anchor.prefix, TEXT.slice(anchor.start - CONTEXT, anchor.start));
  assert.equal(anchor.suffix, TEXT.slice(anchor.end, anchor.end + CONTEXT));
});

test('no half of a character: neither in the span nor in what is kept of its surroundings', () => {
  const text = `${'🎉'.repeat(20)}ab${'🎉'.repeat(20)}`;
  const anchor = anchorAt(text, { start: 39, end: 43 });
  assert.equal(anchor.exact, '🎉ab🎉');
  assert.ok(isWhole(anchor.prefix) && isWhole(anchor.suffix));
  const odd = anchorAt(`x${text}`, { start: 41, end: 42 });
  assert.ok(isWhole(odd.prefix) && odd.prefix.length === CONTEXT);
  const half: Anchor = { start: 0, end: 1, exact: '\udf89', prefix: '', suffix: '' };
  assert.equal(found('🎉 🎉', half), 0);
});

test('where it stood; else where the surroundings leave no doubt; else the only place', () => {
  assert.equal(found(TEXT, anchorOf('المرصد', 2)), 'وأضاف [المرصد] أن أ');
  assert.equal(found(`عنوان\n${TEXT}`, anchorOf('المرصد', 2)), 'وأضاف [المرصد] أن أ');
  assert.equal(
    found(TEXT.replace('أربعة', 'خمسة').replace('قال', 'ذكر'), anchorOf('المرصد', 2)),
    'وأضاف [المرصد] أن خ',
    'one side is enough',
  );
  assert.equal(found(`عنوان\n${TEXT.replace('وأضاف', 'وزاد')}`, anchorOf('المرصد', 2)), '\nوزاد [المرصد] أن أ');
  assert.equal(found('مقال آخر عن صواريخ سقطت لا يشبه الأول', anchorOf('صواريخ سقطت')), 'خر عن [صواريخ سقطت] لا ي');
  assert.equal(found('مقال آخر عن صواريخ لا يشبه الأول', anchorOf('صواريخ')), 1, 'a short word alone is offered, not taken');
});

test('a place that has the quote by chance is left for the one that has the surroundings too', () => {
  const anchor = anchorOf('القاعدة', 2);
  const shift = anchor.start - TEXT.indexOf('القاعدة');
  const text = `${'س'.repeat(shift)}${TEXT}`;
  assert.equal(text.slice(anchor.start, anchor.end), 'القاعدة', 'the other one has moved exactly there');
  assert.equal(found(text, anchor), 'م على [القاعدة] نفسه');
});

test('not where only similar text stands, nor at one of many places', () => {
  assert.equal(found(TEXT.replace('أربعة جنود', 'أربعة جنوب'), anchorOf('أربعة جنود')), 1, 'the place between its neighbours');
  assert.equal(found('المرصد والمرصد هنا', anchorOf('المرصد')), 2);
  assert.equal(found('', anchorOf('المرصد')), 0);
  assert.equal(found('لا شيء من ذلك', anchorOf('المرصد')), 0);
});

test('a lost quote comes back only among its neighbours', () => {
  const lost = lostAnchor(anchorOf('صواريخ'), 20);
  assert.equal(found('مقال آخر عن صواريخ لا يشبه الأول', lost), 1, 'offered, not taken');
  assert.equal(found(`# ${TEXT}`, lost), 'ري إن [صواريخ] سقطت');
});

test('of two equal paragraphs nobody can tell which: the place where it stood, or none', () => {
  const text = TEXT + TEXT;
  const anchor = anchorOf('أربعة جنود', 2, text);
  assert.equal(found(text, anchor), 'صد أن [أربعة جنود] أصيب');
  assert.equal(found(`# ${text}# ${text}`, { ...anchor, prefix: '', suffix: '' }), 4);
});
