import type { Entity, NewMention, Reason, ReferenceValue } from '../model.ts';
import type { ReferencePhrase } from '../phrase.ts';
import { type NounPhrase, readNounPhrases } from '../read/noun-phrase.ts';
import type { Span } from '../text/span.ts';
import type { PlacedPhrase, Recognized, Resolution } from './article-reading.ts';
import { type Choice, chooseIntroduction } from './references-choose.ts';
import { type NamedBefore, readNamedBefore } from './references-entities.ts';
import { findClauseBefore, findEarlierWord } from './references-look-back.ts';
import { createMemory, type Introduction, type Memory } from './references-memory.ts';
import { type NameBeside, type Names, readNames } from './references-names.ts';
import { resolvePossessed } from './references-possessed.ts';

/**
 * What each pointing expression points at. The article is read once from its beginning: whatever is introduced is remembered
 * by its noun, and whatever points takes up what agrees with it best. `known` is every mention resolved so far.
 */
export function resolveReferences(article: Recognized, entities: readonly Entity[], known: readonly Resolution[]): readonly Resolution[] {
  return [...resolveNouns(article, entities, known), ...resolvePossessed(article, entities, known)];
}

function resolveNouns(article: Recognized, entities: readonly Entity[], known: readonly Resolution[]): readonly Resolution[] {
  const names = readNames(known);
  const walk = { article, names, memory: createMemory(), namedBefore: readNamedBefore(names, entities) };
  const pointing = new Map(
    article.phrases.flatMap((p) => (p.phrase.kind === 'reference' ? [[p.start, p as PlacedPhrase<ReferencePhrase>]] : [])),
  );
  return article.paragraphs.flatMap(({ paragraph, start: base }, line) =>
    readNounPhrases(paragraph).flatMap((np) => {
      const name = walk.names.beside(np, base, paragraph);
      const here = { ...walk, np, base, line, name, start: base + np.start, end: base + np.end };
      const from = pointing.get(here.start);
      const value = from && point(here);
      introduce(here, value !== undefined);
      return from && value ? [asResolution(from, value)] : [];
    }),
  );
}

interface Here extends Span {
  readonly article: Recognized;
  readonly memory: Memory;
  readonly names: Names;
  readonly namedBefore: NamedBefore;
  readonly np: NounPhrase;
  readonly base: number;
  readonly line: number;
  readonly name: NameBeside | undefined;
}

interface Pointed {
  readonly value: ReferenceValue;
  readonly because: readonly Reason[];
  readonly confidence: number;
}

/** What the phrase takes up; undefined where it takes up nothing, as most definite nouns do. */
function point(here: Here): Pointed | undefined {
  const { np, name, start, memory, article } = here;
  if (name && (name.place !== 'whole' || np.to - np.from > 1)) return undefined;
  if (np.pointing === 'next' && np.definite) return ahead();
  const choice = chooseIntroduction(np, start, memory, article.text);
  if (!choice || (choice.introduction.weak && !mayTakeUpWeak(np, choice.introduction))) return pointElsewhere(here);
  if (choice.rival) return pointAtBoth([choice.introduction, choice.rival], article.text);
  const { introduction } = choice;
  const antecedent = np.demonstrative ? memory.lastMention(introduction) : memory.lastDescription(introduction);
  memory.takeUp(introduction, here, np.head, np.modifiers.length > 0 || !np.definite);
  return pointAt(antecedent, choice, article.text, name?.entity ?? introduction.entity);
}

/** A definite noun takes up another definite one only if something besides the noun says that it does. */
function mayTakeUpWeak(np: NounPhrase, introduction: Introduction): boolean {
  if (insists(np) || np.pointing === 'other') return true;
  return np.modifiers.length ? sharesAdjective(np, introduction) : np.noun?.class === 'event' && introduction.described;
}

/** Says itself that it takes something up. */
function insists({ demonstrative, pointing }: NounPhrase): boolean {
  return demonstrative || pointing === 'mentioned' || pointing === 'same';
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
function pointElsewhere({ np, article, line, start, namedBefore, memory }: Here): Pointed | undefined {
  const named = namedBefore(np, start) ?? twoOf(np, memory);
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
  if (np.number !== 'dual') return undefined;
  const [last, other] = memory.byHead(np.head).filter(({ noun }) => noun?.number === 'singular');
  return last && other && { start: Math.min(last.start, other.start), end: Math.max(last.end, other.end) };
}

function found(key: string, { start, end }: Span, text: string, entity?: string): Pointed {
  return {
    value: { antecedent: [start, end], status: 'resolved', ...(entity && { entity }) },
    because: [{ message: { key, args: { text: text.slice(start, end) } }, start, end }],
    confidence: 0.6,
  };
}

function mayTakeUpClause({ noun, number }: NounPhrase): boolean {
  if (!noun) return number === 'singular';
  return noun.covers.includes('clause') || (number === 'singular' && (noun.class === 'event' || noun.class === 'document'));
}

/** Remembers what a later expression may take up: a name by its type or title, an indefinite noun, a full description. */
function introduce({ np, name, names, memory, start, end }: Here, pointed: boolean): void {
  if (pointed || name?.place === 'inside' || (!name && (np.generic || isBareVerb(np)))) return;
  const whole = name && (name.place === 'titled' ? { start, end: name.end, entity: name.entity } : name);
  memory.introduce({
    start: whole?.start ?? start,
    end: whole?.end ?? end,
    head: np.head,
    ...(np.noun && { noun: np.noun }),
    modifiers: np.modifiers,
    ...(whole && { entity: whole.entity }),
    named: name ? names.count(name.entity) : 0,
    weak: !name && np.definite,
    described: np.modifiers.length > 0 || np.completed === 'against' || name !== undefined,
  });
}

/** «عقد» is a contract or «he held»: alone it introduces nothing. */
function isBareVerb(np: NounPhrase): boolean {
  return np.noun?.alsoSpells === 'verb' && np.number === 'singular' && !np.definite && !np.modifiers.length && !np.proclitic;
}

function asResolution(from: PlacedPhrase<ReferencePhrase>, { value, because, confidence }: Pointed): Resolution {
  const { phrase, start, end } = from;
  const mention: NewMention = {
    kind: 'reference',
    start,
    end,
    value,
    because,
    confidence: Math.min(confidence, phrase.confidence),
    ...(phrase.proclitic && { proclitic: phrase.proclitic }),
    ...(phrase.contracted && { contracted: true }),
  };
  return { mention, from };
}
