import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACTIONS, KIND_KEYS, PREFIX, RESIZE_KEYS } from '../client/src/annotate/actions.ts';
import { withSections } from '../scripts/docs.ts';
import { CHECKS } from '../server/src/check/checks.ts';
import { FINDING_CODES, KINDS } from '../server/src/model.ts';

interface Manifest {
  readonly contributes: {
    readonly keybindings: readonly { readonly key: string; readonly command: string; readonly args?: unknown }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>> };
  };
}

test('README lists the findings and keys that there are (scripts/docs.ts writes them)', () => {
  const readme = readFileSync('README.md', 'utf8');
  assert.equal(readme, withSections(readme));
  assert.ok(CHECKS.length > 0);
  assert.equal(new Set(CHECKS.map((c) => c.code)).size, CHECKS.length, 'no code has two checks');
});

test('the settings name every finding code and every kind', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const keys = (setting: string): string[] => Object.keys(manifest.contributes.configuration.properties[setting]?.properties ?? {}).sort();
  assert.deepEqual(keys('tahqiq.findings'), Object.keys(FINDING_CODES).sort());
  assert.deepEqual(keys('tahqiq.highlight'), [...KINDS].sort());
});

test('the manifest binds the annotating keys that the tables name, and no key twice', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const bound = manifest.contributes.keybindings.filter(({ key }) => key.startsWith(`${PREFIX} `));
  const wanted = [
    ...KINDS.map((kind) => ({ key: KIND_KEYS[kind], command: 'tahqiq.mark', args: { kind } })),
    ...ACTIONS.map(({ id, key }) => ({ key, command: `tahqiq.${id}` })),
    ...RESIZE_KEYS.map(({ key, ...args }) => ({ key, command: 'tahqiq.resize', args })),
    ...['space', PREFIX].map((key) => ({ key, command: 'tahqiq.annotate' })),
  ];
  const plain = ({ key, command, args }: { key: string; command: string; args?: unknown }): unknown =>
    JSON.stringify([key, command, args && Object.entries(args).toSorted()]);
  assert.deepEqual(bound.map((b) => plain({ ...b, key: b.key.slice(PREFIX.length + 1) })).sort(), wanted.map(plain).sort());
  assert.equal(new Set(bound.map(({ key }) => key)).size, bound.length);
});
