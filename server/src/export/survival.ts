// What of an article survives in a format: data, printed in docs/formats.md and held by test/formats.test.ts.

export interface Survival {
  /** `exact`: the format holds the text, unit for unit. `beside`: the article's own file must stand beside it to be read back. */
  readonly text: 'exact' | 'beside';
  /** The article's date. */
  readonly date: 'all' | 'none';
  /** What the format counts in. */
  readonly offsets: 'utf16' | 'code points' | 'tokens' | 'markup';
  readonly kinds: 'all' | 'times' | 'places';
  /** Mentions inside others, and mentions that cross. */
  readonly overlaps: 'all' | 'none';
  /** `timex`: only what TIMEX3 says of a time. */
  readonly values: 'all' | 'timex' | 'none';
  /** Entities. `iri`: only an identifier outside the article, such as Wikidata's. */
  readonly links: 'all' | 'iri' | 'none';
  /** `antecedents`: where a reference points, not why it does not. `chains`: that it belongs to what a chain begins with. */
  readonly references: 'all' | 'antecedents' | 'chains' | 'none';
  /** Who decided, how sure, and what was rejected. `mentions`: all but what was rejected. */
  readonly decisions: 'all' | 'mentions' | 'none';
  /** Remarks. `mentions`: on mentions only. */
  readonly notes: 'all' | 'mentions' | 'none';
}

/** The row of a format that loses nothing: others say where they differ from it. */
export const EVERYTHING = {
  text: 'exact',
  date: 'all',
  kinds: 'all',
  overlaps: 'all',
  values: 'all',
  links: 'all',
  references: 'all',
  decisions: 'all',
  notes: 'all',
} as const satisfies Omit<Survival, 'offsets'>;
