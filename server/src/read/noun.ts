// What a number counts: the noun behind it (across «من»), or before it where the numeral follows as an adjective.
import { type CountedNounRow, countedNounTable, lemmaOf } from '../lexicon/numbers/counted-noun.ts';
import { isFrameWord } from '../lexicon/numbers/number-frame.ts';
import { numeralTable } from '../lexicon/numbers/numeral.ts';
import { type ReferenceNoun, referenceNounTable } from '../lexicon/references/reference-noun.ts';
import type { Counted } from '../phrase.ts';
import type { Stem } from '../text/clitics.ts';
import type { Token } from '../text/segment.ts';
import { hitAt, hitsAt, type Paragraph } from './paragraph.ts';

/** A counted noun with its form. Gender only where a table knows it. */
export interface NounReading extends Counted {
  readonly number?: CountedNounRow['number'];
  readonly to: number;
  readonly stem: Stem;
}

/** The known nouns that token `i` may be, best first. */
export function nounsAt(p: Paragraph, i: number): readonly NounReading[] {
  const counted = hitsAt(p, i, countedNounTable).map(({ row, start, end, to, stem }) => ({ ...row, start, end, to, stem }));
  const known = hitsAt(p, i, referenceNounTable)
    .filter(({ row }) => row.class !== 'idiom')
    .map(({ row, form, start, end, to, stem }) => ({ ...readingOf(row, form), start, end, to, stem }));
  return [...counted, ...known];
}

function readingOf(row: ReferenceNoun, form: string): CountedNounRow {
  return { lemma: lemmaOf(row.id) ?? form, gender: row.gender, number: row.number };
}

/** The noun counted by a numeral that ends before token `i`: right behind it, or behind «من». */
export function countedBehind(p: Paragraph, i: number): NounReading | undefined {
  const isOf = isFrameWord(p.tokens[i]?.word, 'of');
  const at = isOf ? i + 1 : i;
  const token = p.tokens[at];
  if (token?.word.type !== 'arabic' || token.glued) return undefined;
  const nouns = nounsAt(p, at);
  const known = nouns.find((noun) => noun.stem.proclitic === '');
  if (!known && nouns.length > 0) return undefined;
  // «11 من العاملين», «3 من قادة»; in «الدقيقة 23 من ضربة» nothing is counted.
  if (isOf && known?.number === 'singular' && !known.stem.article) return undefined;
  return known ?? (hitAt(p, at, numeralTable) ? undefined : unknownNoun(token, at));
}

const LOOK_BACK = 2;

/** The noun before token `i`, by preference in the `expected` form, that a definite numeral, or one or two, follows: «الجنود الثلاثة», «عسكريين أمريكيين اثنين». */
export function countedBefore(p: Paragraph, i: number, expected: CountedNounRow['number'] = 'singular'): NounReading | undefined {
  for (let at = i - 1; at >= Math.max(0, i - LOOK_BACK); at--) {
    if (p.tokens[at]?.word.type !== 'arabic') return undefined;
    const nouns = nounsAt(p, at);
    const known = nouns.find(({ number }) => number === expected) ?? nouns[0];
    if (known) return known;
  }
  return undefined;
}

const AND = 'و';
const TANWIN = '\u064b';
const SHORTEST = 3;

/** A word that no table knows: its lemma by its ending, no gender. Words that nothing counts are left alone. */
function unknownNoun(token: Token, at: number): NounReading | undefined {
  const { word } = token;
  if (isFrameWord(word, 'function') || word.stems.some((s) => s.contracted || s.proclitic === AND || (s.article && s.proclitic !== '')))
    return undefined;
  const stem = word.stems.find((s) => s.article && s.proclitic === '') ?? word.stems[0];
  if (!stem || word.bare.length < SHORTEST) return undefined;
  const bare = stem.article ? word.bare.slice(word.bare.length - stem.fold.length) : word.bare;
  return { lemma: singular(bare, word.text.includes(TANWIN)), start: token.start, end: token.end, to: at + 1, stem };
}

/** The singular that regular endings tell; broken plurals stay as they are. */
function singular(bare: string, hasTanwin: boolean): string {
  if (bare.length > SHORTEST + 1) {
    if (bare.endsWith('ات')) return `${bare.slice(0, -2)}ة`;
    if (/(?:ون|ين)$/u.test(bare)) return bare.slice(0, -2);
  }
  return bare.endsWith('ا') && (hasTanwin || bare.length > SHORTEST) ? bare.slice(0, -1) : bare;
}
