// A definite body and a nation's adjective: «القوات الأمريكية» (the American forces), «الجيش الوطني الليبي», «المرصد السوري
// لحقوق الإنسان», «السفارة الأميركية في بغداد», «الحدود العراقية - السورية» (the Iraqi-Syrian border).
// Leaves alone: bodies without a nation («القوات»), indefinite ones («قوات أميركية»), other nouns («الضربات الأميركية»).
import { type Demonym, demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { type NationBody, nationBodyTable } from '../lexicon/names/nation-body.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import { findHit, hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isDefinite, type NameCandidate, nameIn, spanOf } from './name-candidate.ts';
import { purposeEnd } from './name-purpose.ts';

const BODIES = groupOf(nationBodyTable);

export function findNationBodies(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, BODIES)) {
    const hit = hitAt(p, i, nationBodyTable);
    const candidate = hit?.stem.article ? bodyAt(p, hit) : undefined;
    if (candidate) found.push(candidate);
  }
  return found;
}

function bodyAt(p: Paragraph, hit: Hit<NationBody>): NameCandidate | undefined {
  const at = nationAt(p, hit.to) ? hit.to : isDefinite(p.tokens[hit.to]) ? hit.to + 1 : undefined;
  const nation = at === undefined ? undefined : nationAt(p, at);
  if (!nation || (hit.row.kind === 'place' && at !== hit.to)) return undefined;
  if (hit.row.ministry && (at !== hit.to || nation.row.gender !== 'feminine' || isMinistered(p, hit.from))) return undefined;
  if (hit.row.chamber && (at !== hit.to || nation.row.gender !== 'masculine' || nation.row.number !== 'singular')) return undefined;
  const to = endOf(p, hit.row, nation.to);
  if (hit.row.purpose === 'must' && to === nation.to) return undefined;
  if (hit.row.kind === 'org' && !hit.row.ministry && !agrees(p, hit, nation)) return undefined;
  const span = spanOf(p, hit, to);
  const because = [{ message: { key: 'name-nation-body', args: { head: hit.form } } }];
  return { ...span, readings: [{ kind: hit.row.kind, name: nameIn(p, span), weak: false }], confidence: 0.85, because };
}

/** «صحيفة الاتحاد الإماراتية»: a feminine adjective does not belong to a masculine body. */
function agrees(p: Paragraph, hit: Hit<NationBody>, nation: Hit<Demonym>): boolean {
  return nation.row.gender === 'masculine' || FEMININE.test(p.tokens[hit.to - 1]?.word.fold ?? '');
}
const FEMININE = /(?:ه|ا|ات)$/u;

/** «وزارة», «وزير» before it: then it completes them. */
function isMinistered(p: Paragraph, from: number): boolean {
  return hitAt(p, from - 1, headNounTable) !== undefined || hitAt(p, from - 1, titleTable) !== undefined;
}

/** A nation's adjective with the article, singular or plural, nothing glued before it. */
function nationAt(p: Paragraph, at: number): Hit<Demonym> | undefined {
  const hit = hitAt(p, at, demonymTable);
  return hit?.stem.article && hit.stem.proclitic === '' && !hit.stem.accusative && hit.row.adjective && !hit.row.weak ? hit : undefined;
}

function endOf(p: Paragraph, body: NationBody, to: number): number {
  if (body.kind === 'place') return neighbourEnd(p, to);
  if (body.kind === 'facility') return placeEnd(p, to);
  return body.purpose === 'none' ? to : purposeEnd(p, to);
}

/** «الحدود العراقية السورية», «… والسورية», «… - السورية». */
function neighbourEnd(p: Paragraph, to: number): number {
  const at = /^[-–—]$/u.test(p.tokens[to]?.word.text ?? '') ? to + 1 : to;
  const hit = hitAt(p, at, demonymTable);
  return hit?.stem.article && hit.row.adjective && (hit.stem.proclitic === '' || (at === to && hit.stem.proclitic === 'و')) ? hit.to : to;
}

/** «السفارة الأميركية في بغداد»: the place belongs to the name, with a preposition apart or glued. */
function placeEnd(p: Paragraph, to: number): number {
  const word = p.tokens[to]?.word;
  const apart = word !== undefined && cuesOf(word).has('inside');
  const place = findHit(
    p,
    apart ? to + 1 : to,
    gazetteerTable,
    (h) => h.row.thing.kind === 'place' && (apart ? h.stem.proclitic === '' : h.stem.proclitic === 'ب'),
  );
  return place?.to ?? to;
}
