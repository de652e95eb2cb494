/** Identifiers of the world outside, as the IRIs that other tools know them by. */
const IRIS: readonly { readonly prefix: string; readonly before: string; readonly after: string }[] = [
  { prefix: 'wikidata:', before: 'http://www.wikidata.org/entity/', after: '' },
  { prefix: 'geonames:', before: 'https://sws.geonames.org/', after: '/' },
];

/** The IRI of `wikidata:Q858` and the like; of an identifier that has none, undefined. */
export function iriOf(id: string): string | undefined {
  if (/^https?:\/\//u.test(id)) return id;
  const known = IRIS.find(({ prefix }) => id.startsWith(prefix));
  return known && `${known.before}${id.slice(known.prefix.length)}${known.after}`;
}

/** The short identifier of an IRI, or the IRI. */
export function idOfIri(iri: string): string {
  for (const { prefix, before, after } of IRIS)
    if (iri.startsWith(before) && iri.endsWith(after)) return `${prefix}${iri.slice(before.length, iri.length - after.length)}`;
  return iri;
}

/** The first identifier that has an IRI. */
export function linkOf(sameAs: readonly string[]): string | undefined {
  return sameAs.find((id) => iriOf(id) !== undefined);
}
