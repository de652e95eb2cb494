import type { Entity, Reason } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import type { PlacedPhrase, Resolution } from './article-reading.ts';

/** A country that the article speaks of, where. */
export interface CountryInPlay {
  readonly country: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Countries of the article's demonyms, places and bodies, in reading order. */
export function countriesInPlay(entities: readonly Entity[], known: readonly Resolution[]): readonly CountryInPlay[] {
  const countries = new Map(entities.flatMap(({ id, country }) => (country === undefined ? [] : [[id, country] as const])));
  return known.flatMap(({ mention: { kind, value, start, end }, from: { line } }) => {
    const country = kind === 'demonym' ? value.country : kind === 'place' || kind === 'org' ? countries.get(value.entity) : undefined;
    return country === undefined ? [] : [{ country, line, start, end }];
  });
}

type Chosen = { readonly currencies: readonly string[]; readonly because: readonly Reason[] };

/** Which of the currencies a bare noun may name is meant: that of the country nearest in the paragraph, then the article, then the locale. */
export function chooseCurrency(
  { phrase, line, start }: PlacedPhrase<NumericPhrase>,
  countries: readonly CountryInPlay[],
  locale: string | undefined,
): Chosen {
  const currencies = phrase.currencies ?? [];
  if (currencies.length < 2) return { currencies, because: [] };
  const fitting = countries.filter(({ country }) => currencyOf(currencies, country) !== undefined);
  const near = fitting.filter((c) => c.line === line).sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
  const chosen = near ?? mostFrequent(fitting);
  const currency = chosen && currencyOf(currencies, chosen.country);
  if (chosen && currency !== undefined) {
    const message = { key: 'number-currency-country', args: { country: chosen.country, currency } };
    return { currencies: [currency], because: [{ message, start: chosen.start, end: chosen.end }] };
  }
  const ofLocale = currencyOf(currencies, regionOf(locale));
  if (ofLocale !== undefined)
    return { currencies: [ofLocale], because: [{ message: { key: 'number-currency-locale', args: { locale: locale ?? '' } } }] };
  return { currencies, because: [{ message: { key: 'number-currency-open', args: { currencies: currencies.join(', ') } } }] };
}

/** A code begins with its country: SYP is Syria's. */
function currencyOf(currencies: readonly string[], country: string | undefined): string | undefined {
  return country === undefined ? undefined : currencies.find((currency) => currency.startsWith(country));
}

function mostFrequent(countries: readonly CountryInPlay[]): CountryInPlay | undefined {
  const counts = new Map<string, number>();
  for (const { country } of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [best, ...others] = [...counts].filter(([, count]) => count === most);
  return best && others.length === 0 ? countries.find(({ country }) => country === best[0]) : undefined;
}

function regionOf(locale: string | undefined): string | undefined {
  return /-([A-Z]{2})(?:-|$)/u.exec(locale ?? '')?.[1];
}
