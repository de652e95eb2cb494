// Writes server/src/lexicon/numbers/unit-cldr.tsv: what CLDR calls units of measure in Arabic. The reviewed table unit.tsv adds
// inflections, other spellings and symbols. Run it after an update of the CLDR packages; a test holds that the committed
// table is what it writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const OUTPUT = new URL('../server/src/lexicon/numbers/unit-cldr.tsv', import.meta.url);

type Patterns = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Units = Readonly<Record<'long' | 'short' | 'narrow', Patterns>>;

/** Time has its own tables; the rest is no measure in a sentence, not Arabic in CLDR, or another word's double (karat and carat). */
const CATEGORIES = /^(?:angle|area|digital|electric|energy|frequency|length|mass|power|pressure|speed|temperature|volume)-/u;
const LEFT_OUT =
  /arc-|revolution|radian|-it$|coulomb|farad|henry|siemens|calorie$|therm-us|-jp$|-(?:point|stone|ton|ounce-troy|carat|dalton|grain|ofhg|generic|cup-metric|pint-metric|dram|jigger|pinch|drop|quart|quart-imperial|sievert|fathom|horsepower|byte|bit|rod|chain|slug|rin|sun|ken|cho|koku|sai|fun|astronomical-unit|light-speed|furlong|earth-radius|solar-radius)$/u;
const DUAL = /count-two$/u;

/** The table as text: a row per unit and, where CLDR has a dual that needs no figure, one for it. */
export function cldrUnits(): string {
  const { version, ar, en } = readUnits();
  const rows = Object.keys(ar.long)
    .filter((key) => CATEGORIES.test(key) && !LEFT_OUT.test(key))
    .flatMap((key) => {
      const unit = key.replace(CATEGORIES, '');
      const gloss = en.long[key]?.['displayName'] ?? unit;
      return (['any', 'dual'] as const).flatMap((count) => {
        const forms = formsOf(ar, key, count);
        return forms.length ? [`${unit}\t${count}\t${gloss}\tCLDR ${version}\t${forms.join('|')}`] : [];
      });
    });
  return `unit\tcount\tgloss\tsource\tforms\n${[...new Set(rows)].sort().join('\n')}\n`;
}

function formsOf(units: Units, key: string, count: 'any' | 'dual'): readonly string[] {
  const forms = new Set<string>();
  for (const width of [units.long, units.short, units.narrow])
    for (const [name, pattern] of Object.entries(width[key] ?? {})) {
      if (name !== 'displayName' && !name.startsWith('unitPattern-count-')) continue;
      const isDual = DUAL.test(name) && !pattern.includes('{0}');
      const form = pattern
        .replace('{0}', '')
        .replace(/[\u061C\u200E\u200F]/gu, '')
        .trim();
      if (isDual === (count === 'dual') && isUsable(form)) forms.add(form);
    }
  return [...forms].sort();
}

/** Arabic, and longer than one letter: a lone م is an era and an afternoon as well as a metre. */
function isUsable(form: string): boolean {
  return (
    /\p{Script=Arabic}/u.test(form) &&
    !/[\p{Script=Latin}\p{Nd}]/u.test(form) &&
    (/[²³°]/u.test(form) || form.replace(/\P{L}/gu, '').length > 1)
  );
}

function readUnits(): { version: string; ar: Units; en: Units } {
  const read = (path: string) => JSON.parse(readFileSync(require.resolve(`cldr-units-full/${path}`), 'utf8'));
  const of = (locale: string): Units => read(`main/${locale}/units.json`).main[locale].units;
  return { version: read('package.json').version, ar: of('ar'), en: of('en') };
}

if (import.meta.main) writeFileSync(OUTPUT, cldrUnits());
