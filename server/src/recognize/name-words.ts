// What a word that no table knows may be.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { gazetteerTable } from '../lexicon/gazetteer/gazetteer.ts';
import { givenNameTable } from '../lexicon/gazetteer/given-names.ts';
import type { Hit } from '../lexicon/lexicon.ts';
import { headNounTable } from '../lexicon/names/head-noun.ts';
import { cuesOf } from '../lexicon/names/name-cue.ts';
import { titleTable } from '../lexicon/names/title.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { perWord } from '../text/word.ts';

/** Whether no table knows the word (weak names apart) and news seldom uses it otherwise: it may be a name. */
export function isUnknownWord(p: Paragraph, at: number): boolean {
  const word = p.tokens[at]?.word;
  if (!word || !rarityOf(word).rare || hitAt(p, at, titleTable) || hitAt(p, at, headNounTable)) return false;
  return !p.lookup.at(at).some((h) => h.table !== givenNameTable && !isWeakName(h) && (h.stem.proclitic === '' || isName(h)));
}

/** Whether a word is long enough for a name and news seldom uses it otherwise. */
const rarityOf = perWord((word) => {
  const common = commonnessOf(word);
  return { rare: word.type === 'arabic' && word.fold.length >= SHORTEST && !common.written && !common.cut && cuesOf(word).size === 0 };
});
const SHORTEST = 3;

/** «بالعراق», «للبنان»: a name behind glued letters is no unknown word. */
function isName({ table, stem }: Hit<unknown>): boolean {
  return table === gazetteerTable && stem.proclitic !== AND && stem.fold.length > 3;
}
const AND = 'و';

function isWeakName(hit: Hit<unknown>): boolean {
  return hit.table === gazetteerTable && (hit.row as { weak: boolean }).weak;
}
