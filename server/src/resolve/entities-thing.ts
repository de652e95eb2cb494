// An entity from the names that mean it: canonical name, other forms here, ids and place from the gazetteer.

import type { EntityRef } from '../analyze-options.ts';
import { thingOf } from '../lexicon/gazetteer/gazetteer.ts';
import type { Entity } from '../model.ts';
import type { ChosenName } from './entities-choose.ts';

/**
 * @param names at least one, in reading order
 * @param ref what people or the project decided of it
 */
export function describeEntity(id: string, names: readonly ChosenName[], ref?: EntityRef): Entity {
  if (ref) return describeDecided(id, names, ref);
  const reading = names.find((n) => n.reading.id)?.reading ?? longest(names).reading;
  const government = names.some((n) => n.from.phrase.metonym);
  const thing = reading.id ? thingOf(reading.id) : undefined;
  const name = thing?.name ?? longest(names).reading.name;
  const forms = formsOf(names, name);
  return {
    id,
    kind: government ? 'org' : reading.kind,
    name,
    forms,
    sameAs: government ? [] : (thing?.sameAs ?? []),
    ...(thing?.country && { country: thing.country }),
    lat: government ? null : (thing?.lat ?? null),
    lon: government ? null : (thing?.lon ?? null),
  };
}

/** As it was decided; what was left open is the gazetteer's, where the key is one of its ids. */
function describeDecided(id: string, names: readonly ChosenName[], ref: EntityRef): Entity {
  const thing = thingOf(ref.key);
  const country = ref.country ?? thing?.country;
  return {
    id,
    key: ref.key,
    kind: ref.kind,
    name: ref.name,
    forms: formsOf(names, ref.name),
    sameAs: ref.sameAs ?? thing?.sameAs ?? [],
    ...(country && { country }),
    lat: ref.lat ?? thing?.lat ?? null,
    lon: ref.lon ?? thing?.lon ?? null,
  };
}

/** What it is called besides its name. */
function formsOf(names: readonly ChosenName[], name: string): readonly string[] {
  const [only] = names;
  if (only && names.length === 1) return only.written === name ? [] : [only.written];
  return [...new Set(names.map((n) => n.written))].filter((form) => form !== name);
}

function longest(names: readonly ChosenName[]): ChosenName {
  return names.reduce((a, b) => (b.reading.name.length > a.reading.name.length ? b : a));
}
