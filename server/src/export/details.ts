// What formats that carry JSON or free text say of a mention beyond its span and kind. Written by us, but read back from a
// file that anybody may have changed: every member is checked.
import type { Entity, Kind, NameKind, ReferenceStatus } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { Author, DocumentMention } from './document.ts';
import type { CodePoints } from './offsets.ts';
import { readValue } from './values.ts';

/** Turns a span into the offsets of a format, or back. */
type Turn = (span: Span) => Span;

/** A mention's details in the offsets of a format, as JSON. Where its antecedent is stands elsewhere, unless it is nowhere. */
export function detailsOf(mention: DocumentMention, count: CodePoints['count']): Readonly<Record<string, unknown>> {
  const { value, entity, metonym, antecedent, status, candidates, author } = mention;
  return {
    ...(value && { value }),
    ...(entity !== undefined && { entity }),
    ...(metonym && { metonym }),
    ...(antecedent === null && { antecedent }),
    ...(status && { status }),
    ...(candidates && { candidates: candidates.map(count).map(({ start, end }) => [start, end]) }),
    ...author,
  };
}

/** A mention from its span, kind and details. */
export function mentionOf(span: Span, kind: Kind, details: unknown, place: CodePoints['place']): DocumentMention {
  const { value, entity, metonym, antecedent, status, candidates } = asObject(details);
  const read = readValue(kind, value);
  const known = STATUSES.find((s) => s === status);
  const author = readAuthor(details);
  const places = Array.isArray(candidates) ? candidates.flatMap((c) => readPair(c, place)) : [];
  return {
    start: span.start,
    end: span.end,
    kind,
    ...(read && { value: read }),
    ...(typeof entity === 'string' && { entity }),
    ...(metonym === 'government' && { metonym }),
    ...(kind === 'reference' && antecedent === null && { antecedent }),
    ...(kind === 'reference' && known && { status: known }),
    ...(places.length && { candidates: places }),
    ...(author && { author }),
  };
}

/** Who said so, if the details tell. */
export function readAuthor(details: unknown): Author | undefined {
  const { by, confidence } = asObject(details);
  if (typeof by !== 'string' || by === '') return undefined;
  const sure = Number(confidence ?? 1);
  return { by, confidence: sure >= 0 && sure <= 1 ? sure : 1 };
}

/** An entity as JSON, checked. */
export function readEntity(given: unknown): Entity | undefined {
  const { id, kind, name, forms, sameAs, country, lat, lon } = asObject(given);
  const known = NAME_KINDS.find((k) => k === kind);
  if (typeof id !== 'string' || !known || typeof name !== 'string') return undefined;
  return {
    id,
    kind: known,
    name,
    forms: texts(forms),
    sameAs: texts(sameAs),
    ...(typeof country === 'string' && { country }),
    lat: typeof lat === 'number' ? lat : null,
    lon: typeof lon === 'number' ? lon : null,
  };
}

/** A JSON object's members; of anything else, none. */
export function asObject(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : {};
}

/** A JSON array's elements; of anything else, none. */
export function asArray(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

const NAME_KINDS: readonly NameKind[] = ['person', 'org', 'place', 'facility', 'group'];
const STATUSES: readonly ReferenceStatus[] = ['resolved', 'unresolved', 'ambiguous', 'external'];

function texts(given: unknown): readonly string[] {
  return asArray(given).filter((t) => typeof t === 'string');
}

function readPair(given: unknown, place: Turn): readonly Span[] {
  const [start, end] = asArray(given);
  return typeof start === 'number' && typeof end === 'number' ? [place({ start, end })] : [];
}
