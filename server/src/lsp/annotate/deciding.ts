// What every action works with: the article as it stands, what people decided of it, who decides now and where.
import type { EntityRef } from '../../analyze-options.ts';
import type { Article, Kind, Mention } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import { anchorAt } from '../../workspace/anchor.ts';
import type { Annotation, AnnotationBody } from '../../workspace/annotation.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';
import type { AnnotationChange } from '../base/annotations.ts';
import type { Voice } from '../base/session.ts';
import type { Saying } from '../base/words.ts';

export interface Deciding {
  readonly article: Article;
  /** By position; `at` counts in the article's text. */
  readonly annotations: readonly PlacedAnnotation[];
  /** The annotator's name. */
  readonly creator: string;
  /** The selections; an empty one is a caret. */
  readonly places: readonly Span[];
  readonly scope: 'mention' | 'chain';
  readonly voice: Voice;
  /** ISO 8601 instant of this step. */
  readonly now: string;
  /** A new `urn:uuid:…`. */
  readonly newId: () => string;
}

/** What an action comes to: a change and what to say of it, or why there is none. */
export type Step = Change | { readonly refused: Saying };
export interface Change extends AnnotationChange {
  readonly said: Saying;
  /** What was decided on, as it stands now. */
  readonly spans: readonly Span[];
}

export function refused(key: string, args?: Saying['args']): Step {
  return { refused: args ? { key, args } : { key } };
}

/** Annotations as one step writes them. What the same person decided of the same place before is replaced, not piled up. */
export interface Draft {
  put(span: Span, body: AnnotationBody, note?: string): void;
  remove(annotation: Annotation): void;
  finish(said: Saying, spans?: readonly Span[]): Change;
}

export function draftOf(deciding: Deciding): Draft {
  const put = new Map<string, Annotation>();
  const removed = new Set<string>();
  const spans: Span[] = [];
  return {
    put(span, body, note) {
      const [before, ...others] = [...standing(deciding, put, removed)].filter((a) => isOwnAt(a, span, deciding) && replaces(body, a.body));
      for (const other of others) {
        put.delete(other.id);
        removed.add(other.id);
      }
      put.set(before?.id ?? deciding.newId(), annotate(deciding, span, body, before, note));
      spans.push(span);
    },
    remove({ id }) {
      put.delete(id);
      removed.add(id);
    },
    finish(said, shown = spans) {
      const remove = [...removed].filter((id) => deciding.annotations.some((a) => a.id === id));
      return { put: [...put].map(([id, a]) => ({ ...a, id })), ...(remove.length && { remove }), said, spans: shown };
    },
  };
}

/** What stands so far: what was there and is not changed by the step, and what the step puts. */
function standing({ annotations }: Deciding, put: ReadonlyMap<string, Annotation>, removed: ReadonlySet<string>): readonly Annotation[] {
  const kept = annotations.filter(({ id, at }) => at && !removed.has(id) && !put.has(id));
  return [...kept, ...[...put].map(([id, a]) => ({ ...a, id }))];
}

function annotate({ article, creator, now }: Deciding, span: Span, body: AnnotationBody, before: Annotation | undefined, note?: string) {
  const target = anchorAt(article.text, span);
  if (!before) return { id: '', creator, created: now, target, body, ...(note && { note }) };
  const { at: _at, antecedentAt: _antecedent, candidates: _candidates, ...kept } = before as PlacedAnnotation;
  return { ...kept, modified: now, target, body: completed(before.body, body), ...(note && { note }) };
}

/** Marked again as the same kind, a mention keeps what was given to it before. */
function completed(before: AnnotationBody, body: AnnotationBody): AnnotationBody {
  if (before.type !== 'mention' || body.type !== 'mention' || before.kind !== body.kind) return body;
  return { ...before, ...body } as AnnotationBody;
}

function isOwnAt(annotation: Annotation, span: Span, { creator }: Deciding): boolean {
  const place = 'at' in annotation ? (annotation as PlacedAnnotation).at : annotation.target;
  return annotation.creator === creator && typeof place === 'object' && annotation.target !== 'article' && isSame(place, span);
}

/** Whether a decision takes the place of an earlier one on the same span. A reference stands beside other mentions. */
function replaces(body: AnnotationBody, before: AnnotationBody): boolean {
  if (body.type === 'note' || before.type === 'note') return body.type === before.type;
  if (body.type === 'silence') return before.type === 'silence' && body.code === before.code;
  if (before.type === 'silence') return false;
  if (body.kind === undefined || before.kind === undefined || body.kind === before.kind) return true;
  return body.type === 'mention' && before.type === 'mention' && body.kind !== 'reference' && before.kind !== 'reference';
}

export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** A mention as a decision that gives it the value that it has now. */
export function frozen(deciding: Deciding, mention: Mention, entity: EntityRef | undefined): AnnotationBody {
  const { text } = deciding.article;
  const { value } = mention;
  if (mention.kind === 'reference') {
    const { antecedent, status } = mention.value;
    if (antecedent) return { type: 'mention', kind: 'reference', antecedent: anchorAt(text, { start: antecedent[0], end: antecedent[1] }) };
    return { type: 'mention', kind: 'reference', ...(status === 'external' && { antecedent: null }) };
  }
  if (isName(mention)) {
    const { metonym } = mention.value;
    return { type: 'mention', kind: mention.kind, ...(entity && { entity }), ...(metonym && { metonym }) };
  }
  const { candidates: _candidates, ...chosen } = value as { readonly candidates?: unknown };
  const isOpen = mention.kind === 'money' && mention.value.currency === undefined;
  return { type: 'mention', kind: mention.kind, value: isOpen ? value : chosen } as AnnotationBody;
}

const NAMES: ReadonlySet<Kind> = new Set(['person', 'org', 'place', 'facility', 'group']);

type NameMention = Extract<Mention, { readonly kind: 'person' | 'org' | 'place' | 'facility' | 'group' }>;

/** Whether a mention names something that has an identity. */
export function isName(mention: Mention): mention is NameMention {
  return NAMES.has(mention.kind);
}
