// Writes server/src/lexicon/numbers/currency-cldr.tsv: names, symbols and codes of the currencies in use, as CLDR has them in Arabic.
// The reviewed tables currency.tsv and currency-noun.tsv add what it lacks. A test holds that the committed table is what it writes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const OUTPUT = new URL('../server/src/lexicon/numbers/currency-cldr.tsv', import.meta.url);

type Currencies = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Supplement {
  readonly supplemental: {
    readonly currencyData: { readonly region: Readonly<Record<string, readonly Readonly<Record<string, Usage>>[]>> };
  };
}
interface Usage {
  readonly _to?: string;
  readonly _tender?: string;
}

/** The table as text: a row per currency and kind of form. */
export function cldrCurrencies(): string {
  const { version, ar, en, inUse } = readCurrencies();
  const rows = [...inUse].sort().flatMap((currency) => {
    const words = ar[currency];
    const gloss = en[currency]?.['displayName'];
    if (!words || !gloss) return [];
    const row = (kind: string, forms: readonly string[]) =>
      forms.length ? [`${currency}\t${kind}\t${gloss}\tCLDR ${version}\t${forms.join('|')}`] : [];
    return [...row('code', [currency]), ...row('name', namesOf(words)), ...row('symbol', symbolsOf(words, ar))];
  });
  return `currency\tkind\tgloss\tsource\tforms\n${rows.sort().join('\n')}\n`;
}

function namesOf(words: Readonly<Record<string, string>>): readonly string[] {
  return distinct(Object.entries(words).flatMap(([key, text]) => (key.startsWith('displayName') ? [text] : [])));
}

/** Symbols that name one currency only, without their last point; a bare dollar or pound sign is the reviewed table's to say. */
function symbolsOf(words: Readonly<Record<string, string>>, all: Currencies): readonly string[] {
  const symbols = Object.entries(words).flatMap(([key, text]) => (key.startsWith('symbol') ? [bare(text)] : []));
  const shared = (symbol: string) =>
    Object.values(all).filter((w) => Object.entries(w).some(([k, t]) => k.startsWith('symbol') && bare(t) === symbol)).length > 1;
  return distinct(symbols.filter((s) => /[\p{Sc}\p{Script=Arabic}]/u.test(s) && !shared(s)));
}

function bare(symbol: string): string {
  return symbol.replace(/[\u061C\u200E\u200F]/gu, '').replace(/\.$/u, '');
}

function distinct(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.map((f) => f.trim()).filter((f) => f !== ''))].sort();
}

function readCurrencies(): { version: string; ar: Currencies; en: Currencies; inUse: ReadonlySet<string> } {
  const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));
  const of = (locale: string): Currencies => read(`cldr-numbers-full/main/${locale}/currencies.json`).main[locale].numbers.currencies;
  const { region } = (read('cldr-core/supplemental/currencyData.json') as Supplement).supplemental.currencyData;
  const inUse = Object.values(region)
    .flat()
    .flatMap((usage) => Object.entries(usage).flatMap(([code, { _to, _tender }]) => (_to || _tender === 'false' ? [] : [code])));
  return { version: read('cldr-numbers-full/package.json').version, ar: of('ar'), en: of('en'), inUse: new Set(inUse) };
}

if (import.meta.main) writeFileSync(OUTPUT, cldrCurrencies());
