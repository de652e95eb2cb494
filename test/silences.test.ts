// What a person does not want to hear is still found, marked as silenced, and nothing else is touched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, type Finding, type Silence } from '../server/src/index.ts';

const TEXT = 'قال المسؤول: "سنواصل العمل.\nبدأ الاجتماع الأحد 10 يوليو/تموز 2021 في دمشق.\nوانتهى الجمعة 11 يوليو/تموز 2021 (في حلب.\n';

const at = (quoted: string): { start: number; end: number } => ({
  start: TEXT.indexOf(quoted),
  end: TEXT.indexOf(quoted) + quoted.length,
});

function silenced(...silences: readonly Silence[]): string[] {
  return analyze(TEXT, { silences })
    .findings.filter((f) => f.suppressed)
    .map(({ code }) => code);
}

test('a code is silenced in the whole article', () => {
  assert.deepEqual(silenced({ code: 'weekday-mismatch' }), ['weekday-mismatch', 'weekday-mismatch']);
  assert.deepEqual(silenced({ code: 'figure-conflict' }), []);
});

test('a span silences what lies in it, whatever its code', () => {
  assert.deepEqual(silenced(at('وانتهى الجمعة 11 يوليو/تموز 2021 (في حلب')), ['weekday-mismatch', 'unbalanced-bracket']);
  assert.deepEqual(silenced(at('الأحد 10 يوليو')), [], 'a finding that only begins in the span still speaks');
  assert.deepEqual(silenced(at('')), []);
});

test('a code at a span silences no more than that', () => {
  assert.deepEqual(silenced({ code: 'weekday-mismatch', ...at('وانتهى الجمعة 11 يوليو/تموز 2021 (في حلب') }), ['weekday-mismatch']);
  assert.deepEqual(silenced({ code: 'unbalanced-quote', ...at('الأحد 10 يوليو/تموز 2021') }), []);
  assert.deepEqual(silenced({ code: 'unbalanced-quote' }, at('الأحد 10 يوليو/تموز 2021')), ['unbalanced-quote', 'weekday-mismatch']);
});

test('silenced or not, the same is found', () => {
  const bare = ({ suppressed: _, ...finding }: Finding): unknown => finding;
  const silent = analyze(TEXT, { silences: [{ code: 'unbalanced-quote' }, at(TEXT)] }).findings;
  assert.deepEqual(silent.map(bare), analyze(TEXT).findings.map(bare));
  assert.ok(silent.every((f) => f.suppressed));
  assert.ok(analyze(TEXT).findings.every((f) => !f.suppressed));
});
