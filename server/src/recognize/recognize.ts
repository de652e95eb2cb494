// Every recognizer: adding one is a file, its fixture, and a line here.
import type { Phrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import { arbitrate } from './arbitrate.ts';
import { recognizeClockTimes } from './clock-times.ts';
import { recognizeDates } from './dates.ts';
import { recognizeDistances } from './distances.ts';
import { recognizeDurations } from './durations.ts';
import { recognizeMoney } from './money.ts';
import { recognizeTaggedNames } from './name-tagged.ts';
import { type IsNone, recognizeNames } from './names.ts';
import { recognizeNumberDuals } from './number-duals.ts';
import { recognizeNumbers } from './numbers.ts';
import { recognizeOrdinals } from './ordinals.ts';
import { recognizePercents } from './percents.ts';
import { recognizeQuantities } from './quantities.ts';
import { recognizeDated } from './references-dated.ts';
import { recognizeDefinites } from './references-definite.ts';
import { recognizeDemonstratives } from './references-demonstrative.ts';
import { recognizeLatter } from './references-latter.ts';
import { recognizeMentioned } from './references-mentioned.ts';
import { recognizeOthers } from './references-other.ts';
import { recognizePossessed } from './references-possessed.ts';
import { recognizeRoles } from './references-role.ts';
import { recognizeSame } from './references-same.ts';
import { recognizeSets } from './sets.ts';

/** Looks at one paragraph and says what phrases mean. Pure: the paragraph's text alone decides. */
export type Recognizer = (paragraph: Paragraph) => readonly Phrase[];

/** In order of precedence: of two phrases on the same span the earlier recognizer's stays. */
export const RECOGNIZERS: Readonly<Record<string, Recognizer>> = {
  dates: recognizeDates,
  distances: recognizeDistances,
  'clock-times': recognizeClockTimes,
  durations: recognizeDurations,
  sets: recognizeSets,
  percents: recognizePercents,
  money: recognizeMoney,
  quantities: recognizeQuantities,
  ordinals: recognizeOrdinals,
  'number-duals': recognizeNumberDuals,
  numbers: recognizeNumbers,
  names: recognizeNames,
  'references-dated': recognizeDated,
  'references-definite': recognizeDefinites,
  'references-demonstrative': recognizeDemonstratives,
  'references-latter': recognizeLatter,
  'references-mentioned': recognizeMentioned,
  'references-other': recognizeOthers,
  'references-possessed': recognizePossessed,
  'references-role': recognizeRoles,
  'references-same': recognizeSame,
  'name-tagged': recognizeTaggedNames,
};

/** All phrases of a paragraph that stand, in reading order. */
export function recognize(paragraph: Paragraph): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const run of IN_ORDER) for (const phrase of run(paragraph)) phrases.push(phrase);
  return arbitrate(phrases);
}

/** The same where some of it is known to be wrong: what yielded to that, a shorter name or a date in a name, stands instead. */
export function recognizeWithout(paragraph: Paragraph, isNone: IsNone): readonly Phrase[] {
  const phrases = IN_ORDER.flatMap((run) => (run === recognizeNames ? recognizeNames(paragraph, isNone) : run(paragraph)));
  return arbitrate(phrases.filter((phrase) => phrase.kind === 'name' || !isNone(phrase, phrase.kind)));
}

const IN_ORDER = Object.values(RECOGNIZERS);
