// What several edits replaced, seen as one replacement.
import type { TextEdit } from './follow-edits.ts';

/** `[start, end)` of the text before became `[start, grown)` of the text after. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly grown: number;
}

/** The stretch of edits that each count in the text that the edit before has left; nothing if they change nothing. */
export function stretchOf(edits: readonly TextEdit[]): Stretch | undefined {
  let whole: Stretch | undefined;
  for (const { start, end, text } of edits) {
    if (start === end && text === '') continue;
    const next = { start, end, grown: start + text.length };
    whole = whole ? stretchAfter(whole, next) : next;
  }
  return whole;
}

/** Two replacements, the second in what the first has left, as one. */
export function stretchAfter(first: Stretch, second: Stretch): Stretch {
  const between = Math.max(first.grown, second.end);
  return {
    start: Math.min(first.start, second.start),
    end: between - (first.grown - first.end),
    grown: between + (second.grown - second.end),
  };
}
