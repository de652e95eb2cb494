// Companies by the word at their end: «طلعت مصطفى القابضة» (Talaat Moustafa Holding), «الظبي كابيتال» (Al Dhabi Capital), «جنرال
// موتورز». What stands before it is the name, back to a common word. Leaves alone: such a word alone («المجموعة القابضة»), or
// behind nothing but a type noun («الشركة القابضة»).
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import { type NameCandidate, nameIn, spanOf } from './name-candidate.ts';

const LONGEST = 3;

export function findCompanies(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let i = 1; i < p.tokens.length; i++) {
    const word = p.tokens[i]?.word;
    if (word?.type !== 'arabic' || !partsOf(word).has('company-tail') || word.stems[0] === undefined) continue;
    const opening = openingOf(p, i);
    if (opening) found.push(asCompany(p, opening.from, opening.stem, i + 1));
  }
  return found;
}

/** Where the name begins whose last word stands at `tail`; behind «company» any word is part of it. */
function openingOf(p: Paragraph, tail: number): { readonly from: number; readonly stem: Stem } | undefined {
  for (let at = tail - 2; at >= tail - 1 - LONGEST; at--) if (isCompanyNoun(p, at)) return withStem(p, at + 1);
  let from = tail;
  while (from > tail - LONGEST && isNameWord(p, from - 1) && !isJoinedName(p, from)) from--;
  return from < tail ? withStem(p, from) : undefined;
}

function withStem(p: Paragraph, from: number): { readonly from: number; readonly stem: Stem } | undefined {
  const word = p.tokens[from]?.word;
  const known = hitAt(p, from, gazetteerTable) ?? hitAt(p, from, givenNameTable);
  const stem = known?.stem ?? word?.stems[0];
  return stem && { from, stem };
}

function isCompanyNoun(p: Paragraph, at: number): boolean {
  const head = hitAt(p, at, headNounTable);
  return head?.row.id === 'org-company' && head.to === at + 1 && !head.stem.article && p.tokens[at + 1]?.word.type === 'arabic';
}

/** A word that is a name, or that news does not use otherwise. */
function isNameWord(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  if (word?.type !== 'arabic' || cuesOf(word).size > 0 || hitAt(p, at, titleTable) || hitAt(p, at, headNounTable)) return false;
  if (hitAt(p, at, givenNameTable) || hitAt(p, at, gazetteerTable)) return true;
  const { written, cut } = commonnessOf(word);
  return !written && !cut;
}

/** A letter glued before a word begins the name or another member. */
function isJoinedName(p: Paragraph, at: number): boolean {
  const hit = hitAt(p, at, gazetteerTable) ?? hitAt(p, at, givenNameTable);
  return hit !== undefined && hit.stem.proclitic !== '';
}

function asCompany(p: Paragraph, from: number, stem: Stem, to: number): NameCandidate {
  const span = spanOf(p, { from, start: (p.tokens[from]?.start ?? 0) + stem.offset, stem }, to);
  const because = [{ message: { key: 'name-company', args: { last: p.tokens[to - 1]?.word.text ?? '' } } }];
  return { ...span, readings: [{ kind: 'org', name: nameIn(p, span), weak: false }], confidence: 0.8, because };
}
