// Bodies that every place has one of: «محكمة جنايات القاهرة» (Cairo Criminal Court), «بلدية القدس» (the municipality of Jerusalem),
// «المحكمة العسكرية الدائمة بتونس» (the permanent military court of Tunis). Leaves alone: bodies without place or adjective
// («المحكمة», «بلدية المدينة»), adjectives that say nothing of the kind («المحكمة المختصة»).
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { groupOf } from '../lexicon/table.ts';
import { findHit, hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isDefinite, type NameCandidate, nameIn, spanOf } from './name-candidate.ts';

const HEADS = groupOf(headNounTable);
const ADJECTIVES = 4;
const BUSINESS = 2;

export function findSeatedBodies(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, HEADS)) {
    const hit = hitAt(p, i, headNounTable);
    if (!hit || !isSeat(hit.row) || hit.row.number !== 'singular' || hit.stem.accusative) continue;
    const to = hit.stem.article ? definiteEnd(p, hit) : seatedEnd(p, hit);
    if (to !== undefined) found.push(asBody(p, hit, to));
  }
  return found;
}

/** Banks are of a place as courts are («بنك الكويت المركزي»). */
function isSeat(row: HeadNoun): boolean {
  return row.class === 'seat' || row.id === 'org-organ';
}

/** «المحكمة العسكرية الدائمة بتونس»: at least one adjective of kind; a place may follow. */
function definiteEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  if (head.row.id !== COURT || !isKind(p, head.to)) return undefined;
  return placeWithin(p, adjectivesEnd(p, head.to));
}
const COURT = 'org-court';

/** «بلدية القدس», «محكمة جنايات القاهرة», «محكمة الاستئناف في باريس». */
function seatedEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  let at = head.to;
  while (at < head.to + BUSINESS && isBusiness(p, at)) at++;
  const place = placeAt(p, at, '');
  if (place !== undefined) return adjectivesEnd(p, placeAt(p, place, '') ?? place);
  if (head.row.id === 'org-organ') return undefined;
  if (!isDefinite(p.tokens[at]) || hasCue(p, at) || hitAt(p, at, demonymTable)) return undefined;
  const to = adjectivesEnd(p, at + 1);
  if (head.row.id !== COURT) return to > at + 1 ? to : undefined;
  return placeWithin(p, to);
}

/** A bare noun of what a court judges (جنايات, أمن). */
function isBusiness(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  return token?.word.type === 'arabic' && !isDefinite(token) && partsOf(token.word).has('court-business');
}

function adjectivesEnd(p: Paragraph, from: number): number {
  let to = from;
  while (to < from + ADJECTIVES && isAdjective(p, to)) to++;
  return to;
}

/** A definite relational adjective: what kind of body it is. */
function isKind(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  return isDefinite(token) && token !== undefined && (/(?:ي|يه)$/u.test(token.word.fold) || cuesOf(token.word).has('rank-adjective'));
}

function isAdjective(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return isKind(p, at) || (isDefinite(p.tokens[at]) && word !== undefined && partsOf(word).has('standing'));
}

/** «بتونس», «في باريس»: the place belongs to the name. */
function placeWithin(p: Paragraph, to: number): number {
  const word = p.tokens[to]?.word;
  const apart = word !== undefined && cuesOf(word).has('inside');
  return placeAt(p, apart ? to + 1 : to, apart ? '' : 'ب') ?? to;
}

function placeAt(p: Paragraph, at: number, proclitic: string): number | undefined {
  return findHit(p, at, gazetteerTable, (h) => h.row.thing.kind === 'place' && h.stem.proclitic === proclitic)?.to;
}

function hasCue(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word === undefined || cuesOf(word).size > 0;
}

function asBody(p: Paragraph, hit: Hit<HeadNoun>, to: number): NameCandidate {
  const span = spanOf(p, hit, to);
  const because = [{ message: { key: 'name-seat', args: { head: hit.form } } }];
  return { ...span, readings: [{ kind: hit.row.kind, name: nameIn(p, span), weak: false }], confidence: 0.8, because };
}
