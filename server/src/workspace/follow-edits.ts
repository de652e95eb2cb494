// Places of a text follow its edits. Pure: spans and edits in, spans out.
import type { Span } from '../text/span.ts';

/** Replaces `[start, end)` of a text by another text. Offsets are UTF-16 units of the text before the edit. */
export interface TextEdit extends Span {
  readonly text: string;
}

export function applyEdit(text: string, { start, end, text: added }: TextEdit): string {
  return text.slice(0, start) + added + text.slice(end);
}

/**
 * Where a span stands after an edit. What is edited before it shifts it; what is edited inside it, up to replacing it whole,
 * grows or shrinks it; what is inserted at its very edge stays outside; of what is cut off it the rest remains. A span whose
 * text is taken away is empty, where the text was.
 */
export function followEdit(span: Span, { start, end, text }: TextEdit): Span {
  const { length } = text;
  const grown = length - (end - start);
  if (end <= span.start) return { start: span.start + grown, end: span.end + grown };
  if (start >= span.end) return span;
  if (start >= span.start && end <= span.end) return { start: span.start, end: span.end + grown };
  if (start <= span.start && end >= span.end) return { start: start + length, end: start + length };
  return start < span.start ? { start: start + length, end: span.end + grown } : { start: span.start, end: start };
}

/** Whether an edit changed the text of a span: not if it only moved it. */
export function touches({ start, end }: TextEdit, span: Span): boolean {
  return start === end ? span.start < start && start < span.end : start < span.end && end > span.start;
}
