// What the editor features stand on: places in three encodings, settings, words, Markdown, overlapping mentions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { flatten } from '../server/src/lsp/base/flatten.ts';
import { type Encoding, indexLines } from '../server/src/lsp/base/line-index.ts';
import { escapeMarkdown, linkTo, quote } from '../server/src/lsp/base/markdown.ts';
import { packMentions, unpackMentions } from '../server/src/lsp/base/packed-mentions.ts';
import { readSettings } from '../server/src/lsp/base/settings.ts';
import { sayWords } from '../server/src/lsp/base/words.ts';
import { KINDS, type Mention } from '../server/src/model.ts';
import { fingerprint } from '../server/src/text/fingerprint.ts';

const pieces = ['سوريا', '«', 'a', '\n', '\r\n', '\r', '🎉', '\u0651', 'é', '٣', '\u2068', '\ud83c', '\udf89', ' ', 'ﻻ'];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** How long a text is in an encoding, by Node's own means. */
function lengthIn(encoding: Encoding, text: string): number {
  if (encoding === 'utf-16') return text.length;
  return encoding === 'utf-8' ? Buffer.byteLength(text) : [...text].length;
}

for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const)
  test(`places in ${encoding}: every boundary of a character goes there and back, columns are lengths`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = indexLines(text, encoding);
        let offset = 0;
        for (const [number, line] of text.split(/\r\n|\n|\r/u).entries()) {
          let column = 0;
          for (const character of [...line, '']) {
            assert.deepEqual(lines.positionAt(offset), { line: number, character: column });
            assert.equal(lines.offsetAt({ line: number, character: column }), offset);
            column += lengthIn(encoding, character);
            offset += character.length;
          }
          offset += text.startsWith('\r\n', offset) ? 2 : 1;
        }
      }),
    );
  });

test('places that are none are clamped', () => {
  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
    const lines = indexLines('سطر\r\n🎉x', encoding);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 8);
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: -1, character: -5 }), 0);
    assert.equal(lines.offsetAt({ line: Number.NaN, character: Number.NaN }), 0);
    assert.deepEqual(lines.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), lines.positionAt(8));
    assert.deepEqual(lines.positionAt(4), lines.positionAt(3), 'between CR and LF is the end of the line');
  }
  assert.equal(indexLines('🎉x', 'utf-8').offsetAt({ line: 0, character: 2 }), 0, 'inside a character is its beginning');
});

test('settings: what is wrong is named and left at its default, the rest counts', () => {
  assert.deepEqual(readSettings(undefined), { settings: { language: 'auto', findings: {}, names: 'balanced', silence: [] }, problems: [] });
  const good = readSettings({
    language: 'ar',
    locale: 'ar-eg',
    names: 'eager',
    findings: { boilerplate: 'off', 'weekday-mismatch': 'hint' },
  });
  assert.deepEqual(good.settings, {
    language: 'ar',
    locale: 'ar-EG',
    findings: { boilerplate: 'off', 'weekday-mismatch': 'hint' },
    names: 'eager',
    silence: [],
  });
  assert.deepEqual(good.problems, []);
  const bad = readSettings({
    language: 'fr',
    locale: 'not a tag',
    names: 'greedy',
    findings: { boilerplate: 'loud', nonsense: 'error', 'unbalanced-quote': 'off' },
  });
  assert.deepEqual(bad.settings, { language: 'auto', findings: { 'unbalanced-quote': 'off' }, names: 'balanced', silence: [] });
  assert.deepEqual(
    bad.problems.map((p) => p.args?.['setting']),
    ['tahqiq.language', 'tahqiq.names', 'tahqiq.locale', 'tahqiq.findings.boilerplate', 'tahqiq.findings'],
  );
  fc.assert(fc.property(fc.anything(), (raw) => void readSettings(raw)));
});

test('words: both languages, the same placeholders, a name for every kind', () => {
  const rows = readFileSync('server/src/lsp/base/words.tsv', 'utf8').trimEnd().split('\n').slice(1);
  assert.deepEqual(rows, [...rows].sort(), 'sorted');
  for (const row of rows) {
    const [key = '', en = '', ar = ''] = row.split('\t');
    const names = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort();
    assert.deepEqual(names(en), names(ar), key);
    assert.ok(en !== '' && ar !== '', key);
  }
  for (const kind of KINDS)
    for (const key of [`kind-${kind}`, `kinds-${kind}`]) assert.notEqual(sayWords({ key }, 'ar'), sayWords({ key }, 'en'));
});

test('article text in Markdown stays text', () => {
  const escaped = escapeMarkdown('<img src=x> [نص](http://x) **غامق** `رمز` $(icon) www.x.y a@b & _x_ ~~y~~ | \\');
  assert.ok(!/(?<!\\)[*`[\]_~|$@]/u.test(escaped), escaped);
  assert.ok(!escaped.includes('<') && !/(?<!\\):\/\//u.test(escaped) && !/www\./u.test(escaped), escaped);
  assert.equal(escapeMarkdown('2021-07-10, 3.5'), '2021-07-10, 3.5', 'what means nothing inside a line stays bare');
  for (const [text, start] of [
    ['1. x', '1\\.'],
    ['- x', '\\-'],
    ['+ x', '\\+'],
    ['# x', '\\#'],
    ['> x', '&gt;'],
  ] as const)
    assert.ok(escapeMarkdown(text).startsWith(start), text);
});

test('a quotation keeps its direction to itself', () => {
  assert.equal(quote('\u202eا\u2069ب\n\nج'), '\u2068اب ج\u2069');
});

test('a link goes to a place of any address', () => {
  assert.equal(linkTo('نص', 'file:///a%20b/(x).txt', { line: 3, column: 5 }), '[نص](file:///a%20b/%28x%29.txt#L3,5)');
});

test('overlapping mentions are cut into pieces that do not overlap, each shown by its shortest mention', () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(8)), { maxLength: 12 });
  fc.assert(
    fc.property(spans, (pairs) => {
      const mentions = pairs
        .map(([start, length], i) => ({ start, end: start + length, kind: i % 3 === 0 ? 'reference' : 'place' }) as Mention)
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const flat = flatten(mentions);
      for (let at = 0; at < 40; at++) {
        const covering = mentions.filter((m) => m.start <= at && at < m.end);
        const showing = flat.filter((p) => p.start <= at && at < p.end);
        assert.equal(showing.length, covering.length > 0 ? 1 : 0);
        const [shown] = showing;
        if (shown) assert.equal(shown.mention.end - shown.mention.start, Math.min(...covering.map((m) => m.end - m.start)));
      }
      assert.ok(flat.every((p, i) => p.start < p.end && p.start >= (flat[i - 1]?.end ?? 0)));
    }),
  );
});

test('a fingerprint is the same for the same text only', () => {
  const texts = new Set(Array.from({ length: 20_000 }, (_, i) => `${i % 7}نص${i}`));
  assert.equal(new Set([...texts].map(fingerprint)).size, texts.size);
  assert.equal(fingerprint('نص'), fingerprint('نص'));
});

test('mentions that go over the wire in numbers are the same behind it', () => {
  const span = fc.tuple(fc.nat({ max: 90 }), fc.nat({ max: 30 })).map(([start, length]) => ({ start, end: start + length }));
  const mention = fc.record({ span, kind: fc.constantFrom(...KINDS), nested: fc.boolean(), by: fc.constantFrom('engine', 'هدى') });
  fc.assert(
    fc.property(anyText, fc.array(mention), (text, made) => {
      const lines = indexLines(text, 'utf-16');
      const mentions = made.map((m) => ({ ...m, ...m.span }) as unknown as Mention).sort((a, b) => a.start - b.start);
      const wanted = mentions.map((m) => ({ range: lines.rangeOf(m), kind: m.kind, nested: m.nested, decided: m.by !== 'engine' }));
      const packed = packMentions(mentions, lines);
      assert.deepEqual(unpackMentions(packed), wanted);
      const inLines = wanted.filter(({ range }) => range.end.line >= 1 && range.start.line <= 2);
      assert.deepEqual(unpackMentions(packed, 1, 2), inLines);
    }),
  );
});

test('a range is the places of its ends', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: -2, max: 99 }), fc.integer({ min: -2, max: 99 }), (text, start, end) => {
      for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
        const lines = indexLines(text, encoding);
        assert.deepEqual(lines.rangeOf({ start, end }), { start: lines.positionAt(start), end: lines.positionAt(end) });
      }
    }),
  );
});
