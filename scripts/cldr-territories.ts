// Writes server/src/lexicon/gazetteer/countries-cldr.tsv: what CLDR calls countries and territories in Arabic. The reviewed table
// countries.tsv adds other names and spellings. Run it after an update of the CLDR packages; a test holds that the committed
// table is what it writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const OUTPUT = new URL('../server/src/lexicon/gazetteer/countries-cldr.tsv', import.meta.url);
const HEADER = 'id\tkind\tcountry\tsameAs\tlat\tlon\tgloss\tsource\tflags\tforms';

/** Organizations, unions, pseudo-locales, «unknown», and the UN's numbered regions are no territories. */
const LEFT_OUT = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|\d{3})/u;
/** What CLDR adds in brackets that is no name: «special administrative region», the second name of the Cocos Islands. */
const NO_NAME = /^(?:كيلينغ|منطقة إدارية خاصة)$/u;

/** The table as text: a row per territory, its variant and short names among the forms. */
export function cldrTerritories(): string {
  const english = namesIn('en');
  const forms = new Map<string, Set<string>>();
  for (const [code, name] of Object.entries(namesIn('ar'))) {
    if (LEFT_OUT.test(code)) continue;
    const territory = code.slice(0, 2);
    const known = forms.get(territory) ?? new Set();
    forms.set(territory, known);
    for (const form of formsOf(name)) known.add(form);
  }
  const rows = [...forms].map(([code, names]) =>
    [
      `place:${code.toLowerCase()}`,
      'place',
      code,
      `iso:${code}`,
      '-',
      '-',
      english[code] ?? code,
      'CLDR territories',
      'country',
      [...names].join('|'),
    ].join('\t'),
  );
  return `${[HEADER, ...rows.sort()].join('\n')}\n`;
}

/** A name as the press writes it: without tashkeel, what stands in brackets apart. */
function formsOf(name: string): readonly string[] {
  const plain = name.normalize('NFC').replace(/[\u064B-\u0652]/gu, '');
  const parts = plain.split(/[()]/u).map((part) => part.trim());
  return parts.filter((part) => part !== '' && !NO_NAME.test(part));
}

function namesIn(locale: string): Readonly<Record<string, string>> {
  const file = require.resolve(`cldr-localenames-full/main/${locale}/territories.json`);
  return JSON.parse(readFileSync(file, 'utf8')).main[locale].localeDisplayNames.territories;
}

if (import.meta.main) writeFileSync(OUTPUT, cldrTerritories());
