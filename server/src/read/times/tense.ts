import { tenseWordTable } from '../../lexicon/times/tense-word.ts';
import type { Tense } from '../../values/time-expression.ts';
import { hitsAt, type Paragraph } from '../paragraph.ts';
import { isMark } from './reading.ts';

const REACH = 14;
const REACH_BEHIND = 7;

/**
 * Whether the words around token `i` speak of what was or what will be: the nearest telling word before it in its
 * sentence, else the nearest behind it. Looks at most 14 tokens back and 7 on, so the cost stays linear.
 */
export function tenseAt(p: Paragraph, i: number): Tense {
  const first = Math.max(0, i - REACH);
  for (let at = i - 1; at >= first && !isMark(p, at, '.؟!؛'); at--) {
    const tense = tenseOf(p, at);
    if (tense) return tense;
    if (beginsLikeFuture(p, at)) return verbBefore(p, at, first) ?? 'future';
  }
  for (let at = i + 1; at < Math.min(p.tokens.length, i + REACH_BEHIND) && !isMark(p, at, '.؟!؛'); at++) {
    const tense = tenseOf(p, at) ?? (beginsLikeFuture(p, at) ? 'future' : undefined);
    // «كان» behind the day begins another clause.
    if (tense) return tense === 'over' ? 'past' : tense;
  }
  return 'open';
}

function tenseOf(p: Paragraph, i: number): Tense | undefined {
  // «لينزل» says why, not when.
  const kinds = hitsAt(p, i, tenseWordTable).flatMap((h) => (isFree(h.stem.proclitic) ? [h.row.kind] : []));
  if (kinds.includes('future')) return 'future';
  if (kinds.includes('over')) return 'over';
  return kinds.includes('past') || isOpeningVerb(p, i) ? 'past' : undefined;
}

/**
 * A verb of the past before a word that begins like one of the future, with no clause begun between them: «أعلن ستولتنبرغ»
 * has a name there, «أعلن أنه ستعقد» a verb.
 */
function verbBefore(p: Paragraph, i: number, first: number): Tense | undefined {
  if (CONJUNCTIONS.includes(p.tokens[i]?.word.bare.charAt(0) ?? '')) return undefined;
  for (let at = i - 1; at >= first; at--) {
    if (p.tokens[at]?.word.type === 'mark' || hitsAt(p, at, tenseWordTable).some((h) => h.row.kind === 'clause')) return undefined;
    const tense = tenseOf(p, at);
    if (tense) return tense;
  }
  return undefined;
}

const PREFIXES: readonly string[] = tenseWordTable.entries.filter((e) => e.row.kind === 'prefix').map((e) => e.form);
const SHORTEST_VERB = 5;

/** سيعقد, وستبدأ: a beginning that verbs of the future have. */
function beginsLikeFuture(p: Paragraph, i: number): boolean {
  const word = p.tokens[i]?.word;
  if (word?.type !== 'arabic' || word.fold.length < SHORTEST_VERB) return false;
  if (hitsAt(p, i, tenseWordTable).some((h) => h.row.kind === 'noun')) return false;
  return word.stems.some((s) => {
    if (s.article || s.contracted || (s.proclitic !== '' && !CONJUNCTIONS.includes(s.proclitic))) return false;
    // As spelled: سأعود begins with a hamza that folding would make one with سالزبري.
    const spelled = word.bare.slice(s.proclitic.length);
    return PREFIXES.some((x) => spelled.startsWith(x));
  });
}

const formsOf = (kind: string): readonly string[] => tenseWordTable.entries.filter((e) => e.row.kind === kind).map((e) => e.form);
const ENDINGS = formsOf('ending');
const PLURALS = formsOf('plural');
const SHORTEST_OPENING = 4;

/** «أنهت القوات …»: a word that opens its sentence and ends as verbs of the past do with a feminine subject. */
function isOpeningVerb(p: Paragraph, i: number): boolean {
  if (i > 0 && !isMark(p, i - 1, '.؟!؛')) return false;
  const word = p.tokens[i]?.word;
  if (word?.type !== 'arabic' || word.fold.length < SHORTEST_OPENING || word.stems.some((s) => s.article)) return false;
  return ENDINGS.some((x) => word.fold.endsWith(x)) && !PLURALS.some((x) => word.fold.endsWith(x));
}

const CONJUNCTIONS = ['و', 'ف'];

/** Nothing is glued before it but «and». */
function isFree(proclitic: string): boolean {
  return proclitic === '' || CONJUNCTIONS.includes(proclitic);
}
