import type { Phrase } from '../phrase.ts';
import { contains, overlaps } from '../text/span.ts';

/**
 * Decides between phrases that overlap: the longer stands; of equal ones the first given. A phrase inside a longer one
 * stays only if its recognizer marked it `nested`; references stand beside whatever shares their span.
 * @returns what stands, by start, longer first
 */
export function arbitrate(phrases: readonly Phrase[]): readonly Phrase[] {
  const byLength = phrases.map((phrase, order) => ({ phrase, order }));
  byLength.sort((a, b) => length(b.phrase) - length(a.phrase) || a.order - b.order);
  const standing: Phrase[] = [];
  // Phrases that stand, by the code units they cover: each unit names at most one, so the pass is linear in the text covered.
  const covered = new Map<number, Phrase>();
  for (const { phrase } of byLength) {
    if (phrase.kind === 'reference' || isFree(phrase, covered)) {
      standing.push(phrase);
      if (phrase.kind !== 'reference' && !phrase.nested) for (let at = phrase.start; at < phrase.end; at++) covered.set(at, phrase);
    }
  }
  return standing.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isFree(phrase: Phrase, covered: ReadonlyMap<number, Phrase>): boolean {
  for (let at = phrase.start; at < phrase.end; at++) {
    const holder = covered.get(at);
    if (!holder) continue;
    if (!(phrase.nested && contains(holder, phrase) && mayHold(holder, phrase))) return !overlaps(holder, phrase);
  }
  return true;
}

const NAMES: ReadonlySet<Phrase['kind']> = new Set(['name', 'demonym']);
const TIMES: ReadonlySet<Phrase['kind']> = new Set(['date', 'time', 'duration', 'set']);
const NUMBERS: ReadonlySet<Phrase['kind']> = new Set(['number', 'ordinal']);

/** Names hold names and numbers (مطاري بغداد وأربيل), times hold times and places (بالتوقيت المحلي في سوريا). */
function mayHold(outer: Phrase, inner: Phrase): boolean {
  if (NAMES.has(outer.kind)) return NAMES.has(inner.kind) || NUMBERS.has(inner.kind);
  if (TIMES.has(outer.kind)) return TIMES.has(inner.kind) || NAMES.has(inner.kind);
  return false;
}

function length(phrase: Phrase): number {
  return phrase.end - phrase.start;
}
