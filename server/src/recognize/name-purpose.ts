// What completes the name of a body after its adjective: «لحقوق الإنسان» (for human rights), «لكرة القدم».

import { cuesOf } from '../lexicon/name-cue.ts';
import { titleTable } from '../lexicon/title.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { isDefinite } from './name-candidate.ts';

const LONGEST = 4;

/** The end of a phrase of purpose that begins at token `to`: ل and a noun, up to a definite noun; else `to`. */
export function purposeEnd(p: Paragraph, to: number): number {
  const word = p.tokens[to]?.word;
  if (word?.type !== 'arabic' || !word.stems.some((s) => s.proclitic === 'ل')) return to;
  if (hitAt(p, to, titleTable)) return to;
  const contracted = word.stems.some((s) => s.contracted && s.article);
  if (contracted) return adjectivesEnd(p, to + 1);
  return isDefinite(p.tokens[to + 1]) && isNoun(p, to + 1) ? adjectivesEnd(p, to + 2) : to;
}

/** Definite words that go on the phrase («للبحوث والدراسات الاستراتيجية»). */
function adjectivesEnd(p: Paragraph, from: number): number {
  let to = from;
  while (to < from + LONGEST && isGoingOn(p, to)) to++;
  return to;
}

function isGoingOn(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && cuesOf(word).size === 0 && word.stems.some((s) => s.article && s.proclitic === 'و' && !s.contracted);
}

function isNoun(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word !== undefined && !cuesOf(word).has('particle');
}
