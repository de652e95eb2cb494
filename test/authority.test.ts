// The names file of a project: read, told what is wrong, added to, written so that version control can merge it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { NO_AUTHORITY, parseAuthority, printAuthority, settle } from '../server/src/workspace/authority.ts';
import { english } from './english.ts';

const FILE = 'tahqiq.names.json';
const TEXT = `{
  "names": [
    { "id": "b", "kind": "org", "name": "المرصد السوري", "aliases": ["المرصد"], "note": "kept" },
    { "id": "a", "kind": "place", "name": "حقل العمر", "country": "SY", "lat": 35.1, "lon": 40.4, "sameAs": ["wikidata:Q1"] }
  ],
  "team": "الأخبار"
}`;

test('names are read, and written by id with their members in one order; what is not known is kept', () => {
  const { authority, problems } = parseAuthority(FILE, TEXT);
  assert.deepEqual(problems, []);
  assert.deepEqual(authority.names, [
    { key: 'b', kind: 'org', name: 'المرصد السوري', aliases: ['المرصد'] },
    { key: 'a', kind: 'place', name: 'حقل العمر', country: 'SY', lat: 35.1, lon: 40.4, sameAs: ['wikidata:Q1'], aliases: [] },
  ]);
  const printed = printAuthority(authority);
  assert.deepEqual(JSON.parse(printed).names[1], { id: 'b', kind: 'org', name: 'المرصد السوري', aliases: ['المرصد'], note: 'kept' });
  assert.equal(printAuthority(parseAuthority(FILE, printed).authority), printed);
  assert.equal(JSON.parse(printed).team, 'الأخبار');
});

test('what is wrong is told with its line; the rest holds', () => {
  const list = [
    '{"id":"a","kind":"org","name":"وكالة الأنباء"}',
    '{"id":"a","kind":"org","name":"أخرى"}',
    '{"id":"b","kind":"planet","name":"زحل"}',
    '{"id":"c","kind":"place","name":"حمص","lat":100}',
    '{"id":"d","kind":"place","name":"إدلب","aliases":["وكالة الانباء"]}',
    '7',
    '{"id":"e","kind":"place","name":"حلب","country":"Syria"}',
  ];
  const { authority, problems } = parseAuthority(FILE, `{"x":{"names":[{}]},"names":[\n${list.join(',\n')}\n]}`);
  assert.deepEqual(
    problems.map((p) => english(p).replace(/^tahqiq\.names\.json:/u, '')),
    [
      '3: the id "a" is given twice',
      '4: "kind": "planet" is not one of person, org, place, facility, group',
      '5: "lat": 100 is not between -90 and 90',
      '6: "وكاله الانباء" is a name of "a" too',
      '7: not a JSON object',
      '8: "country": "Syria" is not two capital letters (ISO 3166-1)',
    ],
  );
  assert.deepEqual(
    authority.names.map((n) => n.key),
    ['a', 'd'],
  );
  assert.equal(authority.entries.length, list.length, 'all are written back');
  for (const text of ['', '[]', '{"names":{}}', '{'])
    assert.throws(() => parseAuthority(FILE, text), { message: /^tahqiq\.names\.json:1: / }, text);
});

test('settling adds a name, or its new forms; a form of another name is not taken from it', () => {
  const entity = { key: 'sohr', kind: 'org', name: 'المرصد السوري لحقوق الإنسان' } as const;
  const first = settle(NO_AUTHORITY, entity, ['المرصد', 'المرصد السوري لحقوق الإنسان']);
  assert.deepEqual([first.isNew, first.added, first.taken], [true, ['المرصد'], []]);
  const again = settle(first.authority, { ...entity, name: 'مرصد حقوق الإنسان' }, ['المرصد']);
  assert.deepEqual([again.isNew, again.added], [false, ['مرصد حقوق الإنسان']]);
  assert.equal(again.authority.names[0]?.name, entity.name);
  const other = settle(again.authority, { key: 'obs', kind: 'org', name: 'المرصد الفلكي' }, ['المرصد']);
  assert.deepEqual([other.added, other.taken], [[], [{ form: 'المرصد', by: 'sohr' }]]);
  const { authority, problems } = parseAuthority(FILE, printAuthority(other.authority));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    authority.names.map((n) => [n.key, n.aliases]),
    [
      ['obs', []],
      ['sohr', ['المرصد', 'مرصد حقوق الإنسان']],
    ],
  );
});

test('the schema that editors check with agrees', () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync('docs/schema/names.schema.json', 'utf8')));
  assert.ok(validate(JSON.parse(TEXT)), JSON.stringify(validate.errors));
  assert.ok(validate(JSON.parse(printAuthority(parseAuthority(FILE, TEXT).authority))));
  for (const name of [
    { id: 'b', kind: 'planet', name: 'x' },
    { id: 'c', kind: 'place', name: 'x', lat: 100 },
    { kind: 'org', name: 'x' },
  ])
    assert.ok(!validate({ names: [name] }));
});
