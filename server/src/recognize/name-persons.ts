// Persons by pattern: a title and a name («الجنرال إريك كوريلا», General Erik Kurilla), an office completed and a name («وزير
// الدفاع الأميركي لويد أوستن»), a known given name and what follows («سمير الجبوري»), kunyas («أبو عبد الله»). A name ends at a
// common word, a mark, a word of another table. Leaves alone: titles without a name («الرئيس الأميركي»), lone given names.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { demonymTable } from '../lexicon/gazetteer/demonyms.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { partsOf } from '../lexicon/names/name-part.ts';
import { type Title, titleTable } from '../lexicon/names/title.ts';
import { groupOf } from '../lexicon/table.ts';
import { hitAt, type Paragraph, startsOf } from '../read/paragraph.ts';
import type { NameCandidate } from './name-candidate.ts';
import { asPerson, givenAt, isInflected, isJoined, opensName, readName } from './name-person-read.ts';
import { isUnknownWord } from './name-words.ts';

const OPENINGS = groupOf(titleTable, givenNameTable);

export function findPersons(p: Paragraph): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  let next = 0;
  for (const i of startsOf(p, OPENINGS)) {
    if (i < next) continue;
    const title = hitAt(p, i, titleTable);
    const person = title ? personAfter(p, title) : undefined;
    const given = person ?? personByGivenName(p, i);
    if (given) found.push(given);
    if (given && !title) next = given.to;
  }
  return found;
}

/** How many words may stand between an office and the name («المتحدث باسم قوات التحالف الدولي الكولونيل»). */
const COMPLETED = 7;

function personAfter(p: Paragraph, title: Hit<Title>): NameCandidate | undefined {
  const direct = readName(p, title.to, isEnough(p, title) ? 'any' : 'foreign');
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

/** Whether one word makes the name: any behind a rank, a sure given name behind a relative («والدته فيروز»). */
function isEnough(p: Paragraph, { row, to }: Hit<Title>): boolean {
  if (row.class === 'rank' || row.class === 'called') return true;
  const given = row.class === 'kin' || row.id.startsWith('child') ? givenAt(p, to) : undefined;
  return given?.stem.proclitic === '' && !given.row.weak;
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

/** What makes a name of a weak given name: a father, a sure given name, or a word that nothing else is known of («كريم الجبوري»). */
function isFamilyName(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  if (!word) return false;
  if (partsOf(word).has('lineage') && word.fold.length <= LINEAGE) return true;
  const given = givenAt(p, at);
  return given ? !given.row.weak && given.stem.proclitic === '' : isUnknownWord(p, at) && !isJoined(p, at) && !isInflected(word);
}
const LINEAGE = 3;
