// «بلاده» (his country): the country of the last person told of by a known name or by nationality, or else the last country told of.
import { readNounPhrases } from '../read/noun-phrase.ts';
import { firstFrom, type Span } from '../text/span.ts';
import { type PlacedPhrase, phrasesOf, type Recognized, type Resolution } from './article-reading.ts';
import { makeMention } from './mention.ts';
import { type NationSpan, nationsBefore, type readPersonCountries } from './references-entities.ts';

/** The references among the phrases that point by possession, each with the nation told of before it. */
export function resolvePossessed(
  article: Recognized,
  nations: readonly NationSpan[],
  personBefore: ReturnType<typeof readPersonCountries>,
): readonly Resolution[] {
  return phrasesOf(article, 'reference')
    .filter(({ phrase }) => phrase.pointing === 'possessed')
    .flatMap((from) => {
      const near = nationsBefore(nations, from.start);
      const person = personBefore(from.start);
      const byAdjective = near.find((n) => isOfPerson(n, from, article));
      const byName = person && person.end > (byAdjective?.end ?? 0) ? lastOf(nations, person.country, from.start) : undefined;
      const nation = byName ?? byAdjective ?? near[0];
      return nation ? [asResolution(from, nation, article.text)] : [];
    });
}

function lastOf(nations: readonly NationSpan[], country: string, before: number): NationSpan | undefined {
  const next = firstFrom(nations, before);
  return nations.slice(Math.max(0, next - NATIONS_BACK), next).findLast((n) => n.country === country);
}
/** So many nations back one is looked for. */
const NATIONS_BACK = 200;

/** So long may a title be between the noun and the nationality (UTF-16 units). */
const TITLE = 12;

/** «مسؤول أمريكي», «وزير الخارجية الروسي»: a noun for a person of the same paragraph stands just before the nationality. */
function isOfPerson({ start, by }: NationSpan, { base, line }: PlacedPhrase, { paragraphs }: Recognized): boolean {
  const placed = paragraphs[line];
  if (by === 'name' || !placed || start < base) return false;
  const phrases = readNounPhrases(placed.paragraph);
  for (let i = firstFrom(phrases, start - base) - 1; i >= 0; i--) {
    const np = phrases[i];
    if (!np || start - (base + np.end) > TITLE) return false;
    if (np.noun?.class === 'person') return true;
  }
  return false;
}

function asResolution(from: PlacedPhrase, { start, end, entity }: Span & { readonly entity?: string }, text: string): Resolution {
  const { proclitic } = from.phrase;
  const value = { antecedent: [start, end], status: 'resolved', ...(entity && { entity }) } as const;
  const because = [{ message: { key: 'reference-nation', args: { text: text.slice(start, end) } }, start, end }];
  return { from, mention: makeMention(from, { kind: 'reference', value }, because, 0.6, { proclitic }) };
}
