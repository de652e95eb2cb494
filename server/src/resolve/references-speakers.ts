// Who or what a verb of speech has for its subject: «وأضاف الخبير …» (the expert added) after «جيم سميث», «وأوضح التقرير» after «دراسة».
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { isSpeech } from '../read/event-verbs.ts';
import { isModifier } from '../read/noun-modifiers.ts';
import type { NounPhrase } from '../read/noun-phrase.ts';
import type { Paragraph } from '../read/paragraph.ts';
import type { Named } from './references-entities.ts';
import type { Here } from './references-here.ts';
import type { Memory } from './references-memory.ts';
import type { NamedSpan } from './references-names.ts';

/** What a definite noun right behind a verb of speech takes up, where no noun of its own was introduced: who speaks was spoken of. */
export function speakerBefore({ np, paragraph, start, walk: { names, memory } }: Here): Named | undefined {
  if (!np.definite || np.number !== 'singular' || np.completed || !isAlone(np, paragraph)) return undefined;
  if (np.noun?.class === 'document') return reportBefore(np, start, memory);
  const fits = speakerOf(np, memory);
  return fits && names.before(start, NAMES_BACK).find((name) => start - name.end <= REACH && fits(name));
}
/** Nothing behind it but what is said: «وقال المتحدث هيئة …» goes on to a name. */
function isAlone({ from, to }: NounPhrase, p: Paragraph): boolean {
  const next = p.tokens[to]?.word;
  if (!isSpeech(p, from - 1)) return false;
  return !next || next.type === 'mark' || cuesOf(next).has('saying') || isModifier(p, to, 'governs');
}

const NAMES_BACK = 12;
/** How far back who speaks is looked for (UTF-16 units). */
const REACH = 900;

/** Papers that say something may be told of as each other. */
function reportBefore({ noun }: NounPhrase, start: number, memory: Memory): Named | undefined {
  if (!noun || !PAPERS.includes(noun.kin)) return undefined;
  const found = PAPERS.flatMap((kin) => memory.akin(kin).slice(0, 1)).filter((i) => i.number === 'singular' && start - i.end <= REACH);
  const last = found.toSorted((a, b) => b.lastMention.end - a.lastMention.end)[0];
  return last && { start: last.start, end: last.end };
}
const PAPERS: readonly string[] = ['report', 'statement'];

/** A role may be of anybody whom the article has not given another; a source is whoever spoke, a paper too. */
function speakerOf({ noun, modifiers, head }: NounPhrase, memory: Memory): ((name: NamedSpan) => boolean) | undefined {
  if (noun?.class !== 'person' || modifiers.length) return undefined;
  if (noun.kin === 'source') return ({ kind, isMetonym }) => (kind === 'person' || kind === 'org') && !isMetonym;
  const isAnybodys = noun.kin === 'official' || noun.kin === 'human';
  return ({ kind, entity }) => kind === 'person' && (isAnybodys || !memory.isOtherThan(entity, head));
}

/** «اللاعب الإسباني» (the Spanish player) after «نادال»: the last person who is known to be of that country. */
export function compatriotBefore({ np, start, walk }: Here, nation: string | undefined): Named | undefined {
  if (!nation || np.noun?.class !== 'person' || !np.definite || np.number !== 'singular' || np.completed) return undefined;
  const { names, nationOf, memory } = walk;
  const isHim = ({ kind, entity }: NamedSpan) => kind === 'person' && nationOf(entity) === nation && !memory.isOtherThan(entity, np.head);
  return names.before(start, NAMES_BACK).find((name) => start - name.end <= REACH && isHim(name));
}
