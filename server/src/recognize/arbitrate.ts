import type { NamePhrase, Phrase } from '../phrase.ts';
import { contains, endOfTouching, overlaps } from '../text/span.ts';

/**
 * Decides between phrases that overlap: the longer stands; of equal ones the first given. A phrase inside a longer one
 * stays only if its recognizer marked it `nested`; references stand beside whatever shares their span.
 * @returns what stands, by start, longer first
 */
export function arbitrate(phrases: readonly Phrase[]): readonly Phrase[] {
  const guesses = phrases.filter(isGuess);
  return guesses.length ? withGuesses(arbitrateRead(phrases.filter((phrase) => !isGuess(phrase))), guesses) : arbitrateRead(phrases);
}

function arbitrateRead(phrases: readonly Phrase[]): readonly Phrase[] {
  const ordered = phrases.toSorted(inReadingOrder);
  const standing: Phrase[] = [];
  for (let from = 0; from < ordered.length; ) {
    const to = endOfTouching(ordered, from);
    if (to > from + 1) for (const phrase of decide(ordered.slice(from, to))) standing.push(phrase);
    else standing.push(ordered[from] as Phrase);
    from = to;
  }
  return standing;
}

function decide(group: readonly Phrase[]): Phrase[] {
  const standing: Phrase[] = [];
  const read = group.filter((phrase) => !isOverreaching(phrase, group) && !isNamesake(phrase, group));
  for (const phrase of read.toSorted((a, b) => length(b) - length(a)))
    if (standing.every((holder) => agree(holder, phrase))) standing.push(nestedIn(standing, phrase));
  return standing.sort(inReadingOrder);
}

/**
 * A name that no table knows does not run on over «اليوم», «الآن» or a feast: «المجلس الوطني لحزبه اليوم»; and such a word is no
 * name («الغد», a newspaper too) where nothing beside it says so.
 */
function isOverreaching(phrase: Phrase, group: readonly Phrase[]): boolean {
  if (phrase.kind !== 'name' || isSettledName(phrase)) return false;
  const isKnown = phrase.readings.some((r) => r.id !== undefined);
  return group.some(
    (other) =>
      (isDayWord(other) && (isKnown ? isSameSpan(other, phrase) : overlaps(other, phrase))) || (!isKnown && isCrossedBy(phrase, other)),
  );
}

/** «لجنة النظام ليوم الثلاثاء الماضي»: a date runs on where the name ends. */
function isCrossedBy(name: NamePhrase, other: Phrase): boolean {
  return (other.kind === 'date' || other.kind === 'time') && name.start < other.start && other.start < name.end && name.end < other.end;
}

/** «صحيفة اليوم», «لـ"الغد"»: a day word that bears a name of the tables, as what stands around it says. */
function isNamesake(phrase: Phrase, group: readonly Phrase[]): boolean {
  return isDayWord(phrase) && group.some((other) => isSettledName(other) && isSameSpan(other, phrase));
}

function isSameSpan(a: Phrase, b: Phrase): boolean {
  return a.start === b.start && a.end === b.end;
}

function isSettledName(phrase: Phrase): boolean {
  return phrase.kind === 'name' && phrase.readings.some((r) => r.id !== undefined && !r.weak);
}

/** What only a time can mean: a day word, a feast. */
function isDayWord(phrase: Phrase): boolean {
  if (phrase.kind !== 'date' && phrase.kind !== 'time') return false;
  const { expression } = phrase;
  const date = expression.type === 'clock' ? expression.date : expression;
  return (
    date?.type === 'vague' || (date?.type === 'shift' && date.unit === 'day') || (date?.type === 'calendar' && date.holiday !== undefined)
  );
}

function isGuess(phrase: Phrase): phrase is NamePhrase {
  return phrase.kind === 'name' && phrase.tagged === true;
}

/** Guessed names stand where nothing but references does; a name of the same span that may be a common word is confirmed. */
function withGuesses(standing: readonly Phrase[], guesses: readonly NamePhrase[]): readonly Phrase[] {
  const out = [...standing];
  let next = 0;
  for (const guess of guesses) {
    while (next < standing.length && (standing[next]?.start ?? 0) < guess.start - LONGEST) next++;
    let free = true;
    for (let i = next; i < standing.length && (standing[i]?.start ?? 0) < guess.end; i++) {
      const other = standing[i];
      if (!other || other.kind === 'reference' || !overlaps(other, guess)) continue;
      free = false;
      out[i] = confirmed(other, guess);
    }
    if (free) out.push(guess);
  }
  return out.sort(inReadingOrder);
}
/** No phrase is longer, in UTF-16 units. */
const LONGEST = 400;

/** How sure the tagger must be to speak for a name that may be a common word. */
const SPEAKS = 0.8;

function confirmed(phrase: Phrase, guess: NamePhrase): Phrase {
  if (phrase.kind !== 'name' || phrase.start !== guess.start || phrase.end !== guess.end || guess.confidence < SPEAKS) return phrase;
  const kind = guess.readings[0]?.kind;
  if (phrase.readings.some((r) => !r.weak) || !phrase.readings.some((r) => r.kind === kind)) return phrase;
  const readings = phrase.readings.filter((r) => r.kind === kind).map((r) => ({ ...r, weak: false }));
  return { ...phrase, readings, confidence: guess.confidence, because: [...phrase.because, ...guess.because] };
}

/** The phrase, marked as nested where one that stands holds it. */
function nestedIn(standing: readonly Phrase[], phrase: Phrase): Phrase {
  if (phrase.nested || !NAMES.has(phrase.kind)) return phrase;
  return standing.some((holder) => TIMES.has(holder.kind) && contains(holder, phrase)) ? { ...phrase, nested: true } : phrase;
}

/** Whether a phrase may stand beside one at least as long that stands already. */
function agree(holder: Phrase, phrase: Phrase): boolean {
  if (phrase.kind === 'reference' || holder.kind === 'reference') return true;
  if (phrase.start >= holder.end || holder.start >= phrase.end) return true;
  // A name knows of names around it, not of times: inside a time it is nested whatever its recognizer says.
  return (phrase.nested === true || TIMES.has(holder.kind)) && contains(holder, phrase) && mayHold(holder, phrase);
}

const NAMES: ReadonlySet<Phrase['kind']> = new Set(['name', 'demonym']);
const TIMES: ReadonlySet<Phrase['kind']> = new Set(['date', 'time', 'duration', 'set']);
const NUMBERS: ReadonlySet<Phrase['kind']> = new Set(['number', 'ordinal']);

/** Names hold names and, but for persons (آل ثاني), numbers (مطاري بغداد وأربيل); times hold times and places (بالتوقيت المحلي في سوريا). */
function mayHold(outer: Phrase, inner: Phrase): boolean {
  if (NAMES.has(outer.kind)) return NAMES.has(inner.kind) || (NUMBERS.has(inner.kind) && !isPerson(outer));
  if (TIMES.has(outer.kind)) return isPlaceOrNation(inner) || (inner.nested === true && TIMES.has(inner.kind));
  return false;
}

/** What a clock is called by. */
function isPlaceOrNation(phrase: Phrase): boolean {
  return phrase.kind === 'demonym' || (phrase.kind === 'name' && phrase.readings.some((r) => r.kind === 'place'));
}

function isPerson(phrase: Phrase): boolean {
  return phrase.kind === 'name' && phrase.readings.every((r) => r.kind === 'person');
}

function inReadingOrder(a: Phrase, b: Phrase): number {
  return a.start - b.start || b.end - a.end;
}

function length(phrase: Phrase): number {
  return phrase.end - phrase.start;
}
