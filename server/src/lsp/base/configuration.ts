import type { Connection } from 'vscode-languageserver';
import type { Log } from './guard.ts';
import type { Projects } from './projects.ts';
import { DEFAULT_SETTINGS, inProject, readSettings, type Settings } from './settings.ts';
import type { Saying } from './words.ts';

/** Settings per document: asked of the client where it can answer, else as it pushed them, and below them what the project says. */
export interface Configuration {
  of(uri: string): Promise<Settings>;
  /** Forgets what is known. `pushed` is what a client sent that cannot be asked. */
  change(pushed: unknown): void;
}

/** A client that says it can be asked and then does not answer must not hold up every article. */
const PATIENCE = 5_000;

/** @param report called once for every wrong setting, however many documents it applies to */
export function createConfiguration(
  connection: Connection,
  canBeAsked: boolean,
  initial: unknown,
  log: Log,
  projects: Projects,
  report: (problem: Saying, settings: Settings) => void,
): Configuration {
  let pushed = sectionOf(initial);
  let known = new Map<string, Promise<Settings>>();
  const reported = new Set<string>();
  const read = (raw: unknown): Settings => {
    const { settings, problems } = readSettings(raw);
    for (const problem of problems) {
      const id = JSON.stringify(problem);
      if (!reported.has(id)) report(problem, settings);
      reported.add(id);
    }
    return settings;
  };
  const ask = async (uri: string): Promise<Settings> => {
    if (!canBeAsked) return read(pushed);
    try {
      return read(await withPatience(connection.workspace.getConfiguration({ scopeUri: uri, section: 'tahqiq' })));
    } catch (error) {
      log.error(`workspace/configuration: ${String(error)}`);
      return DEFAULT_SETTINGS;
    }
  };
  return {
    async of(uri) {
      const found = known.get(uri) ?? ask(uri);
      known.set(uri, found);
      return inProject(await found, await projects.of(uri));
    },
    change(settings) {
      known = new Map();
      if (settings !== undefined && settings !== null) pushed = sectionOf(settings);
    },
  };
}

/** Clients push either the section itself or an object that holds it. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'tahqiq' in settings ? settings.tahqiq : settings;
}

async function withPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
