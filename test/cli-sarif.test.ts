// `tahqiq check --format sarif` against the schema of the standard, and its places against the text.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { folderWith, ROOT, run } from './cli/run.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
  readonly snippet?: { readonly text: string };
}
interface Place {
  readonly artifactLocation: { readonly uri: string };
  readonly region: Region;
}
interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly baselineState?: string;
  readonly suppressions?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly relatedLocations: readonly { readonly physicalLocation: Place }[];
  readonly fixes: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[] }[];
  }[];
}
interface SarifRun {
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly rules: readonly { id: string; defaultConfiguration: { level: string } }[] } };
  readonly results: readonly Result[];
  readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] }];
}

const schema = JSON.parse(readFileSync(join(ROOT, 'test/data/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
// Draft 4 calls `id` what later drafts call `$id`; nothing else in this schema differs.
const { id: _id, $schema: _draft, ...rest } = schema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(rest);

function sarif(folder: string, ...args: readonly string[]): SarifRun & { code: number | null } {
  const { code, out } = run(folder, ['check', '--format', 'sarif', ...args]);
  const log = JSON.parse(out) as { version: string; runs: [SarifRun] };
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5)));
  assert.equal(log.version, '2.1.0');
  return { code, ...log.runs[0] };
}

const QUOTE = 'قال المسؤول: "سنواصل العمل.';
const DAY = 'بدأ الاجتماع الأحد 10 يوليو/تموز 2021 في دمشق.';

test('every seed and every place in it', () => {
  const { results, columnKind, tool } = sarif(ROOT, '--fail-on', 'never', 'seeds');
  assert.ok(results.length > 3);
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.ok(tool.driver.rules.length > 20);
  for (const { ruleId, level, locations, relatedLocations } of results) {
    assert.ok(tool.driver.rules.some((rule) => rule.id === ruleId && rule.defaultConfiguration.level === level));
    for (const { physicalLocation } of [...locations, ...relatedLocations]) holdPlace(ROOT, physicalLocation);
  }
});

test('places and fixes are those of the file: CRLF, astral characters, names with blanks and Arabic letters', () => {
  const name = 'أخبار اليوم/a b#1.txt';
  const folder = folderWith({ [name]: `\uFEFF👩‍🚀 عنوان\r\n${QUOTE}\r\n\r\n${DAY}\r\n` });
  const { results, code } = sarif(folder, '.');
  assert.equal(code, 1);
  assert.deepEqual(
    results.map((r) => [r.ruleId, r.locations[0]?.physicalLocation.region.startLine]),
    [
      ['unbalanced-quote', 2],
      ['weekday-mismatch', 4],
    ],
  );
  for (const { locations, relatedLocations } of results)
    for (const { physicalLocation } of [...locations, ...relatedLocations]) holdPlace(folder, physicalLocation);
  const [uri] = results.map((r) => r.locations[0]?.physicalLocation.artifactLocation.uri);
  assert.match(uri ?? '', /^[\w%./-]+$/u);
  const [change] = results[1]?.fixes[0]?.artifactChanges[0]?.replacements ?? [];
  assert.equal(change?.insertedContent.text, 'السبت');
  assert.equal(sliceOf(readText(join(folder, name)), change.deletedRegion), 'الأحد');
});

test('silenced results are suppressed, and a baseline says which are new, unchanged and gone', () => {
  const folder = folderWith({ 'a.txt': `${QUOTE}\n${DAY}\n`, 'tahqiq.json': '{"silence":["unbalanced-quote"]}' });
  assert.deepEqual(
    sarif(folder, 'a.txt').results.map((r) => [r.ruleId, r.suppressions?.length ?? 0, r.baselineState]),
    [
      ['unbalanced-quote', 1, undefined],
      ['weekday-mismatch', 0, undefined],
    ],
  );
  run(folder, ['check', '--write-baseline', 'base.json', 'a.txt']);
  const before = sarif(folder, '--baseline', 'base.json', 'a.txt');
  assert.equal(before.code, 0);
  writeFileSync(join(folder, 'a.txt'), `سطر جديد\n${DAY}\n${DAY.replace('10', '12')}\n`);
  const after = sarif(folder, '--baseline', 'base.json', 'a.txt');
  assert.deepEqual(
    after.results.map((r) => [r.ruleId, r.baselineState]),
    [
      ['weekday-mismatch', 'unchanged'],
      ['weekday-mismatch', 'new'],
    ],
  );
  assert.deepEqual(after.results[0]?.partialFingerprints, before.results[1]?.partialFingerprints);
  writeFileSync(join(folder, 'a.txt'), 'نص سليم.\n');
  assert.deepEqual(
    sarif(folder, '--baseline', 'base.json', 'a.txt').results.map((r) => [r.ruleId, r.baselineState]),
    [['weekday-mismatch', 'absent']],
  );
});

test('what cannot be read is a notification, and nothing found is an empty list', () => {
  const folder = folderWith({ 'a.txt': 'نص سليم.\n' });
  assert.deepEqual(sarif(folder, 'a.txt').results, []);
  const { code, invocations } = sarif(folder, 'a.txt', 'missing.txt');
  assert.equal(code, 2);
  assert.deepEqual([invocations[0].executionSuccessful, invocations[0].toolExecutionNotifications.length], [false, 1]);
});

function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
}

/** A region by lines and columns is the region by offsets, and its snippet is what stands there. */
function holdPlace(folder: string, { artifactLocation, region }: Place): void {
  const text = readText(join(folder, decodeURIComponent(artifactLocation.uri)));
  const byOffset = text.slice(region.charOffset, region.charOffset + region.charLength);
  assert.equal(sliceOf(text, region), byOffset);
  if (region.snippet) assert.equal(region.snippet.text, byOffset);
}

function sliceOf(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: br, index }) => index + br.length)];
  return text.slice((starts[startLine - 1] ?? -1) + startColumn - 1, (starts[endLine - 1] ?? -1) + endColumn - 1);
}
