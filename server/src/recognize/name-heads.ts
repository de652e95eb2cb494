// A type noun and the name that it governs: «قاعدة "كونوكو"», «مطار بغداد الدولي», «ريف دير الزور الشرقي», «حي هرابش», «قناة
// "الميادين"», «كتائب "سيد الشهداء"», «نظام الأسد», «وزارة الدفاع الأمريكية». A noun of the class `in` belongs to the span.
// Leaves alone: type nouns with the article («القاعدة الأميركية») or before a common word («قاعدة عسكرية»).
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf, type NameCue } from '../lexicon/names/name-cue.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { nationBodyTable } from '../lexicon/names/nation-body.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { groupOf, type Table } from '../lexicon/table.ts';
import { findHit, hasHit, hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import type { Pair } from '../read/quotes.ts';
import type { Word } from '../text/word.ts';
import { isDefinite, type NameCandidate, nameIn, pairFrom, spanOf } from './name-candidate.ts';
import { findCoordinated } from './name-coordination.ts';
import { readName } from './name-person-read.ts';
import { purposeEnd } from './name-purpose.ts';
import { isUnknownWord } from './name-words.ts';

const HEADS = groupOf(headNounTable);

export function findHeadedNames(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, HEADS)) {
    const hit = hitAt(p, i, headNounTable);
    if (!hit || hit.stem.article || hit.stem.accusative) continue;
    if (hit.row.number !== 'singular') found.push(...findCoordinated(p, hit));
    else found.push(...headedAt(p, hit));
  }
  return found;
}

function headedAt(p: Paragraph, head: Hit<HeadNoun>): readonly NameCandidate[] {
  const quoted = quotedAfter(p, head);
  if (quoted) return [quoted];
  const latin = latinEnd(p, head.to);
  if (latin > head.to) return [asName(p, head, latin, head.row.span === 'in')];
  if (p.tokens[head.to]?.word.type !== 'arabic') return [];
  const letters = lettersEnd(p, head.to);
  if (letters > head.to && !knownEnd(p, head)) return [asName(p, head, letters, head.row.span === 'in')];
  const named = namedEnd(p, head);
  if (named === undefined) return [];
  return [asName(p, head, named, head.row.span === 'in')];
}

/** «شركة SpaceX»: Latin words of which the first has a capital. */
function latinEnd(p: Paragraph, from: number): number {
  let to = from;
  while (to < from + LONGEST_QUOTED && p.tokens[to]?.word.type === 'latin') to++;
  return /^\p{Lu}/u.test(p.tokens[from]?.word.text ?? '') ? to : from;
}

/** «وكالة أيه بي إس»: Latin letters spelled out, two or more, not all of them words. */
function lettersEnd(p: Paragraph, from: number): number {
  let to = from;
  let sure = 0;
  for (; to < from + LONGEST_QUOTED; to++) {
    const word = p.tokens[to]?.word;
    if (word?.type !== 'arabic' || word.fold.length > LONGEST_LETTER || !partsOf(word).has('letter')) break;
    if (!cuesOf(word).has('particle')) sure++;
  }
  return to > from + 1 && sure > 0 ? to : from;
}
/** A spelled letter («دبليو»), as folded. */
const LONGEST_LETTER = 5;

const LONGEST_QUOTED = 5;

/** The whole of a quotation right after the head. */
function quotedAfter(p: Paragraph, head: Hit<HeadNoun>): NameCandidate | undefined {
  const pair = pairFrom(p, head.to);
  if (pair?.type !== 'quote') return undefined;
  const words = pair.close.at - pair.open.at - 1;
  if (words < 1 || words > LONGEST_QUOTED || hitAt(p, pair.open.at + 1, demonymTable)?.to === pair.close.at) return undefined;
  if (p.tokens[pair.open.at + 1]?.word.type === 'mark') return undefined;
  if (words === 1 && isCommonAdjective(p, pair.open.at + 1)) return undefined;
  if (head.row.span === 'in')
    return isKnownBody(p, head, pair) ? undefined : asName(p, head, adjectiveEnd(p, head.row, pair.close.at + 1), true);
  return asName(p, head, pair.close.at, false, pair.open.at + 1);
}

/** «منظمة "إرهابية"»: the quoted word describes. */
function isCommonAdjective(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (!token || isDefinite(token)) return false;
  const { written, accusative } = commonnessOf(token.word);
  return written || accusative;
}

/** «تنظيم "داعش"»: a body that has its name without the head. */
function isKnownBody(p: Paragraph, head: Hit<HeadNoun>, pair: Pair): boolean {
  return (
    head.row.kind === 'org' &&
    hasHit(p, pair.open.at + 1, gazetteerTable, (h) => h.to === pair.close.at && h.row.thing.kind === 'org' && !h.row.weak)
  );
}

/** Where a bare name after the head ends; undefined where none stands there. */
function namedEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  const { class: type, span } = head.row;
  if (type === 'regime') return regimeEnd(p, head.to) ?? (CABINETS.has(head.row.id) ? bodyEnd(p, head) : undefined);
  if (type === 'seat') return undefined;
  if (type === 'body' || type === 'militia') return bodyEnd(p, head);
  const known = knownEnd(p, head);
  if (known !== undefined) return span === 'out' ? undefined : adjectiveEnd(p, head.row, known);
  if (type === 'nation' || type === 'part') return undefined;
  if (head.row.kind === 'facility' && !isDefinite(p.tokens[head.to])) return describedEnd(p, head) ?? bornEnd(p, head);
  const unknown = unknownEnd(p, head);
  return unknown === undefined ? undefined : span === 'in' ? adjectiveEnd(p, head.row, unknown) : unknown;
}

/** The end of a gazetteer's name after the head (over a second type noun: «بادية مدينة الميادين»). */
function knownEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  const second = head.row.class === 'part' ? hitAt(p, head.to, headNounTable) : undefined;
  const at = second && second.row.span === 'out' && !second.stem.article ? second.to : head.to;
  const kinds =
    head.row.class === 'party'
      ? ['org']
      : head.row.class === 'media' || head.row.class === 'company'
        ? ['org']
        : ['place', 'person', 'facility'];
  return findHit(p, at, gazetteerTable, (h) => h.stem.proclitic === '' && kinds.includes(h.row.thing.kind))?.to;
}

/** «مخيم أبو شوك», «مركب مولاي عبد الله»: a person's name, or words that no table knows («جسر حنتوب»). */
function bornEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  const name = readName(p, head.to, 'given');
  if (name?.stem.proclitic === '') return adjectiveEnd(p, head.row, name.to);
  if (WORKS.has(head.row.id) || PLURAL.test(p.tokens[head.to]?.word.fold ?? '')) return undefined;
  const unknown = unknownEnd(p, head);
  return unknown === undefined ? undefined : adjectiveEnd(p, head.row, unknown);
}
/** What these make, carry or sell follows them («مصنع مظلات»). */
const WORKS: ReadonlySet<string> = new Set([
  'facility-plant-factory',
  'facility-ship',
  'facility-market',
  'facility-installation',
  'facility-station',
  'facility-compound',
  'facility-school',
]);
const PLURAL = /ات$/u;

/** «معبر جابر الحدودي», «سجن بدر المركزي»: a given name, or a word that no table knows, and the head's own definite adjective. */
function describedEnd(p: Paragraph, { to }: Hit<HeadNoun>): number | undefined {
  if (!hasHit(p, to, givenNameTable, (h) => h.stem.proclitic === '') && !isUnknownWord(p, to)) return undefined;
  const adjective = p.tokens[to + 1];
  if (!adjective || !isDefinite(adjective) || adjective.word.fold.length <= SHORTEST_ADJECTIVE) return undefined;
  return isAdjective(adjective.word) && !hitAt(p, to + 1, demonymTable) && !hitAt(p, to + 1, givenNameTable) ? to + 2 : undefined;
}
/** «الذي» ends like one. */
const SHORTEST_ADJECTIVE = 4;

const UNKNOWN_WORDS = 2;

/** One or two words that no table knows. A place's or medium's name may be a definite word that news uses otherwise. */
function unknownEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  let to = head.to;
  while (to < head.to + UNKNOWN_WORDS && isUnknownWord(p, to) && (to === head.to || !isJoined(p, to))) to++;
  if (to > head.to) return isVerbal(p, head.to) || (to === head.to + 1 && isRelational(p, head.to)) ? undefined : to;
  const definite = isDefinite(p.tokens[to]) && !has(p, to) && !hitAt(p, to, headNounTable) && !hitAt(p, to, demonymTable);
  return definite && head.row.id === 'org-newspaper' ? to + 1 : undefined;
}

/** «إقليم ساحلي»: an indefinite relational adjective describes. */
function isRelational(p: Paragraph, at: number): boolean {
  return !isDefinite(p.tokens[at]) && isAdjective(p.tokens[at]?.word);
}

/** «شركة تصدر الفحم»: an unknown verb and its object after the head. */
function isVerbal(p: Paragraph, at: number): boolean {
  const next = p.tokens[at + 1];
  return PRESENT.includes(p.tokens[at]?.word.fold.charAt(0) ?? '-') && isDefinite(next) && !hitAt(p, at + 1, demonymTable);
}
/** Letters with which verbs of the present begin in the third person. */
const PRESENT = 'يت';

/** A second word with the article or with و is no part of the name. */
function isJoined(p: Paragraph, at: number): boolean {
  return isDefinite(p.tokens[at]) || (p.tokens[at]?.word.stems.some((s) => s.proclitic === AND && s.fold.length > 2) ?? false);
}
const AND = 'و';

/** «وزارة الخارجية والمغتربين السورية», «مجلس القضاء الأعلى», «هيئة الإذاعة والتلفزيون»: definite words, and «ل…» after them. */
function bodyEnd(p: Paragraph, head: Hit<HeadNoun>): number | undefined {
  if (!isDefinite(p.tokens[head.to]) || hitAt(p, head.to, demonymTable) || has(p, head.to)) return undefined;
  let to = head.to + 1;
  let nation = false;
  let joined = false;
  for (; to < head.to + BODY_WORDS; to++) {
    if (nation || has(p, to, 'particle')) break;
    const adjective = isDefinite(p.tokens[to]) ? hitAt(p, to, demonymTable) : undefined;
    nation = adjective?.stem.proclitic === '' && adjective.row.country !== '';
    const chained = isChainedOn(p, to, head);
    if (chained) to++;
    const joins: boolean = chained || (!adjective && isJoinedNoun(p, to, head));
    joined ||= joins;
    if (!adjective && !joins && !isBodyWord(p, to)) break;
  }
  const end = head.row.id === 'org-ministry' ? to : purposeEnd(p, to);
  // «مكتب النائب», «لجنة التحكيم»: an office and one noun is any such office; «إدارة الموارد المالية» is what somebody does.
  if (NEED_TWO.has(head.row.id) && end === head.to + 1 && !isBusiness(p, head.to)) return undefined;
  return (head.row.class === 'militia' && !nation) || (head.row.class === 'regime' && !nation && !joined) ? undefined : end;
}
const BODY_WORDS = 6;
const NEED_TWO: ReadonlySet<string> = new Set(['org-office', 'org-council', 'org-bloc']);

/** «دائرة الجمارك», «لجنة الانضباط». */
function isBusiness(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word !== undefined && isDefinite(p.tokens[at]) && partsOf(word).has('business');
}
/** Governments that are named by what they stand for too («حكومة الوحدة والإنقاذ»), and administrations by their business. */
const CABINETS: ReadonlySet<string> = new Set(['org-administration', 'org-cabinet']);

function isBodyWord(p: Paragraph, at: number): boolean {
  const token = p.tokens[at];
  if (token?.word.type !== 'arabic' || !isDefinite(token) || hitAt(p, at, headNounTable)) return false;
  return hitAt(p, at, gazetteerTable) === undefined && token.word.fold.length > 4 && isAdjective(token.word);
}

/** «الدواء» in «إدارة الغذاء والدواء»: و and a definite noun go on the body's business; not behind a name that is whole. */
function isJoinedNoun(p: Paragraph, at: number, head: Hit<HeadNoun>): boolean {
  const word = p.tokens[at]?.word;
  if (word?.type !== 'arabic' || !word.stems.some((s) => s.article && s.proclitic === AND && !s.contracted)) return false;
  // «وزارة الداخلية والبلديات»: what belongs to places may be a ministry's business; other bodies stand beside it.
  if (head.row.id === 'org-ministry') return !hasHit(p, at, headNounTable, (h) => h.row.class !== 'seat');
  if (head.row.class === 'militia' || OTHERS.some((table) => hitAt(p, at, table))) return false;
  return !has(p, at) && !hasHit(p, head.from, gazetteerTable, (hit) => hit.to === at);
}
/** «وترقية الصادرات» in «وزارة التجارة وترقية الصادرات»: و, a noun of business and its definite object. */
function isChainedOn(p: Paragraph, at: number, head: Hit<HeadNoun>): boolean {
  const word = p.tokens[at]?.word;
  if (head.row.id !== 'org-ministry' || word?.type !== 'arabic' || !word.fold.startsWith(AND)) return false;
  return !word.stems[0]?.article && cuesOf(word).has('construct') && isDefinite(p.tokens[at + 1]) && !has(p, at + 1);
}

/** What begins another name than the body's. */
const OTHERS: readonly Table<unknown>[] = [headNounTable, titleTable, nationBodyTable, gazetteerTable, demonymTable, givenNameTable];

/** Definite words that go on a name agree with it: relational adjectives, or «higher», «general» and the like. */
function isAdjective(word: Word | undefined): boolean {
  return word !== undefined && (/(?:ي|يه)$/u.test(word.fold) || cuesOf(word).has('rank-adjective'));
}

/** «نظام الأسد», «إدارة الرئيس السابق دونالد ترامب»: up to a person whom the gazetteer knows. */
function regimeEnd(p: Paragraph, from: number): number | undefined {
  let at = from;
  while (at < from + TITLES_BETWEEN && has(p, at, 'person-title')) at++;
  if (at > from && hitAt(p, at, demonymTable)?.stem.article) at++;
  while (at < from + TITLES_BETWEEN && has(p, at, 'person-title')) at++;
  return findHit(p, at, gazetteerTable, (h) => h.stem.proclitic === '' && h.row.thing.kind === 'person' && (!h.row.weak || at === from))
    ?.to;
}
const TITLES_BETWEEN = 4;

/** Adjectives after the name that belong to it: «حقل العمر النفطي», «ريف حلب الشمالي», «حقل كونيكو للغاز». */
function adjectiveEnd(p: Paragraph, head: HeadNoun, from: number): number {
  const cue: NameCue = head.class === 'part' ? 'compass' : 'kind-adjective';
  let to = from;
  while (to < from + 2 && isDefinite(p.tokens[to]) && has(p, to, cue)) to++;
  if (to === from && head.id === 'facility-oil-or-gas-field') return purposeEnd(p, to);
  return to === from && head.id === 'facility-plant-factory' ? purposeEnd(p, to) : to;
}

function asName(p: Paragraph, head: Hit<HeadNoun>, to: number, withHead: boolean, from = head.to): NameCandidate {
  const inner = p.tokens[from];
  const start =
    withHead || !inner
      ? spanOf(p, head, to)
      : { from, to, start: inner.start, end: p.tokens[to - 1]?.end ?? inner.end, proclitic: '', contracted: false };
  const because = [{ message: { key: 'name-head', args: { head: head.form } }, start: head.start, end: head.end }];
  return { ...start, readings: [{ kind: head.row.kind, name: nameIn(p, start), weak: false }], confidence: 0.75, because };
}

function has(p: Paragraph, at: number, cue?: NameCue): boolean {
  const word = p.tokens[at]?.word;
  if (word?.type !== 'arabic') return false;
  return cue ? cuesOf(word).has(cue) : cuesOf(word).has('particle') || cuesOf(word).has('stop');
}
