import type { Annotation } from '../../workspace/annotation.ts';
import { editsBetween } from '../../workspace/diff-edits.ts';
import type { TextEdit } from '../../workspace/follow-edits.ts';
import type { PlacedAnnotation } from '../../workspace/placed-annotation.ts';
import { type AnnotatedDocument, annotateDocument, type Counts } from './annotated-document.ts';
import type { Host } from './host.ts';
import { type IsKept, isFile } from './kept-by-client.ts';
import { type ReadSide, readSide, sideNameOf, writeSide } from './side-files.ts';
import type { Saying } from './words.ts';

/** What people decided about articles: in the side file beside a file, in memory for documents that are no files. */
export interface Annotations {
  /** The date that a person gave to an article. */
  published(uri: string): Promise<string | undefined>;
  /**
   * The annotations of an article, placed in the text that its document has now (or its file, where it is not open),
   * by position. Their anchors are of that same text.
   */
  of(uri: string): Promise<readonly PlacedAnnotation[]>;
  /** One step of undo: puts annotations (by id), removes some, sets the date or (null) forgets it. Written at once. */
  change(uri: string, change: AnnotationChange): Promise<Outcome>;
  undo(uri: string): Promise<Outcome>;
  redo(uri: string): Promise<Outcome>;
  /** How many steps can be taken back and done again. */
  steps(uri: string): { readonly undo: number; readonly redo: number };
  /** The same, and how many annotations an open article has, and how many of them stand nowhere or silence findings. */
  counts(uri: string): Counts;
  /** Both at once. @param text the article's text, where the caller has it: of a file that is not open */
  all(uri: string, text?: string): Promise<{ readonly published: string | undefined; readonly annotations: readonly PlacedAnnotation[] }>;
  /** Reads the side file again when the article is next asked for: it may have changed on disk. */
  forget(uri: string): void;
  /** Reads it now. Resolves to false where that changed nothing: the server wrote it itself. */
  refresh(uri: string): Promise<boolean>;
  /** A document was opened, edited, saved, closed: annotations of open documents follow their edits. */
  opened(uri: string, text: string): void;
  edited(uri: string, edits: readonly TextEdit[]): void;
  saved(uri: string): Promise<void>;
  closed(uri: string): void;
}

/** Anchors of `put` are of the text that the document has now: `anchorAt(text, span)`. */
export interface AnnotationChange {
  readonly put?: readonly Annotation[];
  readonly remove?: readonly string[];
  readonly published?: string | null;
}

export interface Outcome {
  /** Whether the change holds now, on disk or (with a warning in `told`) in memory only. */
  readonly kept: boolean;
  /** What a person should be told. */
  readonly told?: Saying;
  /** The annotations that the step put or changed and that are there now: what was decided, or what came back. */
  readonly changed: readonly PlacedAnnotation[];
}

/** One document and what is known of its side file. */
interface Entry {
  readonly uri: string;
  readonly document: AnnotatedDocument;
  isOpen: boolean;
  /** The side file's text as last read or written. */
  text: string | undefined;
  isStale: boolean;
  /** The side file is being read: what is known now is not all. */
  isReading: boolean;
  problem: Saying | undefined;
  /** Holds something that is not on disk. */
  isUnwritten: boolean;
  isTold: boolean;
  /** One thing at a time: reading, changing and writing a side file is one step. */
  queue: Promise<unknown>;
}

const NOTHING_CHANGED = { kept: false, changed: [] };

/**
 * @param isKept of which documents the host keeps side files; of all others they are in memory
 * @param report called once for each side file that cannot be read, until it changes, and when others changed what was changed here
 */
export function createAnnotations(host: Host, isKept: IsKept, report: (problem: Saying, uri: string) => void): Annotations {
  const entries = new Map<string, Entry>();
  const inTurn = <T>(entry: Entry, act: () => Promise<T>): Promise<T> => {
    const done = entry.queue.then(act);
    entry.queue = done.catch(() => {});
    return done;
  };
  /** Brings an entry up to what stands on disk. */
  const read = async (entry: Entry): Promise<void> => {
    entry.isStale = false;
    if (!isKept(entry.uri)) return;
    entry.isReading = true;
    const found: ReadSide | { problem: Saying } = await readSide(host, entry.uri);
    entry.isReading = false;
    if ('problem' in found) {
      if (JSON.stringify(found.problem) !== JSON.stringify(entry.problem)) report(found.problem, entry.uri);
      entry.problem = found.problem;
      return;
    }
    entry.problem = undefined;
    if (found.text === entry.text) return;
    const contested = entry.document.merge(found.side);
    entry.text = found.text;
    if (contested > 0) report({ key: 'side-file-contested', args: { file: sideNameOf(entry.uri), count: contested } }, entry.uri);
  };
  const write = async (entry: Entry): Promise<Saying | undefined> => {
    const isTold = entry.isTold;
    entry.isTold = true;
    if (!isKept(entry.uri)) {
      entry.isUnwritten = true;
      return isTold ? undefined : { key: 'side-file-in-memory' };
    }
    const side = entry.document.side();
    const written = await writeSide(host, entry.uri, side, entry.text);
    entry.isUnwritten = typeof written !== 'string';
    if (typeof written !== 'string') return written.problem;
    entry.text = written;
    entry.document.written(side);
    // Where it is kept is told once: nobody sees a file of it.
    return isTold || isFile(entry.uri)
      ? undefined
      : { key: entry.uri.startsWith('untitled:') ? 'side-file-until-saved' : 'side-file-in-editor' };
  };
  const create = (uri: string, text: string | undefined, isOpen: boolean): Entry => ({
    ...{ uri, document: annotateDocument(text), isOpen, text: undefined, isStale: true, isReading: false, problem: undefined },
    ...{ isUnwritten: false, isTold: false, queue: Promise.resolve() },
  });
  /** The entry of a document; one for a moment where it is not open. */
  const entryOf = async (uri: string, text?: string): Promise<Entry> =>
    entries.get(uri) ?? create(uri, text ?? (isFile(uri) ? await host.readTextFile(uri).catch(() => undefined) : undefined), false);
  const step = async (uri: string, take: (document: AnnotatedDocument) => ReadonlySet<string> | undefined): Promise<Outcome> => {
    const entry = await entryOf(uri);
    return inTurn(entry, async () => {
      await read(entry);
      if (entry.problem) return { ...NOTHING_CHANGED, told: entry.problem };
      const ids = take(entry.document);
      if (!ids) return NOTHING_CHANGED;
      const told = await write(entry);
      // What could not be written must not be forgotten.
      if (entry.isUnwritten) entries.set(uri, entry);
      return { kept: true, changed: entry.document.placed(ids), ...(told && { told }) };
    });
  };
  const all: Annotations['all'] = async (uri, text) => {
    const entry = await entryOf(uri, text);
    if (entry.isStale || entry.isReading) await inTurn(entry, async () => (entry.isStale ? read(entry) : undefined));
    return { published: entry.document.published, annotations: entry.document.placed() };
  };
  return {
    all,
    published: async (uri) => (await all(uri)).published,
    of: async (uri) => (await all(uri)).annotations,
    change: (uri, change) => step(uri, (document) => document.change(change)),
    undo: (uri) => step(uri, (document) => document.move('undo')),
    redo: (uri) => step(uri, (document) => document.move('redo')),
    steps: (uri) => entries.get(uri)?.document.steps() ?? { undo: 0, redo: 0 },
    counts: (uri) => entries.get(uri)?.document.counts() ?? { count: 0, orphans: 0, silences: 0, undo: 0, redo: 0 },
    forget(uri) {
      const entry = entries.get(uri);
      if (entry) entry.isStale = true;
    },
    async refresh(uri) {
      const entry = entries.get(uri);
      if (!entry) return true;
      const { text, problem } = entry;
      await inTurn(entry, () => read(entry));
      return entry.text !== text || entry.problem !== problem;
    },
    opened(uri, text) {
      const known = entries.get(uri);
      if (!known) return void entries.set(uri, create(uri, text, true));
      known.document.edit(editsBetween(known.document.text, text));
      Object.assign(known, { isOpen: true, isStale: true });
    },
    edited: (uri, edits) => entries.get(uri)?.document.edit(edits),
    async saved(uri) {
      const entry = entries.get(uri);
      if (!entry?.isOpen || !isFile(uri)) return;
      await inTurn(entry, async () => {
        await read(entry);
        if (entry.problem || (entry.text === undefined && entry.document.counts().count === 0)) return;
        const told = await write(entry);
        if (told) report(told, uri);
      });
    },
    closed(uri) {
      const entry = entries.get(uri);
      if (entry) entry.isOpen = false;
      if (!entry || entry.isUnwritten) return;
      // Nobody saves a text that is no file: its decisions are kept where they stood last.
      if (!isFile(uri) && entry.text !== undefined) void inTurn(entry, () => write(entry));
      entries.delete(uri);
    },
  };
}
