// How far a person's name reaches: a given name, a connector (أبو, عبد, بن) or an unknown word, and the words that go on it.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { type GivenName, givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { cuesOf, isConnectorWord } from '../lexicon/names/name-cue.ts';
import { type Title, titleTable } from '../lexicon/names/title.ts';
import { findHit, hasHit, hitAt, type Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import type { Word } from '../text/word.ts';
import { type NameCandidate, nameIn, spanOf } from './name-candidate.ts';
import { isUnknownWord } from './name-words.ts';

export interface PersonName {
  readonly from: number;
  readonly to: number;
  readonly stem: Stem;
  readonly sure: boolean;
}

const LONGEST_NAME = 6;

/**
 * Reads a name at a token. `any`: an unknown word may open it; `foreign`: so may an unknown word if another one or a known name
 * follows; `given`: only a known given name or a connector may.
 */
export function readName(
  p: Paragraph,
  from: number,
  opening: 'any' | 'foreign' | 'given',
  stem = p.tokens[from]?.word.stems[0],
): PersonName | undefined {
  const known = knownEnd(p, from);
  if (known !== undefined && !isConnector(p, known)) return undefined;
  const given = givenAt(p, from);
  const kunya = !given && opensName(p, from) && follows(p, from + 1);
  const unknown = !given && !kunya && opening !== 'given' && isUnknownWord(p, from) && !isArticled(p, from) && !isJoined(p, from);
  if (!stem || !(given || kunya || unknown)) return undefined;
  const start = given?.stem ?? stem;
  let to = given?.to ?? from + 1;
  while (to < from + LONGEST_NAME && isContinued(p, from, to)) to++;
  while (to > from + 1 && isConnector(p, to - 1)) to--;
  const sure = given !== undefined || kunya;
  if (to - from <= (given ? given.to - from : 1) && (opening !== 'any' || given?.row.weak)) return undefined;
  if (kunya && to - from < 2) return undefined;
  return { from, to, stem: start, sure };
}

function isContinued(p: Paragraph, from: number, at: number): boolean {
  const token = p.tokens[at];
  if (token?.word.type === 'mark')
    return token.word.text === '-' && token.glued && (p.tokens[at + 1]?.glued ?? false) && isNamePart(p, at + 1);
  if (token?.word.type !== 'arabic') return false;
  if (isConnector(p, at)) return follows(p, at + 1);
  if (cuesOf(token.word).has('name-tail')) return givenAt(p, at - 1) !== undefined;
  if (isConnector(p, at - 1) || p.tokens[at - 1]?.word.text === '-') return true;
  return isNamePart(p, at, at - from);
}

/** What may stand after بن, أبو, عبد: any definite word too (أبو الغيط). */
function follows(p: Paragraph, at: number): boolean {
  return isNamePart(p, at) || isConnector(p, at) || isArticled(p, at);
}

/** Whether a word may be part of a name after `before` words of it. */
function isNamePart(p: Paragraph, at: number, before = 1): boolean {
  const token = p.tokens[at];
  if (token?.word.type !== 'arabic') return false;
  const given = givenAt(p, at);
  if (given && isOffice(p, at, before)) return false;
  if (given && given.stem.proclitic === '') return !given.row.weak || !commonnessOf(token.word).written || before === 1;
  if (isPersonWord(p, at)) return true;
  if (isJoined(p, at)) return false;
  const nisba = hitAt(p, at, demonymTable)?.row;
  if (nisba) return before === 1 && isArticled(p, at) && nisba.gender === 'masculine' && givenAt(p, at - 1) !== undefined;
  return (
    (isUnknownWord(p, at) && !isGlued(p, at) && !(isInflected(token.word) && givenAt(p, at - before)?.row.weak)) ||
    (isNisba(p, at) && (isAfterGiven(p, at, before) || isDescended(p, at - before, at)))
  );
}

/** A participle («حياة المعتدى عليه») or a noun with a pronoun («كامل مداركه») is no family's name behind a word that is common too. */
export function isInflected({ bare }: Word): boolean {
  return /^ال.*ى$|(?:ه|ها|هم|هما)$/u.test(bare);
}

/** «صالح بن رجاء الحربي»: behind a father's name the relational adjective is the family's. */
function isDescended(p: Paragraph, from: number, at: number): boolean {
  for (let i = from + 1; i < at; i++) if (isConnector(p, i) && !opensName(p, i)) return true;
  return false;
}

/** «فهد أمير المنطقة», «خالد مساعد المدير»: a word that is a title too begins what he is, behind a name of two words or before its object. */
function isOffice(p: Paragraph, at: number, before: number): boolean {
  const title = hitAt(p, at, titleTable);
  if (!title || title.stem.article || title.stem.proclitic !== '') return false;
  return before > 1 || hitAt(p, title.to, titleTable) !== undefined || (isArticled(p, title.to) && !isNisba(p, title.to));
}

/** «… بوسام»: a preposition and a word that some table knows. */
function isGlued(p: Paragraph, at: number): boolean {
  return p.lookup.mayAny(at) && p.lookup.at(at).some((h) => /[بلكف]$/u.test(h.stem.proclitic) && h.stem.fold.length > 2);
}

/** A sure given name, of one word or two, is all that stands before. */
function isAfterGiven(p: Paragraph, at: number, before: number): boolean {
  const given = before <= 2 ? givenAt(p, at - before) : undefined;
  return given?.to === at && !given.row.weak;
}

/** «عبد الله المناعي»: a relational adjective right after a given name is the family's, though it be a word of the press. */
function isNisba(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && word.fold.startsWith('ال') && word.fold.length > 5 && word.fold.endsWith('ي') && !cuesOf(word).size;
}

/** Where the full name of somebody whom the gazetteer knows ends: it needs no pattern. */
function knownEnd(p: Paragraph, at: number): number | undefined {
  return findHit(p, at, gazetteerTable, (h) => h.row.thing.kind === 'person' && !h.row.weak && h.to > at + 1)?.to;
}

/**
 * و begins the next member of an enumeration or a verb rather than a part of a name; before a long vowel it is a name's w where
 * nothing is known of the rest («سارة ويتسن», «وايت»).
 */
export function isJoined(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  if (word === undefined || word.stems.length < 2 || !word.fold.startsWith(AND)) return false;
  return !LONG.includes(word.fold.charAt(1)) || !isUnknownWord(p, at) || p.lookup.mayAny(at);
}
const AND = 'و';
const LONG = 'ايو';

/** The last word of somebody whom the gazetteer knows («أوستن»). */
function isPersonWord(p: Paragraph, at: number): boolean {
  return hasHit(p, at, gazetteerTable, (h) => h.row.thing.kind === 'person' && h.stem.proclitic === '' && h.to === at + 1);
}

/** A given name as a whole word; علي only where it is not على, and no أريس in «باريس». */
export function givenAt(p: Paragraph, at: number): Hit<GivenName> | undefined {
  const hit = hitAt(p, at, givenNameTable);
  if (!hit || hit.stem.proclitic.length > 1) return undefined;
  if (hit.stem.proclitic !== '' && hasHit(p, at, gazetteerTable, (h) => h.stem.proclitic === '')) return undefined;
  return p.tokens[hit.to - 1]?.word.bare.endsWith(hit.form.at(-1) ?? '') ? hit : undefined;
}

/** أبو, أم, عبد, ابن: they begin names, بن only goes on. */
export function opensName(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && isConnectorWord(word, 'opener');
}

function isConnector(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && word.fold.length <= 5 && isConnectorWord(word);
}

export function isArticled(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.word.bare.startsWith('ال') ?? false;
}

export function asPerson(p: Paragraph, name: PersonName, key: string, title?: Hit<Title>): NameCandidate {
  const span = spanOf(p, { from: name.from, start: (p.tokens[name.from]?.start ?? 0) + name.stem.offset, stem: name.stem }, name.to);
  const because = title ? [{ message: { key, args: { title: title.form } }, start: title.start, end: title.end }] : [{ message: { key } }];
  const readings = [{ kind: 'person' as const, name: nameIn(p, span), weak: false }];
  return { ...span, readings, confidence: name.sure ? 0.85 : 0.65, because };
}
