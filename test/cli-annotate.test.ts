import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../docs/schema/article.schema.json' with { type: 'json' };
import { objects, PROGRAM, ROOT, run } from './cli/run.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false }).compile(schema);

test('the five articles come out in order, in the form of the schema', () => {
  const { code, out, err } = run(ROOT, ['annotate', 'seeds']);
  assert.equal(code, 0);
  assert.equal(err, '');
  const articles = objects(out);
  assert.deepEqual(
    articles.map((a) => a['file']),
    readdirSync(join(ROOT, 'seeds'))
      .filter((f) => f.endsWith('.txt'))
      .sort()
      .map((f) => `seeds/${f}`),
  );
  for (const article of articles) {
    const text = readFileSync(join(ROOT, String(article['file'])), 'utf8');
    assert.ok(validate(article), JSON.stringify(validate.errors, null, 2));
    assert.equal(article['length'], text.length);
    assert.equal(article['sha256'], createHash('sha256').update(text).digest('hex'));
    for (const m of article['mentions'] as { start: number; end: number; text: string }[]) assert.equal(text.slice(m.start, m.end), m.text);
  }
});

test('records of standard input: one object out per line, in order, errors in their place', () => {
  const lines = [
    '\uFEFF{"id":"a","text":"قتل 4 جنود"}',
    '{"id":2,"text":"أمس","published":"2021-07-11","locale":"ar-SY","now":"2021-07-11T10:00:00.1234567+03:00"}',
    'not json',
    '',
    '{"id":"no text"}',
    '{"id":"bad date","text":"","published":"2021-02-30"}',
    '{"id":"bad now","text":"","now":"2021-02-03T25:00"}',
    '{"id":"bad locale","text":"","locale":"??"}',
    '[]',
    '{"id":"paragraph\u2028separator","text":"\u2028"}',
  ];
  const { code, out, err } = run(ROOT, ['annotate', '-'], `${lines.join('\r\n')}\n\n\n`);
  assert.equal(code, 2);
  const found = objects(out);
  for (const object of found) assert.ok(validate(object), JSON.stringify(validate.errors, null, 2));
  assert.deepEqual(
    found.map((o) => o['id']),
    ['a', 2, null, null, 'no text', 'bad date', 'bad now', 'bad locale', null, 'paragraph\u2028separator'],
  );
  assert.deepEqual(
    found.map((o) => (o['error'] as { line?: number } | undefined)?.line),
    [undefined, undefined, 3, 4, 5, 6, 7, 8, 9, undefined],
  );
  assert.deepEqual((found[1]?.['published'] as { date?: string } | undefined)?.date, '2021-07-11');
  assert.match(err, /line 3: not JSON/u);
  assert.match(err, /line 6: published: "2021-02-30" is not a date/u);
});

test('a line that is not UTF-8 is an error in its place, with the byte', () => {
  const bytes = Buffer.concat([Buffer.from('{"id":1,"text":"'), Buffer.from([0xc7, 0x20]), Buffer.from('"}\n{"id":2,"text":"نص"}\n')]);
  const { code, out } = run(ROOT, ['annotate', '-'], bytes);
  assert.equal(code, 2);
  const [first, second] = objects(out);
  assert.match((first?.['error'] as { message?: string } | undefined)?.message ?? '', /byte 16 \(0xC7\)/u);
  assert.equal(second?.['id'], 2);
});

test('nothing on standard input is nothing on standard output', () => {
  assert.deepEqual(run(ROOT, ['annotate', '-']), { code: 0, out: '', err: '' });
  assert.equal(run(ROOT, ['annotate', '--format', 'json', '-']).out, '[]\n');
});

test('a record says of itself what the command line says of all', () => {
  const input = '{"id":1,"text":"نص"}\n{"id":2,"text":"نص","published":"2020-01-01"}\n';
  const found = objects(run(ROOT, ['annotate', '--published', '2021-07-11', '-'], input).out);
  assert.deepEqual(
    found.map((o) => (o['published'] as { date: string }).date),
    ['2021-07-11', '2020-01-01'],
  );
});

test('the same text and settings give the same bytes', () => {
  const once = run(ROOT, ['annotate', 'seeds']);
  assert.equal(run(ROOT, ['annotate', 'seeds']).out, once.out);
});

test('an answer comes before the next record is sent, and a reader that leaves is no error', async () => {
  const child = spawn(process.execPath, [...PROGRAM, 'annotate', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  child.stdin.write('{"id":1,"text":"نص"}\n');
  const [first] = (await child.stdout.setEncoding('utf8').take(1).toArray()) as string[];
  assert.match(first ?? '', /"id":1/u);
  // The reader has left: what is written now meets a closed pipe.
  child.stdin.on('error', () => undefined);
  for (let i = 0; i < 50; i++) child.stdin.write(`{"id":${i},"text":"${'نص '.repeat(1000)}"}\n`);
  child.stdin.end();
  assert.equal(await ended, 0);
  assert.equal(err, '');
});
