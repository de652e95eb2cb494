// What a noun phrase takes up: something introduced before, a name of its kind, an earlier use of its word, or what was just said.
import { isExplained } from '../read/noun-object.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import { firstFrom, type Span } from '../text/span.ts';
import { type Choice, chooseIntroduction } from './references-choose.ts';
import { insists, together } from './references-entities.ts';
import type { Here, Pointed } from './references-here.ts';
import { isInOffice } from './references-introduce.ts';
import { findClauseBefore, findEarlierWord } from './references-look-back.ts';
import type { Introduced, Introduction, Memory } from './references-memory.ts';
import { compatriotBefore, speakerBefore } from './references-speakers.ts';

/** What the phrase takes up; undefined where it takes up nothing, as most definite nouns do. */
export function point(here: Here): Pointed | undefined {
  const { np, name, start, paragraph } = here;
  const { memory, article, nationIn } = here.walk;
  if (name && name.place !== 'of' && (name.place !== 'whole' || np.to - np.from > 1)) return undefined;
  // «الإمارات» is a name however often it is said.
  if (isInOffice(np, paragraph) || (name?.place === 'whole' && name.kind === 'place' && np.number === 'plural')) return undefined;
  if (np.pointing === 'next' && np.definite) return ahead();
  const sum = np.head === SUM && np.definite ? sumBefore(here) : undefined;
  if (sum) return found('reference-sum', sum, article.text);
  const nation = np.modifiers.length ? nationIn(here) : undefined;
  const choice = chooseIntroduction(np, start, nation, memory, article.text, () => isExplained(paragraph, np));
  if (!choice || (choice.introduction.weak && !mayTakeUpWeak(np, choice.introduction))) return pointElsewhere(here, nation);
  const nearer = isFarKin(np, choice, start) ? findClauseBefore(article.text, start) : undefined;
  if (nearer) return found('reference-clause', nearer, article.text);
  if (choice.rival) return pointAtBoth([choice.introduction, choice.rival], article.text);
  const { introduction } = choice;
  const antecedent = np.demonstrative ? introduction.lastMention : introduction.lastDescription;
  memory.takeUp(introduction, here, np.head, !np.definite);
  return pointAt(antecedent, choice, article.text, (name?.place === 'whole' ? name.entity : undefined) ?? introduction.entity);
}

/** «هذه الخطوة» (this step) is what was just said rather than a decision of some sentences ago. */
function isFarKin({ demonstrative, noun }: NounPhrase, { by, introduction }: Choice, start: number): boolean {
  return by === 'kin' && demonstrative && noun?.covers.includes('clause') === true && start - introduction.lastMention.end > SENTENCE;
}
const SENTENCE = 200;

/** «هذا المبلغ» (this sum): the last amount of money, unless a sum was spoken of since. */
function sumBefore({ start, walk: { sums, memory } }: Here): Span | undefined {
  const last = sums[firstFrom(sums, start) - 1];
  const spoken = memory.byHead(SUM)[0];
  return last && start - last.end <= SUM_REACH && last.start > (spoken?.lastMention.start ?? -1) ? last : undefined;
}
/** Row id of the table of nouns, and how far back an amount is looked for (UTF-16 units). */
const SUM = 'sum';
const SUM_REACH = 600;

/** A definite noun takes up another definite one only if something besides the noun says so; said again in full it is a name. */
function mayTakeUpWeak(np: NounPhrase, introduction: Introduced): boolean {
  if (insists(np) || np.pointing === 'other') return true;
  // «الأسلحة النووية» are all such weapons, however often.
  if (np.noun?.class === 'thing' && np.number === 'plural') return false;
  // «تلك المومياء … المومياء»: what a demonstrative took up is what the article tells of.
  if (!np.modifiers.length) return isTold(np, introduction) || (np.noun?.class === 'event' && introduction.described);
  const isSame = np.head === introduction.head && np.modifiers.join() === introduction.modifiers.join();
  return sharesAdjective(np, introduction) && !isSame;
}

function isTold({ head, noun, from, to }: NounPhrase, introduction: Introduced): boolean {
  return introduction.isTaken && introduction.head === head && to === from + 1 && noun?.class !== 'org' && noun?.class !== 'person';
}

function sharesAdjective(np: NounPhrase, introduction: Introduction): boolean {
  return np.modifiers.some((m) => introduction.modifiers.includes(m));
}

/** «الجولة التالية»: the next one is outside the article. */
function ahead(): Pointed {
  return { value: { antecedent: null, status: 'external' }, because: [{ message: { key: 'reference-ahead' } }], confidence: 0.6 };
}

function pointAt({ start, end }: Span, { introduction, by }: Choice, text: string, entity: string | undefined): Pointed {
  const key = introduction.entity ? 'reference-name' : by === 'head' ? 'reference-noun' : 'reference-kin';
  return {
    value: { antecedent: [start, end], status: 'resolved', ...(entity && { entity }) },
    because: [{ message: { key, args: { text: text.slice(start, end) } }, start, end }],
    confidence: by === 'head' ? 0.9 : 0.6,
  };
}

function pointAtBoth(either: readonly Introduction[], text: string): Pointed {
  const candidates = either.toSorted((a, b) => a.start - b.start);
  return {
    value: { antecedent: null, status: 'ambiguous', candidates: candidates.map(({ start, end }) => [start, end]) },
    because: candidates.map(({ start, end }) => ({
      message: { key: 'reference-candidate', args: { text: text.slice(start, end) } },
      start,
      end,
    })),
    confidence: 0.5,
  };
}

/** Where no noun introduced it: a name of its kind; if it insists, an earlier use of its word, or the clause before. */
function pointElsewhere(here: Here, nation: string | undefined): Pointed | undefined {
  const { np, line, start } = here;
  const { article, namedBefore, memory } = here.walk;
  // «بنفس القوة» (with the same force) is a manner of speaking, unless its noun was said before.
  if (np.pointing === 'same' && np.noun?.class !== 'person') return undefined;
  const named = namedBefore(np, start, memory) ?? twoOf(np, memory) ?? speakerBefore(here) ?? compatriotBefore(here, nation);
  if (named) return found('reference-kind', named, article.text, named.entity);
  if (!insists(np)) return undefined;
  const earlier = np.head.startsWith('?') ? findEarlierWord(article.paragraphs, line, np.from, np.head.slice(1)) : undefined;
  if (earlier) return found('reference-noun', earlier, article.text);
  const clause = np.demonstrative && mayTakeUpClause(np) ? findClauseBefore(article.text, start) : undefined;
  if (clause) return found('reference-clause', clause, article.text);
  const akin = np.noun && np.pointing === 'mentioned' && memory.lastOf(np.noun.class);
  if (akin) return found('reference-kin', akin, article.text, akin.entity);
  return { value: { antecedent: null, status: 'unresolved' }, because: [{ message: { key: 'reference-none' } }], confidence: 0.5 };
}

/** «الوزارتان»: two ministries that were introduced one by one. */
function twoOf(np: NounPhrase, memory: Memory): (Span & { readonly entity?: string }) | undefined {
  if (np.number !== 'dual' || np.modifiers.length) return undefined;
  const [last, other] = memory.byHead(np.head).filter(({ number }) => number === 'singular');
  if (!last || !other) return undefined;
  return last.start < other.start ? together(last, other) : together(other, last);
}

function found(key: string, { start, end }: Span, text: string, entity?: string): Pointed {
  return {
    value: { antecedent: [start, end], status: 'resolved', ...(entity && { entity }) },
    because: [{ message: { key, args: { text: text.slice(start, end) } }, start, end }],
    confidence: 0.6,
  };
}

/** Of nouns that no table knows, «هذه الأقاويل» (these sayings) is what was said too. */
function mayTakeUpClause({ noun, number }: NounPhrase): boolean {
  if (!noun) return number === 'singular';
  return noun.covers.includes('clause') || (number === 'singular' && (noun.class === 'event' || noun.class === 'document'));
}
