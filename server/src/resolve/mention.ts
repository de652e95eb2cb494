// How mentions are made: in one place and field by field, so that all have one shape and whatever reads them reads it quickly.
import type { Mention, NewMention, Reason } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { PlacedPhrase } from './article-reading.ts';

/** A kind with a value that it may have. */
export type Valued = NewMention extends infer M ? (M extends NewMention ? Pick<M, 'kind' | 'value'> : never) : never;

/** What a phrase says of how its mention is written. */
interface Written {
  readonly nested?: boolean | undefined;
  readonly proclitic?: string | undefined;
  readonly contracted?: boolean | undefined;
}

/** The mention of a phrase, as the phrase is written. */
export function mentionOf(from: PlacedPhrase, valued: Valued, because: readonly Reason[]): NewMention {
  return makeMention(from, valued, because, from.phrase.confidence, from.phrase);
}

/** A mention at a span. */
export function makeMention(
  { start, end }: Span,
  { kind, value }: Valued,
  because: readonly Reason[],
  confidence: number,
  { nested, proclitic, contracted }: Written,
): NewMention {
  // Who says it and its id are given when all mentions stand in order.
  const made = { id: '', kind, start, end, value, because, confidence, by: 'engine' } as { -readonly [K in keyof Mention]: Mention[K] };
  if (nested) made.nested = nested;
  if (proclitic) made.proclitic = proclitic;
  if (contracted) made.contracted = contracted;
  return made as NewMention;
}

/** Reasons of a phrase have the paragraph's offsets, mentions the article's. */
export function placeReasons(reasons: readonly Reason[], base: number): readonly Reason[] {
  return reasons.some(({ start }) => start !== undefined) ? reasons.map((reason) => placeReason(reason, base)) : reasons;
}

function placeReason(reason: Reason, base: number): Reason {
  if (reason.start === undefined || reason.end === undefined) return reason;
  return { ...reason, start: reason.start + base, end: reason.end + base };
}
