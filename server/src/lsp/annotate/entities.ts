// Entities of an article as things that people can point at, here and in other articles: each by a key that stays the same.

import type { EntityRef } from '../../analyze-options.ts';
import type { GazetteerRow } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Article, Entity, Mention } from '../../model.ts';
import { thingLike } from '../base/things.ts';
import type { Deciding } from './deciding.ts';
import { isName } from './deciding.ts';

/** Begins the key of an entity that nobody has settled: the engine found it in this article. It holds until the next analysis. */
const PASSING = 'here:';

/** An entity as an offer names it. Its key is the one that it was settled by, the gazetteer's, or a passing one. */
export function refOf(entity: Entity): EntityRef {
  const { kind, name, sameAs, country, lat, lon } = entity;
  const key = entity.key ?? thingLike(entity)?.id ?? `${PASSING}${kind} ${name}`;
  return {
    key,
    kind,
    name,
    ...(sameAs.length > 0 && { sameAs }),
    ...(country !== undefined && { country }),
    ...(lat !== null && lon !== null && { lat, lon }),
  };
}

export function refOfThing({ id, kind, name, sameAs, country, lat, lon }: GazetteerRow): EntityRef {
  return {
    key: id,
    kind,
    name,
    ...(sameAs.length > 0 && { sameAs }),
    ...(country !== '' && { country }),
    ...(lat !== null && lon !== null && { lat, lon }),
  };
}

/** Whether a key is good for this article only, until it is analyzed again. */
export function isPassing({ key }: Pick<EntityRef, 'key'>): boolean {
  return key.startsWith(PASSING);
}

/** The entity of an article that a key of an offer means. */
export function entityByKey({ entities }: Article, key: string): Entity | undefined {
  return entities.find((entity) => refOf(entity).key === key);
}

/** An entity with a key to keep. */
export function lasting(ref: EntityRef, { newId }: Deciding): EntityRef {
  return isPassing(ref) ? { ...ref, key: newId() } : ref;
}

/** The first mention that names an entity as it is called, or else its first name. */
export function namingMention(article: Article, entity: Entity): Mention | undefined {
  const names = article.mentions.filter((m) => isName(m) && m.value.entity === entity.id);
  return names.find(({ start, end }) => article.text.slice(start, end) === entity.name) ?? names[0];
}

/**
 * What to say of the entity of mentions that are kept: the key that it has. An entity that nobody has settled stays the engine's
 * to put together, unless it is kept as a whole; then it gets a key of its own, the same for all its mentions.
 */
export function refFor(deciding: Deciding, whole: boolean): (mention: Mention) => EntityRef | undefined {
  const made = new Map<string, EntityRef>();
  return (mention) => {
    const entity = isName(mention) && deciding.article.entities.find(({ id }) => id === mention.value.entity);
    if (!entity) return undefined;
    const ref = refOf(entity);
    if (!isPassing(ref)) return ref;
    if (!whole) return undefined;
    const known = made.get(ref.key) ?? lasting(ref, deciding);
    made.set(ref.key, known);
    return known;
  };
}
