import { inflectedEntries } from '../inflected-entries.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import text from './title.tsv';

/** A word that stands before a person's name. */
export interface Title {
  readonly id: string;
  /**
   * `rank` stands right before the name (الجنرال); `office` may be completed first (وزير الدفاع الأميركي); `trade` and `kin` are
   * weaker (اللاعب, نجله); `called` says that a name follows (المدعو).
   */
  readonly class: 'rank' | 'office' | 'trade' | 'kin' | 'called';
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
}

const COLUMNS = ['id', 'class', 'gender', 'gloss', 'source', 'forms'] as const;

export const titleTable: Table<Title> = {
  name: 'title',
  cuts: ALL_CUTS,
  entries: inflectedEntries('title.tsv', text, COLUMNS, (c) => ({
    id: c.id,
    class: c.class as Title['class'],
    gender: c.gender as Title['gender'],
  })),
};
