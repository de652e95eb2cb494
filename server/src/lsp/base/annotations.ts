import type { Annotation } from '../../workspace/annotation.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';
import type { Saying } from './words.ts';

/** What people decided about articles: in the side file beside a file, in memory for documents that are no files. */
export interface Annotations {
  /** The date that a person gave to an article. */
  published(uri: string): Promise<string | undefined>;
  /**
   * The annotations of an article, placed in the text that its document has now (or its file, where it is not open),
   * by position. Their anchors are of that same text.
   */
  of(uri: string): Promise<readonly PlacedAnnotation[]>;
  /** One step of undo: puts annotations (by id), removes some, sets the date or (null) forgets it. Written at once. */
  change(uri: string, change: AnnotationChange): Promise<Outcome>;
  undo(uri: string): Promise<Outcome>;
  redo(uri: string): Promise<Outcome>;
  /** How many steps can be taken back and done again. */
  steps(uri: string): { readonly undo: number; readonly redo: number };
  /** Reads the side file again when the article is next asked for: it may have changed on disk. */
  forget(uri: string): void;
}

/** Anchors of `put` are of the text that the document has now: `anchorAt(text, span)`. */
export interface AnnotationChange {
  readonly put?: readonly Annotation[];
  readonly remove?: readonly string[];
  readonly published?: string | null;
}

export interface Outcome {
  /** Whether the change holds now, on disk or (with a warning in `told`) in memory only. */
  readonly kept: boolean;
  /** What a person should be told. */
  readonly told?: Saying;
  /** The annotations that are there after the step and were put or changed by it: what was decided, or what came back. */
  readonly changed: readonly PlacedAnnotation[];
}
