import { readTable } from '../table.ts';
import tsv from './confusable-character.tsv';

/** Characters that are not seen, or are seen as others. */
export interface ConfusableCharacter {
  readonly class: 'bidi' | 'control' | 'hidden' | 'letter' | 'presentation' | 'space';
  /** What stands for it in clean text; '' removes it; presentation forms are replaced by what NFKC makes of them. */
  readonly replacement: string;
}

const COLUMNS = ['class', 'replacement', 'gloss', 'source', 'first', 'last'] as const;

const ranges = readTable('confusable-character.tsv', tsv, COLUMNS, (cells) => ({
  row: {
    class: cells.class as ConfusableCharacter['class'],
    replacement: cells.replacement && String.fromCharCode(Number.parseInt(cells.replacement, 16)),
  },
  first: Number.parseInt(cells.first, 16),
  last: Number.parseInt(cells.last, 16),
}));

const byUnit = new Map<number, ConfusableCharacter>(
  ranges.flatMap(({ row, first, last }) => Array.from({ length: last - first + 1 }, (_, i) => [first + i, row] as const)),
);

/** What a UTF-16 unit is, if it is one of them. */
export function confusableAt(unit: number): ConfusableCharacter | undefined {
  return byUnit.get(unit);
}

/** Finds a run of them: a text without a match has none. */
export const CONFUSABLE = new RegExp(`[${ranges.map(({ first, last }) => `${codeOf(first)}-${codeOf(last)}`).join('')}]+`, 'gu');

/** Finds the Arabic letters that Persian ones stand for. */
export const REPLACED_LETTER = new RegExp(
  `[${[...new Set(ranges.flatMap(({ row }) => (row.class === 'letter' ? [row.replacement] : [])))].join('')}]`,
  'gu',
);

function codeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
