// Nouns that take up a name which stood without them: «هذه المدينة» after «حلب», «البلاد» and «البلدين» after names of countries.
import { typeNounsOf } from '../lexicon/gazetteer/type-nouns.ts';
import type { Entity } from '../model.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import { firstFrom, type Span } from '../text/span.ts';
import type { Resolution } from './article-reading.ts';
import type { Memory } from './references-memory.ts';
import { asName, type NamedSpan, type Names } from './references-names.ts';

/** What is taken up; of two, the span from the first to the second and no entity. */
export interface Named extends Span {
  readonly entity?: string;
}

export type NamedBefore = (np: NounPhrase, start: number, memory: Memory) => Named | undefined;

/** A place in the text that tells of a nation, by its name or by an adjective. */
export interface NationSpan extends Named {
  readonly country: string;
  readonly by: 'name' | 'demonym';
  readonly thing?: string;
}

/** How many names back one is looked for, and how far (UTF-16 units). */
const NAMES_BACK = 12;
const REACH = 700;

export function readNamedBefore(names: Names, nations: readonly NationSpan[]): NamedBefore {
  return (np, start, memory) => {
    if (!np.definite || (np.modifiers.length && !insists(np)) || np.number === 'plural') return undefined;
    if (np.noun?.kin === 'country') return takeUpCountry(np, nationsBefore(nations, start));
    const fits = np.number === 'singular' && (kindOf(np) ?? typeOf(np, memory));
    return fits ? names.before(start, NAMES_BACK).find((name) => start - name.end <= REACH && fits(name)) : undefined;
  };
}

/** Where the article tells of nations, in reading order. */
export function readNations(entities: readonly Entity[], known: readonly Resolution[]): readonly NationSpan[] {
  const countries = new Map(entities.filter(isCountry).map((e) => [e.id, e.country ?? e.id]));
  const nations: NationSpan[] = [];
  for (const resolution of known) {
    const { mention: m } = resolution;
    const { start, end } = m;
    if (m.kind === 'demonym' && m.value.country) nations.push({ start, end, country: m.value.country, by: 'demonym' });
    const country = m.kind === 'place' ? countries.get(m.value.entity) : undefined;
    if (!country || m.kind !== 'place') continue;
    const thing = asName(resolution)?.thing;
    nations.push({ start, end, country, by: 'name', entity: m.value.entity, ...(thing && { thing }) });
  }
  return nations.sort((a, b) => a.start - b.start);
}

/** The nations told of within reach before an offset, last first. */
export function nationsBefore(nations: readonly NationSpan[], offset: number): readonly NationSpan[] {
  const next = firstFrom(nations, offset);
  return nations
    .slice(Math.max(0, next - NAMES_BACK), next)
    .reverse()
    .filter(({ end }) => offset - end <= REACH);
}

/** The nationality within a span, the first of them. */
export function adjectiveIn(nations: readonly NationSpan[], { start, end }: Span): NationSpan | undefined {
  for (let i = firstFrom(nations, start); i < nations.length; i++) {
    const nation = nations[i];
    if (!nation || nation.start >= end) return undefined;
    if (nation.by === 'demonym') return nation;
  }
  return undefined;
}

/** The countries of the persons whom the gazetteer knows. */
export function readPersonNations(entities: readonly Entity[]): (entity: string | undefined) => string | undefined {
  const nations = new Map(entities.map(({ id, kind, country }) => [id, kind === 'person' ? country : undefined]));
  return (entity) => (entity === undefined ? undefined : nations.get(entity));
}

/** «الحركة» after «طالبان», «الشركة» after «ماكدونالدز»: names of the gazetteer that are such a thing. */
function typeOf({ noun }: NounPhrase, memory: Memory): ((name: NamedSpan) => boolean) | undefined {
  if (noun?.class !== 'org' && noun?.class !== 'facility') return undefined;
  return ({ kind, thing, entity }) => {
    if (kind !== noun.class || thing === undefined || memory.isOtherThan(entity, noun.id)) return false;
    const types = typeNounsOf(thing);
    return types.has(noun.id) || (types.size === 0 && UNTYPED.has(noun.id));
  };
}
/** Companies are mostly named without saying what they are. */
const UNTYPED: ReadonlySet<string> = new Set(['company']);

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
    return last && other && together(other, last);
  }
  if (np.head === KINGDOM) return near.find(({ by, thing }) => by === 'name' && thing !== undefined && typeNounsOf(thing).has(KINGDOM));
  if (STATES.has(np.head) && !insists(np)) return undefined;
  // «البرلمان التونسي … البلاد»: an adjective tells of the country too, where no name does.
  return near.find(({ by }) => by === 'name') ?? onlyOne(near);
}

function onlyOne(near: readonly NationSpan[]): NationSpan | undefined {
  return near.every(({ country }) => country === near[0]?.country) ? near.at(-1) : undefined;
}

/** Rows of the table of nouns: «الدولة» and «الجمهورية» alone are the state, not a country; a kingdom is one by its full name. */
const STATES: ReadonlySet<string> = new Set(['country', 'republic']);
const KINGDOM = 'kingdom';

/** Both, where they stand near each other; else the first. */
export function together(first: Span, second: Span): Span {
  const isNear = second.end - first.start <= NEAR;
  return { start: first.start, end: isNear ? second.end : first.end };
}
const NEAR = 150;

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
  return (name) => name.kind === noun.class && !name.isMetonym;
}
