// What a person decided about words that are no longer in the text: «المرصد» (the Observatory) was marked as a body, and the
// sentence was cut; a note stood on «أربعة جنود» (four soldiers), which now reads «خمسة جنود» (five soldiers).
// Said about where the words stood, with the places where the annotation might be put: only a person can choose. Leaves alone:
// annotations that moved along with their words, or whose words were found again among the same neighbours.
import type { Orphan } from '../analyze-options.ts';
import type { Reading } from '../resolve/article-reading.ts';
import type { Span } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const orphanAnnotation: Check = {
  code: 'orphan-annotation',
  summary: 'a stored annotation whose text is gone',
  run: ({ text, options }: Reading) => (options.orphans ?? []).map((orphan) => findingOf(text, orphan)),
};

function findingOf(text: string, { id, by, exact, at, candidates }: Orphan): NewFinding {
  const inText = candidates.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  return {
    ...wordNear(text, at),
    message: { key: 'orphan-annotation', args: { text: shortened(exact), by } },
    because: [],
    related: inText.map((span) => ({ ...span, note: { key: 'orphan-annotation-place' } })),
    fixes: [
      ...inText.map(({ start, end }, i) => ({
        title: { key: 'orphan-annotation-fix', args: { text: shortened(text.slice(start, end)), nth: i + 1 } },
        edits: [],
        command: { do: 'reattach' as const, id, start, end },
      })),
      { title: { key: 'orphan-annotation-remove' }, edits: [], command: { do: 'remove' as const, id } },
    ],
  };
}

/** More of a long quote than this is not said, in UTF-16 units. */
const MOST_QUOTED = 60;

function shortened(text: string): string {
  return text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/u, '')}…` : text;
}

/** The word at a place, or the nearest one before it; the first one where there is none; the place itself in a text without words. */
function wordNear(text: string, at: number): Span {
  const isBlank = (i: number): boolean => /\s/u.test(text[i] ?? ' ');
  let end = Math.min(Math.max(at, 0), text.length);
  while (end > 0 && isBlank(end) && isBlank(end - 1)) end--;
  if (end === 0) while (end < text.length && isBlank(end)) end++;
  let start = end;
  while (start > 0 && !isBlank(start - 1)) start--;
  while (end < text.length && !isBlank(end)) end++;
  return { start, end };
}
