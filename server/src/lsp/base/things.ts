// What the gazetteer knows of the entities of an article.
import { type GazetteerRow, gazetteerTable, thingOf } from '../../lexicon/gazetteer/gazetteer.ts';
import type { Entity } from '../../model.ts';

/** The thing that an entity is: the one that it was settled as, else the one of its kind, name and ids. */
export function thingOfEntity(entity: Entity): GazetteerRow | undefined {
  return (entity.key === undefined ? undefined : thingOf(entity.key)) ?? thingLike(entity);
}

/** The thing of an entity's kind, name and ids. */
export function thingLike({ kind, name, sameAs }: Entity): GazetteerRow | undefined {
  const thing = things().get(`${kind} ${name}`);
  return thing && thing.sameAs.join() === sameAs.join() ? thing : undefined;
}

let known: ReadonlyMap<string, GazetteerRow> | undefined;
function things(): ReadonlyMap<string, GazetteerRow> {
  // The first row of a name holds, as where the engine chooses.
  known ??= new Map(gazetteerTable.entries.map(({ row: { thing } }) => [`${thing.kind} ${thing.name}`, thing] as const).reverse());
  return known;
}
