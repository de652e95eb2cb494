import type { AnalyzeOptions } from './analyze-options.ts';
import { checkArticle } from './check/checks.ts';
import { lexicon } from './lexicon/tables.ts';
import type { Article } from './model.ts';
import type { Phrase } from './phrase.ts';
import { forgetReadings, type Paragraph, readParagraph } from './read/paragraph.ts';
import { recognize } from './recognize/recognize.ts';
import { type PlacedParagraph, placeParagraph } from './resolve/article-reading.ts';
import type { Kept } from './resolve/kept.ts';
import { resolveArticle } from './resolve/resolve.ts';
import { lineSpans } from './text/segment.ts';

/** Reads an article: text in, model out. No I/O, no clock; the same text and options always give the same model. */
export function analyze(text: string, options: AnalyzeOptions = {}): Article {
  return createAnalyzer().analyze(text, options);
}

/** An `analyze` that remembers paragraphs: after an edit only the paragraphs whose text changed are recognized again. */
export interface Analyzer {
  analyze(text: string, options?: AnalyzeOptions): Article;
  /**
   * The same in steps, for who has other things to do between them; it may be given up after any. Most are short: so much text is
   * recognized, or one stage of resolving or checking is done.
   */
  steps(text: string, options?: AnalyzeOptions): Generator<void, Article>;
}

/** @param remembered how many UTF-16 units of paragraph text to remember at most */
export function createAnalyzer(remembered = 8_000_000): Analyzer {
  const cache = new Map<string, RecognizedParagraph>();
  let size = 0;
  let last: readonly PlacedParagraph[] = [];
  const kept: Kept = [];
  const recognizeCached = (text: string): RecognizedParagraph => {
    const known = cache.get(text);
    if (known) return known;
    const own = ownCopy(text);
    const made = recognizeParagraph(own);
    cache.set(own, made);
    size += own.length;
    for (const oldest of cache.keys()) {
      if (size <= remembered) break;
      cache.delete(oldest);
      size -= oldest.length;
    }
    return made;
  };
  function* steps(text: string, options: AnalyzeOptions = {}): Generator<void, Article> {
    const placed = yield* placeLines(text, last, recognizeCached);
    last = placed;
    const reading = yield* resolveArticle(text, placed, options, kept);
    const findings = yield* checkArticle(reading);
    const { published, entities } = reading;
    return { text, published, mentions: reading.mentions.map((m) => m.mention), entities, findings };
  }
  return { analyze: (text, options) => finish(steps(text, options)), steps };
}

function finish<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** So many UTF-16 units are recognized in one step. */
const STEP = 2_000;

/**
 * The paragraphs of a text at their places. An edit leaves most lines alone: those before it are the last text's, place and all;
 * those behind it have moved. Both are compared where they stand, so that only the lines between are cut out and looked up.
 */
function* placeLines(
  text: string,
  last: readonly PlacedParagraph[],
  recognizeLine: (line: string) => RecognizedParagraph,
): Generator<void, readonly PlacedParagraph[]> {
  const { before, from } = sameBefore(text, last);
  const placed = last.slice(0, before);
  if (from < 0) return placed;
  const { starts, to } = sameBehind(text, last, before, from);
  let read = 0;
  for (const { start, end } of lineSpans(text.slice(from, to))) {
    const { paragraph, phrases } = recognizeLine(text.slice(from + start, from + end));
    placed.push(placeParagraph(from + start, placed.length, paragraph, phrases));
    read += end - start;
    if (read < STEP) continue;
    read = 0;
    yield;
  }
  for (let behind = starts.length; behind > 0; behind--) {
    const { paragraph, phrases } = last[last.length - behind] as PlacedParagraph;
    placed.push(placeParagraph(starts[behind - 1] as number, placed.length, paragraph, phrases));
  }
  return placed;
}

/** How many lines from the beginning are the last text's, and where the first of the others begins; -1 where none is left. */
function sameBefore(text: string, last: readonly PlacedParagraph[]): { readonly before: number; readonly from: number } {
  let from = 0;
  for (let before = 0; before < last.length; before++) {
    const { start, paragraph } = last[before] as PlacedParagraph;
    const end = start + paragraph.text.length;
    if (start !== from || !text.startsWith(paragraph.text, start) || !isBreak(text, end)) return { before, from };
    if (end >= text.length) return { before: before + 1, from: -1 };
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { before: last.length, from };
}

/**
 * Where the lines at the end begin that are the last text's, the last first, and where the line before them ends. They keep clear
 * of the first `before` lines of the last text, and of the line that begins at `from`, which is another.
 */
function sameBehind(
  text: string,
  last: readonly PlacedParagraph[],
  before: number,
  from: number,
): { readonly starts: readonly number[]; readonly to: number } {
  const starts: number[] = [];
  let to = text.length;
  for (let line = last.length - 1; line >= before; line--) {
    const known = (last[line] as PlacedParagraph).paragraph.text;
    const start = to - known.length;
    if (start <= from || !isBreak(text, start - 1) || !text.startsWith(known, start)) break;
    starts.push(start);
    to = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  }
  return { starts, to };
}

/** Whether a line ends at an offset: a line break is there, or the end of the text. */
function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at >= text.length || unit === LF || unit === CR;
}
const LF = 0x0a;
const CR = 0x0d;

/** A slice of a text keeps all of the text alive: what is remembered must be its own. Strings are joined first and then cut, so this one is. */
function ownCopy(line: string): string {
  return ` ${line}`.slice(1);
}

interface RecognizedParagraph {
  readonly paragraph: Paragraph;
  readonly phrases: readonly Phrase[];
}

function recognizeParagraph(text: string): RecognizedParagraph {
  const paragraph = readParagraph(text, lexicon);
  const phrases = recognize(paragraph);
  forgetReadings(paragraph);
  return { paragraph, phrases };
}
