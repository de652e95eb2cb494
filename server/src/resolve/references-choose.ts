// Which of the things introduced before an expression takes up: number and gender must agree, adjectives and recency decide.
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Introduced, Introduction, Memory } from './references-memory.ts';

export interface Choice {
  readonly introduction: Introduced;
  /** How it was found: by the same noun, or by a noun of its kin. */
  readonly by: 'head' | 'kin';
  readonly score: number;
  /** Another one that is as good. */
  readonly rival?: Introduction;
}

/**
 * The introduction that a noun phrase at `start` takes up; undefined where none fits it.
 * @param nation the country that its adjective is of
 * @param text the article's, for what stands between two candidates
 * @param isExplained whether what follows says what was done, so that no verb need have told it
 */
export function chooseIntroduction(
  np: NounPhrase,
  start: number,
  nation: string | undefined,
  memory: Memory,
  text: string,
  isExplained: () => boolean,
): Choice | undefined {
  const many = isMany(np);
  let first: Choice | undefined;
  let second: Choice | undefined;
  const weigh = (introduction: Introduced, by: Choice['by'], reach: number) => {
    if (start - introduction.lastMention.end > reach || !agrees(np, introduction)) return;
    if (introduction.told && (!mayBeTold(np, introduction, start) || isExplained())) return;
    // «الرئيس الفرنسي» is no president of another country.
    if (nation && introduction.nation && nation !== introduction.nation) return;
    const points = score(np, start, introduction, by);
    if (points < WORST) return;
    if (!first || points > first.score) {
      second = first;
      first = { introduction, by, score: points };
    } else if (!second || points > second.score) second = { introduction, by, score: points };
  };
  const named = memory.byHead(np.head);
  const isAgreed = named.some((i) => i.number === np.number && start - i.lastMention.end < KIN_REACH);
  for (const introduction of named) {
    // «هذه القاعدة» is one of «القواعد» only where none was told of.
    const isOther = isAgreed && introduction.number !== np.number && np.demonstrative;
    if (!isOther) weigh(introduction, 'head', many ? MANY_REACH : Number.POSITIVE_INFINITY);
  }
  const isDescribed = np.completed === 'against' && !np.modifiers.length;
  if (np.noun && np.pointing !== 'other' && !isDescribed)
    for (const kin of np.noun.covers)
      for (const introduction of memory.akin(kin))
        if (introduction.head !== np.head && mayBeAkin(np, introduction, nation)) weigh(introduction, 'kin', many ? MANY_REACH : KIN_REACH);
  const isRival = first?.by === 'head' && second?.by === 'head' && areEqual(np, first.introduction, second.introduction, text);
  return first && isRival && second ? { ...first, rival: second.introduction } : first;
}

/**
 * «العمليات» (operations) are what they are, and no «ضربات» (strikes) told before, unless something says so; what only a verb
 * told («زار»: he visited) is taken up by its own noun, or by one that means any event («الحادث»).
 */
function mayBeAkin(np: NounPhrase, introduction: Introduction, nation: string | undefined): boolean {
  const { number, demonstrative, pointing, modifiers, noun } = np;
  if (isOneOfSome(np, introduction) || (introduction.told && noun?.kin)) return false;
  // «الجهة التي تقف خلفه» is no region.
  if (np.completed && noun?.class !== introduction.noun?.class) return false;
  // «المنطقة الإسرائيلية» after «قطاع غزة» is another place, «الحركة السريعة» after «الجيش» no body at all.
  const isOwn = noun?.class === 'org' || (noun?.class === 'place' && nation !== undefined);
  if (isOwn && !demonstrative && modifiers.length && !modifiers.some((m) => introduction.modifiers.includes(m))) return false;
  // People are told of by another noun singly, as men or as women («مسلح … الإرهابي»), or as many of the same kin.
  if (noun?.class === 'person' && number === 'plural' && (noun.kin !== introduction.noun?.kin || noun.kin === ANYBODY)) return false;
  if (noun?.class === 'person' && number === 'singular' && noun.gender !== introduction.noun?.gender) return false;
  return number !== 'plural' || demonstrative || !!pointing || modifiers.length > 0 || noun?.kin === introduction.noun?.kin;
}

/** The kin of men, women and children. */
const ANYBODY = 'human';

/** Only by one event near by, and not where it says itself what was done («الإعلان عن …»). */
function mayBeTold(np: NounPhrase, { end }: Introduction, start: number): boolean {
  return np.number === 'singular' && !np.completed && !np.modifiers.some(isRelational) && start - end <= TOLD_REACH;
}
const TOLD_REACH = 600;

/** «الانتصارات» (victories) are not «46 مباراة» (46 matches). */
function isOneOfSome({ demonstrative }: NounPhrase, { noun, number }: Introduction): boolean {
  return !demonstrative && noun !== undefined && noun.number !== number;
}

/** Farther back than this, another noun no longer takes a thing up (UTF-16 units). */
const KIN_REACH = 900;
/** Farther back than this, many no longer are «the …s» without an adjective. */
const MANY_REACH = 450;

function isMany({ number, noun, modifiers, demonstrative, pointing }: NounPhrase): boolean {
  return number === 'plural' && noun?.class === 'person' && !modifiers.length && !demonstrative && !pointing;
}

/** Number is the same; a noun that has no plural (القصف: the shelling) takes up many as one, as does one with the same adjective. */
function agrees(np: NounPhrase, { noun, number, head, modifiers }: Introduction): boolean {
  if (!np.number || !noun) return true;
  if (number === np.number) return head !== np.head || noun.gender === np.gender;
  // «مثل هذه الضرائب» (such taxes) takes up one tax, «جندي آخر» (another soldier) many.
  if ((np.demonstrative || np.pointing === 'other') && head === np.head) return true;
  return np.noun?.mass === true || (np.noun?.class === 'event' && np.modifiers.some((m) => modifiers.includes(m)));
}

const WORST = -6;
const ADJECTIVE_SHARED = 4;
const NO_ADJECTIVE_SHARED = -3;
/** Both say of what kind they are, and not the same. */
const OTHERWISE_DESCRIBED = -7;
/** Many that are described otherwise («الجماعات المدعومة من …») are others. */
const DESCRIBED = -9;
const BY_KIN = -3;
const WEAK = -2;
/** Told by a verb only. */
const TOLD = -1;
/** For every further time that the article names it, up to four. */
const NAMED_AGAIN = 0.4;
/** One point for so many UTF-16 units of distance, two at most. */
const DISTANCE = 500;

function score(np: NounPhrase, start: number, introduction: Introduced, by: Choice['by']): number {
  const { modifiers, weak, named, lastMention } = introduction;
  let points = -Math.min((start - lastMention.end) / DISTANCE, 2);
  if (np.modifiers.length) {
    const shared = np.modifiers.filter((m) => modifiers.includes(m)).length;
    points += shared
      ? shared * ADJECTIVE_SHARED
      : isOneOfSome(np, introduction) && np.modifiers.some(isRelational)
        ? DESCRIBED
        : np.completed && np.number === 'plural'
          ? DESCRIBED
          : unlike(np.modifiers, modifiers);
  }
  if (by === 'kin') points += BY_KIN;
  if (np.demonstrative && introduction.number !== np.number) points += NO_ADJECTIVE_SHARED;
  if (weak && !np.demonstrative) points += WEAK;
  if (introduction.told) points += TOLD;
  return points + Math.min(Math.max(named - 1, 0), 4) * NAMED_AGAIN;
}

/** «الأزمة الاقتصادية» is hardly the «أزمة سياسية»; «الهجوم الدامي» (the bloody attack) may be any attack. */
function unlike(a: readonly string[], b: readonly string[]): number {
  return a.some(isRelational) && b.some(isRelational) ? OTHERWISE_DESCRIBED : NO_ADJECTIVE_SHARED;
}

function isRelational(modifier: string): boolean {
  return modifier.endsWith(RELATION);
}
const RELATION = 'ي';

/** Two of one kind, told apart in one sentence by their adjectives, and taken up by the bare noun. */
function areEqual(np: NounPhrase, a: Introduction, b: Introduction, text: string): boolean {
  if (np.noun?.class === 'place' || np.modifiers.length || np.pointing || np.demonstrative || np.number !== 'singular') return false;
  if (a.weak || b.weak || a.entity || b.entity) return false;
  if (!a.modifiers.length || !b.modifiers.length || a.modifiers.some((m) => b.modifiers.includes(m))) return false;
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length < SENTENCE && !/[.؟!?\n]/u.test(between);
}
const SENTENCE = 300;
