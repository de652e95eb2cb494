// GeoJSON (RFC 7946): the places and facilities of an article, for maps. One feature per entity, with its mentions; a place
// whose coordinates are not known has the geometry null. Offsets are UTF-16, as the collection says.

import type { Entity } from '../../model.ts';
import { asArray, asObject, detailsOf, readEntity } from '../details.ts';
import type { ArticleDocument, DocumentMention } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { groupBy } from '../group.ts';
import { documentFrom, type Item, UTF16 } from '../items.ts';
import { readJson } from '../json-lines.ts';
import { EVERYTHING } from '../survival.ts';

export const geojson: Format = {
  name: 'geojson',
  summary: 'GeoJSON: places and facilities with their mentions',
  ending: '.geojson',
  survival: {
    ...EVERYTHING,
    text: 'beside',
    offsets: 'utf16',
    kinds: 'places',
    references: 'none',
    decisions: 'mentions',
    notes: 'mentions',
  },
  write(document) {
    const { file, published, mentions, entities } = document;
    const byEntity = groupBy(mentions, (m) => m.entity);
    const known = entities.map((e) => featureOf(e, byEntity.get(e.id) ?? [], document));
    const unknown = (byEntity.get(undefined) ?? []).map((m) => featureOf(undefined, [m], document));
    return {
      content: `${JSON.stringify({ type: 'FeatureCollection', file, published, offsetUnit: 'utf16', features: [...known, ...unknown] }, null, 1)}\n`,
    };
  },
  read,
};

function featureOf(
  entity: Entity | undefined,
  mentions: readonly DocumentMention[],
  { text }: ArticleDocument,
): Readonly<Record<string, unknown>> {
  const { lat = null, lon = null, id, ...known } = entity ?? {};
  return {
    type: 'Feature',
    ...(id !== undefined && { id }),
    // Longitude first: RFC 7946, 3.1.1.
    geometry: lat === null || lon === null ? null : { type: 'Point', coordinates: [lon, lat] },
    properties: {
      ...known,
      mentions: mentions.map((m) => {
        const { entity: _entity, ...details } = detailsOf(m, UTF16.count);
        const { start, end, kind, note } = m;
        return { start, end, text: text.slice(start, end), kind, ...(note !== undefined && { note }), ...details };
      }),
    },
  };
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const collection = readJson(content);
  if (collection['type'] !== 'FeatureCollection') throw new FormatError({ key: 'lacks', args: { what: 'FeatureCollection' } });
  const file = typeof collection['file'] === 'string' ? collection['file'] : source.file;
  const text = source.textOf(file);
  if (text === undefined) throw new FormatError({ key: 'no-text-beside', args: { file } });
  const entities: Entity[] = [];
  const items = asArray(collection['features']).flatMap((given): readonly Item[] => {
    const { id, geometry, properties } = asObject(given);
    const { mentions, ...known } = asObject(properties);
    const [lon, lat] = asArray(asObject(geometry)['coordinates']);
    const entity = readEntity({ ...known, id, lat, lon });
    if (entity) entities.push(entity);
    return asArray(mentions).map((mention) => itemIn(asObject(mention), entity));
  });
  const published = typeof collection['published'] === 'string' ? collection['published'] : null;
  return [documentFrom({ file, text, published, entities }, items)];
}

function itemIn({ start, end, text, kind, note, ...details }: Readonly<Record<string, unknown>>, entity: Entity | undefined): Item {
  return {
    id: `${start}-${end}`,
    start: Number(start),
    end: Number(end),
    label: String(kind),
    details: { ...details, ...(entity && { entity: entity.id }) },
    ...(typeof text === 'string' && { quote: text }),
    ...(typeof note === 'string' && { note }),
  };
}
