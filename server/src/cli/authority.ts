import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { AuthorityName } from '../analyze-options.ts';
import { AUTHORITY_FILE, parseAuthority } from '../workspace/authority.ts';
import { decode } from './decode.ts';
import { UsageError } from './options.ts';
import { complain } from './terminal.ts';

/** The names that hold for a file: those of the nearest `tahqiq.names.json` in its folder or above. The same array for the same file. */
export type Authorities = (file: string | undefined) => readonly AuthorityName[];

/** What is wrong with a name is told once on standard error. @throws UsageError when names are asked for and their file is no list of names */
export function createAuthorities(): Authorities {
  const known = new Map<string, readonly AuthorityName[]>();
  const inFolder = (folder: string): readonly AuthorityName[] => {
    const found = known.get(folder);
    if (found) return found;
    const file = join(folder, AUTHORITY_FILE);
    const above = dirname(folder);
    const names = existsSync(file) ? read(relative('.', file)) : above === folder ? [] : inFolder(above);
    known.set(folder, names);
    return names;
  };
  return (file) => inFolder(file === undefined ? resolve('.') : dirname(resolve(file)));
}

function read(file: string): readonly AuthorityName[] {
  try {
    const { authority, problems } = parseAuthority(file, decode(readFileSync(file), 'utf-8').text);
    for (const problem of problems) complain(problem);
    return authority.names;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
