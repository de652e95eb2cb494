import { ALL_CUTS, type Entry, listOf, readTable, type Table } from '../table.ts';
import tsv from './reference-noun.tsv';

/** A form of a noun by which articles take up again what they introduced: events, documents, people by role, bodies, places, things. */
export interface ReferenceNoun {
  readonly id: string;
  /** `time` nouns are read as times, `idiom` nouns point at nothing (in this respect). */
  readonly class: 'event' | 'document' | 'person' | 'org' | 'place' | 'facility' | 'thing' | 'abstract' | 'time' | 'idiom';
  /** Nouns of one kin may name the same thing. */
  readonly kin: string;
  /** The kins that this noun may take up («the incident»: an explosion), or `=` and the id of another noun; `clause` is what was just said. */
  readonly covers: readonly string[];
  /** It has no plural, so that it takes up many as one («القصف»: the shelling). */
  readonly mass: boolean;
  /**
   * The singular is spelled like a common verb («عقد»: held) or like an adjective («الواقعة»: situated); or bare it is no one thing
   * but a `kind` («شرطة»: police), or an `action` that may be told without having been («الإفراج عن …»: releasing …).
   */
  readonly also?: 'verb' | 'adjective' | 'kind' | 'action';
  readonly gender: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
}

const NUMBERS = ['singular', 'dual', 'plural'] as const;
const COLUMNS = ['id', 'class', 'kin', 'covers', 'also', 'gender', 'gloss', 'source', 'forms'] as const;

/** The cell `forms` is `singular;dual;plural`, each a list. */
export const referenceNounTable: Table<ReferenceNoun> = {
  name: 'reference-noun',
  cuts: ALL_CUTS,
  entries: readTable('reference-noun.tsv', tsv, COLUMNS, (cells): readonly Entry<ReferenceNoun>[] => {
    const lists = cells.forms.split(';');
    if (lists.length !== NUMBERS.length) throw new Error(`«${cells.forms}» is not singular;dual;plural`);
    const noun = {
      id: cells.id,
      class: cells.class as ReferenceNoun['class'],
      kin: cells.kin,
      covers: listOf(cells.covers),
      mass: lists[2] === '',
      ...(cells.also && { also: cells.also as NonNullable<ReferenceNoun['also']> }),
      gender: cells.gender as ReferenceNoun['gender'],
    };
    return lists.flatMap((list, i) => listOf(list).map((form) => ({ form, row: { ...noun, number: NUMBERS[i] ?? 'singular' } })));
  }).flat(),
};
