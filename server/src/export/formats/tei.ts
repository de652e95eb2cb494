// TEI P5: the text as one <ab>, everything said of it in <standOff>: <spanGrp> with string-range() pointers, <linkGrp> for
// antecedents, lists of persons, organizations and places, <fs> for values. https://tei-c.org/release/doc/tei-p5-doc/
// Offsets count code points, as the guidelines count characters; the header says so.

import type { Entity, Kind } from '../../model.ts';
import { asObject, readEntity } from '../details.ts';
import type { ArticleDocument } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { groupBy } from '../group.ts';
import { documentFrom, type Item, itemsOf } from '../items.ts';
import { lose } from '../loss.ts';
import { codePointsOf } from '../offsets.ts';
import { EVERYTHING } from '../survival.ts';
import { flattenValue } from '../values.ts';
import {
  childElements,
  countUnwritable,
  createXml,
  descendants,
  type Element,
  parseXml,
  printXml,
  restoreText,
  type XmlBuilder,
} from '../xml.ts';

export const tei: Format = {
  name: 'tei',
  summary: 'TEI P5 with standOff',
  ending: '.tei.xml',
  survival: { ...EVERYTHING, offsets: 'code points' },
  write(document) {
    const xml = createXml('TEI', 'http://www.tei-c.org/ns/1.0');
    const { element, root } = xml;
    const items = itemsOf(document, codePointsOf(document.text));
    root.appendChild(headerOf(document, xml));
    root.appendChild(
      element('text', { 'xml:lang': 'ar' }, [
        element('body', {}, [element('ab', { 'xml:id': 'text', 'xml:space': 'preserve' }, [document.text])]),
      ]),
    );
    root.appendChild(element('standOff', {}, [...listsOf(document.entities, xml), ...annotationsOf(items, xml)]));
    return { content: printXml(root), lost: lose('unwritable', countUnwritable(document.text)) };
  },
  read,
};

function headerOf({ file, published }: ArticleDocument, { element }: XmlBuilder): Element {
  const date = published === null ? [] : [element('date', { type: 'published', when: published })];
  const source = element('sourceDesc', {}, [element('bibl', {}, [element('idno', { type: 'file' }, [file]), ...date])]);
  const description = element('fileDesc', {}, [
    element('titleStmt', {}, [element('title', {}, [file])]),
    element('publicationStmt', {}, [element('p', {}, ['Written by Tahqiq'])]),
    source,
  ]);
  const encoding = element('encodingDesc', {}, [element('p', {}, ['string-range(text,offset,length) counts Unicode code points from 0.'])]);
  return element('teiHeader', {}, [description, encoding]);
}

/** What lists of entities are made of, by kind. */
const LISTS = {
  person: { list: 'listPerson', item: 'person', name: 'persName' },
  org: { list: 'listOrg', item: 'org', name: 'orgName' },
  group: { list: 'listOrg', item: 'org', name: 'orgName' },
  place: { list: 'listPlace', item: 'place', name: 'placeName' },
  facility: { list: 'listPlace', item: 'place', name: 'placeName' },
} as const;

function listsOf(entities: readonly Entity[], { element }: XmlBuilder): readonly Element[] {
  const byList = groupBy(entities, (e) => LISTS[e.kind].list);
  return [...byList].map(([list, own]) =>
    element(
      list,
      {},
      own.map((entity) => entityOf(entity, element)),
    ),
  );
}

function entityOf({ id, kind, name, forms, sameAs, country, lat, lon }: Entity, element: XmlBuilder['element']): Element {
  const { item, name: naming } = LISTS[kind];
  const isPlace = item === 'place';
  const at = lat === null || lon === null ? undefined : `${lat} ${lon}`;
  // Persons have no type in TEI, and only places a location; notes stand last.
  return element(item, { 'xml:id': id, type: kind === item ? undefined : kind }, [
    element(naming, {}, [name]),
    ...forms.map((form) => element(naming, { type: 'form' }, [form])),
    ...(isPlace && at !== undefined ? [element('location', {}, [element('geo', {}, [at])])] : []),
    ...sameAs.map((same) => element('idno', { type: /^\w+(?=:)/u.exec(same)?.[0] }, [same])),
    ...(country === undefined ? [] : [element('note', { type: 'country' }, [country])]),
    ...(isPlace || at === undefined ? [] : [element('note', { type: 'coordinates' }, [at])]),
  ]);
}

function annotationsOf(items: readonly Item[], { element }: XmlBuilder): readonly Element[] {
  const group = (name: string, type: string, children: readonly Element[]): readonly Element[] =>
    children.length ? [element(name, { type }, children)] : [];
  const spans = items.map(({ id, start, end, label, details }) => {
    const { entity, by, confidence } = details;
    const link = entity === undefined ? undefined : `#${String(entity)}`;
    const sure = confidence === undefined ? undefined : String(confidence);
    return element('span', {
      'xml:id': id,
      type: label,
      target: `#string-range(text,${start},${end - start})`,
      corresp: link,
      resp: responsible(by),
      cert: sure,
    });
  });
  const notes = items.flatMap(({ id, note }) => (note === undefined ? [] : [element('span', { target: `#${id}` }, [note])]));
  const links = items.flatMap(({ id, antecedent }) =>
    antecedent === undefined ? [] : [element('link', { target: `#${id} #${antecedent}` })],
  );
  const structures = items.flatMap((item) => {
    const features = featuresOf(item);
    if (!Object.keys(features).length) return [];
    const values = Object.entries(features).map(([name, value]) => element('f', { name }, [element('string', {}, [value])]));
    return [element('fs', { corresp: `#${item.id}` }, values)];
  });
  return [
    ...group('spanGrp', 'mentions', spans),
    ...group('spanGrp', 'notes', notes),
    ...group('linkGrp', 'antecedents', links),
    ...structures,
  ];
}

/** Names may hold blanks, pointers may not. */
function responsible(by: unknown): string | undefined {
  return typeof by === 'string' ? `#${encodeURIComponent(by)}` : undefined;
}

/** What attributes and links do not say, as features. A value's are marked, for they share names with the rest. */
function featuresOf({ details }: Item): Readonly<Record<string, string>> {
  const { value, metonym, status, candidates, kind } = details;
  const flat = Object.entries(flattenValue(asObject(value))).map(([name, text]) => [`value.${name}`, text]);
  const places = Array.isArray(candidates) ? candidates.map((c) => (Array.isArray(c) ? c.join('-') : '')).join(' ') : undefined;
  const others = { metonym, status, candidates: places, kind, antecedent: details['antecedent'] === null ? 'outside' : undefined };
  return Object.fromEntries([
    ...flat,
    ...Object.entries(others).flatMap(([name, text]) => (text === undefined ? [] : [[name, String(text)]])),
  ]);
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const root = parseXml(content);
  const body = descendants(root, 'ab').find((ab) => ab.getAttribute('xml:id') === 'text');
  const [off] = descendants(root, 'standOff');
  if (!body || !off) throw new FormatError({ key: 'lacks', args: { what: '<ab xml:id="text">, <standOff>' } });
  const file = descendants(root, 'idno').find((idno) => idno.getAttribute('type') === 'file')?.textContent || source.file;
  const date = descendants(root, 'date').find((d) => d.getAttribute('type') === 'published');
  const text = restoreText(body.textContent ?? '', source.textOf(file));
  const notes = new Map<string, string>();
  const spans: Element[] = [];
  for (const span of descendants(off, 'span')) {
    const target = span.getAttribute('target') ?? '';
    if (target.startsWith('#string-range(')) spans.push(span);
    else notes.set(target.slice(1), span.textContent ?? '');
  }
  const arrows = new Map(descendants(off, 'link').map((link) => pairIn(link.getAttribute('target') ?? '')));
  const features = new Map(descendants(off, 'fs').map((fs) => [(fs.getAttribute('corresp') ?? '').slice(1), readFeatures(fs)]));
  const items = spans.map((span) => itemIn(span, notes, arrows, features));
  const entities = [...descendants(off, 'person'), ...descendants(off, 'org'), ...descendants(off, 'place')].flatMap(
    (e) => entityIn(e) ?? [],
  );
  return [documentFrom({ file, text, published: date?.getAttribute('when') ?? null, entities }, items, codePointsOf(text))];
}

function pairIn(target: string): readonly [string, string] {
  const [from = '', to = ''] = target.split(/\s+/u);
  return [from.slice(1), to.slice(1)];
}

function readFeatures(fs: Element): Readonly<Record<string, unknown>> {
  const value: Record<string, string> = {};
  const features: Record<string, unknown> = { value };
  for (const f of childElements(fs)) {
    const name = f.getAttribute('name') ?? '';
    const text = f.textContent ?? '';
    if (name.startsWith('value.')) value[name.slice('value.'.length)] = text;
    else if (name === 'candidates') features[name] = text.split(' ').map((pair) => pair.split('-').map(Number));
    else features[name] = name === 'antecedent' && text === 'outside' ? null : text;
  }
  return features;
}

function itemIn(
  span: Element,
  notes: ReadonlyMap<string, string>,
  arrows: ReadonlyMap<string, string>,
  features: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Item {
  const id = span.getAttribute('xml:id') ?? '';
  const [, start, length] = /^#string-range\([^,)]+,\s*(\d+),\s*(\d+)\)$/u.exec(span.getAttribute('target') ?? '') ?? [];
  const resp = span.getAttribute('resp');
  const corresp = span.getAttribute('corresp');
  const [note, antecedent] = [notes.get(id), arrows.get(id)];
  return {
    id,
    start: Number(start),
    end: Number(start) + Number(length),
    label: (span.getAttribute('type') ?? '') as Kind,
    details: {
      ...features.get(id),
      ...(corresp && { entity: corresp.slice(1) }),
      ...(resp && { by: decodeURIComponent(resp.slice(1)), confidence: span.getAttribute('cert') ?? 1 }),
    },
    ...(note !== undefined && { note }),
    ...(antecedent !== undefined && { antecedent }),
  };
}

function entityIn(element: Element): Entity | undefined {
  const all = (names: readonly string[]): readonly Element[] => childElements(element).filter((e) => names.includes(e.localName ?? ''));
  const names = all(['persName', 'orgName', 'placeName']);
  const note = (type: string): string | undefined => all(['note']).find((n) => n.getAttribute('type') === type)?.textContent ?? undefined;
  const at = all(['location'])[0]?.textContent ?? note('coordinates');
  const [lat, lon] = at?.trim().split(/\s+/u).map(Number) ?? [];
  return readEntity({
    id: element.getAttribute('xml:id'),
    kind: element.getAttribute('type') ?? element.localName,
    name: names.find((n) => n.getAttribute('type') !== 'form')?.textContent,
    forms: names.filter((n) => n.getAttribute('type') === 'form').map((n) => n.textContent),
    sameAs: all(['idno']).map((idno) => idno.textContent),
    country: note('country'),
    lat,
    lon,
  });
}
