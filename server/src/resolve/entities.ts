// Names and demonyms of an article as mentions, clustered into entities: one entity per thing, whatever it is called.
import type { EntityRef } from '../analyze-options.ts';
import type { Entity } from '../model.ts';
import type { DemonymPhrase } from '../phrase.ts';
import type { PlacedPhrase, Recognized, Resolution } from './article-reading.ts';
import { settleKeys } from './decided-entities.ts';
import { mayInfer } from './decided-mentions.ts';
import { findNamesAgain } from './entities-again.ts';
import { type ChosenName, chooseDemonyms, chooseReadings } from './entities-choose.ts';
import { entityKeys } from './entities-keys.ts';
import { findShortNames } from './entities-short.ts';
import { describeEntity } from './entities-thing.ts';
import { mentionOf, placeReasons, type Valued } from './mention.ts';

/** Decides what each name means here, drops weak names that nothing in the article speaks for, and numbers the entities. */
export function resolveEntities(article: Recognized): {
  readonly entities: readonly Entity[];
  readonly resolutions: readonly Resolution[];
} {
  const read = chooseReadings(article);
  const demonyms = chooseDemonyms(article, read);
  const chosen = [...read, ...findNamesAgain(article, read).filter(({ from, reading }) => mayInfer(article, from, reading.kind))];
  const short = findShortNames(article, chosen).filter(({ from, reading }) => mayInfer(article, from, reading.kind));
  // A short name stands in the place of what was taken for a name by itself.
  const taken = new Map(short.map(({ from }) => [from.start, from.end]));
  const kept = taken.size ? chosen.filter(({ from }) => taken.get(from.start) !== from.end) : chosen;
  const named = [...kept, ...short].sort((a, b) => a.from.start - b.from.start || b.from.end - a.from.end);
  const { keys, refs } = settleKeys(article, named, entityKeys(article.text, named, demonyms));
  const clusters = new Map<string, ChosenName[]>();
  named.forEach((name, i) => {
    const key = keys[i] ?? '';
    const cluster = clusters.get(key);
    if (cluster) cluster.push(name);
    else clusters.set(key, [name]);
  });
  const ids = new Map([...clusters.keys()].map((key, i) => [key, `e${i + 1}`]));
  const entities = [...clusters].map(([key, names]) => describeEntity(ids.get(key) ?? '', names, refs.get(key)));
  const names = named.map((name, i) => asMention(name, ids.get(keys[i] ?? '') ?? '', refs.get(keys[i] ?? '')));
  return { entities, resolutions: [...names, ...demonyms.map(asDemonym)] };
}

/** @param ref what was decided of its entity */
function asMention({ from, reading, because }: ChosenName, entity: string, ref: EntityRef | undefined): Resolution {
  const { phrase, decided } = from;
  const kind = decided?.kind ?? ref?.kind ?? (phrase.metonym ? 'org' : reading.kind);
  const value = phrase.metonym && kind === 'org' ? { entity, metonym: phrase.metonym } : { entity };
  const reasons = because.length ? [...phrase.because, ...because] : phrase.because;
  return { mention: mentionOf(from, { kind, value } as Valued, placeReasons(reasons, from.base)), from };
}

function asDemonym(from: PlacedPhrase<DemonymPhrase>): Resolution {
  const { country, because } = from.phrase;
  return { mention: mentionOf(from, { kind: 'demonym', value: country ? { country } : {} }, placeReasons(because, from.base)), from };
}
