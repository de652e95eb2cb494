// One name spelled two ways in one article: «نتنياهو» and «نتانياهو», «نعمان قورتولموش» and later «قرتولموش».
// The spelling of the gazetteer wins, else the more frequent one; where they are even, either may be written. Leaves alone: short and full forms (بايدن, جو بايدن), words in other
// inflections (الفلسطينيون, الفلسطينيين), two names that both are known (كامل, كمال), سوريا and سورية.
import { keysOf } from '../lexicon/table.ts';
import type { Edit, Entity, Fix } from '../model.ts';
import { findKnownSlips } from '../resolve/name-slips-known.ts';
import { findVariants, isKnownName } from '../resolve/name-variants.ts';
import type { NameWord } from '../resolve/name-words.ts';
import { overlaps } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const nameVariant: Check = {
  code: 'name-variant',
  summary: 'one name spelled two ways',
  run: (article) => {
    const pairs = findVariants(article);
    if (!pairs.length) return [];
    // What is misspelled by the tables is said by `misspelled-name`.
    const slips = findKnownSlips(article);
    return pairs.flatMap(([a, b]) => {
      const order = compare(a, b);
      const [winner, loser] =
        (order || Number(isCanonical(a, article.entities)) - Number(isCanonical(b, article.entities))) >= 0 ? [a, b] : [b, a];
      return report(loser, winner, order === 0).filter((found) => !slips.some(({ word }) => overlaps(word, found)));
    });
  },
};

/** A known spelling wins, then the more frequent one: positive where that is `a`. */
function compare(a: NameWord, b: NameWord): number {
  return Number(isKnownName(a)) - Number(isKnownName(b)) || a.places.length - b.places.length;
}

function isCanonical({ word, places }: NameWord, entities: readonly Entity[]): boolean {
  return entities.some(({ id, name }) => id === places[0]?.entity && keysOf(name).includes(word.fold));
}

/** @param isEven nothing tells which of the two is right: the other may be written too */
function report(loser: NameWord, winner: NameWord, isEven: boolean): readonly NewFinding[] {
  const right = winner.word.bare;
  const { start: from = 0, end: to = 0 } = winner.places[0] ?? {};
  const edits = editsFor(loser, right);
  const note = { key: isKnownName(winner) && !isKnownName(loser) ? 'name-known-so' : 'name-written-so', args: { right } };
  return edits.map((edit) => ({
    start: edit.start,
    end: edit.end,
    message: { key: 'name-two-ways', args: { wrong: loser.word.bare, right } },
    because: [{ message: note, start: from, end: to }],
    related: [{ start: from, end: to, note: { key: 'name-written-so', args: { right } } }],
    fixes: [
      fixOf(right, [edit]),
      ...(edits.length > 1 ? [fixOf(right, edits)] : []),
      ...(isEven ? [fixOf(loser.word.bare, editsFor(winner, loser.word.bare))] : []),
    ],
  }));
}

function editsFor({ places }: NameWord, newText: string): readonly Edit[] {
  return places.map(({ start, end }) => ({ start, end, newText }));
}

function fixOf(right: string, edits: readonly Edit[]): Fix {
  const count = edits.length;
  return { title: count > 1 ? { key: 'write-name-everywhere', args: { right, count } } : { key: 'write-name', args: { right } }, edits };
}
