// Institutions that bear a person's name behind an honour: «مستشفى الأمير سلطان العسكري» (Prince Sultan Military Hospital), «مدينة
// الملك فهد الطبية» (King Fahd Medical City), «مركز الملك سلمان للإغاثة». Leaves alone: cities and towns proper, honours with
// nothing behind them that is known as a name («قصر الرئيس», «مكتب الأمير»).
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import type { NameKind } from '../model.ts';
import { findHit, hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isDefinite, type NameCandidate, nameIn, spanOf } from './name-candidate.ts';
import { givenAt, readName } from './name-person-read.ts';
import { purposeEnd } from './name-purpose.ts';
import { isUnknownWord } from './name-words.ts';

const HEADS = groupOf(headNounTable);
const ADJECTIVES = 3;

export function findHonouredNames(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, HEADS)) {
    const hit = hitAt(p, i, headNounTable);
    const kind = hit && kindOf(hit);
    const to = kind && (hit.row.id === 'place-city' ? campusEnd(p, hit.to) : nameEnd(p, hit.to));
    if (kind && to !== undefined) found.push(asInstitution(p, hit, kind, to));
  }
  return found;
}

/** Facilities, universities, centres and foundations; a «city» behind an honour is a campus. */
function kindOf({ row, stem }: Hit<HeadNoun>): NameKind | undefined {
  if (row.number !== 'singular' || stem.article || stem.accusative) return undefined;
  if (row.id === 'place-city') return 'facility';
  if (row.id === 'facility-centre') return 'org';
  return row.kind === 'facility' || ORGS.has(row.id) ? row.kind : undefined;
}
const ORGS: ReadonlySet<string> = new Set(['org-university', 'org-office', 'org-council', 'org-body', 'org-network']);

/** «مدينة الملك فهد الطبية», «مدينة الحسين الرياضية»: a name and what makes a campus of a city. */
function campusEnd(p: Paragraph, at: number): number | undefined {
  const to = nameEnd(p, at);
  if (to !== undefined) return to > (personEnd(p, at + 1) ?? to) ? to : undefined;
  const word = p.tokens[at + 1]?.word;
  return word?.type === 'arabic' && isDefinite(p.tokens[at + 1]) && partsOf(word).has('campus') && isName(p, at) ? at + 2 : undefined;
}

function isName(p: Paragraph, at: number): boolean {
  return findHit(p, at, gazetteerTable, (h) => h.to === at + 1) !== undefined || givenAt(p, at) !== undefined || isUnknownWord(p, at);
}

function nameEnd(p: Paragraph, at: number): number | undefined {
  const honour = p.tokens[at]?.word;
  if (honour?.type !== 'arabic' || honour.stems[0]?.proclitic !== '' || !partsOf(honour).has('honour')) return undefined;
  const name = personEnd(p, at + 1);
  if (name === undefined) return undefined;
  let to = name;
  while (to < name + ADJECTIVES && isAdjective(p, to)) to++;
  return purposeEnd(p, to);
}

/** The end of a known person, a name read word by word, or a single given name. */
function personEnd(p: Paragraph, at: number): number | undefined {
  const known = findHit(p, at, gazetteerTable, (h) => h.row.thing.kind === 'person' && h.stem.proclitic === '');
  const given = givenAt(p, at);
  return Math.max(known?.to ?? 0, readName(p, at, 'given')?.to ?? 0, given?.stem.proclitic === '' ? given.to : 0) || undefined;
}

/** «الطبية», «العسكري», «الدولي». */
function isAdjective(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (!token || !isDefinite(token) || token.word.stems[0]?.proclitic !== '') return false;
  const cues = cuesOf(token.word);
  return cues.has('kind-adjective') || (/(?:ي|يه)$/u.test(token.word.fold) && !hitAt(p, at, titleTable));
}

function asInstitution(p: Paragraph, hit: Hit<HeadNoun>, kind: NameKind, to: number): NameCandidate {
  const span = spanOf(p, hit, to);
  const because = [{ message: { key: 'name-head', args: { head: hit.form } }, start: hit.start, end: hit.end }];
  return { ...span, readings: [{ kind, name: nameIn(p, span), weak: false }], confidence: 0.8, because };
}
