// One name spelled two ways in one article: «نتنياهو» and «نتانياهو», «نعمان قورتولموش» and later «قرتولموش».
// The spelling of the gazetteer wins, else the more frequent one. Leaves alone: short and full forms (بايدن, جو بايدن), words in other
// inflections (الفلسطينيون, الفلسطينيين), two names that both are known (كامل, كمال), سوريا and سورية.
import type { Edit } from '../model.ts';
import { type NameWord, readNameWords } from '../resolve/name-words.ts';
import { variantBetween } from '../text/slip.ts';
import type { Check, NewFinding } from './check.ts';

export const nameVariant: Check = {
  code: 'name-variant',
  summary: 'one name spelled two ways',
  run: ({ mentions, entities, text }) =>
    findVariants(readNameWords(mentions, entities, text)).flatMap(([loser, winner]) => report(loser, winner)),
};

/** Pairs of spellings, the losing one first; each spelling loses once at most. A known one wins, then the more frequent one. */
function findVariants(words: readonly NameWord[]): readonly (readonly [NameWord, NameWord])[] {
  const byShape = new Map<string, NameWord[]>();
  for (const word of words)
    for (const shape of shapesOf(word.fold)) {
      const alike = byShape.get(shape);
      if (alike) alike.push(word);
      else byShape.set(shape, [word]);
    }
  const lost = new Map<NameWord, NameWord>();
  for (const alike of byShape.values())
    for (const [i, a] of alike.slice(0, MOST_ALIKE).entries())
      for (const b of alike.slice(i + 1, MOST_ALIKE)) if (areVariants(a, b)) lose(lost, a, b);
  return [...lost];
}
/** More words than this that are alike but for one letter are no variants of one. */
const MOST_ALIKE = 4;

/** The word, and the word less any one letter but the last: two words one letter apart have a shape in common. */
function shapesOf(fold: string): readonly string[] {
  const shapes = [fold];
  for (let i = 1; i < fold.length - 1; i++) shapes.push(fold.slice(0, i) + fold.slice(i + 1));
  return [...new Set(shapes)];
}

/** One name: the words beside it agree, usage allows both spellings, or one that no table knows is a slip of the other. */
function areVariants(a: NameWord, b: NameWord): boolean {
  if (a.kind !== b.kind || a.fold.at(-1) !== b.fold.at(-1)) return false;
  // Two words of one name («كوكا كولا»), and a word with letters glued before it, are no variants.
  if (a.cut.includes(b.fold) || b.cut.includes(a.fold) || a.company.some((others) => others.includes(b.fold))) return false;
  const how = variantBetween(a.fold, b.fold);
  const isOne = a.entities.some((e) => b.entities.includes(e));
  if (!how || (a.isKnown && b.isKnown && !(isOne && how === 'usage'))) return false;
  if (!isOne && Math.min(a.fold.length, b.fold.length) < SHORTEST_UNKNOWN) return false;
  return a.company.some((x) => b.company.some((y) => isWithin(x, y) || isWithin(y, x)));
}
const SHORTEST_UNKNOWN = 5;

/** The other words of one name all stand in the other name. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.includes(word));
}

function lose(lost: Map<NameWord, NameWord>, a: NameWord, b: NameWord): void {
  const more = a.places.length - b.places.length || Number(a.isCanonical) - Number(b.isCanonical);
  const aWins = a.isKnown !== b.isKnown ? a.isKnown : more >= 0;
  const [winner, loser] = aWins ? [a, b] : [b, a];
  if (!lost.has(loser)) lost.set(loser, winner);
}

function report(loser: NameWord, winner: NameWord): readonly NewFinding[] {
  const right = winner.written;
  const [model = { start: 0, end: 0 }] = winner.places;
  const edits = loser.places.map(({ start, end }): Edit => ({ start, end, newText: right }));
  const note = { key: winner.isKnown && !loser.isKnown ? 'name-known-so' : 'name-written-so', args: { right } };
  return edits.map((edit) => ({
    start: edit.start,
    end: edit.end,
    message: { key: 'name-two-ways', args: { wrong: loser.written, right } },
    because: [{ message: note, ...model }],
    related: [{ ...model, note: { key: 'name-written-so', args: { right } } }],
    fixes: [
      { title: { key: 'write-name', args: { right } }, edits: [edit] },
      ...(edits.length > 1 ? [{ title: { key: 'write-name-everywhere', args: { right, count: edits.length } }, edits }] : []),
    ],
  }));
}
