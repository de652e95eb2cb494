// What a person decided, as it is kept beside an article: types only. `annotation-record.ts` gives the form on disk.
import type { EntityRef } from '../analyze-options.ts';
import type {
  DemonymValue,
  FindingCode,
  Kind,
  MoneyValue,
  NameKind,
  NumberValue,
  NumericKind,
  QuantityValue,
  TimeKind,
  TimeValue,
} from '../model.ts';
import type { Span } from '../text/span.ts';

/** One decision of one person. Kept for ever, or until a person takes it back; what the engine finds is never kept. */
export interface Annotation {
  /** `urn:uuid:…` */
  readonly id: string;
  /** The person's name. */
  readonly creator: string;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified?: string;
  /** The place that it is about, or the article as a whole. */
  readonly target: Anchor | 'article';
  readonly body: AnnotationBody;
  /** A remark of the person's, in plain text. */
  readonly note?: string;
  /** Members that this version does not understand: kept as they stand and written back. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A place of an article that can be found again after the text changed: W3C text-position and text-quote selectors. */
export interface Anchor extends Span {
  /** The text of the span, and up to `CONTEXT` UTF-16 units before and after it. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type AnnotationBody =
  | { readonly type: 'mention'; readonly kind: NameKind; readonly entity?: EntityRef; readonly metonym?: 'government' }
  | { readonly type: 'mention'; readonly kind: 'demonym'; readonly value?: DemonymValue }
  | { readonly type: 'mention'; readonly kind: NumericKind; readonly value?: NumberValue | MoneyValue | QuantityValue }
  | { readonly type: 'mention'; readonly kind: TimeKind; readonly value?: TimeValue }
  /** `antecedent` null: it points outside the article. */
  | { readonly type: 'mention'; readonly kind: 'reference'; readonly antecedent?: Anchor | null }
  /** There is no mention of this kind here; without a kind, none at all. */
  | { readonly type: 'rejection'; readonly kind?: Kind }
  /** Nothing but the remark in `note`. */
  | { readonly type: 'note' }
  /** Findings of this code, or all of them, are not to be shown here. */
  | { readonly type: 'silence'; readonly code?: FindingCode };
