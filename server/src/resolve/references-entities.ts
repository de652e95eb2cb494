// Nouns that take up a name which stood without them: «هذه المدينة» after «حلب», «البلاد» and «البلدين» after names of countries.
import type { Entity } from '../model.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import type { NamedSpan, Names } from './references-names.ts';

/** What is taken up; of two, the span from the first to the second and no entity. */
export interface Named extends Span {
  readonly entity?: string;
}

export type NamedBefore = (np: NounPhrase, start: number) => Named | undefined;

/** How many names back one is looked for, and how far (UTF-16 units). */
const NAMES_BACK = 12;
const REACH = 700;

export function readNamedBefore(names: Names, entities: readonly Entity[]): NamedBefore {
  const countries = new Set(entities.filter(isCountry).map((e) => e.id));
  return (np, start) => {
    const fits = kindOf(np, countries);
    if (!fits) return undefined;
    const near = names.before(start, NAMES_BACK).filter((name) => start - name.end <= REACH && fits(name));
    const [last] = near;
    if (np.number !== 'dual') return last;
    const other = near.find((name) => name.entity !== last?.entity);
    return last && other && { start: other.start, end: last.end };
  };
}

export function isCountry({ sameAs }: Entity): boolean {
  return sameAs.some((id) => id.startsWith('iso:'));
}

/** Which names the noun may stand for. The bare noun stands for countries only; of other names it must insist. */
function kindOf({ noun, number, demonstrative, pointing, modifiers, definite }: NounPhrase, countries: ReadonlySet<string>) {
  if (!noun || !definite || number === 'plural' || modifiers.length) return undefined;
  if (noun.kin === 'country') return (name: NamedSpan) => countries.has(name.entity);
  const insists = demonstrative || pointing === 'mentioned' || pointing === 'same';
  if (number !== 'singular' || !insists) return undefined;
  if (noun.class === 'place') return (name: NamedSpan) => name.kind === 'place' && !countries.has(name.entity);
  if (noun.class === 'person' && noun.kin !== 'source') return (name: NamedSpan) => name.kind === 'person';
  if (noun.class === 'org' || noun.class === 'facility') return (name: NamedSpan) => name.kind === noun.class;
  return undefined;
}
