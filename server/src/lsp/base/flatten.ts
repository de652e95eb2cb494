import type { Mention } from '../../model.ts';
import type { Span } from '../../text/span.ts';

/** A piece of text that shows one mention. */
export interface Piece extends Span {
  readonly mention: Mention;
}

/** Mentions cut into pieces that do not overlap, in reading order: where several cover a place, the shortest shows; a value before a reference. */
export function flatten(mentions: readonly Mention[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: readonly Mention[] = [];
  let at = 0;
  /** Shows what is open from `at` up to a place. */
  const showUntil = (place: number): void => {
    while (open.length > 0 && at < place) {
      const end = Math.min(place, ...open.map((m) => m.end));
      const mention = innermost(open);
      const last = pieces.at(-1);
      if (last?.mention === mention && last.end === at) pieces[pieces.length - 1] = { ...last, end };
      else pieces.push({ start: at, end, mention });
      at = end;
      open = open.filter((m) => m.end > at);
    }
    at = Math.max(at, place);
  };
  for (const mention of mentions) {
    showUntil(mention.start);
    if (mention.end > mention.start) open = [...open, mention];
  }
  showUntil(Number.POSITIVE_INFINITY);
  return pieces;
}

function innermost(open: readonly Mention[]): Mention {
  return open.reduce((best, m) => {
    const longer = m.end - m.start - (best.end - best.start);
    return longer < 0 || (longer === 0 && best.kind === 'reference') ? m : best;
  });
}
