import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withFindings } from '../scripts/docs.ts';
import { CHECKS } from '../server/src/check/checks.ts';
import { FINDING_CODES, KINDS } from '../server/src/model.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>> };
  };
}

test('README lists the findings that there are (scripts/docs.ts writes them)', () => {
  const readme = readFileSync('README.md', 'utf8');
  assert.equal(readme, withFindings(readme));
  assert.ok(CHECKS.length > 0);
  assert.equal(new Set(CHECKS.map((c) => c.code)).size, CHECKS.length, 'no code has two checks');
});

test('the settings name every finding code and every kind', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const keys = (setting: string): string[] => Object.keys(manifest.contributes.configuration.properties[setting]?.properties ?? {}).sort();
  assert.deepEqual(keys('tahqiq.findings'), Object.keys(FINDING_CODES).sort());
  assert.deepEqual(keys('tahqiq.highlight'), [...KINDS].sort());
});
