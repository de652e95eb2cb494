// «بلاده» (his country): the country of the last person told of by nationality, or else the last country told of.
import type { Entity, Mention } from '../model.ts';
import { readNounPhrases } from '../read/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import type { PlacedPhrase, Recognized, Resolution } from './article-reading.ts';
import { phrasesOf } from './article-reading.ts';
import { isCountry } from './references-entities.ts';

/** How far back the nationality may stand (UTF-16 units). */
const REACH = 400;

/** The references among the phrases that point by possession, each with the nation told of last before it. */
export function resolvePossessed(article: Recognized, entities: readonly Entity[], known: readonly Resolution[]): readonly Resolution[] {
  const pointing = phrasesOf(article, 'reference').filter(({ phrase }) => phrase.pointing === 'possessed');
  if (!pointing.length) return [];
  const countries = new Set(entities.filter(isCountry).map((e) => e.id));
  const nations = known
    .map(({ mention }) => mention)
    .filter((m) => m.kind === 'demonym' || (m.kind === 'place' && countries.has(m.value.entity)))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return pointing.flatMap((from) => {
    while (next < nations.length && (nations[next]?.start ?? 0) < from.start) next++;
    const near = nations.slice(Math.max(0, next - NATIONS_BACK), next).filter((nation) => from.start - nation.end <= REACH);
    const nation = near.findLast((n) => n.kind === 'demonym' && isOfPerson(n, article)) ?? near.at(-1);
    return nation ? [asResolution(from, nation, article.text)] : [];
  });
}
const NATIONS_BACK = 12;

/** «مسؤول أمريكي», «وزير الخارجية الروسي»: a noun for a person stands just before the nationality. */
function isOfPerson({ start }: Span, { paragraphs }: Recognized): boolean {
  const placed = paragraphs.findLast((p) => p.start <= start);
  return (
    placed !== undefined &&
    readNounPhrases(placed.paragraph).some(
      (np) => np.noun?.class === 'person' && placed.start + np.start < start && start - (placed.start + np.end) <= TITLE,
    )
  );
}
/** So long may a title be between the noun and the nationality (UTF-16 units). */
const TITLE = 12;

function asResolution(
  from: PlacedPhrase,
  nation: Pick<Mention, 'start' | 'end'> & { kind: string; value: object },
  text: string,
): Resolution {
  const { start, end } = nation;
  const entity = nation.kind === 'place' && 'entity' in nation.value ? { entity: String(nation.value.entity) } : {};
  return {
    from,
    mention: {
      kind: 'reference',
      start: from.start,
      end: from.end,
      value: { antecedent: [start, end], status: 'resolved', ...entity },
      because: [{ message: { key: 'reference-nation', args: { text: text.slice(start, end) } }, start, end }],
      confidence: 0.6,
      ...(from.phrase.proclitic && { proclitic: from.phrase.proclitic }),
    },
  };
}
