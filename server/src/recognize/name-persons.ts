// Persons by pattern: a title and a name («الجنرال إريك كوريلا», General Erik Kurilla), an office completed and a name («وزير
// الدفاع الأميركي لويد أوستن»), a known given name and what follows («سمير الجبوري»), kunyas («أبو عبد الله»). A name ends at a
// common word, a mark, a word of another table. Leaves alone: titles without a name («الرئيس الأميركي»), lone given names.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { cuesOf, isConnectorWord } from '../lexicon/name-cue.ts';
import { groupOf } from '../lexicon/table.ts';
import { type Title, titleTable } from '../lexicon/title.ts';
import { findHit, hasHit, hitAt, mayBegin, type Paragraph } from '../read/paragraph.ts';
import type { Stem } from '../text/clitics.ts';
import { type NameCandidate, nameIn, spanOf } from './name-candidate.ts';
import { isUnknownWord } from './name-words.ts';

const OPENINGS = groupOf(titleTable, givenNameTable);

export function findPersons(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let i = 0; i < p.tokens.length; i++) {
    if (!mayBegin(p, i, OPENINGS)) continue;
    const title = hitAt(p, i, titleTable);
    const person = title ? personAfter(p, title) : undefined;
    const given = person ?? personByGivenName(p, i);
    if (given) found.push(given);
    if (given && !title) i = given.to - 1;
  }
  return found;
}

/** How many words may stand between an office and the name («المتحدث باسم قوات التحالف الدولي الكولونيل»). */
const COMPLETED = 7;
const LONGEST_NAME = 6;

function personAfter(p: Paragraph, title: Hit<Title>): NameCandidate | undefined {
  const direct = readName(p, title.to, title.row.class === 'rank' || title.row.class === 'called' ? 'any' : 'foreign');
  if (direct) return asPerson(p, direct, 'name-title', title);
  const reach = title.row.class === 'office' || title.row.class === 'rank' ? COMPLETED : 2;
  for (let at = title.to; at < title.to + reach; at++) {
    const token = p.tokens[at];
    if (!token) return undefined;
    if (token.word.type === 'mark' && !/[,،]/u.test(token.word.text)) return undefined;
    if (token.word.type !== 'mark' && hitAt(p, at, titleTable)?.row.class === 'rank') return undefined;
    const adjective = hitAt(p, at, demonymTable)?.stem.article === true;
    const name = readName(p, at + 1, adjective ? 'foreign' : 'given');
    if (name) return asPerson(p, name, 'name-title', title);
  }
  return undefined;
}

function personByGivenName(p: Paragraph, i: number): NameCandidate | undefined {
  const hit = givenAt(p, i);
  if (!hit) return undefined;
  const kunya = hit.stem.proclitic === '' && opensName(p, i - 1) ? readName(p, i - 1, 'given') : undefined;
  if (kunya && kunya.to > hit.to) return asPerson(p, kunya, 'name-given');
  if (hit.row.weak && !isFamilyName(p, hit.to)) return undefined;
  const word = p.tokens[i]?.word;
  if (hit.stem.proclitic !== '' && word && commonnessOf(word).written) return undefined;
  const name = readName(p, i, 'given', hit.stem);
  return name && name.to > hit.to ? asPerson(p, name, 'name-given') : undefined;
}

/** What makes a name of a weak given name: a sure given name, or an unknown word with the article («سمير الجبوري»). */
function isFamilyName(p: Paragraph, at: number): boolean {
  return givenAt(p, at)?.row.weak === false || (isArticled(p, at) && isUnknownWord(p, at));
}

function asPerson(p: Paragraph, name: PersonName, key: string, title?: Hit<Title>): NameCandidate {
  const span = spanOf(p, { from: name.from, start: (p.tokens[name.from]?.start ?? 0) + name.stem.offset, stem: name.stem }, name.to);
  const because = title ? [{ message: { key, args: { title: title.form } }, start: title.start, end: title.end }] : [{ message: { key } }];
  const readings = [{ kind: 'person' as const, name: nameIn(p, span), weak: false }];
  return { ...span, readings, confidence: name.sure ? 0.85 : 0.65, because };
}

interface PersonName {
  readonly from: number;
  readonly to: number;
  readonly stem: Stem;
  readonly sure: boolean;
}

/**
 * Reads a name at a token. `any`: an unknown word may open it; `foreign`: so may an unknown word if another one or a known name
 * follows; `given`: only a known given name or a connector may.
 */
function readName(
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
  if (given && given.stem.proclitic === '') return !given.row.weak || !commonnessOf(token.word).written || before === 1;
  if (isPersonWord(p, at)) return true;
  if (isJoined(p, at)) return false;
  const nisba = hitAt(p, at, demonymTable)?.row;
  if (nisba) return before === 1 && isArticled(p, at) && nisba.gender === 'masculine' && givenAt(p, at - 1) !== undefined;
  return isUnknownWord(p, at);
}

/** Where the full name of somebody whom the gazetteer knows ends: it needs no pattern. */
function knownEnd(p: Paragraph, at: number): number | undefined {
  return findHit(p, at, gazetteerTable, (h) => h.row.thing.kind === 'person' && !h.row.weak && h.to > at + 1)?.to;
}

/** و begins the next member of an enumeration or a verb rather than a part of a name. */
function isJoined(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word !== undefined && word.stems.length > 1 && word.fold.startsWith(AND);
}
const AND = 'و';

/** The last word of somebody whom the gazetteer knows («أوستن»). */
function isPersonWord(p: Paragraph, at: number): boolean {
  return hasHit(p, at, gazetteerTable, (h) => h.row.thing.kind === 'person' && h.stem.proclitic === '' && h.to === at + 1);
}

/** A given name as a whole word; علي only where it is not على. */
function givenAt(p: Paragraph, at: number): Hit<{ readonly weak: boolean }> | undefined {
  const hit = hitAt(p, at, givenNameTable);
  if (!hit || hit.stem.proclitic.length > 1) return undefined;
  return p.tokens[hit.to - 1]?.word.bare.endsWith(hit.form.at(-1) ?? '') ? hit : undefined;
}

/** أبو, أم, عبد, ابن: they begin names, بن only goes on. */
function opensName(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && isConnectorWord(word, 'opener');
}

function isConnector(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  return word?.type === 'arabic' && word.fold.length <= 5 && isConnectorWord(word);
}

function isArticled(p: Paragraph, at: number): boolean {
  return p.tokens[at]?.word.fold.startsWith('ال') ?? false;
}
