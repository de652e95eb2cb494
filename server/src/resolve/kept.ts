// What one analysis leaves for the next one of the same article, so that an edit costs what it changes.
import { type Paragraph, perParagraph } from '../read/paragraph.ts';

/** What an analyzer keeps between analyses; nobody else's business. A fresh one gives the same results, later. */
export type Kept = unknown[];

/**
 * What follows from a list, worked out again only when the list is no longer the same, item by item; until then it is the same object.
 * @param derive must not keep the items: later ones stand in their place
 */
export function whileSame<Item, T extends object>(
  isSame: (a: Item, b: Item) => boolean,
  derive: (items: readonly Item[]) => T,
): (kept: Kept, items: readonly Item[]) => T {
  const slot = slots++;
  return (kept, items) => {
    const last = kept[slot] as { readonly items: readonly Item[]; readonly derived: T } | undefined;
    const isKept = last?.items.length === items.length && items.every((item, i) => isSame(item, last.items[i] as Item));
    const derived = last && isKept ? last.derived : derive(items);
    kept[slot] = { items, derived };
    return derived;
  };
}
let slots = 0;

/** A function of a paragraph and of what the article decides, kept with the paragraph while that is the same object. */
export function perParagraphWith<With extends object, T>(compute: (p: Paragraph, given: With) => T): (p: Paragraph, given: With) => T {
  const memoOf = perParagraph((): { last?: { readonly given: With; readonly result: T } } => ({}));
  return (p, given) => {
    const memo = memoOf(p);
    if (memo.last?.given !== given) memo.last = { given, result: compute(p, given) };
    return memo.last.result;
  };
}
