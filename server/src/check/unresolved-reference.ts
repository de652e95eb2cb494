// What was «mentioned before» and was not: «الدراسة المذكورة» (the said study), «المصدر نفسه» (the same source) with no study and no
// source in the article so far. Leaves alone: definite nouns and roles (the world may know them), demonstratives («هذه الأيام»),
// nouns of time («الشهر نفسه»: see unresolved-date).
import type { Reading, ReadMention } from '../resolve/article-reading.ts';
import type { Check, NewFinding } from './check.ts';

export const unresolvedReference: Check = {
  code: 'unresolved-reference',
  summary: 'a reference to something that the article never named',
  run: ({ mentions, text }) => mentions.filter(isSure).map(({ mention: { start, end, because } }) => report(text, start, end, because)),
};

/** Only what insists by its own words that it was named before. */
function isSure({ mention, from: { phrase } }: ReadMention): boolean {
  if (mention.kind !== 'reference' || mention.value.status !== 'unresolved' || phrase.kind !== 'reference') return false;
  return phrase.pointing === 'mentioned' || (phrase.pointing === 'same' && SOURCES.has(phrase.head));
}
/** Rows of the table of nouns whose «same» is never a manner of speaking. */
const SOURCES: ReadonlySet<string> = new Set(['source', 'official', 'spokesman', 'spokeswoman']);

function report(text: string, start: number, end: number, because: Reading['mentions'][number]['mention']['because']): NewFinding {
  return {
    start,
    end,
    message: { key: 'reference-without-antecedent', args: { text: text.slice(start, end) } },
    because,
    related: [],
    fixes: [],
  };
}
