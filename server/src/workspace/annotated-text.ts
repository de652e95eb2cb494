// Annotations at their places in a text that changes.
import type { Span } from '../text/span.ts';
import { anchorAt, lostAnchor, reanchor } from './anchor.ts';
import type { Anchor, Annotation } from './annotation.ts';
import type { Place } from './followed-places.ts';
import type { PlacedAnnotation } from './placed-annotation.ts';

/** An annotation with the places that belong to it. What its anchors say was so when they were settled last. */
export interface Item {
  annotation: Annotation;
  readonly places: readonly Place[];
  readonly target: Place | undefined;
  readonly antecedent: Place | undefined;
}

/** Finds the places of an annotation in a text. */
export function placeAnnotation(annotation: Annotation, text: string): Item {
  const target = annotation.target === 'article' ? undefined : findPlace(annotation.target, text);
  const anchor = antecedentOf(annotation);
  const antecedent = anchor ? findPlace(anchor, text) : undefined;
  return { annotation, target, antecedent, places: [target, antecedent].filter((place) => place !== undefined) };
}

/** The annotation with anchors of the text as it is now. */
export function refresh(item: Item, text: string): Annotation {
  const { annotation, target, antecedent } = item;
  const { body } = annotation;
  return {
    ...annotation,
    ...(target && { target: anchorOf(target, text) }),
    ...(antecedent &&
      body.type === 'mention' &&
      body.kind === 'reference' && { body: { ...body, antecedent: anchorOf(antecedent, text) } }),
  };
}

/** Takes the anchors of the text as it is now for what they are: what is deleted from now on is looked for by them. */
export function settle(item: Item, text: string): void {
  item.annotation = refresh(item, text);
  for (const place of item.places) place.anchor = anchorOf(place, text);
}

/** The annotation as others see it. */
export function show(item: Item, text: string): PlacedAnnotation {
  const { target, antecedent, annotation } = item;
  const at = target ? spanOf(target, text) : { start: 0, end: text.length };
  const antecedentAt = antecedent ? spanOf(antecedent, text) : antecedentOf(annotation) === null ? null : undefined;
  return {
    ...refresh(item, text),
    at,
    ...(antecedentAt !== undefined && { antecedentAt }),
    ...(target && at === undefined && { candidates: candidatesOf(target, text) }),
  };
}

function antecedentOf({ body }: Annotation): Anchor | null | undefined {
  return body.type === 'mention' && body.kind === 'reference' ? body.antecedent : undefined;
}

function findPlace(anchor: Anchor, text: string): Place {
  const found = reanchor(text, anchor);
  const start = Math.min(anchor.start, text.length);
  return { anchor, span: 'at' in found ? found.at : { start, end: start } };
}

function anchorOf({ span, anchor }: Place, text: string): Anchor {
  return span.start === span.end ? lostAnchor(anchor, span.start) : anchorAt(text, span);
}

function spanOf(place: Place, text: string): Span | undefined {
  if (place.span.start === place.span.end) return undefined;
  const { start, end } = anchorAt(text, place.span);
  return { start, end };
}

function candidatesOf(place: Place, text: string): readonly Span[] {
  const found = reanchor(text, lostAnchor(place.anchor, place.span.start));
  return 'at' in found ? [found.at] : found.candidates;
}
