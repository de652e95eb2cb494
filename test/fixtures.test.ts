// Tests that read as text: see docs/architecture.md, «Fixtures». `UPDATE=1 npm test` rewrites annotation lines, never on CI.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, test } from 'node:test';
import { CHECKS } from '../server/src/check/checks.ts';
import { annotateLines, printEntities, printPublished } from '../server/src/export/fixture.ts';
import { type Article, analyze, type Finding, type Fix, say } from '../server/src/index.ts';
import { RECOGNIZERS } from '../server/src/recognize/recognize.ts';
import { type FixtureCase, isAnnotation, printCase, readFixture } from './fixture-notation/read.ts';
import { annotate, optionsOf, type Room } from './fixture-notation/rooms.ts';

const FOLDER = 'test/fixtures';
const UPDATE = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

for (const path of globSync(`${FOLDER}/{recognize,resolve,check,articles}/*.txt`).sort()) {
  const room = basename(dirname(path)) as Room;
  const unit = basename(path, '.txt');
  describe(`${room}/${unit}`, () => {
    const { preface, cases } = readFixture(readFileSync(path, 'utf8'));
    const printed = cases.map((fixture) => {
      let lines: readonly string[] = fixture.lines;
      test(`${fixture.title} (line ${fixture.line})`, () => {
        const wanted = reprint(room, unit, fixture);
        if (UPDATE) lines = wanted;
        assert.equal(lines.join('\n'), wanted.join('\n'));
        holdFixes(fixture);
        if (fixture.title.startsWith('silent')) assert.ok(!wanted.some(isAnnotation), 'a silent case says nothing');
      });
      return () => lines;
    });
    test('has cases that speak and a silent twin', { skip: room === 'articles' }, () => {
      if (UPDATE) writeFileSync(path, `${[...preface, ...printed.flatMap((lines) => lines())].join('\n')}\n`);
      assert.ok(
        printed.some((lines) => lines().some(isAnnotation)),
        'no case speaks',
      );
      assert.ok(room === 'resolve' || cases.some((c) => c.title.startsWith('silent')), 'no case is titled «silent …»');
    });
    test('is written back', { skip: !(UPDATE && room === 'articles') }, () =>
      writeFileSync(path, `${[...preface, ...printed.flatMap((lines) => lines())].join('\n')}\n`),
    );
  });
}

test('every recognizer has its fixture', () => {
  assert.deepEqual(
    Object.keys(RECOGNIZERS).filter((unit) => !existsSync(`${FOLDER}/recognize/${unit}.txt`)),
    [],
  );
});

test('every check has its fixture', () => {
  assert.deepEqual(
    CHECKS.map(({ code }) => code).filter((code) => !existsSync(`${FOLDER}/check/${code}.txt`)),
    [],
  );
});

function reprint(room: Room, unit: string, fixture: FixtureCase): readonly string[] {
  const { annotations, article } = annotate(room, unit, fixture.text, optionsOf(fixture));
  for (const finding of article.findings) for (const language of ['ar', 'en'] as const) say(finding.message, language);
  const whole = room === 'articles';
  const facts = printPublished(article.published, article.text);
  const lines = printCase(fixture, annotateLines(fixture.text, annotations), {
    published: whole || unit === 'published' ? facts : facts.slice(0, 1),
  });
  return whole ? [...lines, ...printEntities(article.entities)] : lines;
}

/** Applying a fix removes its finding and brings no new one. */
function holdFixes(fixture: FixtureCase): void {
  const before = analyze(fixture.text, optionsOf(fixture));
  for (const finding of before.findings)
    for (const fix of finding.fixes.filter(({ edits }) => edits.length > 0)) {
      const after = analyze(applyFix(fixture.text, fix), optionsOf(fixture));
      const left = [...keysOf(before)];
      const brought = keysOf(after).filter((key) => {
        const at = left.indexOf(key);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      assert.deepEqual(brought, [], `the fix «${say(fix.title, 'en')}» brings a finding`);
      assert.ok(left.includes(keyOf(before, finding)), `the fix «${say(fix.title, 'en')}» does not remove ${finding.code}`);
    }
}

function keysOf(article: Article): readonly string[] {
  return article.findings.map((f) => keyOf(article, f));
}

function keyOf({ text }: Article, finding: Finding): string {
  return `${finding.code} ${text.slice(finding.start, finding.end)} ${say(finding.message, 'en')}`;
}

function applyFix(text: string, { edits }: Fix): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((t, { start, end, newText }) => t.slice(0, start) + newText + t.slice(end), text);
}
