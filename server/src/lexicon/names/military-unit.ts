import { formsTable } from '../forms-table.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import tsv from './military-unit.tsv';

/** A unit of an army, named by its number. */
export interface MilitaryUnit {
  /** Nothing but a unit is called so and numbered; else an arm or a nation must follow. */
  readonly sure: boolean;
}

export const militaryUnitTable: Table<MilitaryUnit> = formsTable(
  'military-unit.tsv',
  tsv,
  ['sure', 'gloss', 'source', 'forms'],
  ALL_CUTS,
  (c) => ({
    sure: c.sure === 'yes',
  }),
);
