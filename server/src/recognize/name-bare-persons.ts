// Persons whose names no table knows, by what stands beside them: whoever speaks («وقال ريناتو سوليدام إن», said Renato Solidum), a
// compatriot («الفرنسي لودوفيك جيولي سجل», the Frenchman Ludovic Giuly), an age or a minute («كايسا أولونغرن (52 عاما)»), the next of several («حضر سمير الجبوري ولازاروس
// بابادوبولوس»), whoever's office follows («كايسا أولونغرن، وزيرة الدفاع»). Leaves alone: single unknown words (but for «وقال سولانا
// إن»), words with the article, verbs of the feminine before one word («قالت أوبك»).
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf, type NameCue } from '../lexicon/names/name-cue.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { timeUnitTable } from '../lexicon/times/time-unit.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import type { NameCandidate } from './name-candidate.ts';
import { asPerson, isArticled, type PersonName } from './name-person-read.ts';
import { isUnknownWord } from './name-words.ts';

const LONGEST = 4;
const SHORTEST_WORD = 3;

/** @param persons found by other means, where enumerations go on */
export function findBarePersons(p: Paragraph, persons: readonly NameCandidate[]): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  const ends = new Set(persons.map((person) => person.to));
  for (let i = 0; i < p.tokens.length; i++) {
    const name = runAt(p, i);
    if (!name) continue;
    const key = keyOf(p, name, ends);
    if (key) {
      found.push(asPerson(p, name, key));
      ends.add(name.to);
    }
    i = name.to - 1;
  }
  return found;
}

/** Unknown words in a row; و may be glued before the first. */
function runAt(p: Paragraph, from: number): PersonName | undefined {
  const stem = openingStem(p, from);
  if (!stem) return undefined;
  let to = from + 1;
  while (to < from + LONGEST && isUnknownWord(p, to) && !isArticled(p, to) && !startsJoined(p, to)) to++;
  return { from, to, stem, sure: false };
}

function openingStem(p: Paragraph, at: number): Stem | undefined {
  const word = p.tokens[at]?.word;
  if (!word || word.fold.length < SHORTEST_WORD || !isUnknownWord(p, at) || isArticled(p, at)) return undefined;
  const joined = word.stems.find((s) => s.proclitic === 'و' && !s.article && !s.accusative && s.fold.length >= SHORTEST_WORD);
  return joined ?? word.stems[0];
}

/** و begins the next member. */
function startsJoined(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.stems.some((s) => s.proclitic === 'و' && s.fold.length > SHORTEST_WORD) ?? false;
}

function keyOf(p: Paragraph, { from, to, stem }: PersonName, ends: ReadonlySet<number>): string | undefined {
  const words = to - from;
  if (isBeforeFigure(p, to) && (words > 1 || stem.proclitic === '')) return 'name-figure';
  if (stem.proclitic === 'و') return words > 1 && (ends.has(from) || isBeforeOffice(p, to)) ? 'name-enumerated' : undefined;
  if (has(p, from - 1, 'says') && (words > 1 || isSpeech(p, from - 1, to))) return 'name-speaker';
  if (words > 1 && isCompatriot(p, from - 1)) return 'name-compatriot';
  return words > 1 && isBeforeOffice(p, to) && !isHeaded(p, from) ? 'name-office' : undefined;
}

/** «غينكي هاراغوتشي (الدقيقة 48)», «سوليدام (52 عاما)»: brackets with a minute or an age. */
function isBeforeFigure(p: Paragraph, to: number): boolean {
  if (p.tokens[to]?.word.text !== '(') return false;
  const [first, second, third] = [p.tokens[to + 1], p.tokens[to + 2], p.tokens[to + 3]];
  if (first?.word.type === 'digits') return second !== undefined && hitAt(p, to + 2, timeUnitTable)?.row.unit === 'year';
  return (
    first?.word.type === 'arabic' &&
    hitAt(p, to + 1, timeUnitTable)?.row.unit === 'minute' &&
    second?.word.type === 'digits' &&
    third !== undefined
  );
}

/** «وقال سولانا إن»: what is said follows. */
function isSpeech(p: Paragraph, verb: number, to: number): boolean {
  const next = p.tokens[to]?.word;
  return !FEMININE.test(p.tokens[verb]?.word.fold ?? '') && next !== undefined && (/^[:"«“]$/u.test(next.text) || has(p, to, 'saying'));
}
const FEMININE = /ت$|^ت/u;

/** The article and a nationality, and no noun before it that it would describe. */
function isCompatriot(p: Paragraph, at: number): boolean {
  const hit = hitAt(p, at, demonymTable);
  if (!hit?.stem.article || hit.row.number !== 'singular' || !hit.row.adjective || hit.to !== at + 1) return false;
  const before = p.tokens[at - 1]?.word;
  if (before?.type !== 'arabic' || hit.stem.proclitic !== '') return true;
  return !isArticled(p, at - 1) && !hitAt(p, at - 1, gazetteerTable) && !hitAt(p, at - 1, headNounTable);
}

/** «…، وزيرة الدفاع»: a comma and an office or trade without the article. */
function isBeforeOffice(p: Paragraph, to: number): boolean {
  if (!/^[,،]$/u.test(p.tokens[to]?.word.text ?? '')) return false;
  const title = hitAt(p, to + 1, titleTable);
  return (
    title !== undefined &&
    !title.stem.article &&
    title.stem.proclitic === '' &&
    title.row.class !== 'kin' &&
    title.row.number === 'singular'
  );
}

function isHeaded(p: Paragraph, from: number): boolean {
  return hitAt(p, from - 1, headNounTable) !== undefined;
}

function has(p: Paragraph, at: number, cue: NameCue): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && cuesOf(word).has(cue);
}
