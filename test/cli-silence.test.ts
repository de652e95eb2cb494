// The project file, severities, silences and the baseline, as `tahqiq check` keeps them.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, objects, run } from './cli/run.ts';

const QUOTE = 'قال المسؤول: "سنواصل العمل.\n';
const DAY = 'بدأ الاجتماع الأحد 10 يوليو/تموز 2021 في دمشق.\n';

function codes(out: string): [unknown, string[]][] {
  return objects(out).map((o) => [
    o['file'],
    (o['findings'] as { code: string; suppressed: boolean }[]).filter((f) => !f.suppressed).map((f) => f.code),
  ]);
}

test('the nearest project file at or above an article holds for it; the command line stands before it', () => {
  const folder = folderWith({
    'tahqiq.json': '{"findings":{"unbalanced-quote":"off"}}',
    'a.txt': QUOTE + DAY,
    'deep/er/b.txt': QUOTE + DAY,
    'own/tahqiq.json': '{"silence":["weekday-mismatch"]}',
    'own/c.txt': QUOTE + DAY,
    'other.json': '{"findings":{"weekday-mismatch":"hint"}}',
  });
  const check = (...args: readonly string[]) => codes(run(folder, ['check', '--format', 'jsonl', ...args, '.']).out);
  assert.deepEqual(check(), [
    ['a.txt', ['weekday-mismatch']],
    ['deep/er/b.txt', ['weekday-mismatch']],
    ['own/c.txt', ['unbalanced-quote']],
  ]);
  assert.deepEqual(
    check('--severity', 'unbalanced-quote=error', '--severity', 'weekday-mismatch=off').flatMap(([, c]) => c),
    Array(3).fill('unbalanced-quote'),
  );
  assert.equal(run(folder, ['check', '--fail-on', 'error', '--project', 'other.json', '.']).code, 0);
});

test('a wrong project file or severity is told, with exit code 2', () => {
  const folder = folderWith({
    'tahqiq.json': '{\n "silnce": [],\n "findings": {"boilerplat": "off"}}',
    'bad.json': '{\n\n,',
    'a.txt': QUOTE,
  });
  for (const [args, err] of [
    [
      [],
      /^tahqiq: tahqiq\.json: silnce is unknown; did you mean silence\?\ntahqiq: tahqiq\.json: findings\.boilerplat is unknown; did you mean boilerplate\?$/mu,
    ],
    [['--project', 'bad.json'], /bad\.json:3: not JSON/u],
    [['--project', 'none.json'], /--project none\.json: no such file/u],
    [['--severity', 'boilerplat=off'], /--severity boilerplat=off is unknown; did you mean boilerplate\?/u],
    [['--severity', 'boilerplate=loud'], /--severity boilerplate=loud: wanted one of boilerplate=error/u],
    [['--severity', 'boilerplate'], /--severity boilerplate: wanted one of boilerplate=/u],
  ] as const) {
    const ran = run(folder, ['check', ...args, 'a.txt']);
    assert.equal(ran.code, 2, args.join(' '));
    assert.match(ran.err, err);
  }
});

test('silenced findings fail no run, are counted, and are shown when asked for', () => {
  const folder = folderWith({ 'tahqiq.json': '{"silence":["unbalanced-quote"]}', 'a.txt': QUOTE });
  const { code, out } = run(folder, ['check', 'a.txt']);
  assert.equal(code, 0);
  assert.equal(out, '1 article: 1 silenced\n');
  assert.match(run(folder, ['check', '--show-silenced', 'a.txt']).out, /^a\.txt:1:\d+: warning \(silenced\): .*\[unbalanced-quote\]$/mu);
  assert.match(run(folder, ['check', '--language', 'ar', '--show-silenced', 'a.txt']).out, /تنبيه \(مُسكت\)[\s\S]*المُسكتة/u);
});

test('a baseline lets pass what it has, wherever that stands now, and nothing else', () => {
  const folder = folderWith({ 'news/a.txt': QUOTE + DAY, 'news/b.txt': DAY });
  const written = run(folder, ['check', '--write-baseline', 'news/baseline.json', 'news']);
  assert.deepEqual([written.code, written.out, written.err], [0, '2 articles: 3 in the baseline (written to news/baseline.json)\n', '']);
  const baseline = readFileSync(join(folder, 'news/baseline.json'), 'utf8');
  assert.match(baseline, /"file":"a\.txt","code":"unbalanced-quote"/u, 'files are named from the folder of the baseline');
  const check = (...args: readonly string[]) => run(folder, ['check', '--baseline', 'news/baseline.json', ...args, 'news']);
  assert.deepEqual([check().code, check().out], [0, '2 articles: 3 in the baseline\n']);

  // Moved down by two lines, and one more of the same kind behind it.
  writeFileSync(join(folder, 'news/a.txt'), `عنوان الخبر\n\n${QUOTE}${DAY}${DAY}`);
  const moved = check();
  assert.equal(moved.code, 1);
  assert.match(moved.out, /^news\/a\.txt:5:\d+: error/u);
  assert.match(moved.out, /2 articles: 1 error, 3 in the baseline\n$/u);
  assert.deepEqual(codes(check('--format', 'jsonl').out), [
    ['news/a.txt', ['weekday-mismatch']],
    ['news/b.txt', []],
  ]);

  // What is mended is told, for the articles that were read.
  writeFileSync(join(folder, 'news/b.txt'), 'نص سليم.\n');
  const mended = check();
  assert.match(
    mended.err,
    /^tahqiq: b\.txt: no longer found, though in the baseline: weekday-mismatch at .*الأحد 10 يوليو\/تموز 2021.*\n$/u,
  );
  assert.equal(run(folder, ['check', '--baseline', 'news/baseline.json', 'news/a.txt']).err, '');
});

test('the same findings make the same baseline; a run that could not read everything writes none', () => {
  const folder = folderWith({ 'a.txt': QUOTE + DAY, 'b.txt': DAY });
  const write = (...inputs: readonly string[]) => run(folder, ['check', '--write-baseline', 'base.json', ...inputs]);
  const text = (): string => readFileSync(join(folder, 'base.json'), 'utf8');
  assert.equal(write('b.txt', 'a.txt').code, 0);
  const first = text();
  writeFileSync(join(folder, 'a.txt'), `\n\n${QUOTE}\n${DAY}`);
  assert.equal(write('a.txt', 'b.txt').code, 0);
  assert.equal(text(), first);
  assert.equal(write('a.txt', 'missing.txt').code, 2);
  assert.equal(text(), first);
});

test('what is no baseline is told', () => {
  const folder = folderWith({
    'a.txt': QUOTE,
    'x.json': '[]',
    'y.json': 'x',
    'z.json': '{"tahqiqBaseline":9,"findings":[]}',
    'w.json': '{"tahqiqBaseline":1,"findings":[{"file":1}]}',
  });
  for (const [file, err] of [
    ['none.json', /no such file; --write-baseline none\.json writes one/u],
    ['x.json', /not a baseline of tahqiq/u],
    ['y.json', /not JSON/u],
    ['z.json', /newer version \(9\)/u],
    ['w.json', /findings\[0\] is not an entry/u],
  ] as const) {
    const ran = run(folder, ['check', '--baseline', file, 'a.txt']);
    assert.equal(ran.code, 2);
    assert.match(ran.err, err);
  }
});

test('mistakes are told in the language of the person', () => {
  for (const args of [
    ['chek'],
    ['check', '--nix', 'x'],
    ['check'],
    ['check', '--format', 'xml', 'x'],
    ['check', '--baseline', 'none.json', 'x'],
  ]) {
    const { code, err } = run(folderWith({}), args, '', { LC_ALL: 'ar_EG.UTF-8' });
    assert.equal(code, 2);
    assert.match(err, /^tahqiq: .*\p{Script=Arabic}/u, args.join(' '));
  }
  assert.match(run(folderWith({}), ['check', '--language', 'ar', '-', '-']).err, /\p{Script=Arabic}/u);
  assert.match(run(folderWith({}), ['check', '--language=en', '-', '-'], '', { LC_ALL: 'ar' }).err, /named twice/u);
});
