import { ARABIC_ARTICLE } from '../../text/clitics.ts';
import { ALL_CUTS, type Entry, listOf, readTable, type Table } from '../table.ts';
import demonyms from './demonyms.tsv';
import { GAZETTEER_COLUMNS } from './gazetteer.ts';
import { type Inflected, inflectNisba, peopleOfNisba } from './nisba.ts';
import peoples from './peoples.tsv';

/** A form of an adjective of nationality or region, or of a word for people by nation, religion or politics. */
export interface Demonym extends Inflected {
  readonly id: string;
  /** ISO 3166-1 alpha-2, '' where there is none. */
  readonly country: string;
  /** Used as an adjective it tells a nationality; the words of `peoples.tsv` (religion, politics) count only as nouns. */
  readonly adjective: boolean;
  /** A common word too (جنوبي, إسلامي). */
  readonly weak: boolean;
  /** The people, by their canonical name («الأمريكيون»). */
  readonly people: string;
}

/** Every form of every demonym; the article, proclitics and the accusative's alef may be cut. */
export const demonymTable: Table<Demonym> = {
  name: 'demonym',
  cuts: ALL_CUTS,
  entries: [...entriesOf('demonyms.tsv', demonyms, true), ...entriesOf('peoples.tsv', peoples, false)],
};

function entriesOf(file: string, text: string, adjective: boolean): readonly Entry<Demonym>[] {
  return readTable(file, text, GAZETTEER_COLUMNS, ({ id, country, forms }): readonly Entry<Demonym>[] => {
    const written = listOf(forms);
    const people = peopleOf(written);
    return written.flatMap((cell) => {
      const base = { id, country, adjective, weak: cell.startsWith('~'), people };
      const inflected = cell.startsWith('+') ? [brokenPlural(cell.slice(1))] : inflectNisba(cell.replace('~', ''));
      return inflected.map((form) => ({ form: form.form, row: { ...base, ...form } }));
    });
  }).flat();
}

/** The plural of the first form with the article: a broken plural where the row begins with one, else the sound one. */
function peopleOf(forms: readonly string[]): string {
  const [first = ''] = forms;
  return first.startsWith('+') ? ARABIC_ARTICLE + first.slice(1) : peopleOfNisba(first.replace('~', ''));
}

function brokenPlural(form: string): Inflected {
  return { form, gender: 'masculine', number: 'plural', case: 'any' };
}
