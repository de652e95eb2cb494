// What the engine may be told of one article, as plain readonly data: settings, what people decided, names of the project.
import type {
  DemonymValue,
  FindingCode,
  Kind,
  MoneyValue,
  NameKind,
  NumberValue,
  NumericKind,
  QuantityValue,
  Severity,
  TimeKind,
  TimeValue,
} from './model.ts';
import type { Span } from './text/span.ts';

/** Something that a person settled as what names stand for. Equal keys mean one entity. */
export interface EntityRef {
  readonly key: string;
  readonly kind: NameKind;
  /** Canonical name. */
  readonly name: string;
  readonly sameAs?: readonly string[];
  readonly country?: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
}

interface DecisionBase extends Span {
  /** Id of the annotation that it comes from. */
  readonly id: string;
  /** The annotator's name: the `by` of the mention. */
  readonly by: string;
}
/** What a person decided about a span of this text. It stands before whatever the engine reads there; absent values are the engine's to find. */
export type Decision =
  | (DecisionBase & { readonly verdict: 'is'; readonly kind: NameKind; readonly entity?: EntityRef; readonly metonym?: 'government' })
  | (DecisionBase & { readonly verdict: 'is'; readonly kind: 'demonym'; readonly value?: DemonymValue })
  | (DecisionBase & { readonly verdict: 'is'; readonly kind: NumericKind; readonly value?: NumberValue | MoneyValue | QuantityValue })
  | (DecisionBase & { readonly verdict: 'is'; readonly kind: TimeKind; readonly value?: TimeValue })
  /** `antecedent` null: it points outside the article. */
  | (DecisionBase & { readonly verdict: 'is'; readonly kind: 'reference'; readonly antecedent?: readonly [number, number] | null })
  /** No mention of this kind here; without a kind, none at all. */
  | (DecisionBase & { readonly verdict: 'not'; readonly kind?: Kind });

/** What a person does not want to hear: findings of a code, of a span, or of a code at a span. At least one of the two is given. */
export interface Silence extends Partial<Span> {
  readonly code?: FindingCode;
}

/** An annotation whose text is gone. */
export interface Orphan {
  readonly id: string;
  /** Who annotated. */
  readonly by: string;
  /** The text that it was about. */
  readonly exact: string;
  /** About where that stood. */
  readonly at: number;
  /** Where it might be put, the likeliest first. */
  readonly candidates: readonly Span[];
}

/** A name that a project has settled: found wherever one of its forms stands, before the gazetteers. */
export interface AuthorityName extends EntityRef {
  /** Other forms that mean the same. */
  readonly aliases: readonly string[];
}

/** How sure a name that stands in no table must be to be kept: the surest only, what is likely, or all that may be one. */
export const NAME_THRESHOLDS = ['careful', 'balanced', 'eager'] as const;
export type NameThreshold = (typeof NAME_THRESHOLDS)[number];

/** What a caller may tell the engine about one article; all of it optional. */
export interface AnalyzeOptions {
  /** The article's date, ISO `YYYY-MM-DD`: overrides what the text says. */
  readonly published?: string;
  /** ISO date-time for «now» and hours ahead; alone, it implies `published`. */
  readonly now?: string;
  /** BCP 47: decides only what the text leaves open (day/month order, bare currencies, month sets). */
  readonly locale?: string;
  /** `balanced`, where it is not said. */
  readonly names?: NameThreshold;
  /** Severity by finding code, or `off`. */
  readonly findings?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** What people decided about places of this text. */
  readonly decisions?: readonly Decision[];
  /** Findings that are still reported, as suppressed. */
  readonly silences?: readonly Silence[];
  /** Annotations that stand nowhere in this text any more. */
  readonly orphans?: readonly Orphan[];
  /** The project's own names. Pass the same array again and what was remembered of paragraphs stays. */
  readonly authority?: readonly AuthorityName[];
}
