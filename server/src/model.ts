// What Tahqiq says about an article, as plain readonly data. Types only. Offsets are UTF-16 into the article's text, half-open.
// `export/json.ts` prints this as the public JSON form; messages stay data until a reader says them in a language.
import type { Span } from './text/span.ts';

export const KINDS = [
  'person',
  'org',
  'place',
  'facility',
  'group',
  'demonym',
  'number',
  'ordinal',
  'percent',
  'money',
  'quantity',
  'date',
  'time',
  'duration',
  'set',
  'reference',
] as const;
export type Kind = (typeof KINDS)[number];
export type NameKind = 'person' | 'org' | 'place' | 'facility' | 'group';
export type NumericKind = 'number' | 'ordinal' | 'percent' | 'money' | 'quantity';
export type TimeKind = 'date' | 'time' | 'duration' | 'set';

/** A sentence as data: a row of a message table and what fills its placeholders. */
export interface Message {
  readonly key: string;
  readonly args?: Readonly<Record<string, MessageArgument>>;
}
/** Text and numbers are isolated when said; `weekday` is 1 (Monday) … 7, `date` an ISO date said with its weekday. */
export type MessageArgument = string | number | { readonly weekday: number } | { readonly date: string } | Message;

/** One step of a derivation, with the place in the article that it rests on. */
export interface Reason extends Partial<Span> {
  readonly message: Message;
}

export type Relation = '=' | '~' | '>' | '>=' | '<' | '<=';

/** An amount: one figure, or a range with at least one end. Figures beyond 2^53 and exact decimals are decimal strings. */
export interface Amount {
  readonly figure?: number | string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly relation: Relation;
}

export interface NumberValue {
  readonly number?: number | string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly relation?: Relation;
  /** Lemma of the counted noun. */
  readonly counted?: string;
}
export interface MoneyValue {
  readonly amount?: number | string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly relation: Relation;
  /** ISO 4217; absent while it is open, then `candidates` lists what it may be. */
  readonly currency?: string;
  readonly candidates?: readonly string[];
}
export interface QuantityValue {
  readonly amount?: number | string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly relation: Relation;
  /** CLDR unit id without its category. */
  readonly unit: string;
}
export type TimexMod = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER' | 'ON_OR_BEFORE' | 'ON_OR_AFTER';
export interface TimeValue {
  readonly timex: string;
  readonly mod?: TimexMod;
  readonly start?: string;
  readonly end?: string;
  readonly calendar?: string;
  readonly hijri?: string;
  readonly zone?: string;
  readonly utc?: string;
  readonly freq?: number;
  readonly relation?: Relation;
  readonly candidates?: readonly string[];
}
export interface NameValue {
  readonly entity: string;
  readonly metonym?: 'government';
}
export interface DemonymValue {
  readonly country?: string;
}
export type ReferenceStatus = 'resolved' | 'unresolved' | 'ambiguous' | 'external';
export interface ReferenceValue {
  readonly antecedent: readonly [number, number] | null;
  readonly status: ReferenceStatus;
  readonly entity?: string;
  readonly candidates?: readonly (readonly [number, number])[];
}

interface MentionBase extends Span {
  readonly id: string;
  readonly because: readonly Reason[];
  readonly nested?: boolean;
  readonly proclitic?: string;
  readonly contracted?: boolean;
  /** `engine`, or the annotator's name. */
  readonly by: string;
  /** 0 … 1 */
  readonly confidence: number;
}
export type Mention = MentionBase &
  (
    | { readonly kind: 'number' | 'ordinal' | 'percent'; readonly value: NumberValue }
    | { readonly kind: 'money'; readonly value: MoneyValue }
    | { readonly kind: 'quantity'; readonly value: QuantityValue }
    | { readonly kind: TimeKind; readonly value: TimeValue }
    | { readonly kind: NameKind; readonly value: NameValue }
    | { readonly kind: 'demonym'; readonly value: DemonymValue }
    | { readonly kind: 'reference'; readonly value: ReferenceValue }
  );

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A mention before the article is put together: ids are given when all mentions stand in order. */
export type NewMention = Without<Mention, 'id' | 'by'>;

export interface Entity {
  readonly id: string;
  /** By which people or the project settled it (`EntityRef`). */
  readonly key?: string;
  readonly kind: NameKind;
  /** Canonical name. */
  readonly name: string;
  /** Other forms found in this article. */
  readonly forms: readonly string[];
  readonly sameAs: readonly string[];
  /** ISO 3166-1 alpha-2 of the country it belongs to, where known. */
  readonly country?: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** The article's date (document creation time). */
export interface Published {
  readonly date: string | null;
  readonly source: 'given' | 'dateline' | 'inferred' | 'none';
  readonly because: readonly Reason[];
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Related extends Span {
  readonly file?: string;
  readonly note: Message;
}
export interface Edit extends Span {
  readonly file?: string;
  readonly newText: string;
}
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** A command of the reader's (no edit can do it): `ask-published` asks a person for the article's date. */
  readonly command?: 'ask-published' | OrphanCommand;
}
/** Puts an annotation whose text is gone on a span, or takes it away. */
export type OrphanCommand = ({ readonly do: 'reattach'; readonly id: string } & Span) | { readonly do: 'remove'; readonly id: string };
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Message;
  readonly because: readonly Reason[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly suppressed: boolean;
}

/** Every finding code with its default severity: settings, documents and the language server read this one table. */
export const FINDING_CODES = {
  'weekday-mismatch': 'error',
  'month-name-mismatch': 'error',
  'calendar-mismatch': 'error',
  'impossible-date': 'error',
  'impossible-time': 'error',
  'relative-date-mismatch': 'error',
  'undated-article': 'information',
  'unresolved-date': 'warning',
  'unresolved-reference': 'warning',
  'ambiguous-reference': 'information',
  'name-variant': 'warning',
  'misspelled-name': 'warning',
  'sum-mismatch': 'warning',
  'figure-conflict': 'warning',
  'percent-sum': 'warning',
  'duration-mismatch': 'warning',
  'age-mismatch': 'warning',
  'timezone-mismatch': 'warning',
  'ambiguous-time': 'information',
  'numeral-agreement': 'warning',
  'unbalanced-quote': 'warning',
  'unbalanced-bracket': 'warning',
  'invisible-character': 'information',
  boilerplate: 'warning',
  'orphan-annotation': 'warning',
} as const satisfies Record<string, Severity>;
export type FindingCode = keyof typeof FINDING_CODES;

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

export interface Article {
  readonly text: string;
  readonly published: Published;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly findings: readonly Finding[];
}
