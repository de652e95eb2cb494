// The tables made from CLDR are what the generators write today.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cldrCurrencies } from '../scripts/cldr-currencies.ts';
import { cldrUnits } from '../scripts/cldr-units.ts';

test('unit-cldr.tsv is what CLDR says', () => {
  assert.equal(readFileSync('server/src/lexicon/numbers/unit-cldr.tsv', 'utf8'), cldrUnits());
});

test('currency-cldr.tsv is what CLDR says', () => {
  assert.equal(readFileSync('server/src/lexicon/numbers/currency-cldr.tsv', 'utf8'), cldrCurrencies());
});
