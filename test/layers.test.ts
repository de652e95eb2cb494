// A folder imports only folders below it; siblings of the unit folders know nothing of each other.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const ROOT = 'server/src';
/** Lowest first. A name that ends in `.ts` is a file of its own. */
const LAYERS: readonly (readonly string[])[] = [
  ['text'],
  ['model.ts', 'analyze-options.ts'],
  ['values'],
  ['lexicon'],
  ['phrase.ts'],
  ['read'],
  ['tagger'],
  ['recognize'],
  ['resolve'],
  ['check'],
  ['analyze.ts'],
  ['messages'],
  ['export'],
  ['agree'],
  ['workspace'],
  ['lsp', 'cli', 'index.ts', 'write-file.ts'],
  ['node.ts', 'browser.ts'],
];
/** Folders whose units are siblings, with the files that list or serve them all. */
const UNITS: Readonly<Record<string, RegExp>> = {
  check: /^(check|checks)\.ts$/,
  lsp: /^(base|annotate|protocol\.ts|server\.ts|features\.ts)$/,
};

const files = globSync(`${ROOT}/**/*.ts`).filter((f) => !f.endsWith('.d.ts'));
const layerOf = (file: string): number => {
  const [top = ''] = relative(ROOT, file).split('/');
  return LAYERS.findIndex((names) => names.includes(top));
};
const importsOf = (file: string): { path: string; typeOnly: boolean }[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(type\s)?[^'";]*?from '([^']+)';/gmu)].map(([, type, path = '']) => ({
    path: path.startsWith('.') ? join(dirname(file), path) : path,
    typeOnly: type !== undefined,
  }));

test('every file stands in a layer', () => {
  assert.ok(files.length > 20);
  assert.deepEqual(
    files.filter((f) => layerOf(f) < 0),
    [],
  );
});

test('imports point down', () => {
  const up: string[] = [];
  for (const file of files)
    for (const { path } of importsOf(file)) if (path.startsWith(ROOT) && layerOf(path) > layerOf(file)) up.push(`${file} imports ${path}`);
  assert.deepEqual(up, []);
});

test('siblings do not import each other', () => {
  const across: string[] = [];
  for (const file of files)
    for (const { path } of importsOf(file)) {
      const [folder = '', name = ''] = relative(ROOT, file).split('/');
      const shared = UNITS[folder];
      const [target, other = ''] = relative(ROOT, path).split('/');
      if (shared && target === folder && !shared.test(name) && !shared.test(other)) across.push(`${file} imports ${path}`);
    }
  assert.deepEqual(across, []);
});

test('only lsp/ and entry points know the protocol; only the client knows vscode', () => {
  const wrong: string[] = [];
  for (const file of files)
    for (const { path } of importsOf(file)) {
      const entry = /^server\/src\/(lsp\/|cli\/|node\.ts|browser\.ts)/u.test(file);
      if (path === 'vscode' || (path.startsWith('vscode-') && !entry)) wrong.push(`${file} imports ${path}`);
      if (path.startsWith('node:') && !/^server\/src\/(cli\/|node\.ts|write-file\.ts)/u.test(file)) wrong.push(`${file} imports ${path}`);
    }
  assert.deepEqual(wrong, []);
});
