import type { EntityRef } from '../analyze-options.ts';
import type { NameKind } from '../model.ts';
import { type JsonObject, oneOf, readChoice, readNumber, readString, readStrings, readText, wrong } from './json-reading.ts';

export const NAME_KINDS: readonly NameKind[] = ['person', 'org', 'place', 'facility', 'group'];

/** What a name stands for, from JSON. @param id the member that holds its key; @throws Fault */
export function readEntity(from: JsonObject, id: 'key' | 'id'): EntityRef {
  const kind = readChoice(from, 'kind', NAME_KINDS);
  if (kind === undefined) throw wrong('kind', undefined, oneOf(NAME_KINDS));
  const country = readText(from, 'country');
  if (country !== undefined && !/^[A-Z]{2}$/u.test(country)) throw wrong('country', country, { key: 'wanted-country' });
  const sameAs = readStrings(from, 'sameAs');
  const lat = readDegrees(from, 'lat', 90);
  const lon = readDegrees(from, 'lon', 180);
  return {
    ...{ key: readString(from, id), kind, name: readString(from, 'name') },
    ...(sameAs && { sameAs }),
    ...(country !== undefined && { country }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
  };
}

function readDegrees(from: JsonObject, name: string, most: number): number | null | undefined {
  const degrees = readNumber(from, name);
  if (typeof degrees === 'number' && Math.abs(degrees) > most) throw wrong(name, degrees, { key: 'wanted-degrees', args: { most } });
  return degrees;
}
