// Nouns whose dual is the number two: a known noun in the dual, and the dual that has lost its ن before other nouns.
//   البلدين (the two countries) · هجومان (two attacks) · على حقلي العمر وكونيكو (on the two fields of …) · صاروخين اثنين
// Left alone: duals of time units, nouns whose dual is spelled like the plural (عسكريين), «حقلي» as «my field» or an adjective.

import type { Hit } from '../lexicon/lexicon.ts';
import { type CountedNounRow, constructDualTable, dualNounTable } from '../lexicon/numbers/counted-noun.ts';
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { groupOf } from '../lexicon/table.ts';
import type { NumericPhrase } from '../phrase.ts';
import { nounsAt } from '../read/noun.ts';
import { type Numeral, readNumeral } from '../read/numeral.ts';
import { boundBefore } from '../read/numeral-bounds.ts';
import { hitAt, isDigits, type Paragraph, startsOf } from '../read/paragraph.ts';

const DUALS = groupOf(dualNounTable, constructDualTable);

export function recognizeNumberDuals(p: Paragraph): readonly NumericPhrase[] {
  const found: NumericPhrase[] = [];
  for (const i of startsOf(p, DUALS)) {
    const phrase = fullDual(p, i) ?? constructDual(p, i);
    if (phrase) found.push(phrase);
  }
  return found;
}

/** «الدولتين»; «اثنين» right behind joins the span. */
function fullDual(p: Paragraph, i: number): NumericPhrase | undefined {
  const hit = hitAt(p, i, dualNounTable);
  if (!hit || isDigits(p, i - 1)) return undefined;
  const two = twoBehind(p, hit.to);
  if (two && two.from > hit.to) return undefined;
  return dualPhrase(p, hit, two?.end ?? hit.end);
}

const ADJECTIVES = 2;

/** The numeral two behind, right there or across adjectives. */
function twoBehind(p: Paragraph, to: number): Numeral | undefined {
  for (let at = to; at <= to + ADJECTIVES; at++) {
    const numeral = readNumeral(p, at);
    if (numeral) return numeral.value === 2 && numeral.written === 'words' && !numeral.definite ? numeral : undefined;
  }
  return undefined;
}

/** «حقلي عمر وكونوكو»: behind a word that no adjective follows, with و and a second thing within reach. */
function constructDual(p: Paragraph, i: number): NumericPhrase | undefined {
  const hit = hitAt(p, i, constructDualTable);
  if (!hit || hit.stem.accusative || nounsAt(p, i).some((n) => n.stem.proclitic === hit.stem.proclitic && !n.stem.accusative))
    return undefined;
  const next = p.tokens[hit.to]?.word;
  if (next?.type !== 'arabic' || isFrameWord(next, 'function') || !isPaired(p, hit)) return undefined;
  if (isNominative(hit) ? !isDefinite(p, hit.to) : !standsFree(p, hit)) return undefined;
  return dualPhrase(p, hit, hit.end);
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

/** In words, the first one behind counted. */
const REACH = 7;
/** Behind و it may be one more adjective (مشترك ورسمي), with an alef the accusative: then the second thing must come at once. */
const REACH_AT_ONCE = 3;
const AND = 'و';

function isPaired(p: Paragraph, hit: Hit<CountedNounRow>): boolean {
  const { to, stem } = hit;
  const reach = stem.proclitic === AND || isNominative(hit) ? REACH_AT_ONCE : REACH;
  let words = 1;
  for (let at = to + 1; at < p.tokens.length && words < reach; at++) {
    const word = p.tokens[at]?.word;
    if (word?.fold === '.') return false;
    if (word?.type !== 'arabic') continue;
    if (word.fold.startsWith(AND)) return true;
    words++;
  }
  return false;
}

function dualPhrase(p: Paragraph, hit: Hit<CountedNounRow>, end: number): NumericPhrase {
  const { row, stem, start, from } = hit;
  const before = stem.proclitic === '' ? boundBefore(p, from) : undefined;
  const outer = before?.stem.proclitic ?? stem.proclitic;
  return {
    kind: 'number',
    start: before?.start ?? start,
    end,
    amount: { figure: 2, relation: before?.row.relation ?? '=' },
    counted: { lemma: row.lemma, start, end: hit.end, ...(row.gender && { gender: row.gender }) },
    ...(outer !== '' && { proclitic: outer }),
    ...(stem.contracted && { contracted: true }),
    nested: true,
    confidence: 0.9,
    because: [{ message: { key: 'number-dual', args: { noun: row.lemma } }, start, end: hit.end }],
  };
}
