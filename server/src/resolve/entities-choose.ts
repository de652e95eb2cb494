// What each name means in this article: weak forms need a strong mention of the same thing elsewhere; of several strong readings
// (طرابلس in Lebanon or Libya) the country in play decides.
import { thingOf } from '../lexicon/gazetteer/gazetteer.ts';
import type { Reason } from '../model.ts';
import type { DemonymPhrase, NamePhrase, NameReading } from '../phrase.ts';
import type { PlacedPhrase } from './article-reading.ts';

/** A name with the one reading that counts here. `because` has offsets of the name's paragraph. */
export interface ChosenName {
  readonly from: PlacedPhrase<NamePhrase>;
  readonly reading: NameReading;
  /** As the article has it, with the article's alef where a contraction took it. */
  readonly written: string;
  readonly because: readonly Reason[];
  /** The name in full that this one is short for. */
  readonly full?: ChosenName;
}

export function chooseReadings(
  text: string,
  names: readonly PlacedPhrase<NamePhrase>[],
  demonyms: readonly PlacedPhrase<DemonymPhrase>[],
): readonly ChosenName[] {
  const strong = new Set<string>();
  for (const { phrase } of names) for (const reading of phrase.readings) if (!reading.weak && reading.id) strong.add(reading.id);
  const countries = countriesInPlay(names, demonyms);
  return names.flatMap((from): ChosenName[] => {
    const standing = from.phrase.readings.filter((r) => !r.weak || (r.id !== undefined && strong.has(r.id)));
    const [first, ...others] = standing;
    if (!first) return [];
    const reading = others.length ? best(standing, countries) : first;
    return [{ from, reading, written: writtenIn(text, from), because: reasonsFor(reading, others.length > 0) }];
  });
}

/** The name as the article has it. */
export function writtenIn(text: string, { start, end, phrase }: PlacedPhrase<NamePhrase>): string {
  return `${phrase.contracted ? 'ا' : ''}${text.slice(start, end)}`;
}

function reasonsFor(reading: NameReading, chosen: boolean): readonly Reason[] {
  if (reading.weak) return [{ message: { key: 'name-elsewhere', args: { name: reading.name } } }];
  return chosen ? [{ message: { key: 'name-country', args: { name: reading.name } } }] : [];
}

/** How often each country is spoken of, by unambiguous names and by adjectives. */
function countriesInPlay(
  names: readonly PlacedPhrase<NamePhrase>[],
  demonyms: readonly PlacedPhrase<DemonymPhrase>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | undefined) => country && counts.set(country, (counts.get(country) ?? 0) + 1);
  for (const { phrase } of names) {
    const [only, other] = phrase.readings;
    if (only && !other && !only.weak && only.id) add(thingOf(only.id)?.country ?? peopleCountry(only.id));
  }
  for (const { phrase } of demonyms) add(phrase.country);
  return counts;
}

/** «group:ly»: a people with a country of its own. */
function peopleCountry(id: string): string | undefined {
  return /^group:([a-z]{2})$/u.exec(id)?.[1]?.toUpperCase();
}

/** The reading whose country is most in play; of equals the first, strong before weak. */
function best(readings: readonly NameReading[], countries: ReadonlyMap<string, number>): NameReading {
  const score = (r: NameReading): number => (countries.get((r.id && thingOf(r.id)?.country) || '') ?? 0) + (r.weak ? 0 : 0.5);
  return readings.reduce((a, b) => (score(b) > score(a) ? b : a));
}
