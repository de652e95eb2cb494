// What the engine reads in a span that a person chose, where it read another span by itself.
import { lexicon } from '../lexicon/tables.ts';
import type { Phrase } from '../phrase.ts';
import { type Paragraph, perParagraph, readParagraph } from '../read/paragraph.ts';
import { recognize } from '../recognize/recognize.ts';
import type { Span } from '../text/span.ts';

/** The phrases that a part of a paragraph holds when it is read alone, longest first, with the paragraph's offsets. Remembered with it. */
export function rereadSpan(p: Paragraph, { start, end }: Span): readonly Phrase[] {
  const known = reread(p);
  const key = `${start}-${end}`;
  const before = known.get(key);
  if (before) return before;
  const phrases = recognize(readParagraph(p.text.slice(start, end), lexicon));
  const shifted = phrases.map((phrase) => shiftSpans(phrase, start)).sort((a, b) => b.end - b.start - (a.end - a.start));
  known.set(key, shifted);
  return shifted;
}

const reread = perParagraph(() => new Map<string, readonly Phrase[]>());

/** Plain data with every span in it moved. */
function shiftSpans<T>(data: T, by: number): T {
  if (Array.isArray(data)) return data.map((part) => shiftSpans(part, by)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const isSpan = 'start' in data && 'end' in data && typeof data.start === 'number';
  const parts = Object.entries(data).map(([name, part]) => [
    name,
    isSpan && (name === 'start' || name === 'end') ? (part as number) + by : shiftSpans(part, by),
  ]);
  return Object.fromEntries(parts) as T;
}
