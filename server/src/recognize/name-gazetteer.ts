// Names that stand in the gazetteer: «الأمم المتحدة» (the United Nations), «وبيروت» (and Beirut). The longest form at a place
// counts. A weak form (a common word or another thing too: «الميادين») becomes strong by a type noun before it or quotation
// marks around it; else the article must speak for it. Leaves alone: forms that only a cut letter makes from a common word.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { type GazetteerName, gazetteerTable, thingOf } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { type HeadNoun, headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import { dayWordTable } from '../lexicon/times/day-word.ts';
import { weekdayTable } from '../lexicon/times/weekday.ts';
import type { NameReading } from '../phrase.ts';
import { findHit, hasHit, hitAt, hitsAt, isDigits, type Paragraph, startsOf } from '../read/paragraph.ts';
import { isFuture } from '../text/clitics.ts';
import { isDefinite, isQuoted, type NameCandidate } from './name-candidate.ts';
import { isGovernment } from './name-metonyms.ts';

const NAMES = groupOf(gazetteerTable);

export function findGazetteerNames(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const i of startsOf(p, NAMES)) {
    const candidate = candidateAt(p, i);
    if (candidate) found.push(candidate);
  }
  return found;
}

function candidateAt(p: Paragraph, i: number): NameCandidate | undefined {
  const longest = findHit(p, i, gazetteerTable, (hit) => !isAccident(p, hit));
  if (!longest) return undefined;
  const all = hitsAt(p, i, gazetteerTable);
  const same = all.length === 1 ? all : all.filter((hit) => hit.to === longest.to && hit.start === longest.start && !isAccident(p, hit));
  const readings = strengthen(p, longest, same);
  const strong = readings.some((r) => r.weak) ? readings.filter((r) => !r.weak) : readings;
  // A city's name may be its club's: the article decides, unless the place is told here.
  const kept = strong.length ? readings.filter((r) => !r.weak || mayBeClub(p, longest, r)) : readings;
  const metonym = same.some((hit) => hit.row.thing.capital) && isGovernment(p, longest);
  const confidence = strong.length === 0 ? 0.4 : strong.length > 1 ? 0.8 : 0.95;
  const because = [{ message: { key: 'name-gazetteer', args: { name: kept[0]?.name ?? '' } } }];
  const { from, to, start, end, stem } = longest;
  const { proclitic, contracted } = stem;
  if (!metonym) return { from, to, start, end, proclitic, contracted, readings: kept, confidence, because };
  return { from, to, start, end, proclitic, contracted, readings: kept, metonym: 'government', confidence, because };
}

/** Whether a weak reading is a club beside which a strong one stands, and nothing here tells the place («في مدينة برشلونة»). */
function mayBeClub(p: Paragraph, at: Hit<GazetteerName>, { id }: NameReading): boolean {
  if (!id || !thingOf(id)?.club || at.stem.proclitic.endsWith('ب')) return false;
  const before = p.tokens[at.from - 1]?.word;
  return before?.type !== 'arabic' || !(cuesOf(before).has('placing') || cuesOf(before).has('direction'));
}

/** A short form that appears only when letters are cut from a word that is common as it stands (وكالي, بلد). */
function isAccident(p: Paragraph, hit: Hit<GazetteerName>): boolean {
  if (isFuture(hit.stem)) return true;
  const before = p.tokens[hit.from - 1];
  if (hit.row.weak && before && cuesOf(before.word).has('language')) return true;
  if (hit.row.weak && isDescribed(p, hit.to)) return true;
  if (hit.to - hit.from > 1 || hit.stem.proclitic === '') return false;
  const word = p.tokens[hit.from]?.word;
  return word !== undefined && (commonnessOf(word).written || commonnessOf(word).accusative || hit.stem.fold.length < 3);
}

/** «القاعدة العسكرية»: the adjective makes the word a common noun. */
function isDescribed(p: Paragraph, at: number): boolean {
  const next = p.tokens[at];
  return next !== undefined && isDefinite(next) && cuesOf(next.word).has('kind-adjective');
}

function readingOf({ thing }: GazetteerName, weak: boolean): NameReading {
  return { kind: thing.kind, id: thing.id, name: thing.name, weak };
}

/** Readings of one form, weak ones made strong by what stands beside them. */
function strengthen(p: Paragraph, at: Hit<GazetteerName>, hits: readonly Hit<GazetteerName>[]): readonly NameReading[] {
  const [only] = hits;
  if (only && hits.length === 1 && !only.row.weak) return [readingOf(only.row, false)];
  const beside = besideOf(p, at);
  const { head } = beside;
  const fitting = head ? hits.filter((hit) => fits(hit.row.thing.kind, head)) : [];
  return (fitting.length ? fitting : hits).map(({ row }) => readingOf(row, row.weak && !speaksFor(row, beside)));
}

/** What stands beside a form and may tell how it is meant. */
interface Beside {
  readonly head: HeadNoun | undefined;
  readonly quoted: boolean;
  readonly title: boolean;
  readonly direction: boolean;
  readonly sport: boolean;
  /** Joined by و to a place that is sure («عدن ولحج»). */
  readonly joined: boolean;
  /** At the head of a date line («الرباط، في 14 يوليوز»). */
  readonly dated: boolean;
  /** Behind «in», «to» and the like, and nothing follows that it would govern («في مسقط», not «في مسقط رأسه»). */
  readonly placed: boolean;
  /** Of the nation's adjective right after it («الجزيرة القطرية»). */
  readonly country: string | undefined;
}

function besideOf(p: Paragraph, at: Hit<GazetteerName>): Beside {
  const before = p.tokens[at.from - 1]?.word;
  const nation = hitAt(p, at.to, demonymTable);
  const apart = at.stem.proclitic === '';
  return {
    head: apart ? headBefore(p, at.from) : undefined,
    quoted: isQuoted(p, at.from, at.to),
    title: apart && hitAt(p, at.from - 1, titleTable) !== undefined,
    direction: before !== undefined && cuesOf(before).has('direction') && isDirectionHead(p, at.from - 1),
    sport: isInSport(p, at),
    joined: at.stem.proclitic === 'و' && hasHit(p, at.from - 1, gazetteerTable, (h) => h.to === at.from && isPlace(h.row)),
    country: nation?.stem.article ? nation.row.country : undefined,
    dated: beginsDateLine(p, at),
    placed: apart && before !== undefined && cuesOf(before).has('placing') && !governs(p, at.to),
  };
}

function speaksFor(
  { thing: { id, kind, country, club, capital } }: GazetteerName,
  { head, quoted, title, direction, ...beside }: Beside,
): boolean {
  if (head && fits(kind, head) && (head.class === 'club') === (club === true)) return true;
  if (club && beside.sport) return true;
  if (kind === 'person') return title || head?.class === 'regime';
  if (kind === 'place') return direction || beside.joined || beside.dated || (beside.placed && (capital || COUNTRY.test(id)));
  return quoted || (kind === 'org' && country !== '' && country === beside.country);
}

const COUNTRY = /^place:[a-z]{2}$/u;

/** A word follows that is no preposition, no day and does not begin with و: its object or its adjective. */
function governs(p: Paragraph, at: number): boolean {
  const next = p.tokens[at];
  if (next?.word.type !== 'arabic' || cuesOf(next.word).has('particle') || next.word.stems.some((s) => s.proclitic === 'و')) return false;
  return !hitAt(p, at, weekdayTable) && !hitAt(p, at, dayWordTable);
}

/** In tokens behind the mark. */
const DATE_REACH = 3;

function beginsDateLine(p: Paragraph, { from, to }: Hit<GazetteerName>): boolean {
  if (from > 0 || !/^[-–—،,(]$/u.test(p.tokens[to]?.word.text ?? '')) return false;
  for (let at = to + 1; at <= to + DATE_REACH; at++) if (isDigits(p, at)) return true;
  return false;
}

function isPlace({ thing, weak }: GazetteerName): boolean {
  return thing.kind === 'place' && !weak;
}

/** How far before «على» the match may stand («فاز النادي الأهلي على»). */
const REACH = 5;

/** «فاز الأهلي», «تغلب على الهلال», «مباراة النصر والشباب»: a word of sport stands before, a preposition or a club may stand between. */
function isInSport(p: Paragraph, at: Hit<GazetteerName>): boolean {
  if (/[بك]$/u.test(at.stem.proclitic)) return false;
  const before = p.tokens[at.from - 1]?.word;
  if (before?.type !== 'arabic') return false;
  if (cuesOf(before).has('sport')) return true;
  if (!cuesOf(before).has('versus') && at.stem.proclitic !== 'و') return false;
  for (let i = at.from - 2; i >= at.from - REACH; i--) {
    const word = p.tokens[i]?.word;
    if (word?.type !== 'arabic') return false;
    if (cuesOf(word).has('sport')) return true;
  }
  return false;
}

/** «شمال الميادين»: the direction itself has no article. */
function isDirectionHead(p: Paragraph, at: number): boolean {
  return !(p.tokens[at]?.word.fold.startsWith('ال') ?? true);
}

function fits(kind: string, head: HeadNoun): boolean {
  if (head.class === 'seat') return kind === 'place';
  return (
    kind === head.kind ||
    (head.kind === 'facility' && kind === 'place' && head.class === 'place') ||
    (head.class === 'part' && kind === 'place')
  );
}

/** The type noun right before a name (also before its quotation mark), without article of its own. */
function headBefore(p: Paragraph, from: number): HeadNoun | undefined {
  const at = p.tokens[from - 1]?.word.type === 'mark' && isQuoteMark(p, from - 1) ? from - 2 : from - 1;
  if (at < 0) return undefined;
  const hit = hitAt(p, at, headNounTable);
  return hit && hit.to === at + 1 && (!hit.stem.article || hit.row.class === 'place') ? hit.row : undefined;
}

function isQuoteMark(p: Paragraph, at: number): boolean {
  return /["«“”]/u.test(p.tokens[at]?.word.text ?? '');
}
