// Identifiers of things in public collections, and where a browser finds them. What an identifier is may come from a file that
// anybody wrote: an address is put together from checked parts only.

/** An address and what to call it. */
export interface Link {
  readonly label: string;
  readonly address: string;
}

/** Where an identifier leads: `wikidata:Q42` (also as an address of Wikidata's), `geonames:2553604`. Undefined for all others. */
export function linkOfIdentifier(id: string): Link | undefined {
  for (const { shape, label, address } of COLLECTIONS) {
    const own = shape.exec(id)?.[1];
    if (own !== undefined) return { label: `${label} ${own}`, address: `${address}${own}` };
  }
  return undefined;
}

const COLLECTIONS = [
  { shape: /^wikidata:(Q[1-9]\d{0,11})$/u, label: 'Wikidata', address: 'https://www.wikidata.org/wiki/' },
  {
    shape: /^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d{0,11})$/u,
    label: 'Wikidata',
    address: 'https://www.wikidata.org/wiki/',
  },
  { shape: /^geonames:([1-9]\d{0,11})$/u, label: 'GeoNames', address: 'https://www.geonames.org/' },
] as const;

/** A place on the map, from degrees; undefined for what lies nowhere on the Earth. */
export function linkOfPlace(lat: number | null, lon: number | null): Link | undefined {
  if (!isWithin(lat, 90) || !isWithin(lon, 180)) return undefined;
  return { label: `${lat}, ${lon}`, address: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=9/${lat}/${lon}` };
}

function isWithin(degrees: number | null, most: number): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= most;
}
