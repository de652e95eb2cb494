// Counts in digits, words or both, with the modifier beside them; the noun that is counted stays outside and is told by its lemma.
//   نحو 15 ألف مسلح (about 15,000 gunmen) · ما بين عشرين وثلاثين (between 20 and 30) · مئات الجنود (hundreds of soldiers) · الجنود الثلاثة
// Left alone: labels (القرار 2254، قناة 24), numbering of lists, years, scores, «أي واحد», «النصف الأول», «نصف نهائي».
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { timeUnitTable } from '../lexicon/times/time-unit.ts';
import type { NumericPhrase } from '../phrase.ts';
import { type AmountReading, amountsOf } from '../read/amounts.ts';
import { countedBefore, countedBehind, type NounReading } from '../read/noun.ts';
import { boundAfter, boundBy } from '../read/numeral-bounds.ts';
import { numericPhrase } from '../read/numeric-phrase.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { isYearInFrame, openerOf } from '../read/years.ts';
import type { Word } from '../text/word.ts';

export function recognizeNumbers(p: Paragraph): readonly NumericPhrase[] {
  return amountsOf(p).flatMap((reading) => (isCount(p, reading) ? [phraseOf(p, reading)] : []));
}

function phraseOf(p: Paragraph, reading: AmountReading): NumericPhrase {
  const noun = countedOf(p, reading);
  const next = boundAfter(p, reading.to);
  const behindNoun = next || !noun || noun.start < reading.start ? undefined : boundBehindNoun(p, noun.to);
  const bound = next ?? behindNoun;
  // Before a unit of time the length is the mention: it takes the modifier, and so must be the longer one.
  const isOfTime = hitAt(p, reading.behind, timeUnitTable) !== undefined;
  return numericPhrase('number', reading, {
    start: isOfTime ? reading.first.start : reading.start,
    // A modifier right behind belongs to the span; behind the counted noun it only bounds.
    end: next?.end ?? reading.end,
    amount: bound ? boundBy(reading.amount, bound.row.relation) : reading.amount,
    ...(noun && { counted: { lemma: noun.lemma, start: noun.start, end: noun.end, ...(noun.gender && { gender: noun.gender }) } }),
    reason: reading.first.fraction ? 'number-part' : 'number-count',
  });
}

const ADJECTIVES = 2;

/** «14 صاروخاً روسياً على الأقل»: behind the noun and up to two adjectives. */
function boundBehindNoun(p: Paragraph, i: number): ReturnType<typeof boundAfter> {
  for (let at = i; at <= i + ADJECTIVES; at++) {
    const bound = boundAfter(p, at);
    if (bound) return bound.row.place === 'after' || at === i ? bound : undefined;
    const word = p.tokens[at]?.word;
    if (word?.type !== 'arabic' || isFrameWord(word, 'function')) return undefined;
  }
  return undefined;
}

/** The noun behind; before it for «الثلاثة», «واحد», «اثنين», which follow their noun. */
function countedOf(p: Paragraph, reading: AmountReading): NounReading | undefined {
  const { first, last } = reading;
  const follows = first === last && first.written === 'words' && !first.vague && (first.definite || first.value === 1 || first.value === 2);
  const behind = countedBehind(p, reading.behind);
  if (!follows) return behind;
  const before = first.proclitic === '' ? countedBefore(p, reading.from, first.value === 1 ? 'singular' : 'plural') : undefined;
  return before ?? (behind?.gender ? behind : undefined);
}

function isCount(p: Paragraph, reading: AmountReading): boolean {
  const { first, shape, modifier } = reading;
  if (shape === 'score' || shape === 'years' || isYearInFrame(p, reading)) return false;
  const next = p.tokens[reading.to];
  if (next?.glued && isSuffix(next.word)) return false;
  if (first.written === 'digits') return !isLabel(p, reading) && !isNumbering(p, reading) && !isDayOfMonth(p, reading);
  if (modifier || shape === 'range') return true;
  if (first.fraction && (first.definite ? first.written === 'words' : isFrameWord(next?.word, 'half-of-name'))) return false;
  return first.written === 'mixed' || isCountInWords(p, reading);
}

const SHORTEST_NOUN = 3;

/** Latin letters or one or two Arabic ones glued on: a model, a year with its era (1407هـ), a unit that is none here. */
function isSuffix({ type, bare }: Word): boolean {
  return type === 'latin' || (type === 'arabic' && bare.length < SHORTEST_NOUN);
}

/** Words that are spelled like numerals and count nothing where they stand. */
function isCountInWords(p: Paragraph, { from, to, first }: AmountReading): boolean {
  const before = p.tokens[from - 1]?.word;
  if (first.value === 1) return !first.definite && !isFrameWord(before, 'every') && !isOneOfTheBest(p, to);
  // «الاثنين» is Monday, «الصفر» a point, «المئة» in «في المئة» is what per cent is of.
  if (first.definite && (first.value === 2 || first.value === 0)) return false;
  if (first.definite && first.value === 100) return first.proclitic === '' && !isFrameWord(before, 'function');
  return !(first.definite && isFrameWord(before, 'label'));
}

const ELATIVE = /^ا(?!ل).{3}$/u;

/** «واحد من أبرز …»: one of the best is praise, no count. An elative has four letters, the first alef. */
function isOneOfTheBest(p: Paragraph, to: number): boolean {
  return isFrameWord(p.tokens[to]?.word, 'of') && ELATIVE.test(p.tokens[to + 1]?.word.fold ?? '');
}

/** «القرار 2254», «فرانس 24»: a name or number of something. A counted noun behind or a modifier before speak against it. */
function isLabel(p: Paragraph, { from, behind, modifier, first, proclitic }: AmountReading): boolean {
  if (modifier || proclitic !== '' || !first.plain || !isFrameWord(p.tokens[from - 1]?.word, 'label')) return false;
  return !countedBehind(p, behind)?.gender;
}

const LAST_DAY = 31;

/** «أيام 22 و23 و24 يناير»: days of a month, back over و and other figures to the word for days. */
function isDayOfMonth(p: Paragraph, { from, first }: AmountReading): boolean {
  return first.plain && Number(first.value) <= LAST_DAY && isFrameWord(openerOf(p, from), 'day-list');
}

const NUMBERING = new Set(['.', '-', ')', '–', '/', '_']);

/** «1- », «2. », «3) » at the head of a paragraph. */
function isNumbering(p: Paragraph, { from, to, first }: AmountReading): boolean {
  const opensBracket = p.tokens[0]?.word.fold === '(' && from === 1;
  if ((from !== 0 && !opensBracket) || !first.plain || Number(first.value) > 99) return false;
  const mark = p.tokens[to];
  const after = p.tokens[to + 1];
  return mark?.word.type === 'mark' && NUMBERING.has(mark.word.fold) && after !== undefined && (mark.glued || !after.glued);
}
