// Nouns that take up a name which stood without them: «هذه المدينة» after «حلب», «البلاد» and «البلدين» after names of countries.
import type { Entity } from '../model.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import type { Resolution } from './article-reading.ts';
import type { NamedSpan, Names } from './references-names.ts';

/** What is taken up; of two, the span from the first to the second and no entity. */
export interface Named extends Span {
  readonly entity?: string;
}

export type NamedBefore = (np: NounPhrase, start: number) => Named | undefined;

/** A place in the text that tells of a nation, by its name or by an adjective. */
export interface NationSpan extends Named {
  readonly country: string;
  readonly by: 'name' | 'demonym';
}

/** How many names back one is looked for, and how far (UTF-16 units). */
const NAMES_BACK = 12;
const REACH = 700;

export function readNamedBefore(names: Names, nations: readonly NationSpan[]): NamedBefore {
  return (np, start) => {
    if (!np.definite || np.modifiers.length || np.number === 'plural') return undefined;
    if (np.noun?.kin === 'country') return takeUpCountry(np, nationsBefore(nations, start));
    const fits = np.number === 'singular' && kindOf(np);
    return fits ? names.before(start, NAMES_BACK).find((name) => start - name.end <= REACH && fits(name)) : undefined;
  };
}

/** Where the article tells of nations, in reading order. */
export function readNations(entities: readonly Entity[], known: readonly Resolution[]): readonly NationSpan[] {
  const countries = new Map(entities.filter(isCountry).map((e) => [e.id, e.country ?? e.id]));
  return known
    .flatMap(({ mention: m }): NationSpan[] => {
      const { start, end } = m;
      if (m.kind === 'demonym') return m.value.country ? [{ start, end, country: m.value.country, by: 'demonym' }] : [];
      const country = m.kind === 'place' ? countries.get(m.value.entity) : undefined;
      return country && m.kind === 'place' ? [{ start, end, country, by: 'name', entity: m.value.entity }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** The nations told of within reach before an offset, last first. */
export function nationsBefore(nations: readonly NationSpan[], offset: number): readonly NationSpan[] {
  let low = 0;
  let high = nations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nations[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return nations
    .slice(Math.max(0, low - NAMES_BACK), low)
    .reverse()
    .filter(({ end }) => offset - end <= REACH);
}

/** The country of the last person named shortly before an offset, where the gazetteer knows it. */
export function readPersonCountries(
  names: Names,
  entities: readonly Entity[],
): (offset: number) => { country: string; end: number } | undefined {
  const countries = new Map(entities.flatMap(({ id, kind, country }) => (kind === 'person' && country ? [[id, country]] : [])));
  return (offset) => {
    for (const { entity, end, kind } of names.before(offset, PERSONS_BACK)) {
      const country = countries.get(entity);
      if (kind === 'person') return country && offset - end <= PERSON_REACH ? { country, end } : undefined;
    }
    return undefined;
  };
}
const PERSONS_BACK = 4;
const PERSON_REACH = 200;

function isCountry({ sameAs }: Entity): boolean {
  return sameAs.some((id) => id.startsWith('iso:'));
}

/** Two countries are the last two told of; one is the last named. «الدولة» alone is the state, not a country. */
function takeUpCountry(np: NounPhrase, near: readonly NationSpan[]): Named | undefined {
  if (np.number === 'dual') {
    const [last] = near;
    const other = near.find(({ country }) => country !== last?.country);
    return last && other && { start: other.start, end: last.end };
  }
  return np.head === THE_STATE && !insists(np) ? undefined : near.find(({ by }) => by === 'name');
}
/** Row of the table of nouns. */
const THE_STATE = 'country';

/** Says itself that it takes something up. */
export function insists({ demonstrative, pointing }: NounPhrase): boolean {
  return demonstrative || pointing === 'mentioned' || pointing === 'same';
}

/** Which names a noun that insists may stand for. */
function kindOf(np: NounPhrase): ((name: NamedSpan) => boolean) | undefined {
  const { noun } = np;
  // «هذا الأخير» (the latter)
  if (!noun && np.pointing === 'last') return (name) => name.kind === 'person' || name.kind === 'org';
  if (!noun || !insists(np)) return undefined;
  if (noun.class === 'person') return noun.kin === 'source' ? undefined : (name) => name.kind === 'person';
  if (noun.class !== 'place' && noun.class !== 'org' && noun.class !== 'facility') return undefined;
  return (name) => name.kind === noun.class;
}
