// Writes server/src/lexicon/times/month-cldr.tsv: the month names of CLDR's Arabic locales, Gregorian and Umm al-Qura.
// Run it after an update of the CLDR packages; a test holds that the committed table is what it writes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  gregorian: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  'islamic-umalqura': [
    'Muharram',
    'Safar',
    'Rabi I',
    'Rabi II',
    'Jumada I',
    'Jumada II',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qada',
    'Dhu al-Hijja',
  ],
};
const SOURCES = [
  { calendar: 'gregorian', pack: 'cldr-dates-full', file: 'ca-gregorian.json', key: 'gregorian' },
  { calendar: 'islamic-umalqura', pack: 'cldr-cal-islamic-full', file: 'ca-islamic-umalqura.json', key: 'islamic-umalqura' },
] as const;

/** The table as text: one row per month, every distinct name of all Arabic locales. */
export function cldrMonths(): string {
  const rows: string[] = [];
  for (const source of SOURCES) {
    const main = join(dirname(require.resolve(`${source.pack}/package.json`)), 'main');
    const version = (JSON.parse(readFileSync(join(main, '..', 'package.json'), 'utf8')) as { version: string }).version;
    const names = new Map<string, Set<string>>();
    for (const locale of readdirSync(main)
      .filter((l) => /^ar(-|$)/u.test(l))
      .sort()) {
      const months = monthsOf(join(main, locale, source.file), locale, source.key);
      const set = source.key !== 'gregorian' ? 'hijri' : setOf(months);
      for (const [month, name] of Object.entries(months)) {
        const key = `${month}\t${set}`;
        names.set(key, (names.get(key) ?? new Set<string>()).add(name));
      }
    }
    for (const [key, forms] of names)
      rows.push(
        [source.calendar, key, ENGLISH[source.calendar]?.[Number.parseInt(key, 10) - 1], `CLDR ${version}`, [...forms].join('|')].join(
          '\t',
        ),
      );
  }
  return ['calendar\tmonth\tset\tgloss\tsource\tforms', ...rows.sort(), ''].join('\n');
}

/** The Syriac names of the Levant have a January of two words; all other sets come from the Roman names. */
function setOf(months: Readonly<Record<string, string>>): 'levantine' | 'roman' {
  return months['1']?.includes(' ') ? 'levantine' : 'roman';
}

function monthsOf(file: string, locale: string, key: string): Readonly<Record<string, string>> {
  type Months = {
    main: Record<string, { dates: { calendars: Record<string, { months: { format: { wide: Record<string, string> } } }> } }>;
  };
  const data = JSON.parse(readFileSync(file, 'utf8')) as Months;
  return data.main[locale]?.dates.calendars[key]?.months.format.wide ?? {};
}

if (process.argv[1] === import.meta.filename) writeFileSync('server/src/lexicon/times/month-cldr.tsv', cldrMonths());
