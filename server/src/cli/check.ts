import type { Article, Finding, Message, Severity } from '../model.ts';
import { type Baseline, createBaselineWriter, readBaseline } from './baseline.ts';
import type { Input } from './input.ts';
import type { Settings } from './options.ts';
import { reportAsJson } from './report-json.ts';
import { reportToPeople } from './report-people.ts';
import { reportAsSarif } from './report-sarif.ts';
import { readArticles } from './run.ts';

/** How findings are printed: as they come, and what is said at the end. */
export interface Report {
  article(article: Article, input: Input, accepted: Accepted): Promise<void>;
  unreadable?(input: Input & { readonly error: Message }): Promise<void>;
  end(counts: Counts, baseline: Baseline | undefined, allRead: boolean): Promise<void>;
}

/** The findings of an article that a baseline has; undefined where there is none. */
export type Accepted = ReadonlySet<Finding> | undefined;

const REPORTS: Readonly<Record<string, (settings: Settings) => Report>> = {
  human: reportToPeople,
  sarif: reportAsSarif,
  json: reportAsJson,
  jsonl: reportAsJson,
};

/** `tahqiq check`: what does not add up, for people or as JSON. */
export async function check(settings: Settings): Promise<number> {
  const report = (REPORTS[settings.format] ?? reportToPeople)(settings);
  const baseline = settings.baseline === undefined ? undefined : readBaseline(settings.baseline);
  const writer = settings.writeBaseline === undefined ? undefined : createBaselineWriter(settings.writeBaseline);
  const counts = createCounts();
  const allRead = await readArticles(settings, {
    async article(article, input) {
      writer?.add(article, input.source);
      const accepted = writer ? new Set(article.findings) : baseline?.known(article, input.source);
      counts.add(article, accepted);
      await report.article(article, input, accepted);
    },
    unreadable: async (input) => report.unreadable?.(input),
  });
  // A baseline that lacks what could not be read would let its findings pass for new ones.
  if (allRead) writer?.write();
  await report.end(counts, writer ? undefined : baseline, allRead);
  if (!allRead) return 2;
  return settings.failOn !== 'never' && counts.atOrAbove(settings.failOn) ? 1 : 0;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type Counts = ReturnType<typeof createCounts>;

/** Findings by severity: numbers only, so that memory stays flat over any number of articles. */
function createCounts() {
  let articles = 0;
  const by = { error: 0, warning: 0, information: 0, hint: 0, silenced: 0, accepted: 0 };
  return {
    add({ findings }: Article, accepted: Accepted): void {
      articles++;
      for (const f of findings) by[f.suppressed ? 'silenced' : accepted?.has(f) ? 'accepted' : f.severity]++;
    },
    atOrAbove: (level: Severity): boolean => SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1).some((s) => by[s] > 0),
    articles: () => articles,
    of: (what: keyof typeof by) => by[what],
  };
}
