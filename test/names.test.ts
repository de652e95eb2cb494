// The names' tables and the rules that spell and inflect them.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cldrTerritories } from '../scripts/cldr-territories.ts';
import { analyze } from '../server/src/index.ts';
import { GAZETTEER_COLUMNS, thingOf } from '../server/src/lexicon/gazetteer/gazetteer.ts';
import { inflectNisba } from '../server/src/lexicon/gazetteer/nisba.ts';
import { spellingsOf } from '../server/src/lexicon/gazetteer/spellings.ts';
import { type Cells, readTable } from '../server/src/lexicon/table.ts';

const FOLDER = 'server/src/lexicon/gazetteer';
const rows = globSync(`${FOLDER}/*.tsv`).flatMap((file): Cells<(typeof GAZETTEER_COLUMNS)[number]>[] => {
  const text = readFileSync(file, 'utf8');
  return text.startsWith('id\t') ? readTable(file, text, GAZETTEER_COLUMNS, (cells) => cells) : [];
});
const wrong = (isRight: (cells: (typeof rows)[number]) => boolean): string[] => rows.filter((row) => !isRight(row)).map((row) => row.id);

test('countries-cldr.tsv is what CLDR says', () => {
  assert.equal(readFileSync(`${FOLDER}/countries-cldr.tsv`, 'utf8'), cldrTerritories());
});

test('every row of the gazetteer has an id of its kind, a country code, ids and coordinates of their form', () => {
  assert.ok(rows.length > 4000);
  assert.deepEqual(
    wrong(({ id, kind }) => /^[a-z0-9:-]+$/u.test(id) && id.startsWith(`${kind}:`)),
    [],
  );
  assert.deepEqual(
    wrong(({ country }) => /^(?:[A-Z]{2})?$/u.test(country)),
    [],
  );
  assert.deepEqual(
    wrong(({ sameAs }) => /^(?:(?:iso:[A-Z]{2}|wikidata:Q\d+|geonames:\d+)(?:\||$))*$/u.test(sameAs)),
    [],
  );
  assert.deepEqual(
    wrong(({ lat, lon }) => (lat === '' ? lon === '' : Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180)),
    [],
  );
});

test('a thing that stands in two tables is one thing', () => {
  const syria = thingOf('place:sy');
  assert.deepEqual(syria?.sameAs.slice(0, 2), ['iso:SY', 'wikidata:Q858']);
  assert.equal(syria?.name, 'سوريا');
});

test('spellings that a rule gives', () => {
  assert.deepEqual(spellingsOf('أنطونيو غوتيريش', 'PT'), ['أنطونيو غوتيريش', 'أنطونيو جوتيريش']);
  assert.deepEqual(spellingsOf('عبد العزيز', 'SA'), ['عبد العزيز', 'عبدالعزيز']);
  assert.deepEqual(spellingsOf('أنقرة', 'TR'), ['أنقرة', 'أنقرا']);
  assert.deepEqual(spellingsOf('روسيا', 'RU'), ['روسيا']);
  assert.deepEqual(spellingsOf('بغداد', 'IQ'), ['بغداد']);
});

test('every form of an adjective of nationality', () => {
  assert.deepEqual(
    new Set(inflectNisba('سوري').map(({ form }) => form)),
    new Set(['سوري', 'سورية', 'سوريان', 'سوريين', 'سوريتان', 'سوريتين', 'سوريون', 'سوريات']),
  );
  assert.ok(inflectNisba('كوري شمالي').some(({ form }) => form === 'كورية الشمالية'));
});

test('names at any of their clitics point at one entity', () => {
  const { mentions, entities } = analyze('زار بيروت وبيروت وببيروت ولبيروت');
  assert.equal(entities.length, 1);
  assert.deepEqual(
    mentions.filter((m) => m.kind === 'place').map((m) => m.proclitic ?? ''),
    ['', 'و', 'وب', 'ول'],
  );
});

test('a name that is said over and over is never found across itself', () => {
  for (const times of [12, 30, 57, 90]) {
    const { mentions } = analyze(['شاب', ...Array.from({ length: times }, () => 'فيشاب')].join(' '));
    for (const a of mentions)
      for (const b of mentions)
        assert.ok(!(a.start < b.start && b.start < a.end && a.end < b.end), `${a.start} and ${b.start} of ${times}`);
  }
});
