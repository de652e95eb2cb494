import { type Cuts, type Entry, listOf, readTable, type Table } from '../table.ts';
import tsv from './boilerplate.tsv';

/** Words that a publishing system leaves in a text: the whole line (or its last sentence), a label before a link, or the start of a line. */
export interface Boilerplate {
  readonly place: 'line' | 'label' | 'start';
}

/** Written as the system writes them, without proclitics. */
const CUTS: Cuts = { proclitic: false, article: false, accusative: false };

export const boilerplateTable: Table<Boilerplate> = {
  name: 'boilerplate',
  cuts: CUTS,
  entries: readTable('boilerplate.tsv', tsv, ['place', 'gloss', 'source', 'forms'], ({ place, forms }): readonly Entry<Boilerplate>[] =>
    listOf(forms).map((form) => ({ form, row: { place: place as Boilerplate['place'] } })),
  ).flat(),
};
