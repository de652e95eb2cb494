// Figures in digits are read as they were written, whatever digits and separators; arithmetic on them is exact.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexicon } from '../server/src/lexicon/tables.ts';
import { type Numeral, numeralsOf } from '../server/src/read/numeral.ts';
import { readParagraph } from '../server/src/read/paragraph.ts';
import { add, decimal, figureOf, multiply, ratio, rationalOf } from '../server/src/values/amount.ts';

const ZEROS = [0x30, 0x660, 0x6f0, 0xff10];
/** Decimal mark and thousands mark of usual styles; none is a style too. */
const STYLES = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  { decimal: '٫', group: '٬' },
  { decimal: '.', group: ' ' },
  { decimal: '.', group: '\u00a0' },
  { decimal: ',', group: '\u202f' },
  { decimal: '٫', group: '' },
  { decimal: '.', group: '' },
] as const;

const written = fc.record({
  whole: fc.nat({ max: 2 ** 31 - 1 }).map(String),
  after: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,6}$/u)),
  style: fc.constantFrom(...STYLES),
  zero: fc.constantFrom(...ZEROS),
});

test('digits of four systems with any usual separators are read exactly, or both ways where both are possible', () => {
  fc.assert(
    fc.property(written, ({ whole, after, style, zero }) => {
      const grouped = style.group === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, style.group);
      const text = inDigits(after === '' ? grouped : `${grouped}${style.decimal}${after}`, zero);
      const numeral = readOnly(text);
      const right = figureOf(decimal(whole, after));
      assert.ok(numeral && (numeral.value === right || numeral.otherwise === right), `«${text}» is ${right}, read as ${numeral?.value}`);
    }),
    { numRuns: 3000 },
  );
});

test('a scale word multiplies digits exactly', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999 }), fc.nat({ max: 99 }), (whole, after) => {
      const digits = after ? `${whole}.${String(after).padStart(2, '0')}` : String(whole);
      const right = figureOf(multiply(rationalOf(digits), ratio(1_000_000n)));
      assert.equal(readOnly(`${digits} مليون`)?.value, right);
    }),
  );
});

test('rational arithmetic is exact, and figures say what a double can', () => {
  assert.equal(figureOf(add(rationalOf('0.1'), rationalOf('0.2'))), 0.3);
  assert.equal(figureOf(ratio(10n ** 18n + 1n)), '1000000000000000001');
  assert.equal(figureOf(ratio(1n, 3n)), 0.3333333333);
  assert.equal(figureOf(ratio(-2n, 3n)), -0.6666666667);
  assert.equal(figureOf(rationalOf('12345678901234.123456')), '12345678901234.123456');
  assert.equal(figureOf(rationalOf(1e21)), '1000000000000000000000');
  assert.equal(figureOf(rationalOf(2.5e-7)), 2.5e-7);
  assert.equal(figureOf(ratio(5n, 0n)), 0);
});

test('no row of marks and digits is read past its ends', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-+.,:/٫٬،%$ 0-9٠-٩وal]{0,40}$/u), (text) => {
      let free = 0;
      for (const { start, end } of numeralsOf(readParagraph(text, lexicon))) {
        assert.ok(free <= start && start < end && end <= text.length);
        free = end;
      }
    }),
    { numRuns: 3000 },
  );
});

function inDigits(text: string, zero: number): string {
  return text.replace(/\d/gu, (d) => String.fromCharCode(zero + Number(d)));
}

function readOnly(text: string): Numeral | undefined {
  const [numeral, ...others] = numeralsOf(readParagraph(text, lexicon));
  return numeral && others.length === 0 && numeral.start === 0 && numeral.end === text.length ? numeral : undefined;
}
