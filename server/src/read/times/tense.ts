import { tenseWordTable } from '../../lexicon/tense-word.ts';
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
  for (let at = i - 1; at >= Math.max(0, i - REACH) && !isMark(p, at, '.؟!؛'); at--) {
    const tense = tenseOf(p, at);
    if (tense) return tense;
  }
  for (let at = i + 1; at < Math.min(p.tokens.length, i + REACH_BEHIND) && !isMark(p, at, '.؟!؛'); at++) {
    const tense = tenseOf(p, at);
    if (tense) return tense;
  }
  return 'open';
}

function tenseOf(p: Paragraph, i: number): Tense | undefined {
  const kinds = hitsAt(p, i, tenseWordTable).map((h) => h.row.kind);
  if (kinds.includes('future')) return 'future';
  if (kinds.includes('past')) return 'past';
  return kinds.includes('noun') ? undefined : futureByPrefix(p, i);
}

const PREFIXES: readonly string[] = tenseWordTable.entries.filter((e) => e.row.kind === 'prefix').map((e) => e.form);
const SHORTEST_VERB = 5;

/** سيعقد, وستبدأ: a beginning that verbs of the future have. */
function futureByPrefix(p: Paragraph, i: number): Tense | undefined {
  const word = p.tokens[i]?.word;
  if (word?.type !== 'arabic' || word.fold.length < SHORTEST_VERB) return undefined;
  const begins = word.stems.some((s) => {
    if (s.article || s.contracted || (s.proclitic !== '' && !CONJUNCTIONS.includes(s.proclitic))) return false;
    // As spelled: سأعود begins with a hamza that folding would make one with سالزبري.
    const spelled = word.bare.slice(s.proclitic.length);
    return PREFIXES.some((x) => spelled.startsWith(x));
  });
  return begins ? 'future' : undefined;
}

const CONJUNCTIONS = ['و', 'ف'];
