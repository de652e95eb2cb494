// Official names without a nation: a definite body, its adjectives and what it is for («المجلس الأعلى للقضاء», the Supreme Judicial
// Council; «الهيئة العامة للتأمين الصحي»), and chains of nouns that a body opens («هيئة تنمية الصادرات», «لجنة حماية الصحفيين»).
// Leaves alone: bodies without a purpose («المجلس الأعلى»), chains that describe («مجلس إدارة الشركة», «لجنة مشتركة»).
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import { findHit, hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isDefinite, type NameCandidate, nameIn, spanOf } from './name-candidate.ts';
import { purposeEnd } from './name-purpose.ts';

const HEADS = groupOf(headNounTable);
const ADJECTIVES = 3;

export function findOfficialBodies(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, HEADS)) {
    const hit = hitAt(p, i, headNounTable);
    if (hit?.row.number !== 'singular' || hit.stem.accusative || !isBody(hit.row)) continue;
    const to = hit.stem.article ? purposeOf(p, hit.to) : chainEnd(p, hit);
    if (to !== undefined) found.push(asBody(p, hit, to));
  }
  return found;
}

function isBody({ id }: HeadNoun): boolean {
  return BODIES.has(id);
}
const BODIES: ReadonlySet<string> = new Set([
  'org-body',
  'org-office',
  'org-council',
  'org-bloc',
  'org-party',
  'facility-centre',
  'org-network',
  'org-movement',
  'org-news-agency',
  'org-organ',
  'org-administration',
]);

/** Where the purpose ends that follows at least one adjective. */
function purposeOf(p: Paragraph, from: number): number | undefined {
  let to = from;
  while (to < from + ADJECTIVES && isAdjective(p, to)) to++;
  const end = to > from ? purposeEnd(p, to) : to;
  if (end === to) return isPolitical(p, from, to) ? to : undefined;
  // «المكتب الجهوي للاتحاد»: the office of some union.
  if (end === to + 1 && hitAt(p, to, headNounTable)) return undefined;
  const nation = hitAt(p, end, demonymTable);
  return nation?.stem.article && nation.stem.proclitic === '' && !nation.row.weak ? nation.to : end;
}

/** «المجلس الشعبي الوطني», «الحزب المصري الديمقراطي الاجتماعي»: two adjectives or more, one of what such bodies stand for. */
function isPolitical(p: Paragraph, from: number, to: number): boolean {
  const words = p.tokens.slice(from, to).map(({ word }) => word);
  return words.length > 1 && words.some((word) => partsOf(word).has('political')) && !words.some(({ bare }) => bare.endsWith('ى'));
}

function isAdjective(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (!token || !isDefinite(token)) return false;
  const cues = cuesOf(token.word);
  if (cues.has('rank-adjective') || cues.has('kind-adjective')) return true;
  if (cues.has('stop') || cues.has('compass')) return false;
  return /(?:ي|يه)$/u.test(token.word.fold) && !hitAt(p, at, titleTable);
}

/** «هيئة تنمية الصادرات»: an indefinite noun, then a definite one with its adjective or with one joined by و. */
function chainEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  const last = head.to + 1;
  if ((head.row.class !== 'body' && head.row.id !== 'org-administration') || !isChained(p, head.to)) return undefined;
  const place = findHit(p, last, gazetteerTable, (h) => h.stem.proclitic === '' && h.row.thing.kind === 'place' && !h.row.weak);
  if (place) return place.to;
  if (!isDefinite(p.tokens[last])) return undefined;
  if (hitAt(p, last, demonymTable) || hitAt(p, last, gazetteerTable) || hasCue(p, last)) return undefined;
  const next = p.tokens[last + 1];
  if (next?.word.type !== 'arabic') return last + 1;
  const joined = next.word.stems.some((s) => s.article && s.proclitic === 'و' && !s.contracted);
  const relational = isDefinite(next) && /(?:ي|يه)$/u.test(next.word.fold) && !cuesOf(next.word).size;
  return joined || relational ? last + 2 : last + 1;
}

/** A bare noun of the business that bodies are for (مكافحة, تنمية, حقوق). */
function isChained(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (token?.word.type !== 'arabic' || isDefinite(token)) return false;
  return cuesOf(token.word).has('construct');
}

function hasCue(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word === undefined || cuesOf(word).size > 0;
}

function asBody(p: Paragraph, hit: Hit<HeadNoun>, to: number): NameCandidate {
  const span = spanOf(p, hit, to);
  const because = [{ message: { key: 'name-official', args: { head: hit.form } } }];
  return {
    ...span,
    readings: [{ kind: hit.row.kind === 'facility' ? 'org' : hit.row.kind, name: nameIn(p, span), weak: false }],
    confidence: 0.8,
    because,
  };
}
