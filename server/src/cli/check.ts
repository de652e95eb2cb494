import { errorToJson } from '../export/json.ts';
import type { Article, Severity } from '../model.ts';
import { createJsonPrinter } from './json-printer.ts';
import type { Settings } from './options.ts';
import { readArticles, toJson } from './run.ts';
import { showFinding } from './show-finding.ts';
import { choosePaint, complain, type Paint, print } from './terminal.ts';

/** `tahqiq check`: what does not add up, for people or as JSON. */
export async function check(settings: Settings): Promise<number> {
  const counts = createCounts();
  const allRead = await (settings.format === 'human' ? forPeople : asJson)(settings, counts);
  if (!allRead) return 2;
  return settings.failOn !== 'never' && counts.atOrAbove(settings.failOn) ? 1 : 0;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

type Counts = ReturnType<typeof createCounts>;

/** Findings by severity: numbers only, so that memory stays flat over any number of articles. */
function createCounts() {
  let articles = 0;
  const bySeverity: Record<Severity | 'silenced', number> = { error: 0, warning: 0, information: 0, hint: 0, silenced: 0 };
  return {
    add({ findings }: Article): void {
      articles++;
      for (const { severity, suppressed } of findings) bySeverity[suppressed ? 'silenced' : severity]++;
    },
    atOrAbove: (level: Severity): boolean => SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1).some((s) => bySeverity[s] > 0),
    articles: () => articles,
    of: (what: Severity | 'silenced') => bySeverity[what],
  };
}

async function forPeople(settings: Settings, counts: Counts): Promise<boolean> {
  const paint = choosePaint(settings.color);
  const allRead = await readArticles(settings, {
    async article(article, input) {
      counts.add(article);
      for (const finding of article.findings)
        if (!finding.suppressed) await print(`${showFinding(finding, article.text, input.label, settings.language, paint)}\n\n`);
    },
  });
  if (counts.articles()) await print(`${summaryOf(counts, paint)}\n`);
  else if (allRead) complain('nothing was read: standard input is empty');
  return allRead;
}

function summaryOf(counts: Counts, paint: Paint): string {
  const read = counted(counts.articles(), 'article', 'articles');
  const parts = [
    [counts.of('error'), counted(counts.of('error'), 'error', 'errors')],
    [counts.of('warning'), counted(counts.of('warning'), 'warning', 'warnings')],
    [counts.of('information'), `${counts.of('information')} for information`],
    [counts.of('hint'), counted(counts.of('hint'), 'hint', 'hints')],
    [counts.of('silenced'), `${counts.of('silenced')} silenced`],
  ].flatMap(([count, said]) => (count ? [said] : []));
  return paint('bold', `${read}: ${parts.length ? parts.join(', ') : 'nothing to report'}`);
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

async function asJson(settings: Settings, counts: Counts): Promise<boolean> {
  const printer = createJsonPrinter(settings.format);
  const allRead = await readArticles(settings, {
    article(article, input) {
      counts.add(article);
      const { mentions: _mentions, entities: _entities, ...rest } = toJson(article, input, settings);
      return printer.print(rest);
    },
    unreadable: (input) => printer.print(errorToJson(input.source, input.error, input.line)),
  });
  await printer.end();
  return allRead;
}
