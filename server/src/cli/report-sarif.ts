import { dirname, relative, resolve } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { CHECKS } from '../check/checks.ts';
import type { ArticleSource } from '../export/json.ts';
import { SARIF_SCHEMA, sarifAbsent, sarifResults, sarifRun } from '../export/sarif.ts';
import { wellFormed } from '../text/well-formed.ts';
import type { Report } from './check.ts';
import type { Settings } from './options.ts';
import { teller, tellIn } from './tell.ts';
import { print } from './terminal.ts';

/** One SARIF log with one run, printed as articles are read, so that memory stays flat. */
export function reportAsSarif(settings: Settings): Report {
  const { language } = settings;
  const tell = teller(language);
  const notifications: unknown[] = [];
  let count = 0;
  const printAll = async (results: readonly unknown[]): Promise<void> => {
    for (const result of results) await print(`${count++ ? ',' : head(language)}\n${JSON.stringify(result)}`);
  };
  return {
    article: (article, { source }, accepted) => printAll(sarifResults(article, source, language, accepted)),
    async unreadable({ label, error }) {
      notifications.push({ level: 'error', message: { text: wellFormed(`${label}: ${tellIn(language, error)}`) } });
    },
    async end(_counts, baseline, allRead) {
      const gone = baseline?.gone() ?? [];
      await printAll(
        gone.map((entry) => sarifAbsent(entry, sourceOf(entry.file, settings.baseline ?? ''), tell('baseline-gone', { ...entry }))),
      );
      const invocation = { executionSuccessful: allRead, toolExecutionNotifications: notifications };
      await print(`${count ? '' : head(language)}\n], "invocations": ${JSON.stringify([invocation])}}]}\n`);
    },
  };
}

function head(language: Settings['language']): string {
  const run = JSON.stringify(sarifRun(CHECKS, manifest.version, language)).slice(0, -1);
  return `{"$schema": ${JSON.stringify(SARIF_SCHEMA)}, "version": "2.1.0", "runs": [${run}, "results": [`;
}

/** Files of a baseline are named from its folder, those of a report from here. */
function sourceOf(name: string, baseline: string): ArticleSource {
  if (name.startsWith('id:')) return { id: name.slice(3) };
  return { file: relative('.', resolve(dirname(baseline), name)).replaceAll('\\', '/') };
}
