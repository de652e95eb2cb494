import type { ReferencePhrase } from '../phrase.ts';
import { type NounPhrase, readNounPhrases } from './noun-phrase.ts';
import type { Paragraph } from './paragraph.ts';

/** The noun phrases of a paragraph that point at something said elsewhere, by this test. */
export function referencesOf(
  p: Paragraph,
  pointing: ReferencePhrase['pointing'],
  confidence: number,
  points: (np: NounPhrase) => boolean,
): readonly ReferencePhrase[] {
  const found: ReferencePhrase[] = [];
  for (const np of readNounPhrases(p)) if (points(np)) found.push(asReference(np, pointing, confidence));
  return found;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const NO_REASONS: ReferencePhrase['because'] = [];

/** A noun phrase as an expression that points at something said elsewhere. */
export function asReference(np: NounPhrase, pointing: ReferencePhrase['pointing'], confidence: number): ReferencePhrase {
  const { start, end, head } = np;
  const phrase: Writable<ReferencePhrase> = { kind: 'reference', start, end, pointing, head, confidence, because: NO_REASONS };
  if (np.gender) phrase.gender = np.gender;
  if (np.number) phrase.number = np.number;
  if (np.proclitic) phrase.proclitic = np.proclitic;
  if (np.contracted) phrase.contracted = true;
  return phrase;
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
