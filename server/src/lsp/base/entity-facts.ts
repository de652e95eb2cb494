// What is known of an entity beyond its name, for a person who meets it.
import type { Entity } from '../../model.ts';
import { regionName } from './describe.ts';
import { linkOfIdentifier, linkOfPlace } from './identifiers.ts';
import { oneLine } from './markdown.ts';
import type { Voice } from './session.ts';
import { thingOfEntity } from './things.ts';

/** Who or what it is and where, as far as the gazetteer and the entity know. */
export function entityFacts(entity: Entity, voice: Voice): readonly string[] {
  const facts: string[] = [];
  const forms = entity.forms.filter((form) => form !== entity.name);
  if (forms.length > 0) facts.push(voice.words('also', { forms: forms.map(oneLine).join(voice.words('comma')) }));
  const thing = thingOfEntity(entity);
  if (thing && /^\P{Ll}/u.test(thing.gloss)) facts.push(voice.words('gloss', { name: thing.gloss }));
  if (thing?.club) facts.push(voice.words('club'));
  if (entity.country) {
    const country = regionName(entity.country, voice);
    facts.push(voice.words(thing?.capital ? 'capital' : 'country', { name: country }));
  }
  return facts;
}

/** A fact that can be read elsewhere, where an address is known. */
interface Pointer {
  readonly text: string;
  readonly address?: string;
}

/** Identifiers of an entity and its place on the map: with an address where one can be made of them. */
export function entityLinks(entity: Entity | undefined, voice: Voice): readonly Pointer[] {
  if (!entity) return [];
  const links: Pointer[] = entity.sameAs.map((id) => {
    const link = linkOfIdentifier(id);
    return link
      ? { text: voice.plain(`\u2068${link.label}\u2069`), address: link.address }
      : { text: voice.words('identifier', { id: oneLine(id) }) };
  });
  const place = linkOfPlace(entity.lat, entity.lon);
  return place ? [...links, { text: voice.words('coordinates', { value: place.label }), address: place.address }] : links;
}
