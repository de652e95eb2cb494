import type { NameKind } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { keysOf, listOf, PROCLITICS, readTable, type Table } from '../table.ts';
import armedGroups from './armed-groups.tsv';
import cities from './cities.tsv';
import clubs from './clubs.tsv';
import { isCommonWord } from './common-words.ts';
import countries from './countries.tsv';
import countriesCldr from './countries-cldr.tsv';
import facilities from './facilities.tsv';
import media from './media.tsv';
import organizations from './organizations.tsv';
import persons from './persons.tsv';
import placesWof from './places-wof.tsv';
import regions from './regions.tsv';
import { spellingsOf } from './spellings.ts';

/** A thing with a name: who or what it is, whatever the text calls it. */
export interface GazetteerRow {
  readonly id: string;
  readonly kind: NameKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sameAs: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  /** The first form: the canonical name. */
  readonly name: string;
  /** The name in Latin letters; of a few small towns that they are towns. */
  readonly gloss: string;
  readonly capital: boolean;
  /** A sports club: in news of sport its name may be a city's or a common word. */
  readonly club: boolean;
}

/** One form of one thing. A weak form is a common word or another thing too: something beside it must speak for it. */
export interface GazetteerName {
  readonly thing: GazetteerRow;
  readonly weak: boolean;
}

/** Reviewed tables first: where a later table repeats a form of the same thing, the first says how strong it is. */
const FILES = {
  'countries.tsv': countries,
  'countries-cldr.tsv': countriesCldr,
  'regions.tsv': regions,
  'cities.tsv': cities,
  'places-wof.tsv': placesWof,
  'clubs.tsv': clubs,
  'organizations.tsv': organizations,
  'media.tsv': media,
  'armed-groups.tsv': armedGroups,
  'facilities.tsv': facilities,
  'persons.tsv': persons,
};

export const GAZETTEER_COLUMNS = ['id', 'kind', 'country', 'sameAs', 'lat', 'lon', 'gloss', 'source', 'flags', 'forms'] as const;

const things = new Map<string, GazetteerRow>();
const names = new Map<string, { form: string; row: GazetteerName }>();
for (const [file, text] of Object.entries(FILES)) for (const cells of readTable(file, text, GAZETTEER_COLUMNS, (c) => c)) addRow(cells);

/** Names of persons, bodies, places and facilities, every form and spelling. Proclitics may be cut, the article is part of the name. */
export const gazetteerTable: Table<GazetteerName> = { name: 'gazetteer', entries: [...names.values()], cuts: PROCLITICS };

/** The thing of an id of the gazetteer. */
export function thingOf(id: string): GazetteerRow | undefined {
  return things.get(id);
}

function addRow(cells: Readonly<Record<(typeof GAZETTEER_COLUMNS)[number], string>>): void {
  const forms = listOf(cells.forms);
  const thing = merge(things.get(cells.id), {
    id: cells.id,
    kind: cells.kind as NameKind,
    country: cells.country,
    sameAs: listOf(cells.sameAs),
    lat: cells.lat === '' ? null : Number(cells.lat),
    lon: cells.lon === '' ? null : Number(cells.lon),
    name: forms[0]?.replace('~', '') ?? '',
    gloss: cells.gloss,
    capital: cells.flags.split(',').includes('capital'),
    club: cells.flags.split(',').includes('club'),
  });
  things.set(thing.id, thing);
  for (const written of forms)
    for (const form of spellingsOf(written.replace('~', ''), cells.country))
      if (form === written || !isOther(form, written)) addName(form, { thing, weak: written.startsWith('~') });
}

/** A spelling by rule that is a common word («إيغاد»: إيجاد) would take it for the name. */
function isOther(form: string, written: string): boolean {
  return form !== written.replace('~', '') && isCommonWord(fold(form));
}

function addName(form: string, row: GazetteerName): void {
  const key = `${row.thing.id} ${keysOf(form).join(' ')}`;
  if (!names.has(key)) names.set(key, { form, row });
}

/** CLDR's name of a country is the canonical one; the reviewed row adds what CLDR does not know. */
function merge(known: GazetteerRow | undefined, row: GazetteerRow): GazetteerRow {
  if (!known) return row;
  return Object.assign(known, {
    name: row.name,
    sameAs: [...new Set([...known.sameAs, ...row.sameAs])],
    lat: known.lat ?? row.lat,
    lon: known.lon ?? row.lon,
  });
}
