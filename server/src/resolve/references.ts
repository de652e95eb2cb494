import type { Entity } from '../model.ts';
import type { ReferencePhrase } from '../phrase.ts';
import { readToldEvents } from '../read/event-verbs.ts';
import { readNounPhrases } from '../read/noun-phrase.ts';
import { type PlacedPhrase, phrasesOf, type Recognized, type Resolution } from './article-reading.ts';
import { makeMention } from './mention.ts';
import { adjectiveIn, readNamedBefore, readNations, readPersonCountries, readPersonNations } from './references-entities.ts';
import type { Here, Pointed, Walk } from './references-here.ts';
import { introduce, introduceTold } from './references-introduce.ts';
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
  const names = readNames(known);
  const walk: Walk = {
    article,
    names,
    memory: createMemory(),
    namedBefore: readNamedBefore(names, nations),
    sums: known.flatMap(({ mention }) => (mention.kind === 'money' ? [mention] : [])).sort((a, b) => a.start - b.start),
    nationIn: (span) => adjectiveIn(nations, span)?.country,
    nationOf: readPersonNations(entities),
  };
  return [...resolveNouns(walk), ...resolvePossessed(article, nations, readPersonCountries(names, entities))];
}

function resolveNouns(walk: Walk): readonly Resolution[] {
  const { article, names } = walk;
  const pointing = phrasesOf(article, 'reference');
  let at = 0;
  const resolutions: Resolution[] = [];
  article.paragraphs.forEach(({ paragraph, start: base }, line) => {
    const told = readToldEvents(paragraph);
    let next = 0;
    for (const np of readNounPhrases(paragraph)) {
      for (let event = told[next]; event && event.start < np.start; event = told[++next]) introduceTold(event, base, walk.memory);
      const [start, end] = [base + np.start, base + np.end];
      const here: Here = { walk, np, paragraph, base, line, name: names.beside(np, base, paragraph), start, end };
      while ((pointing[at]?.start ?? Number.POSITIVE_INFINITY) < start) at++;
      while (pointing[at]?.start === start && pointing[at + 1]?.start === start) at++;
      const from = pointing[at]?.start === start ? pointing[at] : undefined;
      const pointed = from && point(here);
      if (from && pointed) resolutions.push(asResolution(from, pointed));
      else introduce(here);
    }
  });
  return resolutions;
}

function asResolution(from: PlacedPhrase<ReferencePhrase>, { value, because, confidence }: Pointed): Resolution {
  const { phrase } = from;
  const { proclitic, contracted } = phrase;
  const sure = Math.min(confidence, phrase.confidence);
  return { mention: makeMention(from, { kind: 'reference', value }, because, sure, { proclitic, contracted }), from };
}
