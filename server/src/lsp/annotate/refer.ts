// What an expression refers to: a place of the article, something outside it, or nothing at all.
import type { Span } from '../../text/span.ts';
import { anchorAt } from '../../workspace/anchor.ts';
import { type Deciding, draftOf, isSame, refused, type Step } from './deciding.ts';
import { isBroken } from './mark.ts';
import { spanMeant } from './places.ts';

/** @param to where it refers to: a place, `null` for outside the article; `'nothing'` says that it is no reference */
export function refer(deciding: Deciding, to: Span | null | 'nothing'): Step {
  const { article, places } = deciding;
  const spans = places.flatMap((place) => spanMeant(article, place) ?? []);
  if (!spans.length) return refused('decide-no-selection');
  if (spans.some((span) => isBroken(article.text, span))) return refused('decide-two-lines');
  const draft = draftOf(deciding);
  const [first] = spans;
  if (to === 'nothing') {
    for (const span of spans) draft.put(span, { type: 'rejection', kind: 'reference' });
    return draft.finish({ key: 'decide-unreferred', args: { text: article.text.slice(first?.start, first?.end) } });
  }
  const target = to && spanMeant(article, to);
  if (target === undefined) return refused('decide-no-place');
  if (target && spans.some((span) => isSame(span, target))) return refused('decide-itself');
  const antecedent = target && anchorAt(article.text, target);
  for (const span of spans) draft.put(span, { type: 'mention', kind: 'reference', antecedent });
  return antecedent ? draft.finish({ key: 'decide-referred', args: { text: antecedent.exact } }) : draft.finish({ key: 'decide-outside' });
}
