import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { FINDING_CODES } from '../server/src/model.ts';
import { parseProject, withProject } from '../server/src/workspace/project.ts';
import { editSilence } from '../server/src/workspace/project-edit.ts';
import { english } from './english.ts';

const parse = (text: string): ReturnType<typeof parseProject> => parseProject('tahqiq.json', text);

test('a project file says severities, silences and a locale', () => {
  const { project, problems } = parse(
    '{"$schema":"x","findings":{"boilerplate":"off","undated-article":"error"},"silence":["name-variant"],"locale":"ar-sy","names":"careful"}',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(project, {
    findings: { boilerplate: 'off', 'undated-article': 'error' },
    silence: ['name-variant'],
    locale: 'ar-SY',
    names: 'careful',
  });
  assert.deepEqual(parse('\uFEFF{}'), { project: { findings: {}, silence: [] }, problems: [] });
});

test('what is wrong is told with its place and the nearest name, and the rest holds', () => {
  const { project, problems } = parse(
    '{"finding":{},"findings":{"boilerplat":"off","name-variant":"loud","boilerplate":"hint"},"silence":["sum-mismach",3],"locale":"a_b","names":"bold"}',
  );
  assert.deepEqual(problems.map(english), [
    'tahqiq.json: finding is unknown; did you mean findings?',
    'tahqiq.json: findings.boilerplat is unknown; did you mean boilerplate?',
    'tahqiq.json: findings.name-variant: "loud" is not one of error, warning, information, hint, off',
    'tahqiq.json: silence[0]: sum-mismach is unknown; did you mean sum-mismatch?',
    'tahqiq.json: silence[1]: 3 is not the code of a finding',
    'tahqiq.json: locale: "a_b" is not a language tag like ar-SY',
    'tahqiq.json: names: "bold" is not one of careful, balanced, eager',
  ]);
  assert.deepEqual(project, { findings: { boilerplate: 'hint' }, silence: [] });
  assert.deepEqual(parse('{\n  "silence": [\n  "name-variant",\n]}').problems.map(english), ['tahqiq.json:4: not JSON']);
  assert.deepEqual(parse('').problems.map(english), ['tahqiq.json:1: not JSON']);
  assert.deepEqual(parse('[]').problems.map(english), ['tahqiq.json:1: not a JSON object']);
  assert.deepEqual(parse('{"silence":"name-variant"}').problems.map(english), [
    'tahqiq.json: silence: "name-variant" is not a list of codes',
  ]);
});

test('what is said of an article stands before what its project says; silences add up', () => {
  const { project } = parse('{"findings":{"boilerplate":"off","name-variant":"off"},"silence":["name-variant"],"locale":"ar-SY"}');
  assert.deepEqual(
    withProject(project, {
      locale: 'ar-MA',
      findings: { boilerplate: 'error' },
      silences: [{ start: 1, end: 2 }],
      published: '2021-07-11',
    }),
    {
      locale: 'ar-MA',
      findings: { boilerplate: 'error', 'name-variant': 'off' },
      silences: [{ code: 'name-variant' }, { start: 1, end: 2 }],
      published: '2021-07-11',
    },
  );
});

test('silencing in the project file keeps every other byte as it was written', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    [undefined, '{\n  "silence": ["boilerplate"]\n}\n'],
    ['{}', '{\n  "silence": ["boilerplate"]\n}'],
    ['{\r\n\t"locale": "ar"\r\n}\r\n', '{\r\n\t"locale": "ar",\r\n\t"silence": ["boilerplate"]\r\n}\r\n'],
    ['{"locale":"ar"}', '{"locale":"ar", "silence": ["boilerplate"]}'],
    [
      '{ "findings": { "silence": [1, {"a": ","}] }, "silence": ["name-variant"] , "locale":"a\\"}" }',
      '{ "findings": { "silence": [1, {"a": ","}] }, "silence": ["name-variant", "boilerplate"] , "locale":"a\\"}" }',
    ],
    ['{\n  "silence": [\n    "name-variant"\n  ]\n}\n', '{\n  "silence": [\n    "name-variant",\n    "boilerplate"\n  ]\n}\n'],
    ['{"silence":["boilerplate"]}', '{"silence":["boilerplate"]}'],
    ['{"silence":[]}', '{"silence":["boilerplate"]}'],
  ];
  for (const [before, after] of cases) {
    const text = editSilence(before, 'boilerplate', true);
    assert.equal(text, after);
    assert.ok(parse(text).project.silence.includes('boilerplate'));
    const { silence } = parse(editSilence(text, 'boilerplate', false)).project;
    assert.ok(!silence.includes('boilerplate'));
  }
  assert.equal(
    editSilence(editSilence('{\n  "silence": [\n    "name-variant"\n  ]\n}\n', 'boilerplate', true), 'boilerplate', false),
    '{\n  "silence": [\n    "name-variant"\n  ]\n}\n',
  );
  for (const broken of ['{', '[]', '{"silence":"x"}']) assert.throws(() => editSilence(broken, 'boilerplate', true));
});

test('the schema knows every member and every code, and no other', () => {
  const schema = JSON.parse(readFileSync('docs/schema/project.schema.json', 'utf8')) as {
    properties: { findings: { properties: Record<string, unknown> }; silence: { items: { enum: string[] } } };
  };
  assert.deepEqual(Object.keys(schema.properties.findings.properties).sort(), Object.keys(FINDING_CODES).sort());
  assert.deepEqual(schema.properties.silence.items.enum.toSorted(), Object.keys(FINDING_CODES).sort());
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  assert.ok(validate({ $schema: 'x', findings: { boilerplate: 'off' }, silence: ['name-variant'], locale: 'ar-SY', names: 'eager' }));
  for (const wrong of [
    { silent: [] },
    { findings: { x: 'off' } },
    { findings: { boilerplate: 'loud' } },
    { silence: ['x'] },
    { locale: 'a_b' },
    { names: 'bold' },
  ])
    assert.ok(!validate(wrong), JSON.stringify(wrong));
});
