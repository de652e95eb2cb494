import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, objects, ROOT, run } from './cli/run.ts';

/** A quotation mark that is never closed (a warning), and nothing else. */
const UNBALANCED = 'قال المسؤول: "سنواصل العمل.\n';
const WRONG_DAY = 'بدأ الاجتماع الأحد 10 يوليو/تموز 2021 في دمشق.\n';

test('a finding for people: place, message, code, the words in their line, why, how to mend it', () => {
  const folder = folderWith({ 'a.txt': `سطر أول.\n${WRONG_DAY}` });
  const { code, out, err } = run(folder, ['check', 'a.txt']);
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.match(out, /^a\.txt:2:14: error: .*\[weekday-mismatch\]$/mu);
  assert.match(out, /\u2067.*⟦الأحد 10 يوليو\/تموز 2021⟧.*\u2069/u);
  assert.match(out, /^ {4}because .*Saturday/mu);
  assert.match(out, /^ {4}fix: .*→ \u2068.*السبت.*\u2069/mu);
  assert.match(out, /^1 article: 1 error$/mu);
});

test('exit codes follow --fail-on', () => {
  const folder = folderWith({ 'a.txt': UNBALANCED, 'clean.txt': 'نص سليم.\n' });
  assert.equal(run(folder, ['check', 'clean.txt']).code, 0);
  assert.equal(run(folder, ['check', 'a.txt']).code, 1);
  for (const [level, code] of [
    ['error', 0],
    ['warning', 1],
    ['hint', 1],
    ['never', 0],
  ] as const)
    assert.equal(run(folder, ['check', '--fail-on', level, 'a.txt']).code, code, level);
  assert.equal(run(folder, ['check', 'a.txt', 'missing.txt']).code, 2);
});

test('JSON forms of check hold findings only', () => {
  const folder = folderWith({ 'a.txt': UNBALANCED });
  const lines = run(folder, ['check', '--format', 'jsonl', 'a.txt', 'a.txt']);
  assert.equal(lines.code, 1);
  assert.deepEqual(
    objects(lines.out).map((o) => [o['file'], 'mentions' in o, (o['findings'] as { code: string }[]).map((f) => f.code)]),
    [
      ['a.txt', false, ['unbalanced-quote']],
      ['a.txt', false, ['unbalanced-quote']],
    ],
  );
  const array = JSON.parse(run(folder, ['check', '--format', 'json', 'a.txt', 'a.txt']).out) as unknown[];
  assert.equal(array.length, 2);
});

test('messages come in the language asked for, or of the environment', () => {
  const folder = folderWith({ 'a.txt': UNBALANCED });
  const message = (args: readonly string[], env: Record<string, string> = {}): string => {
    const [article] = objects(run(folder, ['check', '--format', 'jsonl', ...args, 'a.txt'], '', env).out);
    return (article?.['findings'] as { message?: string }[] | undefined)?.[0]?.message ?? '';
  };
  assert.match(message([]), /^[^\p{Script=Arabic}]+/u);
  const arabic = message(['--language', 'ar']);
  assert.match(arabic, /^\P{L}*\p{Script=Arabic}/u);
  assert.equal(message([], { LC_ALL: 'ar_SY.UTF-8' }), arabic);
  assert.equal(message(['--language', 'en'], { LC_ALL: 'ar_SY.UTF-8' }), message([]));
});

test('colour only when asked for or seen; what would move the cursor is shown by number', () => {
  const folder = folderWith({ 'a.txt': `\u001B[2J\u202E${UNBALANCED}` });
  const plain = run(folder, ['check', 'a.txt']).out;
  assert.ok(!plain.includes('\u001B') && !plain.includes('\u202E'), JSON.stringify(plain));
  assert.match(plain, /<U\+001B>/u);
  assert.ok(run(folder, ['check', '--color', 'always', 'a.txt']).out.includes('\u001B[33mwarning\u001B[0m'));
});

test('plain text on standard input', () => {
  const { code, out } = run(ROOT, ['check', '--plain', '-'], UNBALANCED);
  assert.equal(code, 1);
  assert.match(out, /^standard input:1:\d+: warning/mu);
  const old = run(ROOT, ['explain', '--plain', '--encoding', 'auto', '-'], Uint8Array.of(0xde, 0xc7, 0xe1));
  assert.ok(old.out.split('\n').includes('قال'), old.out);
  assert.match(run(ROOT, ['explain', '--plain', '-'], Uint8Array.of(0xde, 0xc7, 0xe1)).err, /standard input: not UTF-8: byte 0/u);
});

test('explain prints the text untouched and below it what is said of it', () => {
  const folder = folderWith({ 'a.txt': WRONG_DAY });
  const { code, out } = run(folder, ['explain', 'a.txt']);
  assert.equal(code, 0);
  const lines = out.split('\n');
  assert.equal(lines[0], '== a.txt');
  assert.match(lines[1] ?? '', /^published: /u);
  assert.ok(lines.includes(WRONG_DAY.trim()));
  assert.match(out, /^ {2}error {5}weekday-mismatch {13}؛ الأحد 10 يوليو\/تموز 2021$/mu);
});

test('help, version, and mistakes in the command line', () => {
  assert.match(run(ROOT, ['--help']).out, /annotate[\s\S]*check[\s\S]*explain[\s\S]*lsp/u);
  assert.match(run(ROOT, ['check', '--help']).out, /--fail-on LEVEL[\s\S]*Exit:/u);
  assert.match(run(ROOT, ['--version']).out, /^\d+\.\d+\.\d+\n$/u);
  const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^$/u],
    [['chek'], /unknown command chek; did you mean check\?/u],
    [['check', '--publishd', '2021-01-01', 'seeds'], /unknown option --publishd; did you mean --published\?/u],
    [['annotate', '--fail-on', 'error', 'seeds'], /unknown option --fail-on/u],
    [['check', '--published', '11/7/2021', 'seeds'], /"11\/7\/2021" is not a date: YYYY-MM-DD/u],
    [['check', '--now', '2021-07-11', 'seeds'], /is not a date-time/u],
    [['check', '--locale', 'a_b', 'seeds'], /is not a language tag/u],
    [['check', '--format', 'xml', 'seeds'], /--format xml: wanted one of human, jsonl, json/u],
    [['check'], /nothing to read/u],
    [['check', '-', '-'], /named twice/u],
    [['lsp'], /tahqiq lsp --stdio/u],
  ];
  for (const [args, err] of mistakes) {
    const ran = run(ROOT, args);
    assert.equal(ran.code, 2, args.join(' '));
    assert.match(ran.err, err);
    assert.ok(!ran.err.includes('    at '), 'no stack trace for a mistake of the caller');
  }
});
