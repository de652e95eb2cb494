import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { atPlace, toldBy } from '../messages/fault.ts';
import { EMPTY_PROJECT, PROJECT_FILE, type Project, parseProject } from '../workspace/project.ts';
import { decode } from './decode.ts';
import { UsageError } from './options.ts';

/** The project of a file: the one named on the command line, else the nearest `tahqiq.json` in its folder or above. */
export type Projects = (file: string | undefined) => Project;

/** @throws UsageError, here or when a project is asked for, telling all that is wrong in its file */
export function createProjects(named: string | undefined): Projects {
  if (named !== undefined) {
    if (!existsSync(named)) throw new UsageError({ key: 'usage-no-file', args: { option: '--project', file: named } });
    const project = read(named);
    return () => project;
  }
  const known = new Map<string, Project>();
  const inFolder = (folder: string): Project => {
    const found = known.get(folder);
    if (found) return found;
    const file = join(folder, PROJECT_FILE);
    const above = dirname(folder);
    const project = existsSync(file) ? read(relative('.', file)) : above === folder ? EMPTY_PROJECT : inFolder(above);
    known.set(folder, project);
    return project;
  };
  return (file) => inFolder(file === undefined ? resolve('.') : dirname(resolve(file)));
}

function read(file: string): Project {
  const { project, problems } = parseProject(file, textOf(file));
  if (problems.length) throw new UsageError(...problems);
  return project;
}

function textOf(file: string): string {
  try {
    return decode(readFileSync(file), 'utf-8').text;
  } catch (error) {
    throw new UsageError(atPlace(file, toldBy(error)));
  }
}
