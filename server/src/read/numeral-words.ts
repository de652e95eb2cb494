// Finds the next word of a numeral: first in it, joined by و (written onto the word or alone), or right beside.
import type { Hit } from '../lexicon/lexicon.ts';
import { type NumeralRole, type NumeralRow, numeralTable } from '../lexicon/numbers/numeral.ts';
import { groupOf } from '../lexicon/table.ts';
import { findHit, hasHit, mayBegin, type Paragraph } from './paragraph.ts';

/** How a word stands to the one before it in the numeral. */
export type Link = 'first' | 'and' | 'beside';

const AND = 'و';
const TANWIN = '\u064b';
/** The future marker is no proclitic of nouns. */
const NEVER_BEFORE_NOUNS = 'س';

const WORDS = groupOf(numeralTable);

/** Whether any word of a numeral may stand at token `i`, so linked: what `wordAt` would find out for every role anew. */
export function mayBeWord(p: Paragraph, i: number, link: Link): boolean {
  return mayBegin(p, link === 'and' && isLoneAnd(p, i) ? i + 1 : i, WORDS);
}

/** The word of a numeral at token `i`, in this role (or one of these) and so linked; with a lone و before it where the link is «and». */
export function wordAt(p: Paragraph, i: number, link: Link, role: NumeralRole | readonly NumeralRole[]): Hit<NumeralRow> | undefined {
  if (link === 'and' && isLoneAnd(p, i)) return wordAt(p, i + 1, 'beside', role);
  if (!mayBegin(p, i, WORDS) || hasHit(p, i, numeralTable, isNever)) return undefined;
  return findHit(p, i, numeralTable, (hit) => isOf(role, hit) && isLinked(hit, link) && !hidesAnd(p, hit));
}

function isOf(role: NumeralRole | readonly NumeralRole[], { row }: Hit<NumeralRow>): boolean {
  return typeof role === 'string' ? role === row.role : role.includes(row.role);
}

function isNever({ row }: Hit<NumeralRow>): boolean {
  return row.role === 'never';
}

/** Whether token `i` is و written alone. */
export function isLoneAnd(p: Paragraph, i: number): boolean {
  const token = p.tokens[i];
  return token?.word.fold === AND && token.word.type === 'arabic' && p.tokens[i + 1]?.word.type !== 'mark';
}

/** «وأحد» is «and one of» and not واحد: its hamza shows that the و is no letter of the word. */
function hidesAnd(p: Paragraph, { form, stem, from }: Hit<NumeralRow>): boolean {
  return form.startsWith(AND) && stem.offset === 0 && !stem.article && p.tokens[from]?.word.bare.charAt(1) !== form.charAt(1);
}

function isLinked({ stem }: Hit<NumeralRow>, link: Link): boolean {
  if (link === 'and') return stem.proclitic === AND;
  return link === 'beside' ? stem.proclitic === '' : !stem.proclitic.includes(NEVER_BEFORE_NOUNS);
}

/** A word in -ا that is the accusative of the singular (ألفاً) and not the dual before a noun (ألفا جندي): it shows tanwin. */
export function showsTanwin(p: Paragraph, hit: Hit<unknown>): boolean {
  return p.tokens[hit.to - 1]?.word.text.includes(TANWIN) === true;
}
