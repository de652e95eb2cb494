import { fold } from '../../text/fold.ts';
import { referenceNounTable } from '../references/reference-noun.ts';
import { ALL_CUTS, type Entry, listOf, PROCLITICS, readTable, type Table } from '../table.ts';
import tsv from './counted-noun.tsv';
import homographsTsv from './dual-homograph.tsv';

/** A form of a noun that numbers count. Nouns whose dual is spelled like their plural (عسكريين) have none here. */
export interface CountedNounRow {
  /** The singular as spelled in the table. */
  readonly lemma: string;
  /** Absent where the noun is used as both. */
  readonly gender?: 'masculine' | 'feminine';
  readonly number: 'singular' | 'dual' | 'plural';
}

const GENDERS = ['masculine', 'feminine', 'either'] as const;
const NUMBERS = ['singular', 'dual', 'plural'] as const;

/** The cell `forms` is `singular;dual;plural`, each a list. */
const own: readonly Entry<CountedNounRow>[] = readTable('counted-noun.tsv', tsv, ['gender', 'gloss', 'source', 'forms'], (cells) => {
  const stated = GENDERS.find((g) => g === cells.gender);
  if (!stated) throw new Error(`«${cells.gender}» is no gender`);
  const gender = stated === 'either' ? {} : { gender: stated };
  const lists = cells.forms.split(';').map(listOf);
  const lemma = lists[0]?.[0];
  if (lemma === undefined || lists.length !== NUMBERS.length) throw new Error(`«${cells.forms}» is not singular;dual;plural`);
  return lists.flatMap((forms, i) => forms.map((form) => ({ form, row: { lemma, ...gender, number: NUMBERS[i] ?? 'singular' } })));
}).flat();

const lemmas = new Map<string, string>();
for (const { form, row } of referenceNounTable.entries) if (row.number === 'singular' && !lemmas.has(row.id)) lemmas.set(row.id, form);

/** Words that are spelled like duals and are something else. */
const homographs = new Set(
  readTable('dual-homograph.tsv', homographsTsv, ['gloss', 'source', 'forms'], ({ forms }) => listOf(forms).map(fold)).flat(),
);

export const countedNounTable: Table<CountedNounRow> = { name: 'counted-noun', entries: own, cuts: ALL_CUTS };

/** Duals that are spelled like no other form of a noun (بلدان are countries too): they count two by themselves. */
export const dualNounTable: Table<CountedNounRow> = {
  name: 'dual-noun',
  entries: plainDuals(),
  cuts: { proclitic: true, article: true, accusative: false },
};

/** Duals without their ن, as they stand before another noun: حقلي كذا وكذا. Spelled like «my field» and like adjectives: the sentence decides. */
export const constructDualTable: Table<CountedNounRow> = {
  name: 'construct-dual',
  entries: duals()
    .flatMap(({ form, row }) => (form.endsWith('ن') ? [{ form: form.slice(0, -1), row }] : []))
    .filter(({ form }) => !homographs.has(fold(form))),
  cuts: PROCLITICS,
};

function plainDuals(): readonly Entry<CountedNounRow>[] {
  const others = new Set([...own, ...referenceEntries()].flatMap(({ form, row }) => (row.number === 'dual' ? [] : [fold(form)])));
  return duals().filter(({ form }) => !others.has(fold(form)) && !homographs.has(fold(form)));
}

/** Every dual once, of the first noun that has it. */
function duals(): readonly Entry<CountedNounRow>[] {
  const all = [...own, ...referenceEntries()].filter(({ row }) => row.number === 'dual');
  return [...new Map(all.reverse().map((entry) => [fold(entry.form), entry])).values()];
}

/** The nouns by which articles take things up again are counted too: their lemma is the first singular of their row. */
function referenceEntries(): readonly Entry<CountedNounRow>[] {
  return referenceNounTable.entries.map(({ form, row }) => ({
    form,
    row: { lemma: lemmaOf(row.id) ?? form, gender: row.gender, number: row.number },
  }));
}

/** The singular of a reference noun by its id. */
export function lemmaOf(id: string): string | undefined {
  return lemmas.get(id);
}
