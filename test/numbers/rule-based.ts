// A small interpreter of CLDR's rule-based number formats: enough for the Arabic spell-out rules on whole numbers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Rules = readonly (readonly [string, string])[];
interface Rule {
  readonly base: bigint;
  readonly divisor: bigint;
  readonly text: string;
}

const path = createRequire(import.meta.url).resolve('cldr-rbnf/rbnf/ar.json');
const file = JSON.parse(readFileSync(path, 'utf8')) as { rbnf: { rbnf: { SpelloutRules: Readonly<Record<string, Rules>> } } };
const sets = new Map(
  Object.entries(file.rbnf.rbnf.SpelloutRules)
    .filter(([name]) => name.startsWith('%'))
    .map(([name, rules]) => [name, rulesOf(rules)]),
);

/** How CLDR's rule set (`%spellout-numbering`, …) spells a whole number from zero up. */
export function spellByRules(set: string, n: bigint): string {
  const rules = sets.get(set);
  const rule = rules?.findLast(({ base }) => base <= n);
  if (!rule) throw new Error(`no rule of ${set} for ${n}`);
  const [above, below] = [n / rule.divisor, n % rule.divisor];
  return rule.text
    .replace(/\[([^\]]*)\]/gu, (_, optional: string) => (below === 0n ? '' : optional))
    .replace(/→(%{0,2}[a-z-]*)→/gu, (_, name: string) => spellByRules(name || set, below))
    .replace(/←(%{0,2}[a-z-]*)←/gu, (_, name: string) => spellByRules(name || set, above))
    .replace(/=(%{1,2}[a-z-]+)=/gu, (_, name: string) => spellByRules(name, n));
}

/** Rules of whole numbers in order. The divisor is the largest power of the radix (ten, or what stands behind a slash) within the base. */
function rulesOf(rules: Rules): readonly Rule[] {
  return rules.flatMap(([head, text]) => {
    const [base = '', radix = '10'] = head.split('/');
    if (!/^\d+$/u.test(base)) return [];
    let divisor = 1n;
    while (divisor * BigInt(radix) <= BigInt(base)) divisor *= BigInt(radix);
    return [{ base: BigInt(base), divisor, text: text.replace(/;$/u, '') }];
  });
}
