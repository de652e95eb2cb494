import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalyzeOptions } from '../../analyze-options.ts';
import type { Article } from '../../model.ts';
import { guardNotice, type Log } from './guard.ts';
import { inSlices } from './in-slices.ts';
import { type Encoding, indexLines, type LineIndex } from './line-index.ts';
import type { Settings } from './settings.ts';

/** An open document as analyzed: text, model and places that belong together. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly article: Article;
  readonly lines: LineIndex;
  readonly settings: Settings;
  /** The text is longer than `limit` characters and was not analyzed. */
  readonly tooLong: boolean;
}

/** Open documents and their latest analysis. Analysis runs after a quiet moment, or when an answer is asked for. */
export interface Articles {
  /** The document was opened or changed. */
  update(document: TextDocument): void;
  close(uri: string): void;
  /** Settings or a given date changed: of one document, or of all. */
  invalidate(uri?: string): void;
  /** The analysis of what the client has now, or undefined when it was closed, the request cancelled, or analysis failed. */
  current(uri: string, token: CancellationToken): Promise<Snapshot | undefined>;
  readonly openUris: readonly string[];
  /** The text that an open document has now. */
  textOf(uri: string): string | undefined;
}

/** The engine, step by step: a long article is read in slices, and given up when it has changed meanwhile. */
export type Read = (text: string, options: AnalyzeOptions) => Generator<void, Article>;

export interface ArticlesOptions {
  readonly read: Read;
  readonly encoding: Encoding;
  readonly log: Log;
  /** Beyond this many UTF-16 units a text is not analyzed. */
  readonly limit: number;
  /** What a document's analysis depends on beside its text. */
  context(uri: string): Promise<Context>;
  /** Called after each analysis. */
  analyzed(snapshot: Snapshot): void;
}

interface Context {
  readonly settings: Settings;
  /** What people decided: the date, annotations, names. */
  readonly decided: Decided;
}

export type Decided = Pick<AnalyzeOptions, 'published' | 'decisions' | 'silences' | 'orphans' | 'authority'>;

interface Entry {
  document: TextDocument;
  /** Grows with every change of the text or of what the analysis depends on. */
  generation: number;
  /** The generation that was last analyzed, or tried. */
  done: number;
  snapshot: Snapshot | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer is due at the latest, however much is typed. */
  deadline: number;
  /** Since when the last analysis is out of date: one that is long due goes on though the text has changed meanwhile. */
  since: number;
  /** The generation that is being analyzed. */
  running: number;
  /** What analyzing a change takes, in milliseconds: the least of the last few times, since the machine does other things too. */
  cost: number;
  readonly costs: number[];
  readonly waiting: Set<() => void>;
}

/** Milliseconds: a pause in typing, what is cheap enough to do while somebody waits, and how old an analysis may get. */
const QUIET = 120;
const CHEAP = 50;
const OLDEST = 2_000;

export function createArticles(options: ArticlesOptions): Articles {
  const entries = new Map<string, Entry>();
  const run = guardNotice(options.log, 'analysis', (entry: Entry) => runAnalysis(options, entries, entry));
  const schedule = (entry: Entry, delay: number): void => {
    const now = performance.now();
    if (entry.timer === undefined) entry.deadline = now + longest(entry);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void run(entry), Math.max(0, Math.min(delay, entry.deadline - now)));
  };
  const touch = (entry: Entry, delay: number): void => {
    if (entry.done === entry.generation) entry.since = performance.now();
    entry.generation++;
    schedule(entry, delay);
  };
  return {
    update(document) {
      const known = entries.get(document.uri);
      const entry = known ?? newEntry(document);
      entries.set(document.uri, entry);
      entry.document = document;
      touch(entry, known ? Math.min(Math.max(QUIET, 3 * entry.cost), OLDEST) : 0);
    },
    close(uri) {
      const entry = entries.get(uri);
      entries.delete(uri);
      if (entry) settle(entry);
    },
    invalidate(uri) {
      for (const entry of entries.values()) if (uri === undefined || entry.document.uri === uri) touch(entry, 0);
    },
    async current(uri, token) {
      const entry = entries.get(uri);
      if (!entry || token.isCancellationRequested) return undefined;
      if (entry.done !== entry.generation) {
        schedule(entry, entry.cost < CHEAP ? 0 : QUIET);
        await analyzedOrCancelled(entry, token);
      }
      return entries.get(uri) === entry && entry.done === entry.generation && !token.isCancellationRequested ? entry.snapshot : undefined;
    },
    textOf: (uri) => entries.get(uri)?.document.getText(),
    get openUris() {
      return [...entries.keys()];
    },
  };
}

function newEntry(document: TextDocument): Entry {
  const times = { deadline: 0, since: 0, cost: 0, costs: [] };
  return { document, generation: 0, done: 0, running: 0, snapshot: undefined, timer: undefined, ...times, waiting: new Set() };
}

/**
 * Analyzes what an entry holds now. A run whose text or context changed while it waited or worked is dropped: another is on its way.
 * But who types without a pause sees what was so a moment ago rather than nothing.
 */
async function runAnalysis(options: ArticlesOptions, entries: ReadonlyMap<string, Entry>, entry: Entry): Promise<void> {
  entry.timer = undefined;
  const { generation, document } = entry;
  if (entry.running === generation) return;
  entry.running = generation;
  try {
    const context = await options.context(document.uri);
    if (entries.get(document.uri) !== entry || entry.generation !== generation || entry.done === generation) return;
    const isUnwanted = (): boolean => {
      if (entries.get(document.uri) !== entry || entry.done >= generation) return true;
      return entry.generation !== generation && performance.now() - entry.since < longest(entry);
    };
    const worked = await inSlices(stepsOf(options, document, context), isUnwanted);
    if (!worked) return;
    // The first analysis reads every paragraph and says nothing of what a change will take.
    if (entry.snapshot !== undefined) rememberCost(entry, worked.cost);
    entry.snapshot = worked.result;
  } catch (error) {
    if (entry.done < generation) {
      entry.snapshot = undefined;
      finish(entry, generation);
    }
    throw error;
  } finally {
    if (entry.running === generation) entry.running = 0;
  }
  finish(entry, generation);
  options.analyzed(entry.snapshot);
}

/** How old an analysis may get. */
function longest({ cost }: Entry): number {
  return Math.max(OLDEST, 3 * cost);
}

function rememberCost(entry: Entry, milliseconds: number): void {
  entry.costs.push(milliseconds);
  if (entry.costs.length > 3) entry.costs.shift();
  entry.cost = Math.min(...entry.costs);
}

function* stepsOf(options: ArticlesOptions, document: TextDocument, { settings, decided }: Context): Generator<void, Snapshot> {
  // The document changes while others have their turn.
  const [text, { uri, version }] = [document.getText(), document];
  const tooLong = text.length > options.limit;
  const article = tooLong ? unread(text) : yield* options.read(text, optionsOf(settings, decided));
  return { uri, version, article, lines: indexLines(text, options.encoding), settings, tooLong };
}

function finish(entry: Entry, generation: number): void {
  entry.done = generation;
  entry.since = performance.now();
  // Who waits, waits for the text as it is now.
  if (entry.generation === generation) settle(entry);
}

/** The engine's options for settings and what people decided. */
export function optionsOf({ findings, locale, names, silence }: Settings, decided: Decided): AnalyzeOptions {
  const silences = [...silence.map((code) => ({ code })), ...(decided.silences ?? [])];
  return { findings, names, ...(locale ? { locale } : {}), ...decided, ...(silences.length > 0 && { silences }) };
}

function unread(text: string): Article {
  return { text, published: { date: null, source: 'none', because: [] }, mentions: [], entities: [], findings: [] };
}

function settle(entry: Entry): void {
  for (const resolve of entry.waiting) resolve();
  entry.waiting.clear();
}

/** Waits for the next analysis of an entry. */
async function analyzedOrCancelled(entry: Entry, token: CancellationToken): Promise<void> {
  await new Promise<void>((resolve) => {
    const listening = token.onCancellationRequested(done);
    entry.waiting.add(done);
    function done(): void {
      entry.waiting.delete(done);
      listening.dispose();
      resolve();
    }
  });
}
