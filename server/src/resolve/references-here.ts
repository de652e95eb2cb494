// What resolving one noun phrase needs to know: where it stands and what was read before it.
import type { Reason, ReferenceValue } from '../model.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Recognized } from './article-reading.ts';
import type { NamedBefore } from './references-entities.ts';
import type { Memory } from './references-memory.ts';
import type { NameBeside, Names } from './references-names.ts';

/** What is the same all along the article. */
export interface Walk {
  readonly article: Recognized;
  readonly memory: Memory;
  readonly names: Names;
  readonly namedBefore: NamedBefore;
  /** Amounts of money in reading order. */
  readonly sums: readonly Span[];
  /** The nation that a span tells of by an adjective, and that of a person. */
  readonly nationIn: (span: Span) => string | undefined;
  readonly nationOf: (entity: string | undefined) => string | undefined;
}

/** A noun phrase at its place in the article. */
export interface Here extends Span {
  readonly walk: Walk;
  readonly np: NounPhrase;
  readonly paragraph: Paragraph;
  readonly base: number;
  readonly line: number;
  readonly name: NameBeside | undefined;
}

/** What it points at, and why. */
export interface Pointed {
  readonly value: ReferenceValue;
  readonly because: readonly Reason[];
  readonly confidence: number;
}
