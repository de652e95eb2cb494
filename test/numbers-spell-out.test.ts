// Every number that can be spelled is read back: by CLDR's spell-out rules and by the grammar, in both genders and both cases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lexicon } from '../server/src/lexicon/tables.ts';
import { type Numeral, numeralsOf } from '../server/src/read/numeral.ts';
import { readParagraph } from '../server/src/read/paragraph.ts';
import { spellByRules } from './numbers/rule-based.ts';
import { type Case, type Gender, spellOut } from './numbers/spell-out.ts';

const HIGHEST = 100_000n;
const RANDOM_COUNT = 100_000;
const LIMIT = 10n ** 15n;

const GRAMMARS: readonly { gender: Gender; grammar: Case }[] = (['masculine', 'feminine'] as const).flatMap((gender) =>
  (['nominative', 'oblique'] as const).map((grammar) => ({ gender, grammar })),
);
const RULE_SETS = ['%spellout-numbering', '%spellout-cardinal-masculine', '%spellout-cardinal-feminine'];

for (const set of RULE_SETS)
  test(`CLDR ${set}: 0 … 100,000 are read back`, () => {
    for (let n = 0n; n <= HIGHEST; n++) holdsRoundTrip(spellByRules(set, n), n);
  });

for (const { gender, grammar } of GRAMMARS)
  test(`the grammar, ${gender} ${grammar}: 0 … 100,000 are read back`, () => {
    for (let n = 0n; n <= HIGHEST; n++) holdsRoundTrip(spellOut(n, gender, grammar), n);
  });

test('100,000 random numbers to 10^15 are read back, in both genders and by the rules', () => {
  const random = randomNumbers(20_260_711);
  for (let k = 0; k < RANDOM_COUNT; k++) {
    const n = random();
    const { gender, grammar } = GRAMMARS[k % GRAMMARS.length] ?? { gender: 'masculine', grammar: 'oblique' };
    holdsRoundTrip(spellOut(n, gender, grammar), n);
    holdsRoundTrip(spellOut(n, gender === 'masculine' ? 'feminine' : 'masculine', grammar), n);
    holdsRoundTrip(spellByRules('%spellout-cardinal-masculine', n), n);
  }
});

test('the gender that a number word shows is the one it was spelled for', () => {
  for (const gender of ['masculine', 'feminine'] as const)
    for (let n = 3n; n <= 99n; n++)
      if (n % 10n >= 3n || n === 10n) assert.equal(readOnly(spellOut(n, gender, 'oblique'))?.gender, gender, String(n));
});

function holdsRoundTrip(spelled: string, n: bigint): void {
  const value = readOnly(spelled)?.value;
  if (value === undefined || BigInt(value) !== n) assert.fail(`${n} was spelled «${spelled}» and read as ${value}`);
}

/** The numeral that a text is from its first letter to its last, if it is one. */
function readOnly(text: string): Numeral | undefined {
  const [numeral, ...others] = numeralsOf(readParagraph(text, lexicon));
  return numeral && others.length === 0 && numeral.start === 0 && numeral.end === text.length ? numeral : undefined;
}

/** Numbers below the limit, of every size alike: a linear congruential generator, so that a failure can be run again. */
function randomNumbers(seed: number): () => bigint {
  let state = BigInt(seed);
  const next = () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return state >> 11n;
  };
  return () => (next() % 10n ** (1n + (next() % 15n))) % LIMIT;
}
