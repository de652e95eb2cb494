// Antecedents that no table introduces: an earlier use of the same word, or what was just said.
import type { Span } from '../text/span.ts';
import type { PlacedParagraph } from './article-reading.ts';

/** How many tokens back a word is looked for. */
const WORDS_BACK = 250;

/** The last earlier token, in this paragraph or the ones before, that has the stem. Spans are the article's. */
export function findEarlierWord(paragraphs: readonly PlacedParagraph[], line: number, before: number, stem: string): Span | undefined {
  let left = WORDS_BACK;
  for (let at = line, from = before; at >= 0 && left > 0; at--) {
    const placed = paragraphs[at];
    const tokens = placed?.paragraph.tokens ?? [];
    if (at !== line) from = tokens.length;
    for (let i = from - 1; i >= 0 && left > 0; i--, left--) {
      const token = tokens[i];
      const found = token?.word.fold.includes(stem) ? token.word.stems.find((s) => s.fold === stem) : undefined;
      if (placed && token && found) return { start: placed.start + token.start + found.offset, end: placed.start + token.end };
    }
  }
  return undefined;
}

/** How far back a clause may begin (UTF-16 units). */
const CLAUSE_REACH = 600;
/** A shorter beginning of the sentence («ولهذا», «وقال إن») is not what is meant. */
const SHORTEST_CLAUSE = 25;

/** What was said just before an offset: the sentence so far up to its last comma, or else the sentence before. */
export function findClauseBefore(text: string, offset: number): Span | undefined {
  const window = text.slice(Math.max(0, offset - CLAUSE_REACH), offset);
  const base = offset - window.length;
  const ends = [...window.matchAll(/[.؟!?\n](?=\s|$)|\n/gu)].map((m) => base + m.index + m[0].length);
  const sentence = ends.at(-1) ?? base;
  const comma = base + window.lastIndexOf('،');
  if (comma - sentence >= SHORTEST_CLAUSE) return trim(text, sentence, comma);
  for (let i = ends.length - 1; i >= 0; i--) {
    const span = trim(text, ends[i - 1] ?? base, ends[i] ?? base);
    if (span && span.end - span.start >= SHORTEST_CLAUSE) return span;
  }
  return undefined;
}

function trim(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (start < end && /[\s.؟!?،]/u.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
