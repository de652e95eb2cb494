import type { AuthorityName, EntityRef } from '../../analyze-options.ts';
import { toldBy } from '../../messages/fault.ts';
import {
  AUTHORITY_FILE,
  type Authority,
  NO_AUTHORITY,
  parseAuthority,
  printAuthority,
  type Settled,
  settle as settleIn,
} from '../../workspace/authority.ts';
import type { Host } from './host.ts';
import type { Saying } from './words.ts';

/** The names files of the open folders. */
export interface Authorities {
  /** The names that hold for a document: the same array until its names file changes. */
  of(uri: string): Promise<readonly AuthorityName[]>;
  /** Adds a name, or forms to a name, in the names file of a document's folder. */
  settle(uri: string, entity: EntityRef, forms: readonly string[]): Promise<{ readonly settled?: Settled; readonly told?: Saying }>;
  /** Reads a names file again when it is next asked for. */
  forget(file: string): void;
}

interface Read {
  readonly text: string | undefined;
  readonly authority: Authority;
  /** Why the file must not be overwritten. */
  readonly problem?: Saying;
}

/** @param report called once for what is wrong in a names file, until it changes */
export function createAuthorities(
  host: Host,
  folders: () => readonly string[],
  report: (problem: Saying, uri: string) => void,
): Authorities {
  const known = new Map<string, Promise<Read>>();
  const last = new Map<string, Read>();
  let queue: Promise<unknown> = Promise.resolve();
  const read = async (file: string): Promise<Read> => {
    const before = last.get(file);
    const found = await readNames(host, file);
    if (before?.text === found.text && before?.problem?.key === found.problem?.key && before) return before;
    last.set(file, found);
    for (const problem of found.problems) report(problem, file);
    return found;
  };
  const of = (file: string): Promise<Read> => {
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
  const settle = async (file: string, entity: EntityRef, forms: readonly string[]): Promise<{ settled?: Settled; told?: Saying }> => {
    known.delete(file);
    const { authority, problem } = await of(file);
    if (problem) return { told: problem };
    const settled = settleIn(authority, entity, forms);
    try {
      const text = printAuthority(settled.authority);
      await host.writeTextFile(file, text);
      // Known by its text: being told of our own writing finds nothing new.
      const written = { text, authority: settled.authority };
      last.set(file, written);
      known.set(file, Promise.resolve(written));
      return { settled };
    } catch (error) {
      return { told: { key: 'names-file-unwritable', args: { file: AUTHORITY_FILE, reason: toldBy(error) } } };
    }
  };
  return {
    async of(uri) {
      const file = fileFor(uri, folders());
      return file === undefined ? NO_AUTHORITY.names : (await of(file)).authority.names;
    },
    settle(uri, entity, forms) {
      const file = fileFor(uri, folders());
      if (file === undefined) return Promise.resolve({ told: { key: 'names-file-nowhere', args: { file: AUTHORITY_FILE } } });
      const done = queue.then(() => settle(file, entity, forms));
      queue = done.catch(() => {});
      return done;
    },
    forget: (file) => void known.delete(file),
  };
}

/** The names file of the innermost open folder that holds a document; beside the document where none does. */
function fileFor(uri: string, folders: readonly string[]): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const roots = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`)).filter((folder) => uri.startsWith(folder));
  const root = roots.sort((a, b) => b.length - a.length)[0] ?? uri.slice(0, uri.lastIndexOf('/') + 1);
  return `${root}${AUTHORITY_FILE}`;
}

async function readNames(host: Host, file: string): Promise<Read & { readonly problems: readonly Saying[] }> {
  const fail = (key: string, error: unknown, text?: string): Read & { readonly problems: readonly Saying[] } => {
    const problem = { key, args: { file: AUTHORITY_FILE, reason: toldBy(error) } };
    return { text, authority: NO_AUTHORITY, problem, problems: [problem] };
  };
  let text: string | undefined;
  try {
    text = await host.readTextFile(file);
  } catch (error) {
    return fail('side-file-unreadable', error);
  }
  if (text === undefined) return { text, authority: NO_AUTHORITY, problems: [] };
  try {
    const { authority, problems } = parseAuthority(AUTHORITY_FILE, text);
    return { text, authority, problems: problems.slice(0, MOST_TOLD).map((reason) => ({ key: 'names-file-problem', args: { reason } })) };
  } catch (error) {
    return fail('side-file-malformed', error, text);
  }
}

/** What is wrong in a file is shown a few at a time. */
const MOST_TOLD = 3;
