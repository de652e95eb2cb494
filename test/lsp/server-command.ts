import { existsSync, globSync, statSync } from 'node:fs';

/** Whether a file of `dist/` was built from the sources as they are now. */
export function isFresh(bundle: string): boolean {
  return existsSync(bundle) && statSync(bundle).mtimeMs > newestSource;
}

const newestSource = Math.max(...globSync('server/src/**/*.{ts,tsv}').map((file) => statSync(file).mtimeMs));
const fromSource = ['--import', './scripts/tsv.ts'];
const bundled = isFresh('dist/server.cjs') && isFresh('dist/cli.js');

/** The server as it ships, where it has been built from these sources; else the sources themselves. */
export const SERVER = [process.execPath, ...(bundled ? ['dist/server.cjs'] : [...fromSource, 'server/src/node.ts']), '--stdio'];
/** The same by way of the command line. */
export const COMMAND = [process.execPath, ...(bundled ? ['dist/cli.js'] : [...fromSource, 'server/src/cli/main.ts']), 'lsp', '--stdio'];
/** Which of the two it is, for the names of tests. */
export const WHAT = bundled ? 'the bundle' : 'the sources (dist/ is older: npm run build)';
