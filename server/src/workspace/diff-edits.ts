// What a replacement really changes: a formatter, a reload or a paste often gives a long text again with little in it new.
import type { TextEdit } from './follow-edits.ts';

/**
 * The edits that turn one text into another, the last in the text first, so that each counts in the old text. What both
 * have in common stays: beginning and end, then lines that stand once in both, then words. Cost is linear, but for the sorting.
 * @param base added to every offset
 */
export function editsBetween(before: string, after: string, base = 0): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  compare(before, after, base, [/[^\n]*\n|[^\n]+/gu, /\s+|[^\s]+/gu], edits);
  return edits.reverse();
}

/** Shorter runs of equal text say nothing: unrelated texts have words in common. */
const TELLING = 16;

function compare(before: string, after: string, base: number, units: readonly RegExp[], edits: TextEdit[]): void {
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, prefix);
  const old = before.slice(prefix, before.length - suffix);
  const added = after.slice(prefix, after.length - suffix);
  if (old === '' && added === '') return;
  const [unit, ...smaller] = units;
  if (old === '' || added === '' || !unit) return void edits.push({ start: base + prefix, end: base + prefix + old.length, text: added });
  let oldAt = 0;
  let addedAt = 0;
  for (const run of [...commonRuns(old, added, unit), { old: old.length, added: added.length, length: 0 }]) {
    compare(old.slice(oldAt, run.old), added.slice(addedAt, run.added), base + prefix + oldAt, smaller, edits);
    oldAt = run.old + run.length;
    addedAt = run.added + run.length;
  }
}

interface Run {
  readonly old: number;
  readonly added: number;
  readonly length: number;
}

/** Runs of units that stand once in both texts and in the same order, long enough to be no accident. */
function commonRuns(old: string, added: string, unit: RegExp): readonly Run[] {
  const places = oncePlaces(added, unit);
  const pairs = [...oncePlaces(old, unit)].flatMap(([text, at]): Run[] => {
    const there = places.get(text);
    return there === undefined ? [] : [{ old: at, added: there, length: text.length }];
  });
  const runs: Run[] = [];
  for (const pair of longestRising(pairs)) {
    const last = runs.at(-1);
    if (last && last.old + last.length === pair.old && last.added + last.length === pair.added)
      runs[runs.length - 1] = { ...last, length: last.length + pair.length };
    else if (last && isSame(old, added, last, pair)) runs[runs.length - 1] = { ...last, length: pair.old + pair.length - last.old };
    else runs.push(pair);
  }
  return runs.filter((run) => run.length >= TELLING);
}

/** Whether what stands between two runs is equal too: units that stand more than once, blanks. */
function isSame(old: string, added: string, a: Run, b: Run): boolean {
  const length = b.old - (a.old + a.length);
  return length === b.added - (a.added + a.length) && old.startsWith(added.slice(a.added + a.length, b.added), a.old + a.length);
}

/** The units that stand once, in their order. */
function oncePlaces(text: string, unit: RegExp): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  for (const { 0: found, index } of text.matchAll(unit)) {
    if (places.has(found)) often.add(found);
    else places.set(found, index);
  }
  for (const found of often) places.delete(found);
  return places;
}

/** The longest part of a list, given by `old`, whose `added` rises too (patience sorting). */
function longestRising(pairs: readonly Run[]): readonly Run[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ added }, i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.added ?? 0) < added) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = i;
  });
  const rising: Run[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  // Two different characters may begin with the same half of a pair.
  return length > 0 && isFirstHalf(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length > 0 && isSecondHalf(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
