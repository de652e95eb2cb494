import type { ReferencePhrase } from '../phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** A noun phrase as an expression that points at something said elsewhere. */
export function asReference(np: NounPhrase, pointing: ReferencePhrase['pointing'], confidence: number): ReferencePhrase {
  return {
    kind: 'reference',
    start: np.start,
    end: np.end,
    pointing,
    head: np.head,
    ...(np.gender && { gender: np.gender }),
    ...(np.number && { number: np.number }),
    ...(np.proclitic && { proclitic: np.proclitic }),
    ...(np.contracted && { contracted: true }),
    confidence,
    because: [],
  };
}

/** Nouns of time are read as times, and set phrases («in this respect») point at nothing. */
export function mayPoint({ noun }: NounPhrase): boolean {
  return noun?.class !== 'time' && noun?.class !== 'idiom';
}

/** Definite, and without a word that insists on something said before. */
export function isPlainDefinite({ definite, demonstrative, pointing }: NounPhrase): boolean {
  return definite && !demonstrative && pointing !== 'mentioned' && pointing !== 'same';
}

/** Says itself which one it means («الهجوم الأول», «الهجمات على …»), or means none in particular («سلسلة من الهجمات», «الأسلحة»). */
export function isDescribed({ generic, pointing, completed, number, modifiers, noun }: NounPhrase): boolean {
  if ((generic && pointing !== 'last') || pointing === 'ordinal' || completed === 'number' || completed === 'reach') return true;
  if (number !== 'plural') return false;
  if (completed === 'complement' || (completed === 'relative' && noun?.class === 'person')) return true;
  return !modifiers.length && !pointing && (completed === 'against' || noun?.class === 'thing');
}
