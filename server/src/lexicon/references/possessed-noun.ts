import { type Entry, PROCLITICS, type Table } from '../table.ts';
import { type ReferenceNoun, referenceNounTable } from './reference-noun.ts';

/** Pronouns on a noun: her/its, their, of both, our. «ه» (his) only behind ت: without it «مديره» (his director) folds like «مديرة». */
const PRONOUNS = ['ها', 'هم', 'هما', 'نا'];
const HIS = 'ه';
const FEMININE = 'ة';
const FEMININE_JOINED = 'ت';
/** Dual and sound plural lose their ن before a pronoun; such forms are rare and left out. */
const LOSES_ENDING = /(?:ان|ون|ين)$/u;

/** The nouns of `reference-noun` with a pronoun: «أزمتها» (its crisis), «قواتهم» (their forces). They introduce, and never point. */
export const possessedNounTable: Table<ReferenceNoun> = {
  name: 'possessed-noun',
  cuts: PROCLITICS,
  entries: referenceNounTable.entries.filter(isJoined).flatMap(join),
};

function isJoined({ form, row }: Entry<ReferenceNoun>): boolean {
  return row.class !== 'time' && row.class !== 'idiom' && row.class !== 'abstract' && !form.includes(' ') && !LOSES_ENDING.test(form);
}

function join({ form, row }: Entry<ReferenceNoun>): readonly Entry<ReferenceNoun>[] {
  const isFeminine = form.endsWith(FEMININE);
  const joined = isFeminine ? form.slice(0, -1) + FEMININE_JOINED : form;
  const pronouns = isFeminine ? [...PRONOUNS, HIS] : PRONOUNS;
  return pronouns.map((pronoun) => ({ form: joined + pronoun, row }));
}
