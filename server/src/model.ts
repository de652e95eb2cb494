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

export interface Article {
  readonly text: string;
  readonly published: Published;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly findings: readonly Finding[];
}
