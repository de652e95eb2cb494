import type { Amount, Entity, MoneyValue, NewMention, NumberValue, QuantityValue, Reason } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import { type PlacedPhrase, phrasesOf, type Recognized, type Resolution } from './article-reading.ts';
import { mentionOf, placeReasons } from './mention.ts';
import { chooseCurrency, countriesInPlay, rankCountries } from './numbers-currency.ts';
import { chooseFigure, separatorHabit } from './numbers-separator.ts';

/** Numeric phrases as mentions; what the article decides (separators, bare currencies) is decided here. */
export function resolveNumbers(article: Recognized, entities: readonly Entity[], known: readonly Resolution[]): readonly Resolution[] {
  const phrases = phrasesOf(article, 'numeric');
  const habit = separatorHabit(phrases, article.options.locale);
  const countries = phrases.some(({ phrase }) => (phrase.currencies?.length ?? 0) > 1) ? countriesInPlay(entities, known) : [];
  const ranked = rankCountries(countries);
  return phrases.map((place) => {
    const { amount, because } = chooseFigure(place.phrase, habit);
    const own = placeReasons(place.phrase.because, place.base);
    const reasons = because.length ? [...own, ...because.map((reason) => at(place, reason))] : own;
    return {
      mention: numericMention(place, amount, reasons, (p) => chooseCurrency(p, countries, ranked, article.options.locale)),
      from: place,
    };
  });
}

type Place = PlacedPhrase<NumericPhrase>;

function numericMention(
  place: Place,
  amount: Amount,
  because: readonly Reason[],
  choose: (place: Place) => ReturnType<typeof chooseCurrency>,
): NewMention {
  const { phrase } = place;
  switch (phrase.kind) {
    case 'money': {
      const chosen = choose(place);
      const reasons = [...because, ...chosen.because];
      return mentionOf(place, { kind: 'money', value: moneyValue(amount, chosen.currencies) }, reasons);
    }
    case 'quantity':
      return mentionOf(place, { kind: 'quantity', value: quantityValue(amount, phrase.unit ?? '') }, because);
    default:
      return mentionOf(place, { kind: phrase.kind, value: numberValue(amount, phrase) }, because);
  }
}

function numberValue({ figure, min, max, relation }: Amount, { kind, counted }: NumericPhrase): NumberValue {
  return {
    ...(figure !== undefined && { number: figure }),
    ...ends(min, max),
    ...(kind !== 'ordinal' && { relation }),
    ...(counted && { counted: counted.lemma }),
  };
}

function quantityValue({ figure, min, max, relation }: Amount, unit: string): QuantityValue {
  return { ...(figure !== undefined && { amount: figure }), ...ends(min, max), relation, unit };
}

function moneyValue({ figure, min, max, relation }: Amount, currencies: readonly string[]): MoneyValue {
  const [currency] = currencies;
  return {
    ...(figure !== undefined && { amount: figure }),
    ...ends(min, max),
    relation,
    ...(currencies.length === 1 && currency !== undefined ? { currency } : { candidates: currencies }),
  };
}

function ends(min: Amount['min'], max: Amount['max']): Pick<Amount, 'min' | 'max'> {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function at({ start, end }: Place, reason: Reason): Reason {
  return { start, end, ...reason };
}
