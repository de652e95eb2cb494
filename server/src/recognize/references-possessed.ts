// The country of whoever is spoken of: «لقوات بلاده» (to his country's forces), «إن بلادنا» (that our country).
// Leaves alone: every other possession (مواقعها: its positions), «البلاد» (see references-definite).
import { ownCountryTable } from '../lexicon/names/own-country.ts';
import { groupOf } from '../lexicon/table.ts';
import type { Phrase } from '../phrase.ts';
import { hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';

const GROUP = groupOf(ownCountryTable);

export function recognizePossessed(p: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const i of startsOf(p, GROUP)) {
    const hit = hitAt(p, i, ownCountryTable);
    if (!hit || p.tokens[i]?.word.bare.endsWith(TOWN_ENDING)) continue;
    const { start, end, stem } = hit;
    phrases.push({
      kind: 'reference',
      start,
      end,
      pointing: 'possessed',
      head: OWN_COUNTRY,
      number: 'singular',
      ...(stem.proclitic && { proclitic: stem.proclitic }),
      confidence: 0.7,
      because: [],
    });
  }
  return phrases;
}
/** «بلدة» (a town) folds like «بلده» (his country). */
const TOWN_ENDING = 'ة';
/** Row id of the table of nouns. */
const OWN_COUNTRY = 'country.3';
