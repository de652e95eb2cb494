import { PROCLITICS, readTable, type Table } from '../table.ts';
import tsv from './demonstrative.tsv';

/** A demonstrative; without `number` it is an adverb that only looks like one («كذلك»: also). */
export interface Demonstrative {
  readonly number?: 'singular' | 'dual' | 'plural';
  readonly gender?: 'masculine' | 'feminine';
}

export const demonstrativeTable: Table<Demonstrative> = {
  name: 'demonstrative',
  cuts: PROCLITICS,
  entries: readTable('demonstrative.tsv', tsv, ['number', 'gender', 'gloss', 'source', 'form'], ({ number, gender, form }) => ({
    form,
    row: {
      ...(number && { number: number as NonNullable<Demonstrative['number']> }),
      ...(gender && { gender: gender as NonNullable<Demonstrative['gender']> }),
    },
  })),
};
