import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, objects, run } from './cli/run.ts';

const filesOf = (out: string): unknown[] => objects(out).map((o) => o['file']);
const publishedOf = (out: string): unknown[] => objects(out).map((o) => (o['published'] as { date: unknown }).date);

test('folders mean their .txt files at any depth, patterns what they match, in order', () => {
  const folder = folderWith({ 'b.txt': 'نص', 'a/z.txt': 'نص', 'a/deep/y.txt': 'نص', 'a/notes.md': '#', 'a[1].txt': 'نص', 'none/x.md': '' });
  assert.deepEqual(filesOf(run(folder, ['annotate', '.']).out), ['a/deep/y.txt', 'a/z.txt', 'a[1].txt', 'b.txt']);
  assert.deepEqual(filesOf(run(folder, ['annotate', 'a/']).out), ['a/deep/y.txt', 'a/z.txt']);
  assert.deepEqual(filesOf(run(folder, ['annotate', '**/{y,z}.txt', 'a[1].txt']).out), ['a/deep/y.txt', 'a/z.txt', 'a[1].txt']);
  const none = run(folder, ['annotate', 'none', 'b.txt']);
  assert.equal(none.code, 2);
  assert.match(none.err, /none: no articles \(\*\.txt\) in this folder/u);
  assert.deepEqual(filesOf(none.out), ['none', 'b.txt']);
});

test('what cannot be read is told and the rest goes on', () => {
  const folder = folderWith({ 'good.txt': 'نص', 'bad.txt': Buffer.from([0xd9, 0x86, 0xd5, 0x20]) });
  const { code, out, err } = run(folder, ['annotate', 'missing.txt', 'bad.txt', '*.nothing', 'good.txt']);
  assert.equal(code, 2);
  assert.match(err, /missing\.txt: no such file or folder/u);
  assert.match(err, /bad\.txt: not UTF-8: byte 2 \(0xD5\) begins no character/u);
  assert.match(err, /\*\.nothing: nothing matches this pattern/u);
  assert.deepEqual(
    objects(out).map((o) => 'error' in o),
    [true, true, true, false],
  );
  const human = run(folder, ['check', 'bad.txt', 'good.txt']);
  assert.equal(human.code, 2);
  assert.match(human.out, /1 article: nothing to report/u);
});

test('encodings: a byte order mark is removed, CRLF stays, windows-1256 when asked or found', () => {
  const seen = 'قال'; // In windows-1256: DE C7 E1.
  const folder = folderWith({
    'bom.txt': `\uFEFF${seen}\r\n${seen}`,
    'old.txt': Buffer.from([0xde, 0xc7, 0xe1]),
    'wide.txt': Buffer.from(`\uFEFF${seen}`, 'utf16le'),
  });
  assert.deepEqual(
    objects(run(folder, ['annotate', 'bom.txt']).out).map((o) => o['length']),
    [8],
  );
  assert.equal(run(folder, ['annotate', 'old.txt']).code, 2);
  const plain = run(folder, ['explain', '--encoding', 'windows-1256', 'old.txt']);
  assert.ok(plain.out.split('\n').includes(seen), plain.out);
  const auto = run(folder, ['annotate', '--encoding', 'auto', '.']);
  assert.equal(auto.code, 0);
  assert.deepEqual(
    objects(auto.out).map((o) => o['length']),
    [8, 3, 3],
  );
  assert.match(auto.err, /old\.txt: read as windows-1256/u);
  assert.match(auto.err, /wide\.txt: read as utf-16/u);
  assert.doesNotMatch(auto.err, /bom/u);
});

test('the first byte that is not UTF-8 is named, whatever is wrong there', () => {
  const bad: Readonly<Record<string, readonly number[]>> = {
    'lead.txt': [0x41, 0xff],
    'overlong.txt': [0x41, 0xe0, 0x80, 0x80],
    'surrogate.txt': [0x41, 0xed, 0xa0, 0x80],
    'beyond.txt': [0x41, 0xf4, 0x90, 0x80, 0x80],
    'cut.txt': [0x41, 0xd9],
  };
  const folder = folderWith(Object.fromEntries(Object.entries(bad).map(([name, bytes]) => [name, Buffer.from(bytes)])));
  const { err } = run(folder, ['annotate', '.']);
  assert.equal(err.match(/not UTF-8: byte 1 \(/gu)?.length, Object.keys(bad).length, err);
});

test('the side file gives the date, --published overrides it', () => {
  const header = (more: string): string => `{"tahqiq":1${more}}\n`;
  const folder = folderWith({
    'a.txt': 'نص',
    'a.txt.tahqiq.jsonl': header(',"published":"2021-07-11"'),
    'b.txt': 'نص',
    'b.txt.tahqiq.jsonl': header(''),
  });
  assert.deepEqual(publishedOf(run(folder, ['annotate', '.']).out), ['2021-07-11', null]);
  assert.deepEqual(publishedOf(run(folder, ['annotate', '--published', '2022-02-22', '.']).out), ['2022-02-22', '2022-02-22']);
});

test('a side file that is malformed or newer is an error that names file and line', () => {
  const folder = folderWith({
    'new.txt': 'نص',
    'new.txt.tahqiq.jsonl': '{"tahqiq":99}\n',
    'odd.txt': 'نص',
    'odd.txt.tahqiq.jsonl': '{"tahqiq":1}\noops\n',
  });
  const { code, err } = run(folder, ['annotate', '.']);
  assert.equal(code, 2);
  assert.match(err, /new\.txt: new\.txt\.tahqiq\.jsonl:1: written by a newer version \(99\)/u);
  assert.match(err, /odd\.txt: odd\.txt\.tahqiq\.jsonl:2: not JSON/u);
});
