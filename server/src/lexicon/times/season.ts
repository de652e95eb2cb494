import type { Season } from '../../values/time-expression.ts';
import { formsTable } from '../forms-table.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import text from './season.tsv';

/** The seasons, as TIMEX3 names them. */
export const seasonTable: Table<SeasonRow> = formsTable('season.tsv', text, ['season', 'gloss', 'source', 'forms'], ALL_CUTS, (c) => ({
  season: c.season as SeasonRow['season'],
}));

export interface SeasonRow {
  readonly season: Season;
}
