import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import text from './tense-word.tsv';

/** Words that tell whether a sentence speaks of what was or what will be. `over` words make it a past behind another. `prefix` rows are beginnings of verbs, `noun` rows the words that only look so, `clause` rows begin another clause; `ending` is how a verb of the past ends behind which a feminine subject stands, `plural` a noun that only looks so. */
export const tenseWordTable: Table<TenseWordRow> = formsTable(
  'tense-word.tsv',
  text,
  ['kind', 'gloss', 'source', 'forms'],
  PROCLITICS,
  (c) => ({ kind: c.kind as TenseWordRow['kind'] }),
);

export interface TenseWordRow {
  readonly kind: 'future' | 'past' | 'over' | 'prefix' | 'noun' | 'clause' | 'ending' | 'plural';
}
