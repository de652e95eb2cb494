// Finds the next word of a numeral: first in it, joined by و (written onto the word or alone), or right beside.
import type { Hit } from '../lexicon/lexicon.ts';
import { type NumeralRole, type NumeralRow, numeralTable } from '../lexicon/numeral.ts';
import { hitsAt, type Paragraph } from './paragraph.ts';

/** How a word stands to the one before it in the numeral. */
export type Link = 'first' | 'and' | 'beside';

const AND = 'و';
const TANWIN = '\u064b';
/** The future marker is no proclitic of nouns. */
const NEVER_BEFORE_NOUNS = 'س';

/** The word of a numeral at token `i`, in one of these roles and so linked; with a lone و before it where the link is «and». */
export function wordAt(p: Paragraph, i: number, link: Link, ...roles: readonly NumeralRole[]): Hit<NumeralRow> | undefined {
  if (link === 'and' && isLoneAnd(p, i)) return wordAt(p, i + 1, 'beside', ...roles);
  const hits = hitsAt(p, i, numeralTable);
  if (hits.length === 0 || hits.some((hit) => hit.row.role === 'never')) return undefined;
  return hits.find((hit) => roles.includes(hit.row.role) && isLinked(hit, link) && !hidesAnd(p, hit));
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
