// What recognizers say of one paragraph: phrases with their meaning, still without the article's context. Types only.
import type { Amount, NameKind, NumericKind, Reason, TimeKind } from './model.ts';
import type { Span } from './text/span.ts';
import type { TimeExpression } from './values/time-expression.ts';

interface PhraseBase extends Span {
  readonly proclitic?: string;
  readonly contracted?: boolean;
  /** Lies inside another phrase that is a mention too (a demonym in a name, a duration in a date). */
  readonly nested?: boolean;
  /** 0 … 1 */
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** The noun that a number counts. */
export interface Counted extends Span {
  readonly lemma: string;
  readonly gender?: 'masculine' | 'feminine';
}

export interface NumericPhrase extends PhraseBase {
  readonly kind: NumericKind;
  readonly amount: Amount;
  readonly counted?: Counted;
  /** ISO 4217 codes that a currency word may mean; one when it is sure. */
  readonly currencies?: readonly string[];
  /** CLDR unit id without its category. */
  readonly unit?: string;
  /** The amount if its one ambiguous separator is used the other way (15.000); the article decides. */
  readonly otherwise?: Amount;
  /** Its separator and the use it has here: what the article’s habit is told by. */
  readonly separator?: { readonly mark: '.' | ','; readonly use: 'decimal' | 'group'; readonly sure: boolean };
}

export interface TimePhrase extends PhraseBase {
  readonly kind: TimeKind;
  readonly expression: TimeExpression;
}

/** One thing that a name may mean. */
export interface NameReading {
  readonly kind: NameKind;
  /** Gazetteer id, where the name stands in one. */
  readonly id?: string;
  readonly name: string;
  /** A weak reading is a common word too: the article must speak for it. */
  readonly weak: boolean;
}
export interface NamePhrase extends PhraseBase {
  readonly kind: 'name';
  readonly readings: readonly NameReading[];
  readonly metonym?: 'government';
  /** A guess of the trained tagger: it yields to whatever else stands there. */
  readonly tagged?: boolean;
}

export interface DemonymPhrase extends PhraseBase {
  readonly kind: 'demonym';
  readonly country?: string;
  /** A common word too («المالية»): the article must speak of the country. */
  readonly weak?: boolean;
}

/** An expression that points back: which noun, how it points, what it can agree with. */
export interface ReferencePhrase extends PhraseBase {
  readonly kind: 'reference';
  readonly pointing: 'definite' | 'demonstrative' | 'mentioned' | 'same' | 'role' | 'other' | 'dated' | 'possessed';
  /** Lemma of the head noun. */
  readonly head: string;
  readonly gender?: 'masculine' | 'feminine';
  readonly number?: 'singular' | 'dual' | 'plural';
}

export type Phrase = NumericPhrase | TimePhrase | NamePhrase | DemonymPhrase | ReferencePhrase;
