import type { Amount, Entity, MoneyValue, NewMention, NumberValue, QuantityValue, Reason } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import { type PlacedPhrase, phrasesOf, type Recognized, type Resolution } from './article-reading.ts';
import { chooseCurrency, countriesInPlay, rankCountries } from './numbers-currency.ts';
import { chooseFigure, separatorHabit } from './numbers-separator.ts';

/** Numeric phrases as mentions; what the article decides (separators, bare currencies) is decided here. */
export function resolveNumbers(article: Recognized, entities: readonly Entity[], known: readonly Resolution[]): readonly Resolution[] {
  const phrases = phrasesOf(article, 'number', 'ordinal', 'percent', 'money', 'quantity');
  const habit = separatorHabit(phrases, article.options.locale);
  const countries = phrases.some(({ phrase }) => (phrase.currencies?.length ?? 0) > 1) ? countriesInPlay(entities, known) : [];
  const ranked = rankCountries(countries);
  return phrases.map((place) => {
    const { amount, because } = chooseFigure(place.phrase, habit);
    const reasons = [...placeReasons(place), ...because.map((reason) => at(place, reason))];
    return { mention: mentionOf(place, amount, reasons, (p) => chooseCurrency(p, countries, ranked, article.options.locale)), from: place };
  });
}

type Place = PlacedPhrase<NumericPhrase>;

function mentionOf(
  place: Place,
  amount: Amount,
  because: readonly Reason[],
  choose: (place: Place) => ReturnType<typeof chooseCurrency>,
): NewMention {
  const { phrase, start, end } = place;
  const { nested, proclitic, contracted, confidence } = phrase;
  const base = { start, end, confidence, ...(nested && { nested }), ...(proclitic && { proclitic }), ...(contracted && { contracted }) };
  switch (phrase.kind) {
    case 'money': {
      const chosen = choose(place);
      return { ...base, kind: 'money', value: moneyValue(amount, chosen.currencies), because: [...because, ...chosen.because] };
    }
    case 'quantity':
      return { ...base, kind: 'quantity', value: quantityValue(amount, phrase.unit ?? ''), because };
    default:
      return { ...base, kind: phrase.kind, value: numberValue(amount, phrase), because };
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

function placeReasons(place: Place): readonly Reason[] {
  return place.phrase.because.map((reason) =>
    reason.start === undefined || reason.end === undefined
      ? reason
      : { ...reason, start: reason.start + place.base, end: reason.end + place.base },
  );
}

function at({ start, end }: Place, reason: Reason): Reason {
  return { start, end, ...reason };
}
