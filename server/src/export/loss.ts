// What a format does not hold, as data; in words where a person is told.
import { type Language, say } from '../messages/messages.ts';

/** A row `lost-…` of messages/formats.tsv. */
export interface Loss {
  readonly of: Lost;
  /** How many there are; absent where that is no question. */
  readonly count?: number;
}

export type Lost =
  | 'article-annotation'
  | 'date'
  | 'decider'
  | 'entity'
  | 'entity-but-iri'
  | 'line-ends'
  | 'mention-note'
  | 'nested'
  | 'orphan'
  | 'outside-places'
  | 'outside-times'
  | 'place-note'
  | 'reference'
  | 'reference-why'
  | 'rejection'
  | 'silence'
  | 'unwritable'
  | 'value'
  | 'value-beyond-timex'
  | 'white-edge';

/** Nothing, if there is none. */
export function lose(of: Lost, count: number): readonly Loss[] {
  return count ? [{ of, count }] : [];
}

/** All losses in one line; '' if there are none. */
export function sayLosses(losses: readonly Loss[], language: Language): string {
  return losses.map((loss) => sayLoss(loss, language)).join(say({ key: 'lost-list' }, language));
}

function sayLoss({ of, count }: Loss, language: Language): string {
  const row = count === 1 ? `one-${of}` : of;
  return say({ key: `lost-${row}`, args: count === undefined ? {} : { count } }, language);
}
