import { checkArticle } from './check/checks.ts';
import { lexicon } from './lexicon/tables.ts';
import type { AnalyzeOptions, Article } from './model.ts';
import type { Phrase } from './phrase.ts';
import { type Paragraph, readParagraph } from './read/paragraph.ts';
import { recognize } from './recognize/recognize.ts';
import type { PlacedParagraph } from './resolve/article-reading.ts';
import { resolveArticle } from './resolve/resolve.ts';
import { splitLines } from './text/segment.ts';

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
  const recognizeCached = (text: string): RecognizedParagraph => {
    const known = cache.get(text);
    if (known) return known;
    const made = recognizeParagraph(text);
    cache.set(text, made);
    size += text.length;
    for (const oldest of cache.keys()) {
      if (size <= remembered) break;
      cache.delete(oldest);
      size -= oldest.length;
    }
    return made;
  };
  return {
    analyze(text, options = {}) {
      const paragraphs: PlacedParagraph[] = splitLines(text).map((line) => ({ start: line.start, ...recognizeCached(line.text) }));
      const reading = resolveArticle(text, paragraphs, options);
      const { published, entities } = reading;
      return { text, published, mentions: reading.mentions.map((m) => m.mention), entities, findings: checkArticle(reading) };
    },
  };
}

interface RecognizedParagraph {
  readonly paragraph: Paragraph;
  readonly phrases: readonly Phrase[];
}

function recognizeParagraph(text: string): RecognizedParagraph {
  const paragraph = readParagraph(text, lexicon);
  return { paragraph, phrases: recognize(paragraph) };
}
