// Names of the gazetteer with a slip, as far as the article bears them out.
import { findNameSlips, type NameSlip } from '../read/name-slips.ts';
import type { Span } from '../text/span.ts';
import { mentionsOf, type PlacedParagraph, type Reading } from './article-reading.ts';

/** A slip at its place in the article. */
export interface KnownSlip {
  readonly slip: NameSlip;
  readonly placed: PlacedParagraph;
  /** The misspelled word in the article. */
  readonly word: Span;
}

/** In reading order; a name of one word that is not sure by itself only where the article speaks of its country. */
export function findKnownSlips(article: Reading): readonly KnownSlip[] {
  const slips: KnownSlip[] = [];
  for (const placed of article.paragraphs)
    for (const slip of findNameSlips(placed.paragraph))
      slips.push({ slip, placed, word: { start: placed.start + slip.word.start, end: placed.start + slip.word.end } });
  if (!slips.length) return [];
  const countries = countriesOf(article);
  return slips.filter(({ slip: { country } }) => country === undefined || countries.has(country));
}

/** The countries that the article speaks of, by name or by nationality. */
function countriesOf(article: Reading): ReadonlySet<string> {
  const told = new Set(article.entities.flatMap(({ country }) => country ?? []));
  for (const { mention } of mentionsOf(article, 'demonym'))
    if (mention.kind === 'demonym' && mention.value.country) told.add(mention.value.country);
  return told;
}
