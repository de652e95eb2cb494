import type { Relation } from '../../model.ts';
import { listOf, PROCLITICS, readTable, type Table } from '../table.ts';
import tsv from './modifier.tsv';

/**
 * A word or phrase that bounds a number, and on which side of it it stands; `before-bare` takes no proclitic but و. Verbs that are
 * `split` have their subject between them and the preposition before the figure, those that are `split-object` the figure as object.
 */
export interface ModifierRow {
  readonly relation: Relation;
  readonly place: (typeof PLACES)[number];
}

const RELATIONS: readonly Relation[] = ['~', '>', '>=', '<', '<='];
const PLACES = ['before', 'before-bare', 'after', 'any', 'split', 'split-object'] as const;

export const modifierTable: Table<ModifierRow> = {
  name: 'modifier',
  entries: readTable('modifier.tsv', tsv, ['relation', 'place', 'gloss', 'source', 'forms'], (cells) => {
    const relation = RELATIONS.find((r) => r === cells.relation);
    const place = PLACES.find((p) => p === cells.place);
    if (!relation || !place) throw new Error(`«${cells.relation}», «${cells.place}»: no relation or no place`);
    return { row: { relation, place }, forms: listOf(cells.forms) };
  }).flatMap(({ row, forms }) => forms.map((form) => ({ form, row }))),
  cuts: PROCLITICS,
};
