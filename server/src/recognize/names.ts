// Names and demonyms of a paragraph: of the gazetteer, by pattern, and adjectives of nationality. The longest proper name is the
// outer mention, names inside it are nested («المرصد السوري لحقوق الإنسان» holds «السوري»); what one span may mean is kept as
// readings, weak ones (common words that are names too) included, for the article to decide.
import { lexicon } from '../lexicon/tables.ts';
import type { Kind } from '../model.ts';
import type { NameReading, Phrase } from '../phrase.ts';
import { type Paragraph, readParagraph } from '../read/paragraph.ts';
import { contains, endOfTouching, overlaps, type Span } from '../text/span.ts';
import { findAcronyms } from './name-acronyms.ts';
import { findBarePersons } from './name-bare-persons.ts';
import type { NameCandidate } from './name-candidate.ts';
import { findCompanies } from './name-companies.ts';
import { findDemonyms } from './name-demonyms.ts';
import { findDescribedNames } from './name-described.ts';
import { findGazetteerNames } from './name-gazetteer.ts';
import { findHeadedNames } from './name-heads.ts';
import { findHonouredNames } from './name-honoured.ts';
import { findNationBodies } from './name-nation-bodies.ts';
import { findOfficialBodies } from './name-official-bodies.ts';
import { findPersons } from './name-persons.ts';
import { findSeatedBodies } from './name-seats.ts';
import { findMilitaryUnits } from './name-units.ts';

/** Says that no mention of a kind stands on a span, whatever speaks for it. */
export type IsNone = (span: Span, kind: Kind) => boolean;

/** @param isNone what is known to be wrong: what stood behind it is found in its place */
export function recognizeNames(paragraph: Paragraph, isNone?: IsNone): readonly Phrase[] {
  const all = findNames(paragraph.text.includes('_') ? spaced(paragraph) : paragraph);
  const found = isNone ? all.flatMap((candidate) => allowed(candidate, isNone)) : all;
  if (!found.length) return [];
  const ordered = join(found);
  const phrases: Phrase[] = [];
  for (let from = 0; from < ordered.length; ) {
    const to = endOfTouching(ordered, from);
    if (to > from + 1) for (const phrase of decide(ordered.slice(from, to))) phrases.push(phrase);
    else phrases.push(asPhrase(ordered[from] as NameCandidate, false));
    from = to;
  }
  return phrases;
}

function allowed(candidate: NameCandidate, isNone: IsNone): readonly NameCandidate[] {
  if (candidate.demonym) return isNone(candidate, 'demonym') ? [] : [candidate];
  const readings = candidate.readings.filter(({ kind }) => !isNone(candidate, kind));
  return readings.length ? [{ ...candidate, readings }] : [];
}

function findNames(p: Paragraph): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const find of FINDERS) for (const candidate of find(p)) found.push(candidate);
  for (const candidate of [...findBarePersons(p, found.filter(isPerson)), ...findAcronyms(p, found)]) found.push(candidate);
  return found;
}
const FINDERS = [
  findGazetteerNames,
  findHeadedNames,
  findDescribedNames,
  findHonouredNames,
  findNationBodies,
  findOfficialBodies,
  findSeatedBodies,
  findCompanies,
  findMilitaryUnits,
  findPersons,
  findDemonyms,
] as const;

/** Hashtags join words («#مجلس_الأمن»): the same text, letter for letter, with their words apart. */
function spaced({ text }: Paragraph): Paragraph {
  return readParagraph(text.replaceAll('_', ' '), lexicon);
}

function isPerson({ readings }: NameCandidate): boolean {
  return readings.some((r) => r.kind === 'person' && !r.weak);
}

/** The longest stand; those inside a standing one are nested where it may hold them. */
function decide(group: readonly NameCandidate[]): readonly Phrase[] {
  const standing: NameCandidate[] = [];
  const phrases: Phrase[] = [];
  for (const candidate of group.toSorted((a, b) => length(b) - length(a) || strength(b) - strength(a))) {
    const holders = standing.filter((s) => overlaps(s, candidate));
    if (holders.some((h) => !mayHold(h, candidate))) continue;
    if (holders.length && candidate.readings.length > 0 && candidate.readings.every((r) => r.weak)) continue;
    standing.push(candidate);
    phrases.push(asPhrase(candidate, holders.length > 0));
  }
  return phrases;
}

/** One candidate per span, in reading order. */
function join(found: NameCandidate[]): readonly NameCandidate[] {
  const joined: NameCandidate[] = [];
  // The sort is stable: of one span, what was found first is merged with what was found later.
  for (const candidate of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const known = joined.at(-1);
    if (known?.start === candidate.start && known.end === candidate.end) joined[joined.length - 1] = merge(known, candidate);
    else joined.push(candidate);
  }
  return joined;
}

/** A pattern confirms a weak reading of its kind, or stands where the gazetteer's readings are of other kinds and weak. */
function merge(known: NameCandidate, other: NameCandidate): NameCandidate {
  // Where a word is a country's name or an adjective, the search for adjectives has decided already.
  if (known.demonym || other.demonym) return known.demonym ? known : other;
  const strong = known.readings.filter((r) => !r.weak);
  const [pattern] = other.readings;
  // A place's name in the place of a facility's is the facility («قاعدتي …، و"الشدادي"»).
  if (pattern?.kind === 'facility' && strong.every((r) => r.kind === 'place')) return { ...known, ...other };
  if (strong.length) return known;
  const fitting = known.readings
    .filter((r) => other.readings.some((o) => o.kind === r.kind))
    .map((r): NameReading => ({ ...r, weak: false }));
  return { ...known, ...other, readings: fitting.length ? fitting : other.readings };
}

function strength(candidate: NameCandidate): number {
  return candidate.readings.some((r) => !r.weak) ? 1 : 0;
}

function length(candidate: NameCandidate): number {
  return candidate.end - candidate.start;
}

/** Bodies, places and facilities hold names, but not themselves nor a shorter pattern of their kind; persons and demonyms hold none. */
function mayHold(holder: NameCandidate, inner: NameCandidate): boolean {
  if (!contains(holder, inner) || holder.demonym) return false;
  if (inner.readings.some((r) => holder.readings.some((h) => isSame(r, h, holder.to - holder.from - (inner.to - inner.from)))))
    return false;
  // «معبر جابر الحدودي» is the crossing that its beginning names already.
  if (
    inner.start === holder.start &&
    inner.readings.some((r) => r.kind === 'facility') &&
    holder.readings.some((r) => r.kind === 'facility')
  )
    return false;
  if (inner.readings.some((r) => r.kind === 'person' && !r.id) && holder.readings.some((r) => r.id)) return false;
  return holder.readings.every((r) => r.kind !== 'person' && r.kind !== 'group');
}

/** A body may hold its acronym («وكالة الأنباء السورية سانا»). */
function isSame(inner: NameReading, holder: NameReading, more: number): boolean {
  return inner.id ? inner.id === holder.id && (inner.kind !== 'org' || more < ACRONYM_APART) : inner.kind === holder.kind;
}
const ACRONYM_APART = 3;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function asPhrase(candidate: NameCandidate, nested: boolean): Phrase {
  const { start, end, proclitic, contracted, confidence, because, demonym, readings, metonym } = candidate;
  const phrase: Writable<Phrase> = demonym
    ? {
        kind: 'demonym',
        start,
        end,
        confidence,
        because,
        ...(demonym.country && { country: demonym.country }),
        ...(demonym.weak && { weak: true }),
      }
    : { kind: 'name', start, end, confidence, because, readings, ...(metonym && !nested && { metonym }) };
  if (proclitic !== '') phrase.proclitic = proclitic;
  if (contracted) phrase.contracted = contracted;
  if (nested) phrase.nested = nested;
  return phrase;
}
