// Adjectives of nationality and people by nation, religion or politics: «قاعدة أميركية» (demonym), «هجمات على أميركيين» (group),
// «الأكراد» (group), «مفاوضون أميركيون وإيرانيون» (demonyms). Leaves alone: languages («باللغة العربية»), country names that
// are spelled like an adjective («سوريا», «سورية» after a preposition).
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { type Demonym, demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { cuesOf, type NameCue } from '../lexicon/names/name-cue.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { numeralTable } from '../lexicon/numbers/numeral.ts';
import { referenceNounTable } from '../lexicon/references/reference-noun.ts';
import { groupOf } from '../lexicon/table.ts';
import { hitAt, hitsAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import type { Token } from '../text/segment.ts';
import { isQuoted, type NameCandidate, spanOf } from './name-candidate.ts';

const DEMONYMS = groupOf(demonymTable);

export function findDemonyms(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  let last: { to: number; group: boolean } | undefined;
  for (const i of startsOf(p, DEMONYMS)) {
    const hit = demonymAt(p, i);
    if (!hit) continue;
    const joined = last?.to === i && hit.stem.proclitic.startsWith('و') ? last : undefined;
    const use = joined && hit.row.number !== 'singular' ? (joined.group ? 'group' : 'demonym') : useOf(p, hit);
    if (!use || (use === 'demonym' && !hit.row.adjective)) continue;
    last = { to: hit.to, group: use === 'group' };
    found.push(use === 'group' ? peopleOf(p, hit) : adjectiveOf(p, hit));
  }
  return found;
}

function adjectiveOf(p: Paragraph, hit: Hit<Demonym>): NameCandidate {
  const because = [{ message: { key: 'name-demonym', args: { country: hit.row.country || hit.row.people } } }];
  return { ...spanOf(p, hit, hit.to), readings: [], demonym: hit.row, confidence: 0.95, because };
}

function peopleOf(p: Paragraph, hit: Hit<Demonym>): NameCandidate {
  const { id, people } = hit.row;
  const because = [{ message: { key: 'name-group', args: { people } } }];
  const readings = [{ kind: 'group' as const, id: id.replace(/^demonym:/u, 'group:'), name: people, weak: false }];
  return { ...spanOf(p, hit, hit.to), readings, confidence: 0.85, because };
}

/** The demonym at a token, unless the word is a country's name there. */
function demonymAt(p: Paragraph, i: number): Hit<Demonym> | undefined {
  const hit = hitAt(p, i, demonymTable);
  const word = p.tokens[i]?.word;
  if (!hit || !word) return undefined;
  // «فليبي», «بروسيا»: an indefinite adjective takes no letter but و; «"العربية"»: alone in quotation marks it is a body's name.
  if (!hit.stem.article && hit.row.number === 'singular' && !/^و?$/u.test(hit.stem.proclitic)) return undefined;
  const names = hitsAt(p, i, gazetteerTable);
  if (names.some((h) => h.to === hit.to && h.row.thing.kind === 'org') && isQuoted(p, i, hit.to)) return undefined;
  if (hit.stem.accusative && names.some((h) => h.to === hit.to && !h.stem.accusative && h.start === hit.start && !h.row.weak))
    return hit.stem.proclitic === '' && (TANWIN.test(word.text) || isAccusative(p.tokens[i - 1])) ? hit : undefined;
  if (hit.stem.accusative && (hit.row.number !== 'singular' || hit.row.gender !== 'masculine')) return undefined;
  if (!hit.stem.article && names.some((h) => h.to === hit.to && h.start === hit.start && h.row.thing.kind === 'place'))
    return isFeminineNoun(p.tokens[i - 1]) && hit.stem.proclitic === '' ? hit : undefined;
  if (names.some((h) => h.to === hit.to && h.start === hit.start && !h.row.weak && h.row.thing.kind !== 'person'))
    return isAttribute(p, hit) ? hit : undefined;
  return isLanguage(p, hit) ? undefined : hit;
}
const TANWIN = /\u064B/u;

/**
 * «الطائرة السعودية», «في المدن السعودية»: the country's name is an adjective after a definite noun that is feminine, or that a
 * preposition governs; not where it may be an object («زار الرئيس السعودية»).
 */
function isAttribute(p: Paragraph, { from, stem, row }: Hit<Demonym>): boolean {
  const noun = p.tokens[from - 1];
  if (!stem.article || stem.proclitic !== '' || !row.adjective || row.gender !== 'feminine' || row.number !== 'singular') return false;
  if (!isArticled(noun) || (hitAt(p, from - 1, gazetteerTable)?.to === from && !hitAt(p, from - 1, demonymTable))) return false;
  return FEMININE.test(noun?.word.fold ?? '') || has(p, from - 2, 'particle') || (noun?.word.stems[0]?.fold.startsWith('لل') ?? false);
}
const FEMININE = /(?:ه|ات|اء|يا)$/u;

/** «شخصا روسيا», «11 سوريا»: after an indefinite noun in the accusative or a figure the word is an adjective. */
function isAccusative(token: Token | undefined): boolean {
  if (token?.word.type !== 'arabic') return token?.word.type === 'digits';
  return TANWIN.test(token.word.text) || commonnessOf(token.word).accusative;
}

/** How the word is used, from agreement with what stands before it; nothing for a weak word that neither reading fits. */
function useOf(p: Paragraph, hit: Hit<Demonym>): 'demonym' | 'group' | undefined {
  const before = p.tokens[hit.from - 1];
  const { number, weak, adjective } = hit.row;
  if (number === 'singular') {
    if (weak) return adjective && hit.stem.article && isNoun(p, hit.from - 1) && isArticled(before) ? 'demonym' : undefined;
    if (!adjective) return undefined;
    return hit.row.gender === 'masculine' && (hit.stem.proclitic === '' || hit.stem.proclitic === 'و') && isPersonAlone(p, hit.from)
      ? 'group'
      : 'demonym';
  }
  if (hit.stem.proclitic === '' && agrees(p, hit)) return weak ? undefined : 'demonym';
  return weak && !hit.stem.article ? undefined : 'group';
}

/** A plural adjective follows a plural noun of people that is as definite as itself; one numeral or adjective may stand between. */
function agrees(p: Paragraph, hit: Hit<Demonym>): boolean {
  for (let at = hit.from - 1; at >= 0 && at >= hit.from - 2; at--) {
    const token = p.tokens[at];
    if (token?.word.type !== 'arabic') return false;
    const definite = isArticled(token);
    if (definite === hit.stem.article && isPluralNoun(p, at)) return true;
    if (!definite || !hitAt(p, at, numeralTable)) break;
  }
  return isGoverned(p, hit);
}

/** «قضاة التحقيق الفرنسيون»: the plural noun of people is completed by another before the adjective. */
function isGoverned(p: Paragraph, { from, stem }: Hit<Demonym>): boolean {
  const completed = p.tokens[from - 2];
  return stem.article && isArticled(p.tokens[from - 1]) && !isArticled(completed) && isPluralNoun(p, from - 2);
}

function isPluralNoun(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  if (!word || has(p, at, 'particle') || hitAt(p, at, numeralTable)?.stem.article === false) return false;
  if (/(?:ون|ين|ان)$/u.test(word.fold) && word.fold.length > 4) return true;
  if (has(p, at, 'human-plural')) return true;
  return [...hitsAt(p, at, referenceNounTable), ...hitsAt(p, at, titleTable)].some((h) => h.row.number !== 'singular');
}

/** «12 فلسطينيا», «مقتل فلسطيني»: a nationality that stands for a person. */
function isPersonAlone(p: Paragraph, from: number): boolean {
  const before = p.tokens[from - 1];
  return before?.word.type === 'digits' || has(p, from - 1, 'victim-verb');
}

/** «اللغة العربية», «بالإنجليزية». */
function isLanguage(p: Paragraph, hit: Hit<Demonym>): boolean {
  if (hit.row.gender !== 'feminine' || hit.row.number !== 'singular' || !hit.stem.article) return false;
  return has(p, hit.from - 1, 'language') || hit.stem.proclitic.endsWith('ب');
}

function isFeminineNoun(token: Token | undefined): boolean {
  return token?.word.type === 'arabic' && /(?:ه|ات)$/u.test(token.word.fold) && !isArticled(token) && !cuesOf(token.word).has('particle');
}

function isNoun(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.word.type === 'arabic' && !has(p, at, 'particle');
}

function isArticled(token: Token | undefined): boolean {
  return token?.word.stems.some((stem) => stem.article) ?? false;
}

function has(p: Paragraph, at: number, cue: NameCue): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && cuesOf(word).has(cue);
}
