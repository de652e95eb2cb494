import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { AuthorityName } from '../analyze-options.ts';
import { atPlace, Fault, toldBy } from '../messages/fault.ts';
import type { Language } from '../messages/messages.ts';
import type { Message } from '../model.ts';
import { AUTHORITY_FILE, parseAuthority } from '../workspace/authority.ts';
import { decode } from './decode.ts';
import { UsageError } from './options.ts';
import { complainer } from './tell.ts';

/** The names that hold for a file: those of the nearest `tahqiq.names.json` in its folder or above. The same array for the same file. */
export type Authorities = (file: string | undefined) => readonly AuthorityName[];

/** What is wrong with a name is told once on standard error. @throws UsageError when names are asked for and their file is no list of names */
export function createAuthorities(language: Language): Authorities {
  const known = new Map<string, readonly AuthorityName[]>();
  const inFolder = (folder: string): readonly AuthorityName[] => {
    const found = known.get(folder);
    if (found) return found;
    const file = join(folder, AUTHORITY_FILE);
    const above = dirname(folder);
    const names = existsSync(file) ? read(relative('.', file), complainer(language)) : above === folder ? [] : inFolder(above);
    known.set(folder, names);
    return names;
  };
  return (file) => inFolder(file === undefined ? resolve('.') : dirname(resolve(file)));
}

function read(file: string, complain: (problem: Message) => void): readonly AuthorityName[] {
  try {
    const { authority, problems } = parseAuthority(file, decode(readFileSync(file), 'utf-8').text);
    problems.forEach(complain);
    return authority.names;
  } catch (error) {
    throw new UsageError(error instanceof Fault ? error.told : atPlace(file, toldBy(error)));
  }
}
