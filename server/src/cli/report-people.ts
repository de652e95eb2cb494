import { isolate } from '../text/isolate.ts';
import type { Counts, Report } from './check.ts';
import type { Settings } from './options.ts';
import { showFinding } from './show-finding.ts';
import { type Told, teller } from './tell.ts';
import { choosePaint, complain, print } from './terminal.ts';

/** Findings one below the other, and a summary. */
export function reportToPeople(settings: Settings): Report {
  const { language, showSilenced } = settings;
  const paint = choosePaint(settings.color);
  const tell = teller(language);
  return {
    async article({ findings, text }, { label }, accepted) {
      for (const finding of findings) {
        if (accepted?.has(finding) || (finding.suppressed && !showSilenced)) continue;
        await print(`${showFinding(finding, text, label, language, paint)}\n\n`);
      }
    },
    async end(counts, baseline, allRead) {
      const gone = baseline?.gone() ?? [];
      for (const { file, code, text } of gone) complain(tell('baseline-gone', { file, code, text: isolate(text) }));
      if (counts.articles()) await print(`${paint('bold', summaryOf(counts, tell, settings.writeBaseline))}\n`);
      else if (allRead) complain(tell('nothing-read'));
    },
  };
}

const COUNTED = ['error', 'warning', 'information', 'hint', 'silenced', 'accepted'] as const;

function summaryOf(counts: Counts, tell: Told, written: string | undefined): string {
  const parts = COUNTED.flatMap((what) => {
    const count = counts.of(what);
    return count ? [counted(tell, what, count)] : [];
  });
  const found = parts.length ? parts.join(tell('list-comma')) : tell('nothing-found');
  const read = counted(tell, 'article', counts.articles());
  return `${read}: ${found}${written === undefined ? '' : tell('baseline-written', { file: written })}`;
}

function counted(tell: Told, what: string, count: number): string {
  return tell(count === 1 ? `count-one-${what}` : `count-${what}`, { count });
}
