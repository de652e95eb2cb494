// An event by its day: «على هجوم الخميس» (on Thursday's attack), «رداً على هجوم اليوم» (in answer to today's attack).
// Leaves alone: a subject and the day of its verb (وقع هجوم الخميس: an attack took place on Thursday), events with adjectives.
import { dayWordTable } from '../lexicon/times/day-word.ts';
import { weekdayTable } from '../lexicon/times/weekday.ts';
import type { Phrase } from '../phrase.ts';
import { isModifier } from '../read/noun-modifiers.ts';
import { type NounPhrase, readNounPhrases } from '../read/noun-phrase.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { asReference } from '../read/reference-phrase.ts';

export function recognizeDated(p: Paragraph): readonly Phrase[] {
  return readNounPhrases(p).flatMap((np) => {
    if (!isEvent(np) || !isGoverned(p, np)) return [];
    const weekday = hitAt(p, np.to, weekdayTable);
    const dayWord = hitAt(p, np.to, dayWordTable);
    const day = weekday?.row.strength === 'strong' ? weekday : dayWord?.row.days !== undefined ? dayWord : undefined;
    return day?.stem.proclitic === '' ? [{ ...asReference(np, 'dated', 0.7), end: day.end }] : [];
  });
}

function isEvent({ noun, number, definite, modifiers, generic }: NounPhrase): boolean {
  return noun?.class === 'event' && number === 'singular' && !definite && !modifiers.length && !generic;
}

/** Behind a preposition, a particle or glued letters the noun is no subject, so that the day is its own. */
function isGoverned(p: Paragraph, { from, proclitic }: NounPhrase): boolean {
  return /[بلك]/u.test(proclitic) || isModifier(p, from - 1, 'governs');
}
