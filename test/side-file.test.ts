import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIsoDate, readOptions } from '../server/src/workspace/article-options.ts';
import { EMPTY_SIDE_FILE, parseSideFile, printSideFile } from '../server/src/workspace/side-file.ts';

const FILE = 'a.txt.tahqiq.jsonl';

test('the header gives the date; what is not known here is kept and written back', () => {
  const text = '{"tahqiq":1,"published":"2021-07-11","later":{"x":1}}\n{"kind":"note"}\n';
  const side = parseSideFile(FILE, text);
  assert.equal(side.published, '2021-07-11');
  assert.deepEqual(side.others, ['{"kind":"note"}']);
  assert.equal(printSideFile(side, 'a.txt'), text);
  const { published: _, ...undated } = side;
  assert.equal(printSideFile(undated, 'a.txt'), '{"tahqiq":1,"later":{"x":1}}\n{"kind":"note"}\n');
});

test('a byte order mark, CRLF and blank lines do no harm', () => {
  const side = parseSideFile(FILE, '\uFEFF{"tahqiq":1,"published":null}\r\n\r\n{"a":1}\r\n');
  assert.deepEqual(side, { more: {}, annotations: [], others: ['{"a":1}'] });
  assert.equal(printSideFile(EMPTY_SIDE_FILE, 'a.txt'), '{"tahqiq":1}\n');
});

test('what is malformed or newer is an error that names file and line', () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /^a\.txt\.tahqiq\.jsonl:1: not JSON$/u],
    ['[]', /:1: not a JSON object$/u],
    ['{"published":"2021-07-11"}', /:1: the header line lacks/u],
    ['{"tahqiq":"1"}', /:1: the header line lacks/u],
    ['{"tahqiq":2}', /:1: written by a newer version \(2\)/u],
    ['{"tahqiq":1,"published":"2021-02-30"}', /:1: "published": .* is not a date/u],
    ['{"tahqiq":1}\n\n{', /:3: not JSON$/u],
    ['{"tahqiq":1}\n7', /:2: not a JSON object$/u],
  ];
  for (const [text, message] of wrong) assert.throws(() => parseSideFile(FILE, text), { message });
});

test('dates are days that exist', () => {
  for (const day of ['2021-07-11', '2024-02-29', '0001-01-01']) assert.ok(isIsoDate(day), day);
  for (const day of ['2021-02-29', '2021-13-01', '2021-00-10', '2021-7-1', '20210711', '2021-07-11T00:00', '', '+12021-07-11'])
    assert.ok(!isIsoDate(day), day);
});

test('what is said of an article is checked; null and absent mean «not said»', () => {
  assert.deepEqual(readOptions({ published: null, now: undefined, locale: null }), {});
  assert.deepEqual(readOptions({ published: '2021-07-11', now: '2021-07-11T10:00:00,1234567Z', locale: 'AR-sy' }), {
    published: '2021-07-11',
    now: '2021-07-11T10:00:00,1234567Z',
    locale: 'ar-SY',
  });
  for (const now of ['2021-07-11', '2021-07-11T24:00', '2021-02-30T10:00', '2021-07-11T10:00+3', 5])
    assert.throws(() => readOptions({ now }), /^Error: now: /u);
  for (const locale of ['', 'a_b', 5, {}]) assert.throws(() => readOptions({ locale }), /^Error: locale: /u);
  for (const published of ['', 20210711, true]) assert.throws(() => readOptions({ published }), /^Error: published: /u);
});
