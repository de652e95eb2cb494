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
import type { Span } from './text/span.ts';

/** Reads an article: text in, model out. No I/O, no clock; the same text and options always give the same model. */
export function analyze(text: string, options: AnalyzeOptions = {}): Article {
  return createAnalyzer().analyze(text, options);
}

/** An `analyze` that remembers paragraphs: after an edit only the paragraphs whose text changed are recognized again. */
export interface Analyzer {
  analyze(text: string, options?: AnalyzeOptions): Article;
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
  return {
    analyze(text, options = {}) {
      last = placeLines(text, last, recognizeCached);
      const reading = resolveArticle(text, last, options, kept);
      const { published, entities } = reading;
      return { text, published, mentions: reading.mentions.map((m) => m.mention), entities, findings: checkArticle(reading) };
    },
  };
}

/**
 * The paragraphs of a text at their places. An edit leaves most lines alone: those before it are the last text's, place and all;
 * those behind it have moved. Both are compared where they stand, so that only the lines between are cut out and looked up.
 */
function placeLines(
  text: string,
  last: readonly PlacedParagraph[],
  recognizeLine: (line: string) => RecognizedParagraph,
): PlacedParagraph[] {
  const spans = lineSpans(text);
  const isSame = (span: Span | undefined, known: PlacedParagraph | undefined): boolean =>
    span !== undefined && known?.paragraph.text.length === span.end - span.start && text.startsWith(known.paragraph.text, span.start);
  let before = 0;
  while (last[before]?.start === spans[before]?.start && isSame(spans[before], last[before])) before++;
  const most = Math.min(spans.length, last.length) - before;
  let behind = 0;
  while (behind < most && isSame(spans.at(-1 - behind), last.at(-1 - behind))) behind++;
  const placed = last.slice(0, before);
  for (let line = before; line < spans.length; line++) {
    const { start, end } = spans[line] as Span;
    const moved = line >= spans.length - behind ? last[line + last.length - spans.length] : undefined;
    const { paragraph, phrases } = moved ?? recognizeLine(text.slice(start, end));
    placed.push(placeParagraph(start, line, paragraph, phrases));
  }
  return placed;
}

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
