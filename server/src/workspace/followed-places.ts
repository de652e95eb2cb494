// The places of an open text, as they follow its edits and come back with what was taken away.
import type { Span } from '../text/span.ts';
import { reanchor } from './anchor.ts';
import type { Anchor } from './annotation.ts';
import { editsBetween } from './diff-edits.ts';
import { applyEdit, followEdit, type TextEdit, touches } from './follow-edits.ts';
import { rememberStates } from './remembered-states.ts';

/** One place. Its text is gone while `span` is empty. */
export interface Place {
  span: Span;
  /** What it was when it was last settled: written, read, or decided. */
  anchor: Anchor;
}

export interface FollowedPlaces {
  readonly text: string;
  add(place: Place): void;
  remove(place: Place): void;
  /** One change of the text, made of edits that each count in the text that the edit before has left. */
  edit(edits: readonly TextEdit[]): void;
}

const MOST_REMOVALS = 512;
/** Text taken away and put elsewhere takes its places along if it says more than the place itself. */
const TELLING = 16;

/** A text that was taken away with the whole of a place in it. */
interface Removal {
  readonly place: Place;
  /** Without blanks at its ends: a line that is moved changes them. */
  readonly core: string;
  /** The place in `core`. */
  readonly within: Span;
  at: number;
  readonly event: number;
}

interface Insertion {
  readonly text: string;
  at: number;
}

export function followPlaces(initial: string): FollowedPlaces {
  let text = initial;
  let event = 0;
  // What is cut at an end is what undo cannot know by itself; and only what an edit reaches can come back by it.
  const cut = new Set<Place>();
  const reached = new Set<Place>();
  const touched = new Set<Place>();
  const places = new Set<Place>();
  let removals: Removal[] = [];
  const spansNow = (): ReadonlyMap<Place, Span> => new Map([...places].map((place) => [place, place.span]));
  const timeline = rememberStates<Place>();
  const apply = (edit: TextEdit, insertions: Insertion[]): void => {
    const pieces = once(() => editsBetween(text.slice(edit.start, edit.end), edit.text, edit.start));
    for (const place of places) {
      const { span } = place;
      const follows = !touches(edit, span) || (span.start <= edit.start && edit.end <= span.end);
      if (edit.start <= span.end && span.start <= edit.end) reached.add(place);
      if (touches(edit, span)) touched.add(place);
      if (touches(edit, span) && !(span.start < edit.start && edit.end < span.end)) cut.add(place);
      place.span = follows ? followEdit(span, edit) : pieces().reduce(followEdit, span);
      if (span.start < span.end && place.span.start === place.span.end) noteRemoval(place, span, edit);
    }
    for (const mark of [...removals, ...insertions]) mark.at = followMark(mark.at, edit);
    if (edit.text !== '') insertions.push({ text: edit.text, at: edit.start });
    text = applyEdit(text, edit);
  };
  const noteRemoval = (place: Place, span: Span, edit: TextEdit): void => {
    const taken = text.slice(edit.start, edit.end);
    const core = taken.trim();
    const start = edit.start + taken.indexOf(core);
    const within = { start: span.start - start, end: span.end - start };
    if (within.start >= 0 && within.end <= core.length) removals.push({ place, core, within, at: edit.start, event });
  };
  const bringBack = (insertions: readonly Insertion[]): void => {
    for (const removal of removals) if (isEmpty(removal.place)) comeBack(text, removal, insertions, event);
    removals = removals.filter(({ place }) => isEmpty(place)).slice(-MOST_REMOVALS);
    for (const place of places)
      if (isEmpty(place) && insertions.some((i) => i.text.includes(place.anchor.exact))) {
        const { start } = place.span;
        const found = reanchor(text, { ...place.anchor, start, end: start });
        // It comes back with what was put in, not to a place that was there all the time.
        if ('at' in found && insertions.some(({ at, text: { length } }) => at <= found.at.start && found.at.end <= at + length)) {
          place.span = found.at;
          reached.add(place);
        }
      }
  };
  return {
    get text() {
      return text;
    },
    add: (place) => void places.add(place),
    remove(place) {
      places.delete(place);
      removals = removals.filter((removal) => removal.place !== place);
    },
    edit(edits) {
      if (places.size === 0) {
        text = edits.reduce(applyEdit, text);
        return;
      }
      event++;
      for (const noted of [cut, reached, touched]) noted.clear();
      const before = text;
      const spans = spansNow();
      timeline.settle(before, spans);
      const insertions: Insertion[] = [];
      for (const edit of edits) apply(edit, insertions);
      if (insertions.length > 0) bringBack(insertions);
      if (text === before) {
        for (const place of cut) {
          const span = spans.get(place) ?? place.span;
          if (lengthOf(place.span) !== lengthOf(span)) place.span = span;
        }
        return;
      }
      const known = timeline.find(text, edits);
      // What was typed beside a place stays outside of it, even if the text has been the same before with the place around it.
      for (const [place, span] of known?.spans ?? [])
        if (touched.has(place) || (reached.has(place) && (known?.retraced || isEmpty(place)))) place.span = span;
      timeline.settle(text, spansNow(), edits);
    },
  };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function isEmpty({ span }: Place): boolean {
  return lengthOf(span) === 0;
}

/** Puts a place where the text that held it stands again: in the same change, at the same place, or among enough of its own. */
function comeBack(text: string, removal: Removal, insertions: readonly Insertion[], now: number): void {
  const { place, core, within, at } = removal;
  const moved = removal.event === now || core.length >= lengthOf(within) + TELLING;
  const found = insertions.flatMap((insertion) => {
    const first = insertion.text.indexOf(core);
    const isThere = insertion.at <= at && at <= insertion.at + insertion.text.length && insertion.text.trim() === core;
    if (first < 0 || !(moved || isThere)) return [];
    const second = insertion.text.indexOf(core, first + 1);
    return second < 0 ? [insertion.at + first] : [-1];
  });
  const [start] = found;
  // What was inserted may have been changed by a later edit of the same change.
  if (found.length !== 1 || start === undefined || start < 0 || !text.startsWith(core, start)) return;
  place.span = { start: start + within.start, end: start + within.end };
}

/** A mark stays before what is inserted at it. */
function followMark(at: number, { start, end, text }: TextEdit): number {
  if (start >= at) return at;
  return end <= at ? at + text.length - (end - start) : start;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
