// What was «mentioned before» and was not: «الدراسة المذكورة» (the said study) with no study, no report and no paper so far.
// Leaves alone: people («الشخص المذكور»: whoever was spoken of), definite nouns and roles (the world may know them), demonstratives («هذه الأيام»), «المصدر نفسه» (whoever spoke last),
// nouns of time («الشهر نفسه»: see unresolved-date).
import { referenceNounTable } from '../lexicon/references/reference-noun.ts';
import { mentionsOf, type Reading, type ReadMention } from '../resolve/article-reading.ts';
import type { Check, NewFinding } from './check.ts';

export const unresolvedReference: Check = {
  code: 'unresolved-reference',
  summary: 'a reference to something that the article never named',
  run: (article) =>
    mentionsOf(article, 'reference')
      .filter(isSure)
      .map(({ mention: { start, end, because } }) => report(article.text, start, end, because)),
};

/** Only what insists by its own words that it was named before. */
function isSure({ mention, from: { phrase } }: ReadMention): boolean {
  const isUnresolved = mention.kind === 'reference' && mention.value.status === 'unresolved';
  return isUnresolved && phrase.kind === 'reference' && phrase.pointing === 'mentioned' && NOUNS.has(phrase.head) && !isPerson(phrase.head);
}

function isPerson(head: string): boolean {
  return PEOPLE.has(head);
}
/** Of a noun that no table knows nobody can say which other nouns it may take up. */
const NOUNS: ReadonlySet<string> = new Set(referenceNounTable.entries.map(({ row }) => row.id));
const PEOPLE: ReadonlySet<string> = new Set(referenceNounTable.entries.flatMap(({ row }) => (row.class === 'person' ? [row.id] : [])));

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
