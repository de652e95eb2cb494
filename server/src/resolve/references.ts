import type { Entity, NewMention } from '../model.ts';
import type { ReferencePhrase } from '../phrase.ts';
import { readNounPhrases } from '../read/noun-phrase.ts';
import type { PlacedPhrase, Recognized, Resolution } from './article-reading.ts';
import { type NationSpan, readNamedBefore, readNations } from './references-entities.ts';
import type { Pointed } from './references-here.ts';
import { introduce } from './references-introduce.ts';
import { createMemory } from './references-memory.ts';
import { readNames } from './references-names.ts';
import { point } from './references-point.ts';
import { resolvePossessed } from './references-possessed.ts';

/**
 * What each pointing expression points at. The article is read once from its beginning: whatever is introduced is remembered
 * by its noun, and whatever points takes up what agrees with it best. `known` is every mention resolved so far.
 */
export function resolveReferences(article: Recognized, entities: readonly Entity[], known: readonly Resolution[]): readonly Resolution[] {
  const nations = readNations(entities, known);
  return [...resolveNouns(article, nations, known), ...resolvePossessed(article, nations)];
}

function resolveNouns(article: Recognized, nations: readonly NationSpan[], known: readonly Resolution[]): readonly Resolution[] {
  const names = readNames(known);
  const walk = { article, names, memory: createMemory(), namedBefore: readNamedBefore(names, nations) };
  const pointing = new Map(
    article.phrases.flatMap((p) => (p.phrase.kind === 'reference' ? [[p.start, p as PlacedPhrase<ReferencePhrase>]] : [])),
  );
  return article.paragraphs.flatMap(({ paragraph, start: base }, line) =>
    readNounPhrases(paragraph).flatMap((np) => {
      const name = walk.names.beside(np, base, paragraph);
      const here = { ...walk, np, paragraph, base, line, name, start: base + np.start, end: base + np.end };
      const from = pointing.get(here.start);
      const value = from && point(here);
      introduce(here, value !== undefined);
      return from && value ? [asResolution(from, value)] : [];
    }),
  );
}

function asResolution(from: PlacedPhrase<ReferencePhrase>, { value, because, confidence }: Pointed): Resolution {
  const { phrase, start, end } = from;
  const mention: NewMention = {
    kind: 'reference',
    start,
    end,
    value,
    because,
    confidence: Math.min(confidence, phrase.confidence),
    ...(phrase.proclitic && { proclitic: phrase.proclitic }),
    ...(phrase.contracted && { contracted: true }),
  };
  return { mention, from };
}
