// UIMA CAS JSON 0.4.0, as INCEpTION and dkpro-cassis read it. https://github.com/apache/uima-uimaj-io-jsoncas
// Mentions are DKPro NamedEntity (value: the kind, identifier: the IRI), which every INCEpTION project knows; features and
// types of ours stand beside, declared in %TYPES. Offsets are UTF-16, as the format has them.

import type { Entity } from '../../model.ts';
import { splitLines } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import { asObject, readEntity } from '../details.ts';
import type { ArticleDocument } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { documentFrom, type Item, itemsOf } from '../items.ts';
import { readJson, textIn } from '../json-lines.ts';
import { idOfIri, iriOf, linkOf } from '../links.ts';
import { EVERYTHING } from '../survival.ts';
import { cutTokens } from '../tokens.ts';
import { kindOf } from '../values.ts';

export const casJson: Format = {
  name: 'cas-json',
  summary: 'UIMA CAS JSON 0.4.0 (INCEpTION, dkpro-cassis)',
  ending: '.cas.json',
  survival: { ...EVERYTHING, offsets: 'utf16' },
  write: (document) => ({ content: `${JSON.stringify(casOf(document), null, 1)}\n` }),
  read,
};

const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
/** Spans that are no mentions: antecedents, rejections, notes. */
const REMARK = 'tahqiq.Remark';
const ENTITY = 'tahqiq.Entity';
const ARTICLE = 'tahqiq.Article';

/** Features by type: `string`, or the type that is pointed to. */
const TYPES: Readonly<
  Record<string, { readonly superType: string; readonly features: readonly string[]; readonly pointers?: readonly string[] }>
> = {
  [NAMED_ENTITY]: { superType: 'uima.tcas.Annotation', features: ['value', 'identifier', 'details', 'note'], pointers: ['antecedent'] },
  [SENTENCE]: { superType: 'uima.tcas.Annotation', features: [] },
  [TOKEN]: { superType: 'uima.tcas.Annotation', features: [] },
  [REMARK]: { superType: 'uima.tcas.Annotation', features: ['label', 'details', 'note'] },
  [ENTITY]: { superType: 'uima.cas.TOP', features: ['json'] },
  [ARTICLE]: { superType: 'uima.cas.TOP', features: ['file', 'published'] },
};

function typeSystem(): Readonly<Record<string, unknown>> {
  const feature = (name: string, range: string) => [name, { '%NAME': name, '%RANGE': range }] as const;
  return Object.fromEntries(
    Object.entries(TYPES).map(([name, { superType, features, pointers = [] }]) => [
      name,
      {
        '%NAME': name,
        '%SUPER_TYPE': superType,
        ...Object.fromEntries([
          ...features.map((f) => feature(f, 'uima.cas.String')),
          ...pointers.map((f) => feature(f, 'uima.tcas.Annotation')),
        ]),
      },
    ]),
  );
}

type Structure = Readonly<Record<string, unknown>>;

function casOf(document: ArticleDocument): Structure {
  const { file, text, published, entities } = document;
  const items = itemsOf(document);
  const links = new Map(entities.map((e) => [e.id, linkOf(e.sameAs)]));
  const sofa = 1;
  const structures: Structure[] = [
    { '%ID': sofa, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text },
  ];
  const add = (type: string, rest: Structure): number => {
    const id = structures.length + 1;
    structures.push({ '%ID': id, '%TYPE': type, ...rest });
    return id;
  };
  const annotate = (type: string, { start, end }: Span, rest: Structure = {}): number =>
    add(type, { '@sofa': sofa, begin: start, end, ...rest });
  annotate('uima.tcas.DocumentAnnotation', { start: 0, end: text.length }, { language: 'ar' });
  add(ARTICLE, { file, ...(published !== null && { published }) });
  for (const entity of entities) add(ENTITY, { json: JSON.stringify(entity) });
  for (const line of splitLines(text))
    if (line.text.trim() !== '') annotate(SENTENCE, { start: line.start, end: line.start + line.text.length });
  for (const token of cutTokens(text, items)) annotate(TOKEN, token);
  const first = structures.length + 1;
  const number = new Map(items.map((item, i) => [item.id, first + i]));
  for (const item of items) {
    const isMention = kindOf(item.label) !== undefined;
    const link = links.get(String(item.details['entity']));
    const iri = link === undefined ? undefined : iriOf(link);
    annotate(isMention ? NAMED_ENTITY : REMARK, item, {
      [isMention ? 'value' : 'label']: item.label,
      ...(isMention && iri !== undefined && { identifier: iri }),
      ...(Object.keys(item.details).length && { details: JSON.stringify(item.details) }),
      ...(item.note !== undefined && { note: item.note }),
      ...(item.antecedent !== undefined && { '@antecedent': number.get(item.antecedent) }),
    });
  }
  const members = structures.map((s) => s['%ID']).filter((id) => id !== sofa);
  return { '%TYPES': typeSystem(), '%FEATURE_STRUCTURES': structures, '%VIEWS': { _InitialView: { '%SOFA': sofa, '%MEMBERS': members } } };
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const given = readJson(content)['%FEATURE_STRUCTURES'];
  // Older writers give an object by id instead of a list.
  const structures = Array.isArray(given)
    ? given.map(asObject)
    : Object.entries(asObject(given)).map(([id, fs]) => ({ '%ID': Number(id), ...asObject(fs) }));
  const sofa = structures.find((fs) => fs['%TYPE'] === 'uima.cas.Sofa');
  if (!sofa) throw new FormatError({ key: 'lacks', args: { what: 'uima.cas.Sofa (%FEATURE_STRUCTURES)' } });
  const text = textIn(sofa, 'sofaString');
  const ofType = (type: string): readonly Structure[] => structures.filter((fs) => fs['%TYPE'] === type);
  const entities = ofType(ENTITY).flatMap((fs) => readEntity(readJson(textIn(fs, 'json'))) ?? []);
  const known = new Map(entities.map((e) => [e.id, e]));
  const items = [...ofType(NAMED_ENTITY), ...ofType(REMARK)].map((fs) => itemIn(fs, known));
  const { file, published } = ofType(ARTICLE)[0] ?? {};
  const frame = {
    file: typeof file === 'string' ? file : source.file,
    text,
    published: typeof published === 'string' ? published : null,
    entities: [...known.values()],
  };
  return [documentFrom(frame, items)];
}

/** @param known entities by id; those that only an IRI tells of are added */
function itemIn(fs: Structure, known: Map<string, Entity>): Item {
  const label = String(fs['value'] ?? fs['label'] ?? '');
  const details: Record<string, unknown> = { ...(typeof fs['details'] === 'string' && readJson(fs['details'])) };
  const iri = fs['identifier'];
  const kind = kindOf(label);
  if (typeof iri === 'string' && details['entity'] === undefined) {
    const id = idOfIri(iri);
    const entity = readEntity({ id, kind, name: id, sameAs: [id] });
    if (entity && !known.has(id)) known.set(id, entity);
    if (entity) details['entity'] = id;
  }
  const antecedent = fs['@antecedent'];
  return {
    id: String(fs['%ID']),
    start: Number(fs['begin'] ?? 0),
    end: Number(fs['end']),
    label,
    details,
    ...(typeof fs['note'] === 'string' && { note: fs['note'] }),
    ...(antecedent !== undefined && { antecedent: String(antecedent) }),
  };
}
