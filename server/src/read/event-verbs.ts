// Verbs that tell of an event, with the words behind them: «قرر القاضي تأجيل الجلسة» (the judge decided to adjourn).
import { eventVerbTable } from '../lexicon/references/event-verb.ts';
import type { ReferenceNoun } from '../lexicon/references/reference-noun.ts';
import { groupOf } from '../lexicon/table.ts';
import type { Span } from '../text/span.ts';
import { hasHit, hitAt, type Paragraph, perParagraph, startsOf } from './paragraph.ts';

/** A verb and what it is about, in its paragraph. */
export interface ToldEvent extends Span {
  readonly noun: ReferenceNoun;
}

/** The events that a paragraph tells by verbs, in reading order. */
export const readToldEvents: (p: Paragraph) => readonly ToldEvent[] = perParagraph((p) => {
  const events: ToldEvent[] = [];
  for (const i of startsOf(p, GROUP)) {
    const hit = hitAt(p, i, eventVerbTable);
    // «بطلب», «لقصف»: behind a preposition it is no verb.
    if (!hit?.row.noun || /[بلك]/u.test(hit.stem.proclitic)) continue;
    events.push({ noun: hit.row.noun, start: hit.start, end: endOfClause(p, hit.to) });
  }
  return events;
});
const GROUP = groupOf(eventVerbTable);

/** Whether a verb of speech, or a word that cites who spoke, stands at token `i`. */
export function isSpeech(p: Paragraph, i: number): boolean {
  return i >= 0 && hasHit(p, i, eventVerbTable, ({ row, to }) => !row.noun && to === i + 1);
}

/** So many words behind its verb tell what an event was. */
const WORDS = 5;

function endOfClause(p: Paragraph, from: number): number {
  let to = from;
  while (to < from + WORDS && p.tokens[to]?.word.type === 'arabic') to++;
  return p.tokens[to - 1]?.end ?? 0;
}
