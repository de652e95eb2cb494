// An annotation as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), one JSON object on one line.
import type { Anchor, Annotation, AnnotationBody } from './annotation.ts';
import { BODY_MEMBERS, bodyRecord, motivationOf, readBody } from './annotation-body.ts';
import { readSelectors, selectorsOf } from './annotation-target.ts';
import { extrasOf, isObject, type JsonObject, readString, sorted, wrong } from './json-reading.ts';

/** The standard's terms, and our own for the rest. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:tahqiq:' }];
const MEMBERS = ['@context', 'id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target'];

/** Whether a line of a side file claims to be an annotation; others are records of another kind. */
export function isAnnotationRecord(record: JsonObject): boolean {
  return record['type'] === 'Annotation';
}

/**
 * An annotation as JSON, its members always in the same order.
 * @param source the address of the article as the annotation gives it: relative, percent-encoded
 */
export function annotationToRecord(annotation: Annotation, source: string): JsonObject {
  const { id, created, modified, more = {} } = annotation;
  const { '@creator': creator, '@body': _body, '@note': _note, '@target': target, '@selectors': others, motivation, ...rest } = more;
  const selectors = annotation.target === 'article' ? undefined : [...selectorsOf(annotation.target), ...listOf(others)];
  return {
    ...{ '@context': CONTEXT, id, type: 'Annotation', motivation: motivation ?? motivationOf(annotation.body) },
    creator: { type: 'Person', name: annotation.creator, ...sortedMembers(creator) },
    ...{ created, ...(modified !== undefined && { modified }) },
    body: bodiesOf(annotation),
    target: { source, ...(selectors && { selector: selectors }), ...sortedMembers(target) },
    ...sortedMembers(rest),
  };
}

/**
 * Reads an annotation. What is not understood is kept in `more`: members by their names, those of inner objects under the
 * name with an `@` before it (JSON-LD uses such names for nothing else here).
 * @throws Fault saying which member is wrong
 */
export function recordToAnnotation(record: JsonObject): Annotation {
  const { body, note, more: bodyMore } = readBodies(record['body']);
  const { target, more: targetMore } = readTarget(record['target']);
  const creator = isObject(record['creator']) ? readString(record['creator'], 'name') : readString(record, 'creator');
  const modified = record['modified'] === undefined ? undefined : readInstant(record, 'modified');
  const motivation = record['motivation'] === motivationOf(body) ? undefined : readMotivation(record['motivation']);
  const more = {
    ...extrasOf(record, MEMBERS),
    ...(motivation !== undefined && { motivation }),
    ...kept('@creator', isObject(record['creator']) ? extrasOf(record['creator'], ['name', 'type']) : undefined),
    ...{ ...bodyMore, ...targetMore },
  };
  return {
    ...{ id: readString(record, 'id'), creator, created: readInstant(record, 'created') },
    ...(modified !== undefined && { modified }),
    ...{ target, body },
    ...(note !== undefined && { note }),
    ...(Object.keys(more).length > 0 && { more }),
  };
}

/** One line of JSON. The separators of lines and paragraphs are escaped: editors take them for line breaks. */
export function printRecord(record: JsonObject): string {
  return JSON.stringify(record).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function bodiesOf({ body, note, more = {} }: Annotation): unknown {
  const main = bodyRecord(body);
  const bodies: unknown[] = [];
  if (main) bodies.push({ type: main['type'], ...sortedMembers({ ...main, ...objectOf(more['@body']) }, 'type') });
  const textual = { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting', ...sortedMembers(more['@note']) };
  if (note !== undefined || !main) bodies.push(note === undefined ? { ...textual, value: '' } : textual);
  return bodies.length === 1 ? bodies[0] : bodies;
}

interface Bodies {
  readonly body: AnnotationBody;
  readonly note?: string;
  readonly more: JsonObject;
}

/** One body that decides something, one that is a remark, or both. */
function readBodies(from: unknown): Bodies {
  const bodies = Array.isArray(from) ? from : [from];
  const isTextual = (body: unknown): boolean => isObject(body) && body['type'] === 'TextualBody';
  const [textual, ...moreTextual] = bodies.filter(isTextual);
  const [main, ...moreMain] = bodies.filter((body) => !isTextual(body));
  if (moreTextual.length + moreMain.length > 0) throw wrong('body', from, { key: 'wanted-one-body' });
  if (main === undefined && textual === undefined) throw wrong('body', undefined, { key: 'wanted-object' });
  if (main !== undefined && !isObject(main)) throw wrong('body', main, { key: 'wanted-object' });
  const note = isObject(textual) ? textual['value'] : undefined;
  if (note !== undefined && typeof note !== 'string') throw wrong('value', note, { key: 'wanted-remark' });
  return {
    body: main ? readBody(main) : { type: 'note' },
    ...(note && { note }),
    more: {
      ...kept('@body', main && extrasOf(main, BODY_MEMBERS)),
      ...kept('@note', isObject(textual) ? extrasOf(textual, ['type', 'value', 'format', 'purpose']) : undefined),
    },
  };
}

function readTarget(from: unknown): { readonly target: Anchor | 'article'; readonly more: JsonObject } {
  if (typeof from === 'string') return { target: 'article', more: {} };
  if (!isObject(from)) throw wrong('target', from, { key: 'wanted-target' });
  const more = kept('@target', extrasOf(from, ['source', 'selector']));
  const { selector } = from;
  if (selector === undefined) return { target: 'article', more };
  const { anchor, others } = readSelectors(Array.isArray(selector) ? selector : [selector]);
  return { target: anchor, more: { ...more, ...(others.length > 0 && { '@selectors': others }) } };
}

/** An ISO 8601 instant. */
function readInstant(from: JsonObject, name: string): string {
  const value = readString(from, name);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw wrong(name, value, { key: 'wanted-instant' });
}

/** A motivation that is not the one that we would write is kept: the standard lets a community have its own. */
function readMotivation(value: unknown): unknown {
  if (value === undefined || typeof value === 'string' || (Array.isArray(value) && value.every((m) => typeof m === 'string'))) return value;
  throw wrong('motivation', value, { key: 'wanted-words' });
}

function kept(name: string, extras: JsonObject | undefined): JsonObject {
  return extras ? { [name]: extras } : {};
}

function sortedMembers(value: unknown, without?: string): JsonObject {
  const { [without ?? '']: _, ...members } = objectOf(value);
  return objectOf(sorted(members));
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
