// What an article has introduced so far, by head noun and by kin: few and recent, so that looking back costs the same everywhere.
import type { ReferenceNoun } from '../lexicon/reference-noun.ts';
import type { Span } from '../text/span.ts';

/** Something that a later expression may take up again. Spans are the article's. */
export interface Introduction extends Span {
  readonly head: string;
  readonly noun?: ReferenceNoun;
  readonly modifiers: readonly string[];
  /** The entity that it names («المرصد السوري لحقوق الإنسان», «الرئيس جو بايدن»). */
  readonly entity?: string;
  /** How often the article names it: what an article is about is taken up rather than what it mentions once. */
  readonly named: number;
  /** Definite, and takes up nothing itself: it stands in for what was never introduced. */
  readonly weak: boolean;
  /** Says more than its noun: has adjectives or a complement. */
  readonly described: boolean;
}

export interface Memory {
  introduce(introduction: Introduction): void;
  /** It was taken up again, by a noun of this head: it becomes the most recent. */
  takeUp(introduction: Introduction, by: Span, head: string, described: boolean): void;
  /** Where it was spoken of last. */
  lastMention(introduction: Introduction): Span;
  /** Where it was spoken of last by more than a bare noun. */
  lastDescription(introduction: Introduction): Span;
  /** Most recent first, at most eight. */
  byHead(head: string): readonly Introduction[];
  byKin(kin: string): readonly Introduction[];
  /** The last one whose noun is of the class («person», «org»), whatever its number. */
  lastOf(noun: ReferenceNoun['class']): Introduction | undefined;
}

const REMEMBERED = 8;

export function createMemory(): Memory {
  const heads = new Map<string, readonly Introduction[]>();
  const kins = new Map<string, readonly Introduction[]>();
  const last = new Map<ReferenceNoun['class'], Introduction>();
  const mentions = new WeakMap<Introduction, Span>();
  const descriptions = new WeakMap<Introduction, Span>();
  const remember = (introduction: Introduction, head: string) => {
    push(heads, head, introduction);
    if (introduction.noun) last.set(introduction.noun.class, introduction);
    if (introduction.noun?.kin) push(kins, introduction.noun.kin, introduction);
  };
  return {
    introduce: (introduction) => remember(introduction, introduction.head),
    takeUp(introduction, by, head, described) {
      mentions.set(introduction, by);
      if (described) descriptions.set(introduction, by);
      remember(introduction, head);
    },
    lastDescription: (introduction) => descriptions.get(introduction) ?? introduction,
    lastMention: (introduction) => mentions.get(introduction) ?? introduction,
    byHead: (head) => heads.get(head) ?? [],
    byKin: (kin) => kins.get(kin) ?? [],
    lastOf: (noun) => last.get(noun),
  };
}

function push(lists: Map<string, readonly Introduction[]>, key: string, introduction: Introduction): void {
  const before = (lists.get(key) ?? []).filter((known) => known !== introduction);
  lists.set(key, [introduction, ...before].slice(0, REMEMBERED));
}
