// Where places stood in the texts that there were: undo gives such a text again, and its places with it.
import type { Span } from '../text/span.ts';

/** How much is remembered for undo to find again: UTF-16 units of texts, and places in them. */
const MOST_TEXT = 8_000_000;
const MOST_PLACES = 200_000;

/** The texts that there were, with their places, and which of them is the text now. */
interface Timeline<Place> {
  /** The places of a text that was there before; where it was there more than once, the time that is nearest. It is the text now. */
  find(text: string): ReadonlyMap<Place, Span> | undefined;
  /** Notes the places of the text now. A text that `find` has not found is a new one; what was undone stays, for it may be done again by hand. */
  settle(text: string, spans: ReadonlyMap<Place, Span>): void;
}

interface State<Place> {
  readonly text: string;
  readonly spans: ReadonlyMap<Place, Span>;
}

export function rememberStates<Place>(): Timeline<Place> {
  const states: State<Place>[] = [];
  let now = -1;
  let size = 0;
  const sizeOf = ({ text, spans }: State<Place>): number => Math.max(text.length / MOST_TEXT, spans.size / MOST_PLACES);
  return {
    find(text) {
      for (let steps = 1; steps < states.length; steps++)
        for (const at of [now - steps, now + steps]) {
          if (states[at]?.text !== text) continue;
          now = at;
          return states[at]?.spans;
        }
      return undefined;
    },
    settle(text, spans) {
      const state = { text, spans };
      if (states[now]?.text === text) {
        size += sizeOf(state) - sizeOf(states[now] ?? state);
        states[now] = state;
        return;
      }
      states.push(state);
      size += sizeOf(state);
      while (size > 1 && states.length > 1) size -= sizeOf(states.shift() ?? state);
      now = states.length - 1;
    },
  };
}
