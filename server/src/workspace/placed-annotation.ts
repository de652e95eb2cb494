import type { Span } from '../text/span.ts';
import type { Annotation } from './annotation.ts';

/** An annotation at its place in a text. */
export interface PlacedAnnotation extends Annotation {
  /** Where it stands; the whole text for one about the article; undefined when its text is gone: an orphan. */
  readonly at: Span | undefined;
  /** Where the antecedent of a reference stands; null outside the article, undefined when none was given or its text is gone. */
  readonly antecedentAt?: Span | null;
  /** For an orphan: where it might be put, the likeliest first. */
  readonly candidates?: readonly Span[];
}
