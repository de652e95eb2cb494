import { EMPTY_SIDE_FILE, parseSideFile, printSideFile, SIDE_FILE_ENDING, type SideFile } from '../../workspace/side-file.ts';
import type { Host } from './host.ts';
import type { Saying } from './words.ts';

/** The dates that people gave to articles: in the side file beside a file, in memory for documents that are no files. */
export interface GivenDates {
  of(uri: string): Promise<string | undefined>;
  /**
   * Keeps a date, or forgets it.
   * @returns what a person should be told: nothing when it was written, a warning when it was not
   */
  set(uri: string, date: string | undefined): Promise<{ readonly told?: Saying; readonly kept: boolean }>;
  /** Reads the side file of a document again when it is next asked for. */
  forget(uri: string): void;
}

/** @param report called once for each side file that cannot be read, until it changes */
export function createGivenDates(host: Host, report: (problem: Saying, uri: string) => void): GivenDates {
  const inMemory = new Map<string, string | undefined>();
  const read = new Map<string, Promise<string | undefined>>();
  // Reading, changing and writing one side file is one step: a second change waits for the first.
  let queue: Promise<unknown> = Promise.resolve();
  const fromFile = async (uri: string): Promise<string | undefined> => {
    const outcome = await readSideFile(host, uri);
    if ('problem' in outcome) report(outcome.problem, uri);
    return 'side' in outcome ? outcome.side.published : undefined;
  };
  const write = async (uri: string, date: string | undefined): Promise<{ told?: Saying; kept: boolean }> => {
    const outcome = await readSideFile(host, uri);
    if ('problem' in outcome) return { told: outcome.problem, kept: false };
    const { published: _, ...rest } = outcome.side;
    try {
      await host.writeTextFile(`${uri}${SIDE_FILE_ENDING}`, printSideFile(date === undefined ? rest : { ...rest, published: date }));
      inMemory.delete(uri);
      return { kept: true };
    } catch (error) {
      inMemory.set(uri, date);
      return { told: { key: 'date-unwritable', args: { file: nameOf(uri), reason: reasonOf(error) } }, kept: true };
    }
  };
  return {
    async of(uri) {
      if (inMemory.has(uri)) return inMemory.get(uri);
      if (!isFile(uri)) return undefined;
      const found = read.get(uri) ?? fromFile(uri);
      read.set(uri, found);
      return found;
    },
    async set(uri, date) {
      if (!isFile(uri)) {
        inMemory.set(uri, date);
        return date === undefined ? { kept: true } : { kept: true, told: { key: 'date-in-memory' } };
      }
      const written = queue.then(() => write(uri, date));
      queue = written;
      read.delete(uri);
      const outcome = await written;
      read.delete(uri);
      return outcome;
    },
    forget(uri) {
      read.delete(uri);
    },
  };
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}

/** The side file of a document (empty where there is none), or what keeps it from being read. */
async function readSideFile(host: Host, uri: string): Promise<{ readonly side: SideFile } | { readonly problem: Saying }> {
  const file = nameOf(uri);
  let text: string | undefined;
  try {
    text = await host.readTextFile(`${uri}${SIDE_FILE_ENDING}`);
  } catch (error) {
    return { problem: { key: 'side-file-unreadable', args: { file, reason: reasonOf(error) } } };
  }
  try {
    return { side: text === undefined ? EMPTY_SIDE_FILE : parseSideFile(file, text) };
  } catch (error) {
    return { problem: { key: 'side-file-malformed', args: { file, reason: reasonOf(error) } } };
  }
}

/** The side file's own name. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return `${decodeURIComponent(name)}${SIDE_FILE_ENDING}`;
  } catch {
    return `${name}${SIDE_FILE_ENDING}`;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
