// What each name means in this article: weak forms need a strong mention of the same thing elsewhere; of several strong readings
// (طرابلس in Lebanon or Libya) the country in play decides. In news of sport a club stands before the city of its name.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { thingOf } from '../lexicon/gazetteer/gazetteer.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import type { Reason } from '../model.ts';
import type { DemonymPhrase, NamePhrase, NameReading } from '../phrase.ts';
import { perParagraph } from '../read/paragraph.ts';
import { type PlacedPhrase, phrasesOf, type Recognized } from './article-reading.ts';

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

export function chooseReadings(article: Recognized): readonly ChosenName[] {
  const names = phrasesOf(article, 'name');
  const strong = new Set<string>();
  for (const { phrase } of names) for (const reading of phrase.readings) if (!reading.weak && reading.id) strong.add(reading.id);
  const countries = countriesInPlay(names, phrasesOf(article, 'demonym'));
  const sport = names.some(({ phrase }) => phrase.readings.some((r) => r.weak && isClub(r))) && isOfSport(article);
  return names.flatMap((from): ChosenName[] => {
    const [only, other] = from.phrase.readings;
    if (only && !other && !only.weak) return [{ from, reading: only, written: writtenIn(article.text, from), because: NO_REASONS }];
    const clubs = sport ? from.phrase.readings.filter((r) => isClub(r) && isClubHere(article, from, r, countries)) : [];
    const standing = clubs.length
      ? clubs
      : from.phrase.readings.filter((r) => !r.weak || (r.id !== undefined && strong.has(r.id) && !(isClub(r) && isPlaceToo(from))));
    const [first, ...others] = standing;
    if (!first) return [];
    const reading = others.length ? best(standing, countries) : first;
    return [{ from, reading, written: writtenIn(article.text, from), because: reasonsFor(reading, others.length > 0) }];
  });
}

/** «المالية» is of Mali only where the article names the country, or somebody or something of it. */
export function chooseDemonyms(article: Recognized, names: readonly ChosenName[]): readonly PlacedPhrase<DemonymPhrase>[] {
  const demonyms = phrasesOf(article, 'demonym');
  if (!demonyms.some(({ phrase }) => phrase.weak)) return demonyms;
  const countries = new Set(names.map(({ reading: { id } }) => (id ? (thingOf(id)?.country ?? '') : '')));
  for (const { phrase } of demonyms) if (!phrase.weak && phrase.country) countries.add(phrase.country);
  return demonyms.filter(({ phrase, decided }) => !phrase.weak || decided || countries.has(phrase.country ?? ''));
}

function isPlaceToo({ phrase }: PlacedPhrase<NamePhrase>): boolean {
  return phrase.readings.some((r) => !r.weak && r.kind === 'place');
}

function isClub({ id }: NameReading): boolean {
  return id !== undefined && thingOf(id)?.club === true;
}

/**
 * In news of sport a weak form is a club's; a common word («الشباب») only where the article speaks of the club's country and no
 * adjective follows.
 */
function isClubHere(
  { paragraphs }: Recognized,
  { line, phrase }: PlacedPhrase<NamePhrase>,
  reading: NameReading,
  countries: ReadonlyMap<string, number>,
): boolean {
  if (!reading.weak || phrase.readings.some((r) => !r.weak)) return true;
  const tokens = paragraphs[line]?.paragraph.tokens ?? [];
  const at = tokens.findIndex((t) => t.end > phrase.start);
  const word = tokens[at]?.word;
  if (word === undefined || !commonnessOf(word).written) return word !== undefined;
  const country = (reading.id && thingOf(reading.id)?.country) || '';
  return (countries.get(country) ?? 0) >= IN_PLAY && !tokens[at + 1]?.word.stems.some((s) => s.article);
}
const IN_PLAY = 2;

const SPORT_WORDS = 5;
const SPORT_SHARE = 1 / 60;

/** Whether words of matches and teams are frequent. */
function isOfSport({ paragraphs }: Recognized): boolean {
  let words = 0;
  let sport = 0;
  for (const { paragraph } of paragraphs) {
    const counted = countSport(paragraph);
    words += counted.words;
    sport += counted.sport;
  }
  return sport >= SPORT_WORDS && sport >= words * SPORT_SHARE;
}

const countSport = perParagraph(({ tokens }): { readonly words: number; readonly sport: number } => {
  let words = 0;
  let sport = 0;
  for (const { word } of tokens) {
    if (word.type !== 'arabic') continue;
    words++;
    if (cuesOf(word).has('sport')) sport++;
  }
  return { words, sport };
});

const NO_REASONS: readonly Reason[] = [];

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
