// What stands in brackets or quotation marks right after a body's full name is its short name: «منظمة الصحة العالمية (WHO)» (the World
// Health Organization), «قوات سوريا الديمقراطية "قسد"», «حركة المقاومة الإسلامية (حماس)». Leaves alone: common words and figures in
// brackets («(أمس)», «(2018)»), more than three words, names that the gazetteer knows anyway.
import type { NameKind } from '../model.ts';
import { isKnown, type Paragraph } from '../read/paragraph.ts';
import type { Pair } from '../read/quotes.ts';
import { type NameCandidate, pairFrom } from './name-candidate.ts';
import { isUnknownWord } from './name-words.ts';

const LONGEST = 3;

/** @param names found by other means */
export function findAcronyms(p: Paragraph, names: readonly NameCandidate[]): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const name of names) {
    const kind = kindOf(name);
    const pair = kind && pairFrom(p, name.to);
    if (pair && isAcronym(p, pair)) found.push(asAcronym(p, pair, kind));
  }
  return found;
}

/** Bodies and facilities of more than one word are shortened. */
function kindOf({ readings: [first], from, to }: NameCandidate): NameKind | undefined {
  return to > from + 1 && first && !first.weak && (first.kind === 'org' || first.kind === 'facility') ? first.kind : undefined;
}

function isAcronym(p: Paragraph, { open, close }: Pair): boolean {
  const [from, to] = [open.at + 1, close.at];
  if (to === from || to > from + LONGEST) return false;
  if (isLatin(p, from)) return isLatin(p, to - 1);
  return to === from + 1 && (isUnknownWord(p, from) || (p.tokens[from]?.word.type === 'arabic' && !isKnown(p, from) && isShort(p, from)));
}

function isShort(p: Paragraph, at: number): boolean {
  return (p.tokens[at]?.word.fold.length ?? 0) <= 3;
}

function isLatin(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.word.type === 'latin' && /^\p{Lu}/u.test(p.tokens[at].word.text);
}

function asAcronym(p: Paragraph, { open, close }: Pair, kind: NameKind): NameCandidate {
  const [from, to] = [open.at + 1, close.at];
  const [start, end] = [p.tokens[from]?.start ?? 0, p.tokens[to - 1]?.end ?? 0];
  const readings = [{ kind, name: p.text.slice(start, end), weak: false }];
  return {
    from,
    to,
    start,
    end,
    readings,
    proclitic: '',
    contracted: false,
    confidence: 0.8,
    because: [{ message: { key: 'name-acronym' } }],
  };
}
