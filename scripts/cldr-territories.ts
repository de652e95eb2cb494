// Writes the country and region names that CLDR knows into a table of their own: `node scripts/cldr-territories.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TABLE = 'server/src/lexicon/gazetteer/countries-cldr.tsv';
/** Codes of places that are no countries: organizations, unions, pseudo-locales, «unknown». */
const LEFT_OUT = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|\d{3})$/u;

const require = createRequire(import.meta.url);
const arabic = namesIn('ar');
const english = namesIn('en');

const forms = new Map<string, Set<string>>();
for (const [code, name] of Object.entries(arabic)) {
  const territory = code.slice(0, 2);
  if (LEFT_OUT.test(territory) || LEFT_OUT.test(code)) continue;
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
rows.sort();
const header = ['id', 'kind', 'country', 'sameAs', 'lat', 'lon', 'gloss', 'source', 'flags', 'forms'].join('\t');
writeFileSync(TABLE, `${[header, ...rows].join('\n')}\n`);
console.log(`${rows.length} territories in ${TABLE}`);

/** A name as the press writes it: without tashkeel, and without what CLDR adds in brackets to tell two places apart. */
function formsOf(name: string): readonly string[] {
  const plain = name.normalize('NFC').replace(/[\u064B-\u0652]/gu, '');
  return plain
    .split(/[()]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:كيلينغ|منطقة إدارية خاصة)$/u.test(part));
}

function namesIn(locale: string): Readonly<Record<string, string>> {
  const file = require.resolve(`cldr-localenames-full/main/${locale}/territories.json`);
  return JSON.parse(readFileSync(file, 'utf8')).main[locale].localeDisplayNames.territories;
}
