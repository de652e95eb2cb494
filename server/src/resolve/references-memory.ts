// What an article has introduced so far, by head noun and by kin: few and recent, so that looking back costs the same everywhere.
import type { ReferenceNoun } from '../lexicon/references/reference-noun.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Span } from '../text/span.ts';

/** Something that a later expression may take up again. Spans are the article's. */
export interface Introduction extends Span {
  readonly head: string;
  readonly noun: ReferenceNoun | undefined;
  /** «12 مدينة» are many, though the noun is one. */
  readonly number: NounPhrase['number'];
  readonly modifiers: readonly string[];
  /** The entity that it names («المرصد السوري لحقوق الإنسان», «الرئيس جو بايدن»). */
  readonly entity: string | undefined;
  /** The country that its adjective or its person is of. */
  readonly nation: string | undefined;
  /** How often the article names it: what an article is about is taken up rather than what it mentions once. */
  readonly named: number;
  /** Definite, and takes up nothing itself: it stands in for what was never introduced. */
  readonly weak: boolean;
  /** Told by a verb, not by a noun. */
  readonly told: boolean;
  /** Says more than its noun: has adjectives or a complement. */
  readonly described: boolean;
}

/** An introduction with what was said of it since. */
export interface Introduced extends Introduction {
  /** It was taken up already. */
  readonly isTaken: boolean;
  /** Where it was spoken of last. */
  readonly lastMention: Span;
  /** Where it was introduced, or told of anew by a noun without the article («هجوم الخميس»). */
  readonly lastDescription: Span;
}

export interface Memory {
  introduce(introduced: Introduced): void;
  /** It was taken up again, by a noun of this head: it becomes the most recent. */
  takeUp(introduced: Introduced, by: Span, head: string, anew: boolean): void;
  /** Most recent first, at most eight. */
  byHead(head: string): readonly Introduced[];
  /** By what a noun may take up: a kin, or `=` and the row id of a noun that means the same. */
  akin(cover: string): readonly Introduced[];
  /** The last one whose noun is of the class («person», «org»), whatever its number. */
  lastOf(noun: ReferenceNoun['class']): Introduction | undefined;
  /** Whether the article has said of an entity what it is, by another noun than this. */
  isOtherThan(entity: string, head: string): boolean;
}

const REMEMBERED = 8;
const NONE: readonly Introduced[] = [];

type Mutable = { -readonly [K in keyof Introduced]: Introduced[K] };

export function createMemory(): Memory {
  const heads = new Map<string, Introduced[]>();
  const kins = new Map<string, Introduced[]>();
  const last = new Map<ReferenceNoun['class'], Introduction>();
  const types = new Map<string, string>();
  const remember = (introduced: Introduced, head: string) => {
    moveToFront(heads, head, introduced);
    if (introduced.noun?.kin) moveToFront(kins, introduced.noun.kin, introduced);
    if (introduced.noun) last.set(introduced.noun.class, introduced);
  };
  return {
    introduce(introduced) {
      if (introduced.entity !== undefined && introduced.noun) types.set(introduced.entity, introduced.head);
      remember(introduced, introduced.head);
    },
    takeUp(introduced, by, head, anew) {
      const known: Mutable = introduced;
      known.lastMention = by;
      known.isTaken = true;
      if (anew) known.lastDescription = by;
      remember(introduced, head);
    },
    byHead: (head) => heads.get(head) ?? NONE,
    akin: (cover) => (cover.startsWith('=') ? heads.get(cover.slice(1)) : kins.get(cover)) ?? NONE,
    lastOf: (noun) => last.get(noun),
    isOtherThan: (entity, head) => (types.get(entity) ?? head) !== head,
  };
}

function moveToFront(lists: Map<string, Introduced[]>, key: string, introduced: Introduced): void {
  const list = lists.get(key);
  if (!list) {
    lists.set(key, [introduced]);
    return;
  }
  const at = list.indexOf(introduced);
  if (at >= 0) list.splice(at, 1);
  else if (list.length >= REMEMBERED) list.pop();
  list.unshift(introduced);
}
