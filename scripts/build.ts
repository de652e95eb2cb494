// Bundles what ships: extension, server (Node and web worker), command line, library. `node scripts/build.ts [--production]`
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';

const production = process.argv.includes('--production');

const common: BuildOptions = {
  bundle: true,
  loader: { '.tsv': 'text', '.bin': 'binary' },
  logLevel: 'warning',
  minify: production,
  // Arabic in strings stays readable in the bundle, and half as long as escapes.
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  target: 'es2023',
  legalComments: 'linked',
};

const node: BuildOptions = { ...common, platform: 'node', mainFields: ['module', 'main'] };
const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', format: 'cjs', external: ['vscode'] },
  {
    ...common,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/browser.cjs',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.cjs', format: 'cjs' },
  { ...common, entryPoints: ['server/src/browser.ts'], outfile: 'dist/server-browser.js', format: 'iife', platform: 'browser' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  },
  { ...node, entryPoints: ['server/src/index.ts'], outfile: 'dist/index.js', format: 'esm', platform: 'neutral' },
];

await rm('dist', { recursive: true, force: true });
await Promise.all(bundles.filter((b) => (b.entryPoints as string[]).every((f) => existsSync(f))).map((b) => build(b)));
