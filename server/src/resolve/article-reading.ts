import type { AnalyzeOptions, AuthorityName } from '../analyze-options.ts';
import type { Entity, Kind, Mention, NewMention, Published } from '../model.ts';
import type { DemonymPhrase, NamePhrase, NumericPhrase, Phrase, ReferencePhrase, TimePhrase } from '../phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import type { Decided, Mark } from './decided-read.ts';
import type { Kept } from './kept.ts';

/** A paragraph at its place in the article, with what recognition said of it (spans relative to the paragraph). */
export interface PlacedParagraph {
  readonly start: number;
  readonly paragraph: Paragraph;
  readonly phrases: readonly Phrase[];
  /** The phrases at their place in the article. */
  readonly placed: readonly PlacedPhrase[];
}

/** Places what was recognized. @param line index of the paragraph */
export function placeParagraph(start: number, line: number, paragraph: Paragraph, phrases: readonly Phrase[]): PlacedParagraph {
  const placed = phrases.map((phrase) => ({ start: start + phrase.start, end: start + phrase.end, base: start, line, phrase }));
  return { start, paragraph, phrases, placed };
}

/** A phrase at its place in the article. `start` and `end` are the article's; `phrase` keeps the paragraph's own. */
export interface PlacedPhrase<P extends Phrase = Phrase> {
  readonly start: number;
  readonly end: number;
  /** Where the paragraph begins: add it to any span inside `phrase`. */
  readonly base: number;
  /** Index of the paragraph. */
  readonly line: number;
  readonly phrase: P;
  /** A person's decision that put it here. */
  readonly decided?: Mark;
  /** The project's name that it is. */
  readonly settled?: AuthorityName;
}

/** What resolvers start from. */
export interface Recognized {
  readonly text: string;
  readonly options: AnalyzeOptions;
  readonly paragraphs: readonly PlacedParagraph[];
  /** All phrases of the article in reading order. */
  readonly phrases: readonly PlacedPhrase[];
  /** What people decided; absent where they decided nothing. */
  readonly decided?: Decided;
  /** What the analysis before left, and this one leaves. */
  readonly kept: Kept;
}

/** A mention together with the phrase that it came from, so that checks can ask how it was written. */
export interface Resolution {
  readonly mention: NewMention;
  readonly from: PlacedPhrase;
}

/** The finished model of an article before checks: what checks read. */
export interface Reading extends Recognized {
  readonly published: Published;
  readonly mentions: readonly ReadMention[];
  readonly entities: readonly Entity[];
}
/** A mention in the finished model, with its phrase. */
export interface ReadMention {
  readonly mention: Mention;
  readonly from: PlacedPhrase;
}

/** What resolvers and checks ask for together: phrases of a group, and the mentions that come of them. */
export interface Groups {
  readonly name: NamePhrase;
  readonly demonym: DemonymPhrase;
  readonly numeric: NumericPhrase;
  readonly time: TimePhrase;
  readonly reference: ReferencePhrase;
}
type Group = keyof Groups;

const GROUP: Readonly<Record<Kind | 'name', Group>> = {
  ...{ name: 'name', person: 'name', org: 'name', place: 'name', facility: 'name', group: 'name', demonym: 'demonym' },
  ...{ number: 'numeric', ordinal: 'numeric', percent: 'numeric', money: 'numeric', quantity: 'numeric' },
  ...{ date: 'time', time: 'time', duration: 'time', set: 'time', reference: 'reference' },
};

/** The article's phrases of a group, in reading order; picked out once for all that ask. */
export function phrasesOf<G extends Group>({ phrases }: Recognized, group: G): readonly PlacedPhrase<Groups[G]>[] {
  return grouped(phrases, kindOfPhrase)[group] as readonly PlacedPhrase<Groups[G]>[];
}

/** The article's mentions of a group, in reading order; picked out once for all that ask. */
export function mentionsOf({ mentions }: Pick<Reading, 'mentions'>, group: Group): readonly ReadMention[] {
  return grouped(mentions, kindOfMention)[group] as readonly ReadMention[];
}

const kindOfPhrase = ({ phrase }: PlacedPhrase): Phrase['kind'] => phrase.kind;
const kindOfMention = ({ mention }: ReadMention): Kind => mention.kind;

function grouped<T>(list: readonly T[], kindOf: (one: T) => Kind | 'name'): Readonly<Record<Group, readonly T[]>> {
  const known = groupings.get(list) as Readonly<Record<Group, readonly T[]>> | undefined;
  if (known) return known;
  const made: Readonly<Record<Group, T[]>> = { name: [], demonym: [], numeric: [], time: [], reference: [] };
  for (const one of list) made[GROUP[kindOf(one)]].push(one);
  groupings.set(list, made);
  return made;
}
const groupings = new WeakMap<readonly unknown[], Readonly<Record<Group, readonly unknown[]>>>();
