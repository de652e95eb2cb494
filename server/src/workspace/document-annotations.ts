// Between what people decided, as it is kept beside an article, and documents, as other tools write and read them.

import type { EntityRef } from '../analyze-options.ts';
import type { ArticleDocument, DocumentMention, Note, Rejection } from '../export/document.ts';
import { type Loss, lose } from '../export/loss.ts';
import type { Entity, Kind } from '../model.ts';
import type { Span } from '../text/span.ts';
import { anchorAt } from './anchor.ts';
import type { Annotation, AnnotationBody } from './annotation.ts';
import { sorted } from './json-reading.ts';
import type { PlacedAnnotation } from './placed-annotation.ts';

/** What a document tells of the annotations of its article besides decided mentions, which the engine's reading holds. */
export interface People {
  readonly rejections: readonly Rejection[];
  readonly notes: readonly Note[];
  /** What no document holds. */
  readonly lost: readonly Loss[];
}

/** What people said of places of a text; remarks on mentions are in `withNotes`. */
export function peopleOf(annotations: readonly PlacedAnnotation[]): People {
  const rejections: Rejection[] = [];
  const notes: Note[] = [];
  const others = { silence: 0, article: 0, orphan: 0 };
  for (const { target, at, body, creator, note } of annotations) {
    const author = { by: creator, confidence: 1 };
    if (body.type === 'silence') others.silence++;
    else if (target === 'article') others.article++;
    else if (!at) others.orphan++;
    else if (body.type === 'rejection') rejections.push({ ...at, ...(body.kind && { kind: body.kind }), author });
    else if (body.type === 'note' && note !== undefined) notes.push({ ...at, text: note, author });
  }
  return {
    rejections,
    notes,
    lost: [...lose('silence', others.silence), ...lose('article-annotation', others.article), ...lose('orphan', others.orphan)],
  };
}

/** The document with people's remarks on the mentions that they decided. */
export function withNotes(document: ArticleDocument, annotations: readonly PlacedAnnotation[]): ArticleDocument {
  const remarks = new Map(
    annotations.flatMap((a) => (a.at && a.note !== undefined && a.body.type === 'mention' ? [[keyOf(a, a.at), a.note] as const] : [])),
  );
  if (!remarks.size) return document;
  const mentions = document.mentions.map((m): DocumentMention => {
    const note = remarks.get(`${m.author?.by} mention ${m.kind} ${m.start}-${m.end}`);
    return note === undefined ? m : { ...m, note };
  });
  return { ...document, mentions };
}

/**
 * The document with what people changed in the engine's mentions told as theirs: another tool may keep the engine's name on a
 * span that somebody moved or gave another kind. @param found what the engine itself finds
 */
export function withChangesAsDecisions(document: ArticleDocument, found: readonly (Span & { readonly kind: Kind })[]): ArticleDocument {
  const own = new Set(found.map((m) => `${m.kind} ${m.start}-${m.end}`));
  const mentions = document.mentions.map((m): DocumentMention => {
    const { author, ...rest } = m;
    return author?.by !== 'engine' || own.has(`${m.kind} ${m.start}-${m.end}`) ? m : rest;
  });
  return { ...document, mentions };
}

/** What an annotation is about: two of one key by one person are one decision. */
function keyOf({ creator, body }: Pick<Annotation, 'creator' | 'body'>, at: Span): string {
  return `${creator} ${body.type} ${'kind' in body ? body.kind : ''} ${at.start}-${at.end}`;
}

export interface Import {
  /** Who decided what the document does not say who decided. */
  readonly creator: string;
  /** The moment of the import, an ISO 8601 instant. */
  readonly now: string;
  /** A new id for a decision, always the same for the same text. */
  readonly idOf: (decision: string) => string;
}

/**
 * A document's decisions as annotations of its text. What the engine found is left out: it finds it again.
 */
export function annotationsOf(document: ArticleDocument, { creator, now, idOf }: Import): readonly Annotation[] {
  const { file, text, mentions, rejections, notes } = document;
  const entities = new Map(document.entities.map((e) => [e.id, e]));
  const annotate = (at: Span & { readonly author?: { readonly by: string } }, body: AnnotationBody, note?: string): Annotation => {
    const by = at.author?.by === 'engine' || !at.author ? creator : at.author.by;
    const target = anchorAt(text, at);
    const id = idOf(`${file} ${keyOf({ creator: by, body }, at)} ${target.exact}`);
    return { id, creator: by, created: now, target, body, ...(note !== undefined && { note }) };
  };
  return [
    ...mentions.flatMap((m) => {
      if (m.author?.by !== 'engine') return [annotate(m, bodyOf(m, text, entities), m.note)];
      return m.note === undefined ? [] : [annotate(m, { type: 'note' }, m.note)];
    }),
    ...rejections.map((r) => annotate(r, { type: 'rejection', ...(r.kind && { kind: r.kind }) })),
    ...notes.map((n) => annotate(n, { type: 'note' }, n.text)),
  ];
}

function bodyOf(mention: DocumentMention, text: string, entities: ReadonlyMap<string, Entity>): AnnotationBody {
  const { kind, value, entity, metonym, antecedent } = mention;
  switch (kind) {
    case 'person':
    case 'org':
    case 'place':
    case 'facility':
    case 'group': {
      const found = entity === undefined ? undefined : entities.get(entity);
      return { type: 'mention', kind, ...(found && { entity: refOf(found) }), ...(metonym && { metonym }) };
    }
    case 'reference':
      return { type: 'mention', kind, ...(antecedent !== undefined && { antecedent: antecedent && anchorAt(text, antecedent) }) };
    default:
      // A value of the kind: `readValue` read it for that kind, or the engine made it.
      return { type: 'mention', kind, ...(value && { value }) } as AnnotationBody;
  }
}

/** An entity as people settle it. Its key is an identifier of the world outside where it has one, for ids of documents mean nothing elsewhere. */
function refOf({ kind, name, sameAs, country, lat, lon }: Entity): EntityRef {
  const place = lat !== null && lon !== null && { lat, lon };
  return {
    key: sameAs[0] ?? `${kind}:${name}`,
    kind,
    name,
    ...(sameAs.length && { sameAs }),
    ...(country !== undefined && { country }),
    ...place,
  };
}

export interface Taken {
  readonly annotations: readonly Annotation[];
  readonly added: number;
  readonly changed: number;
}

/**
 * Adds decisions to those that are there already. One person's decision of one thing at one place is replaced, keeping its id,
 * unless it says no more than what the other tool was told.
 * @param told what a document of the article as it is now would say, in the same format
 */
export function takeIn(
  there: readonly PlacedAnnotation[],
  decisions: readonly Annotation[],
  told: readonly Annotation[],
  now: string,
): Taken {
  const known = new Map(there.flatMap((a) => (a.at && a.target !== 'article' ? [[keyOf(a, a.at), a.id] as const] : [])));
  const said = new Map(told.map((a) => [a.id, a]));
  const byId = new Map<string, Annotation>(there.map((annotation) => [annotation.id, withoutPlaces(annotation)]));
  let [added, changed] = [0, 0];
  for (const decision of decisions) {
    const id = (decision.target === 'article' ? undefined : known.get(keyOf(decision, decision.target))) ?? decision.id;
    const old = byId.get(id);
    const saidThen = said.get(decision.id);
    if (old && (isSame(old, decision) || (saidThen && isSame(saidThen, decision)))) continue;
    if (old) changed++;
    else added++;
    byId.set(id, old ? replaced(old, decision, now) : decision);
  }
  return { annotations: [...byId.values()], added, changed };
}

function withoutPlaces({ at: _at, antecedentAt: _to, candidates: _candidates, ...annotation }: PlacedAnnotation): Annotation {
  return annotation;
}

function replaced({ note: _note, ...old }: Annotation, { body, target, note }: Annotation, now: string): Annotation {
  return { ...old, body, target, modified: now, ...(note !== undefined && { note }) };
}

function isSame(a: Annotation, b: Annotation): boolean {
  const content = ({ body, note, target }: Annotation): string =>
    JSON.stringify([sorted(body), note, target === 'article' ? target : [target.start, target.exact]]);
  return content(a) === content(b);
}
