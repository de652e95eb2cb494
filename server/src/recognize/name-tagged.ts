// Names that no table and no pattern knows, by the trained tagger: persons without title («قال باتشان», Bachchan said), unknown
// places («في بلدة بريانة», in the town of Burriana) and bodies. They stand only where nothing else stands; where the gazetteer
// has a name that may be a common word, the tagger speaks for it. Leaves alone: titles and type nouns before a name, what other
// recognizers read, words in quotation marks that are cut in two.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { titleTable } from '../lexicon/names/title.ts';
import type { NameKind } from '../model.ts';
import type { NamePhrase, Phrase } from '../phrase.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { tagNames } from '../tagger/names.ts';
import type { Tagged } from '../tagger/tagger.ts';

const KINDS: Readonly<Record<string, NameKind>> = { PER: 'person', LOC: 'place', ORG: 'org', FAC: 'facility', NORP: 'group' };
/** Below this nobody wants to see it. */
const LEAST = 0.3;

export function recognizeTaggedNames(p: Paragraph): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const tagged of tagNames(p)) {
    const kind = KINDS[tagged.type];
    const phrase = kind && asPhrase(p, tagged, kind);
    if (phrase && phrase.confidence >= LEAST) found.push(phrase);
  }
  return found;
}

function asPhrase(p: Paragraph, tagged: Tagged, kind: NameKind): NamePhrase | undefined {
  const { from, to } = trim(p, tagged, kind);
  const [first, last] = [p.tokens[from], p.tokens[to - 1]];
  if (!first || !last || hasMarks(p, from, to)) return undefined;
  const stem = from === tagged.from ? tagged.stem : first.word.stems[0];
  const start = first.start + (stem?.offset ?? 0);
  const contracted = stem?.contracted ?? false;
  const name = `${contracted ? 'ا' : ''}${p.text.slice(start, last.end)}`;
  const confidence = confidenceOf(p, kind, tagged.probability, from, to);
  return {
    kind: 'name',
    start,
    end: last.end,
    ...(stem?.proclitic && { proclitic: stem.proclitic }),
    ...(contracted && { contracted }),
    tagged: true,
    readings: [{ kind, name, weak: false }],
    confidence,
    because: [{ message: { key: 'name-tagged', args: { percent: Math.round(confidence * 100) } } }],
  };
}

/** The name less marks at its ends, titles and type nouns before it. */
function trim(p: Paragraph, { from, to }: Tagged, kind: NameKind): { readonly from: number; readonly to: number } {
  let begin = from;
  let end = to;
  while (begin < end && isMark(p, begin)) begin++;
  while (begin < end && isMark(p, end - 1)) end--;
  while (begin + 1 < end && isOutside(p, begin, kind)) begin++;
  return { from: begin, to: end };
}

function isOutside(p: Paragraph, at: number, kind: NameKind): boolean {
  if (kind === 'person') return hitAt(p, at, titleTable)?.to === at + 1;
  const head = hitAt(p, at, headNounTable);
  return head?.row.span === 'out' && head.to === at + 1;
}

function isMark(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.word.type === 'mark';
}

/** Marks within, other than a hyphen: the name is cut in two or runs into something else. */
function hasMarks(p: Paragraph, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isMark(p, at) && p.tokens[at]?.word.text !== '-') return true;
  return false;
}

/** What the model is less often right about than it says: bodies and groups, and words all of which news uses otherwise too. */
function confidenceOf(p: Paragraph, kind: NameKind, probability: number, from: number, to: number): number {
  const common = p.tokens.slice(from, to).every(({ word }) => commonnessOf(word).written || commonnessOf(word).cut);
  return Math.round(probability * TRUST[kind] * (common ? COMMON : 1) * 100) / 100;
}
const TRUST: Readonly<Record<NameKind, number>> = { person: 0.9, place: 0.9, facility: 0.85, org: 0.75, group: 0.75 };
const COMMON = 0.7;
