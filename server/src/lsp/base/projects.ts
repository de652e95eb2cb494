import { toldBy } from '../../messages/fault.ts';
import type { FindingCode, Message } from '../../model.ts';
import { EMPTY_PROJECT, PROJECT_FILE, type Project, parseProject } from '../../workspace/project.ts';
import { editSilence } from '../../workspace/project-edit.ts';
import type { Host } from './host.ts';
import type { Saying } from './words.ts';

/** The project files of the open folders. */
export interface Projects {
  /** What holds for a document: the nearest project file between it and the open folder that it lies in. */
  of(uri: string): Promise<Project>;
  /** Silences a code in the project of a document, or lets it speak again. A project without a file gets one in its open folder. */
  silence(uri: string, code: FindingCode, silent: boolean): Promise<Saying | undefined>;
  /** Reads the project files again when they are next asked for. */
  forget(): void;
}

interface Read {
  readonly text: string | undefined;
  readonly project: Project;
}

/** @param report called for everything that is wrong in a project file, once until the file changes */
export function createProjects(host: Host, folders: () => readonly string[], report: (problem: Saying, uri: string) => void): Projects {
  let known = new Map<string, Promise<Read>>();
  const told = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();
  const read = async (file: string): Promise<Read> => {
    try {
      const text = await host.readTextFile(file);
      if (text === undefined) return NO_FILE;
      const { project, problems } = parseProject(PROJECT_FILE, text);
      tellOnce(file, problems);
      return { text, project };
    } catch (error) {
      tellOnce(file, [toldBy(error)]);
      return NO_FILE;
    }
  };
  const tellOnce = (file: string, problems: readonly Message[]): void => {
    const before = told.get(file);
    const now = JSON.stringify(problems);
    told.set(file, now);
    if (before === now) return;
    for (const reason of problems) report({ key: 'project-file-problem', args: { reason } }, file);
  };
  const readKnown = (file: string): Promise<Read> => {
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
  const nearest = async (uri: string): Promise<{ readonly file: string; readonly read: Read } | undefined> => {
    for (const file of filesFor(uri, folders())) {
      const found = await readKnown(file);
      if (found.text !== undefined) return { file, read: found };
    }
    return undefined;
  };
  const silence = async (uri: string, code: FindingCode, silent: boolean): Promise<Saying | undefined> => {
    known = new Map();
    const found = await nearest(uri);
    const file = found?.file ?? filesFor(uri, folders()).at(-1);
    if (file === undefined) return { key: 'project-nowhere', args: { file: PROJECT_FILE } };
    try {
      await host.writeTextFile(file, editSilence(found?.read.text, code, silent));
      known = new Map();
      return undefined;
    } catch (error) {
      return { key: 'project-unwritable', args: { file: PROJECT_FILE, reason: toldBy(error) } };
    }
  };
  return {
    of: async (uri) => (await nearest(uri))?.read.project ?? EMPTY_PROJECT,
    silence(uri, code, silent) {
      const done = queue.then(() => silence(uri, code, silent));
      queue = done.catch(() => {});
      return done;
    },
    forget: () => {
      known = new Map();
    },
  };
}

const NO_FILE: Read = { text: undefined, project: EMPTY_PROJECT };

/** Where the project file of a document may be: its own folder first, the open folder last; nowhere outside the open folders. */
function filesFor(uri: string, folders: readonly string[]): readonly string[] {
  const roots = folders.map((folder) => folder.replace(/\/*$/u, '/')).filter((folder) => uri.startsWith(folder));
  const root = roots.sort((a, b) => b.length - a.length)[0];
  if (root === undefined) return [];
  const files: string[] = [];
  for (let end = uri.lastIndexOf('/') + 1; end >= root.length; end = uri.lastIndexOf('/', end - 2) + 1)
    files.push(`${uri.slice(0, end)}${PROJECT_FILE}`);
  return files;
}
