// Where places stood in the texts that there were: undo gives such a text again, and its places with it.
import type { Span } from '../text/span.ts';
import { type Stretch, stretchAfter, stretchOf } from './edit-stretch.ts';
import type { TextEdit } from './follow-edits.ts';

/** How much is remembered for undo to find again: UTF-16 units of texts, and places in them. */
const MOST_TEXT = 8_000_000;
const MOST_PLACES = 200_000;

/** The texts that there were, with their places, and which of them is the text now. */
interface Timeline<Place> {
  /** A text that was there before: the one that the edits lead back to, which then is the text now; else the nearest of equal ones. */
  find(text: string, edits: readonly TextEdit[]): Found<Place> | undefined;
  /**
   * Notes the places of the text now, and the edits that made it. A text that `find` has not led back to is a new one; what was
   * undone stays, for it may be done again by hand.
   */
  settle(text: string, spans: ReadonlyMap<Place, Span>, edits?: readonly TextEdit[]): void;
}

interface Found<Place> {
  readonly spans: ReadonlyMap<Place, Span>;
  /** Whether the edits go the way that lies between the two texts, as undo and redo do; else the texts are only equal. */
  readonly retraced: boolean;
}

interface State<Place> {
  readonly text: string;
  readonly spans: ReadonlyMap<Place, Span>;
  readonly number: number;
  /** The number of the state that it was made of, and what was replaced in that. */
  readonly parent: number | undefined;
  readonly by: Stretch | undefined;
}

export function rememberStates<Place>(): Timeline<Place> {
  const states: State<Place>[] = [];
  let now = -1;
  let size = 0;
  let next = 0;
  const sizeOf = ({ text, spans }: State<Place>): number => Math.max(text.length / MOST_TEXT, spans.size / MOST_PLACES);
  /** What was replaced on the way from an earlier state to one that was made of it. */
  const wayBetween = (earlier: State<Place>, later: State<Place>): Stretch | undefined => {
    let way: Stretch | undefined;
    for (let at: State<Place> | undefined = later; at !== earlier; at = states[at.parent - (states[0]?.number ?? 0)]) {
      if (at?.parent === undefined || at.by === undefined || at.number < earlier.number) return undefined;
      way = way ? stretchAfter(at.by, way) : at.by;
    }
    return way;
  };
  const goesBetween = (edits: readonly TextEdit[], from: State<Place>, to: State<Place>): boolean => {
    const done = stretchOf(edits);
    const made = from.number < to.number ? wayBetween(from, to) : wayBetween(to, from);
    if (!done || !made || done.start !== made.start) return false;
    return from.number < to.number
      ? done.end === made.end && done.grown === made.grown
      : done.end === made.grown && done.grown === made.end;
  };
  return {
    find(text, edits) {
      const here = states[now];
      let equal: State<Place> | undefined;
      for (let steps = 1; here && steps < states.length; steps++)
        for (const at of [now - steps, now + steps]) {
          const found = states[at];
          if (found?.text !== text) continue;
          if (goesBetween(edits, here, found)) {
            now = at;
            return { spans: found.spans, retraced: true };
          }
          equal ??= found;
        }
      return equal && { spans: equal.spans, retraced: false };
    },
    settle(text, spans, edits) {
      const here = states[now];
      if (here?.text === text) {
        states[now] = { ...here, spans };
        size += sizeOf(states[now] ?? here) - sizeOf(here);
        return;
      }
      const state = { text, spans, number: next++, parent: here?.number, by: edits && stretchOf(edits) };
      states.push(state);
      size += sizeOf(state);
      while (size > 1 && states.length > 1) size -= sizeOf(states.shift() ?? state);
      now = states.length - 1;
    },
  };
}
