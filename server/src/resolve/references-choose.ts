// Which of the things introduced before an expression takes up: number and gender must agree, adjectives and recency decide.
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Introduction, Memory } from './references-memory.ts';

export interface Choice {
  readonly introduction: Introduction;
  /** How it was found: by the same noun, or by a noun of its kin. */
  readonly by: 'head' | 'kin';
  /** Another one that is as good. */
  readonly rival?: Introduction;
}

/**
 * The introduction that a noun phrase at `start` takes up; undefined where none fits it.
 * @param text the article's, for what stands between two candidates
 */
export function chooseIntroduction(np: NounPhrase, start: number, memory: Memory, text: string): Choice | undefined {
  const [first, second] = candidates(np, start, memory)
    .filter(({ introduction }) => agrees(np, introduction))
    .map((c) => ({ ...c, score: score(np, start, c, memory) }))
    .filter((c) => c.score >= WORST)
    .sort((a, b) => b.score - a.score);
  if (!first) return undefined;
  const rival = second && first.by === 'head' && second.by === 'head' && areEqual(np, first.introduction, second.introduction, text);
  return { introduction: first.introduction, by: first.by, ...(rival && { rival: second.introduction }) };
}

interface Candidate {
  readonly introduction: Introduction;
  readonly by: 'head' | 'kin';
}

/** Farther back than this, another noun no longer takes a thing up (UTF-16 units). */
const KIN_REACH = 900;
/** Farther back than this, many no longer are «the …s» without an adjective. */
const MANY_REACH = 450;

function candidates(np: NounPhrase, start: number, memory: Memory): readonly Candidate[] {
  const isMany = np.number === 'plural' && np.noun?.class === 'person' && !np.modifiers.length && !np.demonstrative && !np.pointing;
  const reach = (i: Introduction, limit: number) => start - memory.lastMention(i).end <= limit;
  const same = memory.byHead(np.head).filter((i) => !isMany || reach(i, MANY_REACH));
  const kin = (np.noun?.covers ?? []).flatMap((k) => memory.byKin(k)).filter((i) => reach(i, isMany ? MANY_REACH : KIN_REACH));
  return [
    ...same.map((introduction): Candidate => ({ introduction, by: 'head' })),
    ...(np.pointing === 'other'
      ? []
      : kin.filter((i) => !same.includes(i)).map((introduction): Candidate => ({ introduction, by: 'kin' }))),
  ];
}

/** Number is the same; a noun that has no plural (القصف: the shelling) takes up many as one, as does one with the same adjective. */
function agrees(np: NounPhrase, { noun, head, modifiers }: Introduction): boolean {
  if (!np.number || !noun) return true;
  if (noun.number === np.number) return head !== np.head || noun.gender === np.gender;
  return np.noun?.mass === true || (np.noun?.class === 'event' && np.modifiers.some((m) => modifiers.includes(m)));
}

const WORST = -6;
const ADJECTIVE_SHARED = 4;
const NO_ADJECTIVE_SHARED = -3;
/** Many that are described otherwise («الجماعات المدعومة من …») are others. */
const DESCRIBED = -9;
const BY_KIN = -3;
const WEAK = -2;
/** For every further time that the article names it, up to four. */
const NAMED_AGAIN = 0.4;
/** One point for so many UTF-16 units of distance. */
const DISTANCE = 500;

function score(np: NounPhrase, start: number, { introduction, by }: Candidate, memory: Memory): number {
  const { modifiers, weak, named } = introduction;
  const shared = np.modifiers.filter((m) => modifiers.includes(m)).length;
  const apart = np.modifiers.length > 0 && shared === 0;
  const distance = start - memory.lastMention(introduction).end;
  return (
    shared * ADJECTIVE_SHARED +
    (apart ? (np.completed && np.number === 'plural' ? DESCRIBED : NO_ADJECTIVE_SHARED) : 0) +
    (by === 'kin' ? BY_KIN : 0) +
    (weak && !np.demonstrative ? WEAK : 0) +
    Math.min(Math.max(named - 1, 0), 4) * NAMED_AGAIN -
    Math.min(distance / DISTANCE, 2)
  );
}

/** Two of one kind, told apart in one sentence by their adjectives, and taken up by the bare noun. */
function areEqual(np: NounPhrase, a: Introduction, b: Introduction, text: string): boolean {
  if (
    np.noun?.class === 'place' ||
    np.modifiers.length ||
    np.pointing ||
    np.demonstrative ||
    np.number !== 'singular' ||
    a.weak ||
    b.weak ||
    a.entity ||
    b.entity
  )
    return false;
  if (!a.modifiers.length || !b.modifiers.length || a.modifiers.some((m) => b.modifiers.includes(m))) return false;
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length < SENTENCE && !/[.؟!?\n]/u.test(between);
}
const SENTENCE = 300;
