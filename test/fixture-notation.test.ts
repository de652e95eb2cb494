import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Annotation, annotateLines } from '../server/src/export/fixture.ts';
import { printCase, readFixture } from './fixture-notation/read.ts';

const said = (start: number, end: number, more: Partial<Annotation> = {}): Annotation => ({
  start,
  end,
  kind: 'number',
  value: '4',
  notes: [],
  ...more,
});

test('annotations stand below the paragraph that they begin in, quote last', () => {
  const [first, second] = annotateLines('قتل 4\nأربعة', [
    said(4, 5),
    said(6, 11, { notes: [{ name: 'because', text: 'it says \u2068so\u2069' }] }),
  ]);
  assert.deepEqual(first, { text: 'قتل 4', below: ['  number    4                            ؛ 4'] });
  assert.deepEqual(second?.below, ['  number    4                            ؛ أربعة', '    because it says so']);
});

test('a quote means its first match from the line before on; a later one is counted', () => {
  const [line] = annotateLines('4 4 4 4', [said(2, 3), said(4, 5)]);
  assert.deepEqual(line?.below, ['  number    4 @2                         ؛ 4', '  number    4 @2                         ؛ 4']);
});

test('what could be taken for notation is escaped, what is not seen is shown by number', () => {
  const texts = [' blank', '# comment', '== title', '\\', 'date: 2021'];
  assert.deepEqual(
    annotateLines(texts.join('\n'), []).map((l) => l.text),
    texts.map((t) => `\\${t}`),
  );
  const [line] = annotateLines('a\u00A0b', [said(1, 2)]);
  assert.ok(line?.below[0]?.endsWith(' ؛ <U+00A0>'));
});

test('reading leaves annotation lines out and printing puts them back', () => {
  const file = readFixture(
    '# about\n\n== one\ndate: 2021-07-11\n# note\nقتل 4\n  stale line\n    of before\n\nنهاية\n\n== silent: two\n\\# لا شيء\n',
  );
  assert.deepEqual(file.preface, ['# about', '']);
  const [one, two] = file.cases;
  assert.ok(one && two);
  assert.equal(one.text, 'قتل 4\n\nنهاية');
  assert.deepEqual(one.options, { date: '2021-07-11' });
  assert.equal(two.text, '# لا شيء');
  const printed = printCase(one, annotateLines(one.text, [said(4, 5)]), {});
  assert.deepEqual(printed, [
    '== one',
    'date: 2021-07-11',
    '# note',
    'قتل 4',
    '  number    4                            ؛ 4',
    '',
    'نهاية',
    '',
  ]);
});
