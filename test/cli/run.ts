// Runs the command line as a person does: a process of its own, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = join(ROOT, 'dist/cli.js');
const newestSource = Math.max(...globSync('server/src/**/*', { cwd: ROOT }).map((file) => statSync(join(ROOT, file)).mtimeMs));
const isFresh = existsSync(BUNDLE) && statSync(BUNDLE).mtimeMs > newestSource;

/** The bundle where it is newer than the sources, else the sources. */
export const PROGRAM: readonly string[] = isFresh
  ? [BUNDLE]
  : ['--import', pathToFileURL(join(ROOT, 'scripts/tsv.ts')).href, join(ROOT, 'server/src/cli/main.ts')];

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with these files, removed when the tests of the file have ended. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tahqiq-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Runs `tahqiq …` in a folder; messages in English, no colour, whatever the environment says. */
export function run(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The objects of JSON lines. */
export function objects(out: string): Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
