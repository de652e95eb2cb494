// New findings at the place that is being typed at wait for a pause: a half-written word is no mistake yet.
import type { Finding } from '../../model.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from './articles.ts';

export interface AtCaret {
  /** A document was analyzed. */
  analyzed(snapshot: Snapshot): void;
  closed(uri: string): void;
  /** What may be shown of an analysis: all findings but those that wait. */
  shown(snapshot: Snapshot): Snapshot;
}

interface Watched {
  readonly snapshot: Snapshot;
  held: ReadonlySet<Finding>;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Where the last edit was is told by comparing two analyses, so that it does not matter how the client sends its changes.
 * @param pause milliseconds without a new analysis until what waits is shown
 * @param released called when something has waited long enough
 */
export function createAtCaret(pause: number, released: (snapshot: Snapshot) => void): AtCaret {
  const watched = new Map<string, Watched>();
  return {
    analyzed(snapshot) {
      const { uri } = snapshot;
      const before = watched.get(uri);
      clearTimeout(before?.timer);
      const held = before ? waiting(before, snapshot) : NONE;
      const timer = held.size > 0 ? setTimeout(() => release(uri), pause) : undefined;
      watched.set(uri, { snapshot, held, timer });
    },
    closed(uri) {
      clearTimeout(watched.get(uri)?.timer);
      watched.delete(uri);
    },
    shown(snapshot) {
      const held = watched.get(snapshot.uri)?.held ?? NONE;
      if (held.size === 0) return snapshot;
      const { article } = snapshot;
      return { ...snapshot, article: { ...article, findings: article.findings.filter((finding) => !held.has(finding)) } };
    },
  };
  function release(uri: string): void {
    const entry = watched.get(uri);
    if (!entry) return;
    entry.held = NONE;
    released(entry.snapshot);
  }
}

const NONE: ReadonlySet<Finding> = new Set();

/** The findings at the edit that were not shown there before. Without an edit, what waited goes on waiting. */
function waiting({ snapshot: last, held }: Watched, { article }: Snapshot): ReadonlySet<Finding> {
  const edit = editBetween(last.article.text, article.text);
  if (!edit) {
    const keys = new Set([...held].map(keyOf));
    return new Set(article.findings.filter((finding) => keys.has(keyOf(finding))));
  }
  const shown = new Set(last.article.findings.filter((f) => !held.has(f) && isAt(f, edit.removed)).map((f) => f.code));
  return new Set(article.findings.filter((f) => isAt(f, edit.written) && !shown.has(f.code)));
}

function keyOf({ code, start, end }: Finding): string {
  return `${code} ${start} ${end}`;
}

/** Around the edit; a mark or a blank written behind a word ends the word. */
function isAt({ start, end }: Span, edit: Span): boolean {
  return start <= edit.end && (edit.start < end || (edit.start === edit.end && edit.start === end));
}

/** What one edit took from the text before and put into the text after; undefined where they are equal. */
function editBetween(before: string, after: string): { readonly removed: Span; readonly written: Span } | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { removed: { start, end: before.length - tail }, written: { start, end: after.length - tail } };
}
