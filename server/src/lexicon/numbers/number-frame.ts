import { fold } from '../../text/fold.ts';
import type { Word } from '../../text/word.ts';
import { listOf, readTable } from '../table.ts';
import tsv from './number-frame.tsv';

/** What a word near a number says about it. These words are everywhere, so they are asked for near numbers only and stand in no lexicon. */
const ROLES = [
  'between',
  'from',
  'to',
  'or',
  'of',
  'change',
  'decimal',
  'sport',
  'label',
  'year-frame',
  'function',
  'half-of-name',
  'every',
  'after',
  'day-list',
  'than',
] as const;
export type FrameRole = (typeof ROLES)[number];

const words: ReadonlyMap<FrameRole, ReadonlySet<string>> = new Map(
  readTable('number-frame.tsv', tsv, ['role', 'gloss', 'source', 'forms'], (cells): [FrameRole, ReadonlySet<string>] => {
    const role = ROLES.find((r) => r === cells.role);
    if (!role) throw new Error(`«${cells.role}» is no role of a word near a number`);
    return [role, new Set(listOf(cells.forms).map(fold))];
  }),
);

/** Whether a written word is one of these, as it stands or behind و or ف. */
export function isFrameWord(word: Word | undefined, role: FrameRole): boolean {
  const known = words.get(role);
  return known !== undefined && word?.stems.some((s) => AND.has(s.proclitic) && !s.article && known.has(s.fold)) === true;
}

const AND = new Set(['', 'و', 'ف']);
