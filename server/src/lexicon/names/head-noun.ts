import { inflectedEntries } from '../inflected-entries.ts';
import { ALL_CUTS, type Table } from '../table.ts';
import text from './head-noun.tsv';

/** A noun that says what kind of thing the name after it names. */
export interface HeadNoun {
  readonly id: string;
  readonly kind: 'facility' | 'place' | 'org';
  /** `in`: part of the name, which is another thing without it (حقل العمر); `out`: only says what the thing is (مدينة). */
  readonly span: 'in' | 'out';
  /** What may follow it as a name: a place, a nation's adjective, a medium's or company's name, a party's, a body's business … */
  readonly class: 'place' | 'part' | 'nation' | 'media' | 'company' | 'party' | 'militia' | 'body' | 'club' | 'regime' | 'seat';
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
}

const COLUMNS = ['id', 'kind', 'span', 'class', 'gender', 'gloss', 'source', 'forms'] as const;

export const headNounTable: Table<HeadNoun> = {
  name: 'head-noun',
  cuts: ALL_CUTS,
  entries: inflectedEntries('head-noun.tsv', text, COLUMNS, (c) => ({
    id: c.id,
    kind: c.kind as HeadNoun['kind'],
    span: c.span as HeadNoun['span'],
    class: c.class as HeadNoun['class'],
    gender: c.gender as HeadNoun['gender'],
  })),
};
