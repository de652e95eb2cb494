import { formsTable } from '../forms-table.ts';
import { PROCLITICS, type Table } from '../table.ts';
import tsv from './event-verb.tsv';
import { type ReferenceNoun, referenceNounTable } from './reference-noun.ts';

/** A verb that tells of an event which its noun takes up («قرر»: «القرار»), or a verb of speech. */
export interface EventVerb {
  /** The noun of the event in the singular; undefined for verbs of speech. */
  readonly noun: ReferenceNoun | undefined;
}

/** In the place of a noun, for verbs of speech. */
const SPEECH = 'says';
const nouns = new Map<string, ReferenceNoun>();
for (const { row } of referenceNounTable.entries) if (row.number === 'singular' || !nouns.has(row.id)) nouns.set(row.id, row);

/** @throws Error where a row names no noun */
export const eventVerbTable: Table<EventVerb> = formsTable(
  'event-verb.tsv',
  tsv,
  ['event', 'gloss', 'source', 'forms'],
  PROCLITICS,
  ({ event }) => {
    const noun = nouns.get(event);
    if (!noun && event !== SPEECH) throw new Error(`«${event}» is no noun`);
    return { noun };
  },
);
