import type { EntityRef } from '../analyze-options.ts';
import type { NameKind } from '../model.ts';
import { type JsonObject, readChoice, readNumber, readString, readStrings, readText, wrong } from './json-reading.ts';

export const NAME_KINDS: readonly NameKind[] = ['person', 'org', 'place', 'facility', 'group'];

/** What a name stands for, from JSON. @param id the member that holds its key; @throws Error */
export function readEntity(from: JsonObject, id: 'key' | 'id'): EntityRef {
  const kind = readChoice(from, 'kind', NAME_KINDS);
  if (kind === undefined) throw wrong('kind', undefined, `one of ${NAME_KINDS.join(', ')}`);
  const country = readText(from, 'country');
  if (country !== undefined && !/^[A-Z]{2}$/u.test(country)) throw wrong('country', country, 'two capital letters (ISO 3166-1)');
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
  if (typeof degrees === 'number' && Math.abs(degrees) > most) throw wrong(name, degrees, `between -${most} and ${most}`);
  return degrees;
}
