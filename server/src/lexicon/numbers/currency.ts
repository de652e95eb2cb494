import { fold } from '../../text/fold.ts';
import type { Word } from '../../text/word.ts';
import { listOf, readTable, type Table } from '../table.ts';
import tsv from './currency.tsv';
import cldr from './currency-cldr.tsv';
import { currencyNounTable } from './currency-noun.ts';

/** A symbol or code of one currency. */
export interface CurrencySignRow {
  readonly currency: string;
  /** `code-behind` is a word too and counts only behind a figure. */
  readonly kind: 'code' | 'code-behind' | 'symbol' | 'minor-symbol';
}

const KINDS = ['code', 'code-behind', 'symbol', 'minor-symbol', 'name'] as const;
const rows = [readRows('currency.tsv', tsv), readRows('currency-cldr.tsv', cldr)].flat();

function readRows(file: string, text: string) {
  return readTable(file, text, ['currency', 'kind', 'gloss', 'source', 'forms'], (cells) => {
    const kind = KINDS.find((k) => k === cells.kind);
    if (!kind) throw new Error(`«${cells.kind}» is no kind of currency form`);
    return { currency: cells.currency, kind, forms: listOf(cells.forms) };
  });
}

const wordCodes = new Set(rows.flatMap(({ kind, forms }) => (kind === 'code-behind' ? forms : [])));

/** Signs and codes, as tokens beside a figure. Codes count only where they are written in capitals: the reader looks. */
export const currencySignTable: Table<CurrencySignRow> = {
  name: 'currency-sign',
  entries: rows.flatMap(({ currency, kind, forms }) => {
    if (kind === 'name' || kind === 'code-behind') return [];
    return forms.map((form) => ({ form, row: { currency, kind: wordCodes.has(form) ? 'code-behind' : kind } }));
  }),
  cuts: { proclitic: false, article: false, accusative: false },
};

/** By noun: which currencies it names, and which word behind it says which (ريال: سعودي → SAR). */
const families = new Map<string, { currencies: Set<string>; byQualifier: Map<string, string> }>();
const nounOf = new Map(currencyNounTable.entries.map(({ form, row }) => [fold(form), row.noun]));
for (const { currency, kind, forms } of rows)
  for (const form of kind === 'name' ? forms : []) {
    const [head = '', ...qualifier] = fold(form).split(' ');
    const noun = nounOf.get(head);
    if (noun === undefined) continue;
    const family = families.get(noun) ?? { currencies: new Set<string>(), byQualifier: new Map<string, string>() };
    family.currencies.add(currency);
    if (qualifier.length) family.byQualifier.set(qualifier.map(adjectiveStem).join(' '), currency);
    families.set(noun, family);
  }

/** Every currency that a noun may name, in order of code. */
export function currenciesOf(noun: string): readonly string[] {
  return [...(families.get(noun)?.currencies ?? [])].sort();
}

const MOST_WORDS = 3;

/** The currency that the words behind a noun say, and how many of them say it: the longest that is known. */
export function qualifiedCurrency(noun: string, words: readonly Word[]): { readonly currency: string; readonly words: number } | undefined {
  const known = families.get(noun)?.byQualifier;
  if (!known) return undefined;
  const stems = words.slice(0, MOST_WORDS).map((word) => adjectiveStem(word.fold));
  for (let k = stems.length; k > 0; k--) {
    const currency = known.get(stems.slice(0, k).join(' '));
    if (currency !== undefined) return { currency, words: k };
  }
  return undefined;
}

/** An adjective of nationality without article and endings: السوريتين, سوريا, سورية → سوري. */
function adjectiveStem(folded: string): string {
  return folded.replace(/^ال(?=..)/u, '').replace(/(?<=..ي)(?:ه|ا|ات|ان|ين|تان|تين)$/u, '');
}
