// A noun that may take up either of two things: «هجوم صاروخي … وهجوم انتحاري … وأدى الهجوم إلى …» (a rocket attack and a suicide
// attack, then «the attack»). Leaves alone: two things of which one is nearer, named, or told apart by the adjective.
import { mentionsOf, type ReadMention } from '../resolve/article-reading.ts';
import type { Check, NewFinding } from './check.ts';

export const ambiguousReference: Check = {
  code: 'ambiguous-reference',
  summary: 'a reference that may mean either of two things',
  run: (article) => mentionsOf(article, 'reference').flatMap((read) => checkMention(read, article.text)),
};

const NONE: readonly NewFinding[] = [];

function checkMention({ mention }: ReadMention, text: string): readonly NewFinding[] {
  if (mention.kind !== 'reference' || mention.value.status !== 'ambiguous') return NONE;
  const { start, end, because, value } = mention;
  const related = (value.candidates ?? []).map(([from, to]) => ({
    start: from,
    end: to,
    note: { key: 'reference-candidate', args: { text: text.slice(from, to) } },
  }));
  return [{ start, end, message: { key: 'reference-ambiguous', args: { text: text.slice(start, end) } }, because, related, fixes: [] }];
}
