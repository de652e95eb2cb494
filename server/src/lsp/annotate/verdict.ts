// Saying that a mention is right, that it is wrong, or nothing any more.
import type { Mention } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';
import { type Deciding, draftOf, frozen, isSame, refused, type Step } from './deciding.ts';
import { refFor } from './entities.ts';
import { mentionsMeant, trimmed } from './places.ts';

/** Keeps mentions as they are now, kind and value, whatever the engine learns. A chain is kept as one entity. */
export function accept(deciding: Deciding): Step {
  const mentions = mentionsMeant(deciding);
  if (!mentions.length) return refused('decide-no-mention');
  const draft = draftOf(deciding);
  const refs = refFor(deciding, deciding.scope === 'chain');
  for (const mention of mentions) draft.put(spanOf(mention), frozen(deciding, mention, refs(mention)));
  return draft.finish({ key: 'decide-accepted', args: { count: mentions.length } });
}

/** There is no mention of this kind here, and none is found again. */
export function reject(deciding: Deciding): Step {
  const mentions = mentionsMeant(deciding);
  if (!mentions.length) return refused('decide-no-mention');
  const draft = draftOf(deciding);
  for (const mention of mentions) draft.put(spanOf(mention), { type: 'rejection', kind: mention.kind });
  return draft.finish({ key: 'decide-rejected', args: { count: mentions.length } });
}

/**
 * Takes back what was decided of the places: at a caret of the smallest span around it, in a selection of all spans inside. The
 * person's own decisions first; where there are none, those of others.
 */
export function forget(deciding: Deciding): Step {
  const chain = deciding.scope === 'chain' ? mentionsMeant(deciding) : [];
  const all = chain.length
    ? deciding.annotations.filter(({ at, target }) => at && target !== 'article' && chain.some((m) => isSame(m, at)))
    : deciding.places.flatMap((place) => decidedAt(deciding, place));
  const own = all.filter(({ creator }) => creator === deciding.creator);
  const found = own.length ? own : all;
  if (!found.length) return refused('decide-nothing-decided');
  const draft = draftOf(deciding);
  for (const annotation of found) draft.remove(annotation);
  const spans = found.flatMap(({ at }) => at ?? []);
  return draft.finish({ key: 'decide-forgotten', args: { count: new Set(found).size } }, distinct(spans));
}

function decidedAt({ annotations, article }: Deciding, place: Span): readonly PlacedAnnotation[] {
  const placed = annotations.filter(({ target, at }) => target !== 'article' && at);
  const selected = place.start === place.end ? undefined : trimmed(article.text, place);
  if (selected) return placed.filter(({ at }) => at && selected.start <= at.start && at.end <= selected.end);
  const around = placed.filter(({ at }) => at && at.start <= place.start && place.start <= at.end);
  const smallest = Math.min(...around.map(({ at }) => (at ? at.end - at.start : 0)));
  return around.filter(({ at }) => at && at.end - at.start === smallest);
}

function spanOf({ start, end }: Mention): Span {
  return { start, end };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, i) => spans.findIndex((other) => isSame(other, span)) === i);
}
