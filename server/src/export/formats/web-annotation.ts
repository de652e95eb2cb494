// W3C Web Annotation (JSON-LD): an AnnotationCollection with one page. https://www.w3.org/TR/annotation-model/
// Targets have a text-position and a text-quote selector; positions are Unicode code points, as 4.2.5 of the model demands.
// What the vocabulary has no word for stands under the prefix `tahqiq`.

import type { Entity } from '../../model.ts';
import { asArray, asObject, readEntity } from '../details.ts';
import type { ArticleDocument } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { documentFrom, type Item, itemsOf, NOTE, REJECTED } from '../items.ts';
import { readJson } from '../json-lines.ts';
import { iriOf } from '../links.ts';
import { type CodePoints, codePointsOf } from '../offsets.ts';
import { EVERYTHING } from '../survival.ts';

export const webAnnotation: Format = {
  name: 'web-annotation',
  summary: 'W3C Web Annotation collection (JSON-LD)',
  ending: '.annotations.jsonld',
  survival: { ...EVERYTHING, text: 'beside', offsets: 'code points' },
  write(document) {
    const points = codePointsOf(document.text);
    const items = itemsOf(document, points);
    const entities = new Map(document.entities.map((e) => [e.id, e]));
    const annotations = items.map((item) => annotationOf(item, document, points, entities));
    const collection = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { tahqiq: 'urn:tahqiq:', details: { '@id': 'tahqiq:details', '@type': '@json' } }],
      id: `urn:tahqiq:${encodeURIComponent(document.file)}`,
      type: 'AnnotationCollection',
      label: document.file,
      'tahqiq:offsetUnit': 'codepoint',
      ...(document.published !== null && { 'tahqiq:published': document.published }),
      'tahqiq:entities': { '@type': '@json', '@value': document.entities },
      total: annotations.length,
      first: { id: `urn:tahqiq:${encodeURIComponent(document.file)}#page`, type: 'AnnotationPage', startIndex: 0, items: annotations },
    };
    return { content: `${JSON.stringify(collection, null, 1)}\n` };
  },
  read,
};

/** How many UTF-16 units of context a quote is given. */
const CONTEXT = 32;

function annotationOf(item: Item, { file, text }: ArticleDocument, { place }: CodePoints, entities: ReadonlyMap<string, Entity>) {
  const { id, start, end, label, details, note, antecedent } = item;
  const at = place(item);
  const { by, ...rest } = details;
  const entity = entities.get(String(details['entity']));
  const iris = (entity?.sameAs ?? []).flatMap((same) => iriOf(same) ?? []);
  const bodies = [
    ...(label === NOTE ? [] : [{ type: 'TextualBody', purpose: 'tagging', value: label }]),
    ...(iris[0] === undefined ? [] : [{ type: 'SpecificResource', purpose: 'identifying', source: iris[0] }]),
    ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }]),
  ];
  return {
    id: `#${id}`,
    type: 'Annotation',
    motivation: label === NOTE ? 'commenting' : label === REJECTED ? 'moderating' : 'tagging',
    ...(by !== undefined && { creator: by === 'engine' ? { type: 'Software', name: 'Tahqiq' } : { type: 'Person', name: by } }),
    body: bodies,
    target: {
      source: file,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(at.start, at.end),
          prefix: text.slice(edge(text, at.start - CONTEXT), at.start),
          suffix: text.slice(at.end, edge(text, at.end + CONTEXT)),
        },
      ],
    },
    ...(antecedent !== undefined && { 'tahqiq:antecedent': `#${antecedent}` }),
    details: rest,
  };
}

/** The nearest place that is inside the text and does not part a surrogate pair. */
function edge(text: string, at: number): number {
  const inside = Math.min(Math.max(at, 0), text.length);
  const unit = text.charCodeAt(inside);
  return unit >= 0xdc00 && unit <= 0xdfff ? inside - 1 : inside;
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const collection = readJson(content);
  const page = asObject(collection['first']);
  const annotations = asArray(page['items'] ?? collection['items']).map(asObject);
  const file = typeof collection['label'] === 'string' ? collection['label'] : source.file;
  const text = source.textOf(file);
  if (text === undefined) throw new FormatError({ key: 'no-text-beside', args: { file } });
  const stated = collection['tahqiq:published'];
  const entities = asArray(asObject(collection['tahqiq:entities'])['@value']).flatMap((e) => readEntity(e) ?? []);
  const frame = { file, text, published: typeof stated === 'string' ? stated : null, entities };
  return [documentFrom(frame, annotations.map(toItem), codePointsOf(text))];
}

function toItem(annotation: Readonly<Record<string, unknown>>): Item {
  const { id, motivation, creator, body, target, details } = annotation;
  const selectors = asArray(asObject(target)['selector']).map(asObject);
  const position = selectors.find((s) => s['type'] === 'TextPositionSelector') ?? {};
  const quote = selectors.find((s) => s['type'] === 'TextQuoteSelector')?.['exact'];
  const bodies = (Array.isArray(body) ? body : [body]).map(asObject);
  const saying = (purpose: string): unknown => bodies.find((b) => b['purpose'] === purpose)?.['value'];
  const [label, note] = [saying('tagging'), saying('commenting')];
  const who = asObject(creator);
  const by = who['type'] === 'Software' && who['name'] === 'Tahqiq' ? 'engine' : who['name'];
  const antecedent = annotation['tahqiq:antecedent'];
  return {
    id: String(id).replace(/^#/u, ''),
    start: Number(position['start']),
    end: Number(position['end']),
    label: label === undefined ? (motivation === 'commenting' ? NOTE : String(motivation)) : String(label),
    details: { ...asObject(details), ...(typeof by === 'string' && { by }) },
    ...(typeof quote === 'string' && { quote }),
    ...(typeof note === 'string' && { note }),
    ...(typeof antecedent === 'string' && { antecedent: antecedent.replace(/^#/u, '') }),
  };
}
