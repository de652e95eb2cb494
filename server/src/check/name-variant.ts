// One name spelled two ways in one article: «نتنياهو» and «نتانياهو», «نعمان قورتولموش» and later «قرتولموش».
// The spelling of the gazetteer wins, else the more frequent one. Leaves alone: short and full forms (بايدن, جو بايدن), words in other
// inflections (الفلسطينيون, الفلسطينيين), two names that both are known (كامل, كمال), سوريا and سورية.
import { commonnessOf } from '../lexicon/gazetteer/common-words.ts';
import { nearNames } from '../lexicon/gazetteer/near-names.ts';
import { keysOf } from '../lexicon/table.ts';
import type { Edit, Entity } from '../model.ts';
import { type NameWord, readNameWords } from '../resolve/name-words.ts';
import { variantBetween } from '../text/slip.ts';
import { perWord, type Word } from '../text/word.ts';
import type { Check, NewFinding } from './check.ts';

export const nameVariant: Check = {
  code: 'name-variant',
  summary: 'one name spelled two ways',
  run: ({ mentions, entities, text }) =>
    findVariants(readNameWords(mentions, text)).flatMap(([a, b]) => {
      const [winner, loser] = wins(a, b, entities) ? [a, b] : [b, a];
      return report(loser, winner);
    }),
};

/** Pairs of spellings of one name. A spelling is in one pair at most. */
function findVariants(words: readonly NameWord[]): readonly (readonly [NameWord, NameWord])[] {
  const byShape = new Map<string, NameWord>();
  const pairs = new Map<NameWord, NameWord>();
  const paired = new Set<NameWord>();
  for (const word of words)
    for (const shape of shapesOf(word.word)) {
      const other = byShape.get(shape);
      if (!other) byShape.set(shape, word);
      else if (!paired.has(word) && !paired.has(other) && areVariants(word, other)) {
        pairs.set(word, other);
        paired.add(word).add(other);
      }
    }
  return [...pairs];
}

/** The word, and the word less any one letter but the first and last: two words one letter apart have a shape in common. */
const shapesOf = perWord(({ fold }: Word): readonly string[] => {
  const shapes = new Set([fold]);
  for (let i = 1; i < fold.length - 1; i++) shapes.add(fold.slice(0, i) + fold.slice(i + 1));
  return [...shapes];
});

/** One name: the words beside it agree, usage allows both spellings, or one that no table knows is a slip of the other. */
function areVariants(a: NameWord, b: NameWord): boolean {
  const [x, y] = [a.word.fold, b.word.fold];
  if (a.kind !== b.kind || x === y || x.at(-1) !== y.at(-1) || isCutOf(a, b) || isCutOf(b, a)) return false;
  const how = variantBetween(x, y);
  const entities = new Set(a.places.map(({ entity }) => entity));
  const isOne = b.places.some(({ entity }) => entities.has(entity));
  if (!how || (isKnown(a) && isKnown(b) && !(isOne && how === 'usage'))) return false;
  if (!isOne && Math.min(x.length, y.length) < SHORTEST_UNKNOWN) return false;
  // Two words of one name («كوكا كولا») are no variants.
  return !a.places.some(({ name }) => name.some((t) => t.word.fold === y)) && haveCompany(a, b);
}
const SHORTEST_UNKNOWN = 5;

/** Written with letters glued before it: «وبرلين» inside a name. */
function isCutOf(a: NameWord, b: NameWord): boolean {
  return a.word.stems.some((s) => s.proclitic !== '' && s.fold === b.word.fold);
}

/** The other words of a name of one all stand in a name of the other. */
function haveCompany(a: NameWord, b: NameWord): boolean {
  const others = ({ word, places }: NameWord) =>
    places.slice(0, COMPARED).map(({ name }) => name.map((t) => t.word.fold).filter((f) => f !== word.fold));
  const [some, more] = [others(a), others(b)];
  const isWithin = (p: readonly string[], q: readonly string[]) => p.every((f) => q.includes(f));
  return some.some((p) => more.some((q) => isWithin(p, q) || isWithin(q, p)));
}

/** So many places of each are compared. */
const COMPARED = 20;

/** A word of some name of the gazetteer, or a common word. */
function isKnown({ word }: NameWord): boolean {
  return nearNames().known.has(word.fold) || commonnessOf(word).written;
}

/** A known spelling wins, then the more frequent one, then the one of the canonical name. */
function wins(a: NameWord, b: NameWord, entities: readonly Entity[]): boolean {
  if (isKnown(a) !== isKnown(b)) return isKnown(a);
  return (a.places.length - b.places.length || Number(isCanonical(a, entities)) - Number(isCanonical(b, entities))) >= 0;
}

function isCanonical({ word, places }: NameWord, entities: readonly Entity[]): boolean {
  return entities.some(({ id, name }) => id === places[0]?.entity && keysOf(name).includes(word.fold));
}

function report(loser: NameWord, winner: NameWord): readonly NewFinding[] {
  const right = winner.word.bare;
  const { start: from = 0, end: to = 0 } = winner.places[0] ?? {};
  const edits = loser.places.map(({ start, end }): Edit => ({ start, end, newText: right }));
  const note = { key: isKnown(winner) && !isKnown(loser) ? 'name-known-so' : 'name-written-so', args: { right } };
  return edits.map((edit) => ({
    start: edit.start,
    end: edit.end,
    message: { key: 'name-two-ways', args: { wrong: loser.word.bare, right } },
    because: [{ message: note, start: from, end: to }],
    related: [{ start: from, end: to, note: { key: 'name-written-so', args: { right } } }],
    fixes: [
      { title: { key: 'write-name', args: { right } }, edits: [edit] },
      ...(edits.length > 1 ? [{ title: { key: 'write-name-everywhere', args: { right, count: edits.length } }, edits }] : []),
    ],
  }));
}
