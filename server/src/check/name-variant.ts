// One name spelled two ways in one article: «نتنياهو» and «نتانياهو», «نعمان قورتولموش» and later «قرتولموش».
// The spelling of the gazetteer wins, else the more frequent one. Leaves alone: short and full forms (بايدن, جو بايدن), words in other
// inflections (الفلسطينيون, الفلسطينيين), two names that both are known (كامل, كمال), سوريا and سورية.
import { keysOf } from '../lexicon/table.ts';
import type { Edit, Entity } from '../model.ts';
import { findVariants, isKnownName } from '../resolve/name-variants.ts';
import type { NameWord } from '../resolve/name-words.ts';
import type { Check, NewFinding } from './check.ts';

export const nameVariant: Check = {
  code: 'name-variant',
  summary: 'one name spelled two ways',
  run: (article) =>
    findVariants(article).flatMap(([a, b]) => {
      const [winner, loser] = wins(a, b, article.entities) ? [a, b] : [b, a];
      return report(loser, winner);
    }),
};

/** A known spelling wins, then the more frequent one, then the one of the canonical name. */
function wins(a: NameWord, b: NameWord, entities: readonly Entity[]): boolean {
  if (isKnownName(a) !== isKnownName(b)) return isKnownName(a);
  return (a.places.length - b.places.length || Number(isCanonical(a, entities)) - Number(isCanonical(b, entities))) >= 0;
}

function isCanonical({ word, places }: NameWord, entities: readonly Entity[]): boolean {
  return entities.some(({ id, name }) => id === places[0]?.entity && keysOf(name).includes(word.fold));
}

function report(loser: NameWord, winner: NameWord): readonly NewFinding[] {
  const right = winner.word.bare;
  const { start: from = 0, end: to = 0 } = winner.places[0] ?? {};
  const edits = loser.places.map(({ start, end }): Edit => ({ start, end, newText: right }));
  const note = { key: isKnownName(winner) && !isKnownName(loser) ? 'name-known-so' : 'name-written-so', args: { right } };
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
