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
  const places = known.flatMap(({ mention: { kind, value, start, end }, from: { line } }) => {
    const country = kind === 'demonym' ? value.country : kind === 'place' || kind === 'org' ? countries.get(value.entity) : undefined;
    return country === undefined ? [] : [{ country, line, start, end }];
  });
  return places.sort((a, b) => a.start - b.start);
}

type Chosen = { readonly currencies: readonly string[]; readonly because: readonly Reason[] };

/** Which of the currencies a bare noun may name is meant: that of the country nearest in the paragraph, then the article, then the locale. */
export function chooseCurrency(
  place: PlacedPhrase<NumericPhrase>,
  countries: readonly CountryInPlay[],
  mostFrequent: (currencies: readonly string[]) => CountryInPlay | undefined,
  locale: string | undefined,
): Chosen {
  const currencies = place.phrase.currencies ?? [];
  if (currencies.length < 2) return { currencies, because: [] };
  const chosen = nearest(place, countries, currencies) ?? mostFrequent(currencies);
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

/** How many mentions on either side are looked at. */
const REACH = 50;

/** The fitting country of the same paragraph whose mention is nearest. */
function nearest(
  { line, start }: PlacedPhrase<NumericPhrase>,
  countries: readonly CountryInPlay[],
  currencies: readonly string[],
): CountryInPlay | undefined {
  const middle = countBefore(countries, start);
  const near = countries.slice(Math.max(0, middle - REACH), middle + REACH);
  const fitting = near.filter((c) => c.line === line && currencyOf(currencies, c.country) !== undefined);
  return fitting.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** How many of the countries, which are in reading order, stand before a place: by halving. */
function countBefore(countries: readonly CountryInPlay[], start: number): number {
  let [low, high] = [0, countries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((countries[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells the country most often in play among those whose currency is asked for, if one is ahead of the others. */
export function rankCountries(countries: readonly CountryInPlay[]): (currencies: readonly string[]) => CountryInPlay | undefined {
  const counts = new Map<string, { readonly first: CountryInPlay; count: number }>();
  for (const country of countries) {
    const known = counts.get(country.country);
    if (known) known.count++;
    else counts.set(country.country, { first: country, count: 1 });
  }
  return (currencies) => {
    const fitting = [...counts.values()].filter(({ first }) => currencyOf(currencies, first.country) !== undefined);
    const [best, second] = fitting.sort((a, b) => b.count - a.count);
    return best && best.count !== second?.count ? best.first : undefined;
  };
}

/** A code begins with its country: SYP is Syria's. */
function currencyOf(currencies: readonly string[], country: string | undefined): string | undefined {
  return country === undefined ? undefined : currencies.find((currency) => currency.startsWith(country));
}

function regionOf(locale: string | undefined): string | undefined {
  return /-([A-Z]{2})(?:-|$)/u.exec(locale ?? '')?.[1];
}
