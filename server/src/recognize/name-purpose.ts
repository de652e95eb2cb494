// What completes the name of a body after its adjective: «لحقوق الإنسان» (for human rights), «لكرة القدم», «للرقابة على المنشطات».

import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import type { Word } from '../text/word.ts';
import { isDefinite } from './name-candidate.ts';

const LONGEST = 4;

/** The end of a phrase of purpose that begins at token `to`: ل and a noun, up to a definite noun; else `to`. */
export function purposeEnd(p: Paragraph, to: number): number {
  const word = p.tokens[to]?.word;
  if (word?.type !== 'arabic' || !word.stems.some((s) => s.proclitic === 'ل')) return to;
  if (hitAt(p, to, titleTable)) return to;
  const contracted = word.stems.some((s) => s.contracted && s.article);
  if (contracted) return governedEnd(p, to) ?? adjectivesEnd(p, relationalEnd(p, to + 1));
  if (isDefinite(p.tokens[to + 1]) && isNoun(p, to + 1)) return adjectivesEnd(p, to + 2);
  return isIndefiniteNoun(p, to + 1) && isDefinite(p.tokens[to + 2]) && isNoun(p, to + 2) ? adjectivesEnd(p, to + 3) : to;
}

/** «للرقابة على المنشطات», «للدفاع عن حقوق الإنسان»: a noun whose preposition and object belong to it. */
function governedEnd(p: Paragraph, at: number): number | undefined {
  const [noun, preposition] = [p.tokens[at]?.word, p.tokens[at + 1]?.word];
  if (!noun || !preposition || !partsOf(noun).has('governing') || !partsOf(preposition).has('governed')) return undefined;
  if (preposition.stems.length > 1) return undefined;
  const object = isIndefiniteNoun(p, at + 2) ? at + 3 : at + 2;
  if (!isDefinite(p.tokens[object]) || !isNoun(p, object) || hitAt(p, object, titleTable)) return undefined;
  return adjectivesEnd(p, relationalEnd(p, object + 1));
}

/** «للتأمين الصحي»: one relational adjective goes on the noun. */
function relationalEnd(p: Paragraph, at: number): number {
  const word = p.tokens[at]?.word;
  const relational = word?.type === 'arabic' && isDefinite(p.tokens[at]) && /(?:ي|يه)$/u.test(word.fold) && isBareAdjective(word);
  return relational && !hitAt(p, at, titleTable) && hitAt(p, at, demonymTable)?.row.weak !== false ? at + 1 : at;
}

/** Nothing is known of it but, at most, that it tells kinds («الجوية»). */
function isBareAdjective(word: Word): boolean {
  const cues = cuesOf(word);
  return cues.size === 0 || (cues.size === 1 && cues.has('kind-adjective'));
}

/** «لحماية حقوق الإنسان»: a noun of the chain between the first and the definite last. */
function isIndefiniteNoun(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && cuesOf(word).has('construct') && !isDefinite(p.tokens[at]);
}

/** Definite words that go on the phrase («للبحوث والدراسات الاستراتيجية»). */
function adjectivesEnd(p: Paragraph, from: number): number {
  let to = from;
  while (to < from + LONGEST && isGoingOn(p, to)) to = relationalEnd(p, to + 1);
  return to;
}

function isGoingOn(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  if (word?.type !== 'arabic' || hitAt(p, at, headNounTable)) return false;
  const cues = cuesOf(word);
  if (cues.size > (cues.has('construct') ? 1 : 0)) return false;
  return word.stems.some((s) => s.article && s.proclitic === 'و' && !s.contracted);
}

function isNoun(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word !== undefined && !cuesOf(word).has('particle');
}
