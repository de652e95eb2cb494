// Ranks: first … tenth and compounds in both genders, definite or not, and definite tens, hundreds and scale words as ranks.
//   الحادي والعشرين (the twenty-first) · ثاني مرة (the second time) · الكتاب الثلاثون (the thirtieth book) · أولاً (firstly)
// Left alone: أول أمس (a day), ثاني أكسيد (an oxide), ثانية as a unit of time. «الأخير» is a reference.
import type { Hit } from '../lexicon/lexicon.ts';
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { type OrdinalRow, ordinalTable } from '../lexicon/numbers/ordinal.ts';
import { groupOf } from '../lexicon/table.ts';
import type { NumericPhrase } from '../phrase.ts';
import { countedBefore, countedBehind, nounsAt } from '../read/noun.ts';
import { type Numeral, numeralsOf, readNumeral } from '../read/numeral.ts';
import { type Link, wordAt } from '../read/numeral-words.ts';
import { hitsAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isOwnedFeminine } from '../text/clitics.ts';
import { figureOf, ratio, rationalOf } from '../values/amount.ts';

const RANKS = groupOf(ordinalTable);

export function recognizeOrdinals(p: Paragraph): readonly NumericPhrase[] {
  const found = numeralsOf(p).flatMap((numeral) => readDefiniteCardinal(p, numeral) ?? []);
  for (const i of startsOf(p, RANKS)) {
    const rank = readOrdinal(p, i, 'first');
    if (rank) found.push(rank);
  }
  const phrases: NumericPhrase[] = [];
  let free = 0;
  for (const rank of found.sort((a, b) => a.from - b.from)) {
    // Inside a rank none begins: «والعشرين» in «الحادي والعشرين», «والخامس عشر» behind hundreds.
    if (rank.from < free) continue;
    const whole = withHundreds(p, rank);
    phrases.push(phraseOf(p, whole));
    free = whole.to;
  }
  return phrases;
}

interface Ordinal {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly value: bigint;
  readonly definite: boolean;
  readonly proclitic: string;
  readonly contracted: boolean;
}

function readOrdinal(p: Paragraph, i: number, link: Link): Ordinal | undefined {
  const hits = hitsAt(p, i, ordinalTable);
  if (hits.some(({ row }) => row.role === 'never')) return undefined;
  // Only masculine ranks have an accusative in -ا (أولاً); أولى has not.
  const hit = hits.find(({ stem, row }) => !(stem.accusative && row.gender === 'feminine') && (link === 'first' || stem.proclitic === AND));
  if (!hit) return undefined;
  const ten = hit.row.value < 10n ? wordAt(p, hit.to, 'beside', 'ten') : undefined;
  if (ten && !ten.stem.article) return ordinalOf(hit, ten.to, hit.row.value + 10n);
  const tens = hit.row.value < 10n ? wordAt(p, hit.to, 'and', 'tens') : undefined;
  if (tens) return ordinalOf(hit, tens.to, hit.row.value + tens.row.value.n);
  if (hit.row.role === 'compound' || isSecondOfTime(p, hit)) return undefined;
  return ordinalOf(hit, hit.to, hit.row.value);
}

function ordinalOf({ start, from, stem }: Hit<OrdinalRow>, to: number, value: bigint): Ordinal {
  return { start, from, to, value, definite: stem.article, proclitic: stem.proclitic, contracted: stem.contracted };
}

const AND = 'و';
const FEMININE_END = 'ه';

/** «20 ثانية», «لحظة وثانية»: a second, unless a feminine noun stands before it (مرة ثانية). */
function isSecondOfTime(p: Paragraph, { row, stem, from }: Hit<OrdinalRow>): boolean {
  if (row.value !== 2n || row.gender !== 'feminine' || stem.article) return false;
  const before = p.tokens[from - 1]?.word;
  return stem.proclitic !== '' || (before !== undefined && !(before.type === 'arabic' && before.fold.endsWith(FEMININE_END)));
}

/** «العشرون», «المئة», «الثاني عشر»: a definite number of eleven or more is a rank behind a definite noun, or alone; «الدورة الـ72». */
function readDefiniteCardinal(p: Paragraph, numeral: Numeral): Ordinal | undefined {
  if (!numeral.definite || numeral.written === 'mixed' || numeral.vague || numeral.fraction) return undefined;
  if (numeral.written === 'digits' ? !isRankInDigits(p, numeral) : !isRankInWords(p, numeral)) return undefined;
  const { start, from, to, proclitic, contracted } = numeral;
  return { start, from, to, value: rationalOf(numeral.value).n, definite: true, proclitic, contracted };
}

/** Digits with the article behind a noun that is surely singular: the 27 of «الدول الـ27» count. */
function isRankInDigits(p: Paragraph, { from, plain, value, to }: Numeral): boolean {
  const readings = nounsAt(p, from - 2);
  const isSingular = readings.length
    ? readings.every(({ number, stem }) => number === 'singular' && stem.article)
    : isFeminine(p, from - 2);
  return plain && Number(value) > 0 && isSingular && isOpen(p, to);
}

/** A definite word with the ending of feminine singulars, also before a pronoun («دورته الـ57»). */
function isFeminine(p: Paragraph, i: number): boolean {
  const word = p.tokens[i]?.word;
  if (word?.type !== 'arabic') return false;
  return word.stems.some((s) => s.article) ? word.fold.endsWith(FEMININE_END) : isOwnedFeminine(word.fold);
}

function isRankInWords(p: Paragraph, numeral: Numeral): boolean {
  const opensWithArticle = p.tokens[numeral.from]?.word.stems.some((s) => s.article) === true;
  return Number(numeral.value) >= 11 && opensWithArticle && standsAsRank(p, numeral);
}

/** Nothing stands behind that the number would count. */
function isOpen(p: Paragraph, to: number): boolean {
  const next = p.tokens[to]?.word;
  return next?.type !== 'arabic' || next.stems.some((s) => s.article || s.proclitic !== '') || isFrameWord(next, 'function');
}

function standsAsRank(p: Paragraph, { from, to }: Numeral): boolean {
  const before = p.tokens[from - 1];
  if (!before) return isOpen(p, to);
  const noun = before.word.type === 'arabic' && before.word.stems.some((s) => s.article);
  const readings = nounsAt(p, from - 1);
  return noun && !(readings.length > 0 && readings.every(({ number }) => number === 'plural'));
}

/** «الثاني بعد المئة», «المئة والخامس والعشرين»: hundreds behind or before. */
function withHundreds(p: Paragraph, ordinal: Ordinal): Ordinal {
  if (isFrameWord(p.tokens[ordinal.to]?.word, 'after')) {
    const hundred = readNumeral(p, ordinal.to + 1);
    if (hundred?.definite && Number(hundred.value) >= 100 && Number(hundred.value) > Number(ordinal.value))
      return { ...ordinal, to: hundred.to, value: ordinal.value + rationalOf(hundred.value).n };
  }
  const rest = ordinal.value >= 100n && ordinal.value % 100n === 0n ? readOrdinal(p, ordinal.to, 'and') : undefined;
  return rest?.definite ? { ...ordinal, to: rest.to, value: ordinal.value + rest.value } : ordinal;
}

function phraseOf(p: Paragraph, ordinal: Ordinal): NumericPhrase {
  const { start, from, to, value, definite, proclitic, contracted } = ordinal;
  const end = p.tokens[to - 1]?.end ?? start;
  const behind = definite ? undefined : countedBehind(p, to);
  const noun = behind?.gender ? behind : countedBefore(p, from);
  const figure = figureOf(ratio(value));
  return {
    kind: 'ordinal',
    start,
    end,
    amount: { figure, relation: '=' },
    ...(noun && { counted: { lemma: noun.lemma, start: noun.start, end: noun.end, ...(noun.gender && { gender: noun.gender }) } }),
    ...(proclitic !== '' && { proclitic }),
    ...(contracted && { contracted: true }),
    nested: true,
    confidence: 0.95,
    because: [{ message: { key: 'number-ordinal', args: { figure } }, start, end }],
  };
}
