// A name in quotation marks or brackets that a type noun does not touch: «شركة الطيران الخاصة "سيفاكس"» (the private airline
// "Syphax"), «الوكالة الرسمية (واس)» (the official agency SPA), «صحيفة (جافان)». The words between describe the body. Leaves alone:
// what news uses otherwise («الشركة "الرابحة"», a quoted phrase), facilities, more than four words.
import type { Hit } from '../lexicon/lexicon.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import { hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import type { Pair } from '../read/quotes.ts';
import { isDefinite, type NameCandidate, pairFrom } from './name-candidate.ts';
import { isUnknownWord } from './name-words.ts';

const HEADS = groupOf(headNounTable);
const BETWEEN = 3;
const LONGEST = 4;

export function findDescribedNames(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, HEADS)) {
    const hit = hitAt(p, i, headNounTable);
    if (hit?.row.number !== 'singular' || !CLASSES.has(hit.row.class)) continue;
    const pair = pairAfter(p, hit);
    if (pair && isName(p, pair)) found.push(asName(p, hit, pair));
  }
  return found;
}
const CLASSES: ReadonlySet<HeadNoun['class']> = new Set(['media', 'company', 'party', 'club']);

/** The pair behind the noun and what describes it; a quotation that touches the noun is read elsewhere. */
function pairAfter(p: Paragraph, hit: Hit<HeadNoun>): Pair | undefined {
  let at = hit.to;
  while (at < hit.to + BETWEEN && describes(p, at, hit)) at++;
  const pair = pairFrom(p, at);
  return pair && (pair.type === 'bracket' || at > hit.to || hit.stem.article) ? pair : undefined;
}

/** A definite word that is no title, cue or other type noun; behind an indefinite noun («قناة رياضية») a feminine adjective too. */
function describes(p: Paragraph, at: number, { stem }: Hit<HeadNoun>): boolean {
  const token = p.tokens[at];
  if (token?.word.type !== 'arabic' || cuesOf(token.word).has('particle')) return false;
  if (isDefinite(token)) return hitAt(p, at, titleTable)?.stem.article !== true || cuesOf(token.word).has('kind-adjective');
  return !stem.article && /يه$/u.test(token.word.fold);
}

/** Latin words with a capital, or Arabic ones of which the first is unknown. */
function isName(p: Paragraph, { open, close }: Pair): boolean {
  const [from, to] = [open.at + 1, close.at];
  const first = p.tokens[from]?.word;
  if (to === from || to > from + LONGEST || !first) return false;
  if (first.type === 'latin') return /^\p{Lu}/u.test(first.text);
  return isUnknownWord(p, from) && first.stems.every((s) => s.proclitic === '' || s.fold.length > 2);
}

function asName(p: Paragraph, head: Hit<HeadNoun>, { open, close }: Pair): NameCandidate {
  const [from, to] = [open.at + 1, close.at];
  const [start, end] = [p.tokens[from]?.start ?? 0, p.tokens[to - 1]?.end ?? 0];
  const because = [{ message: { key: 'name-head', args: { head: head.form } }, start: head.start, end: head.end }];
  const readings = [{ kind: head.row.kind, name: p.text.slice(start, end), weak: false }];
  return { from, to, start, end, proclitic: '', contracted: false, readings, confidence: 0.7, because };
}
