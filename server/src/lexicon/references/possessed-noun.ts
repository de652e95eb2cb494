import { withPronouns } from '../../text/clitics.ts';
import { type Entry, PROCLITICS, type Table } from '../table.ts';
import { type ReferenceNoun, referenceNounTable } from './reference-noun.ts';

/** The nouns of `reference-noun` with a pronoun: «أزمتها» (its crisis), «قواتهم» (their forces). They introduce, and never point. */
export const possessedNounTable: Table<ReferenceNoun> = {
  name: 'possessed-noun',
  cuts: PROCLITICS,
  entries: referenceNounTable.entries
    .filter(isJoined)
    .flatMap(({ form, row }) => withPronouns(form).map((joined) => ({ form: joined, row }))),
};

function isJoined({ form, row }: Entry<ReferenceNoun>): boolean {
  return row.class !== 'time' && row.class !== 'idiom' && row.class !== 'abstract' && !form.includes(' ');
}
