// Nouns whose dual is the number two: a known noun in the dual, and the dual that has lost its ن before other nouns.
//   البلدين (the two countries) · هجومان (two attacks) · على حقلي العمر وكونيكو (on the two fields of …) · صاروخين اثنين
// Left alone: duals of time units, nouns whose dual is spelled like the plural (عسكريين), «حقلي» as «my field» or an adjective.
import { type CountedNounRow, constructDualTable } from '../lexicon/counted-noun.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { isFrameWord } from '../lexicon/number-frame.ts';
import type { NumericPhrase } from '../phrase.ts';
import { type NounReading, nounsAt } from '../read/noun.ts';
import { type Numeral, readNumeral } from '../read/numeral.ts';
import { boundBefore } from '../read/numeral-bounds.ts';
import { hitAt, isKnown, type Paragraph } from '../read/paragraph.ts';

export function recognizeNumberDuals(p: Paragraph): readonly NumericPhrase[] {
  const found: NumericPhrase[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    if (!isKnown(p, i)) continue;
    const phrase = fullDual(p, i) ?? constructDual(p, i);
    if (phrase) found.push(phrase);
  }
  return found;
}

/** «الدولتين»: every noun that the word may be is dual there (بلدان are countries too). «اثنين» right behind joins the span. */
function fullDual(p: Paragraph, i: number): NumericPhrase | undefined {
  const nouns = nounsAt(p, i);
  const [noun] = nouns;
  if (!noun || nouns.some((n) => n.number !== 'dual') || isNumbered(p, i)) return undefined;
  const two = twoBehind(p, noun.to);
  if (two && two.from > noun.to) return undefined;
  return dualPhrase(p, i, noun, noun.stem.proclitic, noun.stem.contracted, two?.end ?? noun.end);
}

const ADJECTIVES = 2;

/** The numeral two behind, right there or across adjectives. */
function twoBehind(p: Paragraph, to: number): Numeral | undefined {
  for (let at = to; at <= to + ADJECTIVES; at++) {
    const numeral = isKnown(p, at) ? readNumeral(p, at) : undefined;
    if (numeral) return numeral.value === 2 && numeral.written === 'words' && !numeral.definite ? numeral : undefined;
  }
  return undefined;
}

/** A number before it makes it something else («24 ساعتين» does not happen; «ألفي» and «مئتي» do). */
function isNumbered(p: Paragraph, i: number): boolean {
  return p.tokens[i - 1]?.word.type === 'digits';
}

/** «حقلي عمر وكونوكو»: behind a word that no adjective follows, with و and a second thing within reach. */
function constructDual(p: Paragraph, i: number): NumericPhrase | undefined {
  const hit = hitAt(p, i, constructDualTable);
  if (!hit || hit.stem.accusative || nounsAt(p, i).some((n) => n.stem.proclitic === hit.stem.proclitic && !n.stem.accusative))
    return undefined;
  const next = p.tokens[hit.to]?.word;
  if (next?.type !== 'arabic' || isFrameWord(next, 'function') || !isPaired(p, hit)) return undefined;
  if (isNominative(hit) ? !isDefinite(p, hit.to) : !standsFree(p, hit)) return undefined;
  const noun = { ...hit.row, start: hit.start, end: hit.end, to: hit.to, stem: hit.stem };
  return dualPhrase(p, i, noun, hit.stem.proclitic, hit.stem.contracted, hit.end);
}

/** An adjective follows its noun; a construct dual follows a particle, a clitic of its own, or nothing. */
function standsFree(p: Paragraph, { from, stem }: Hit<CountedNounRow>): boolean {
  const before = p.tokens[from - 1];
  return (
    stem.proclitic !== '' || before?.word.type !== 'arabic' || isFrameWord(before.word, 'function') || isFrameWord(before.word, 'between')
  );
}

/** «حقلا» may be the accusative of one field: then what follows is no genitive with the article or a name. */
function isNominative({ form }: Hit<CountedNounRow>): boolean {
  return form.endsWith('ا') && !form.endsWith('تا');
}

function isDefinite(p: Paragraph, i: number): boolean {
  return p.tokens[i]?.word.stems.some((s) => s.article && s.proclitic === '') === true;
}

const REACH = 10;
/** Behind و it may be one more adjective (مشترك ورسمي), with an alef the accusative: then the second thing must come at once. */
const REACH_AT_ONCE = 3;
const AND = 'و';

function isPaired(p: Paragraph, hit: Hit<CountedNounRow>): boolean {
  const { to, stem } = hit;
  const end = Math.min(p.tokens.length, to + (stem.proclitic === AND || isNominative(hit) ? REACH_AT_ONCE : REACH));
  for (let at = to + 1; at < end; at++) {
    const word = p.tokens[at]?.word;
    if (word?.fold === '.') return false;
    if (word?.type === 'arabic' && word.fold.startsWith(AND)) return true;
  }
  return false;
}

function dualPhrase(p: Paragraph, i: number, noun: NounReading, proclitic: string, contracted: boolean, end: number): NumericPhrase {
  const before = proclitic === '' ? boundBefore(p, i) : undefined;
  const { lemma, gender, start } = noun;
  const outer = before?.stem.proclitic ?? proclitic;
  return {
    kind: 'number',
    start: before?.start ?? start,
    end,
    amount: { figure: 2, relation: before?.row.relation ?? '=' },
    counted: { lemma, start, end: noun.end, ...(gender && { gender }) },
    ...(outer !== '' && { proclitic: outer }),
    ...(contracted && { contracted: true }),
    nested: true,
    confidence: 0.9,
    because: [{ message: { key: 'number-dual', args: { noun: lemma } }, start, end: noun.end }],
  };
}
