import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../../text/span.ts';

/** What a column counts: UTF-16 units, bytes of UTF-8, or code points. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** Places of a text, between UTF-16 offsets and lines with columns in one encoding. Any number is taken; what lies outside is clamped. */
export interface LineIndex {
  readonly text: string;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
  editorPlace(offset: number): EditorPlace;
}

/** A place as editors show and link it: line and column count from 1, columns in UTF-16 units. */
export interface EditorPlace {
  readonly line: number;
  readonly column: number;
}

/** Indexes the lines of a text, broken at LF, CRLF and CR. A column costs the same however long its line is. */
export function indexLines(text: string, encoding: Encoding): LineIndex {
  const starts = lineStarts(text);
  const column = encoding === 'utf-16' ? utf16Columns : countedColumns(text, WEIGHTS[encoding]);
  const contentOf = (line: number): Span => contentEnd(text, starts[line] ?? 0, starts[line + 1] ?? text.length);
  const positionAt = (offset: number): Position => {
    const at = clamp(offset, 0, text.length);
    const line = lineAt(starts, at);
    const content = contentOf(line);
    return { line, character: column.fromOffset(content, Math.min(at, content.end)) };
  };
  return {
    text,
    positionAt,
    offsetAt({ line, character }) {
      if (line >= starts.length) return text.length;
      return column.toOffset(contentOf(clamp(line, 0, starts.length - 1)), clamp(character, 0, Number.MAX_SAFE_INTEGER));
    },
    rangeOf(span) {
      const start = positionAt(span.start);
      // Nearly all spans end in the line that they begin in.
      const content = contentOf(start.line);
      const isWithin = span.start >= content.start && span.end >= content.start && span.end <= content.end && Number.isInteger(span.end);
      const end = isWithin ? { line: start.line, character: column.fromOffset(content, span.end) } : positionAt(span.end);
      return { start, end };
    },
    editorPlace(offset) {
      const line = lineAt(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
  };
}

function clamp(n: number, low: number, high: number): number {
  return n > low ? Math.min(Math.floor(n), high) : low;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/gu)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

/** The last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A line without its line break. */
function contentEnd(text: string, start: number, next: number): Span {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return { start, end };
}

/** Columns of a line (a span of the text): from an offset inside it, and back. */
interface Columns {
  fromOffset(line: Span, offset: number): number;
  toOffset(line: Span, column: number): number;
}

const utf16Columns: Columns = {
  fromOffset: (line, offset) => offset - line.start,
  toOffset: (line, column) => Math.min(line.start + column, line.end),
};

/** How much each UTF-16 unit adds to a column. The second half of a pair adds nothing: the first has counted both. */
type Weight = (text: string, at: number) => number;

const isSecondOfPair = (text: string, at: number): boolean => {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
};

const WEIGHTS: Readonly<Record<'utf-8' | 'utf-32', Weight>> = {
  'utf-32': (text, at) => (isSecondOfPair(text, at) ? 0 : 1),
  'utf-8': (text, at) => {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) return 1;
    if (unit < 0x800) return 2;
    if (isSecondOfPair(text, at)) return 0;
    return unit <= 0xdbff && unit >= 0xd800 && isSecondOfPair(text, at + 1) ? 4 : 3;
  },
};

const STEP = 256;

/** Columns by adding weights up. Sums at every 256th unit of a line are kept, so a place far along it costs no walk from its start. */
function countedColumns(text: string, weight: Weight): Columns {
  const known = new Map<number, readonly number[]>();
  const sumsOf = (line: Span): readonly number[] => {
    const found = known.get(line.start);
    if (found) return found;
    const sums: number[] = [];
    let sum = 0;
    for (let at = line.start; at <= line.end; at++) {
      if ((at - line.start) % STEP === 0) sums.push(sum);
      if (at < line.end) sum += weight(text, at);
    }
    known.set(line.start, sums);
    return sums;
  };
  return {
    fromOffset(line, offset) {
      const block = Math.floor((offset - line.start) / STEP);
      let sum = sumsOf(line)[block] ?? 0;
      for (let at = line.start + block * STEP; at < offset; at++) sum += weight(text, at);
      return sum;
    },
    toOffset(line, column) {
      const sums = sumsOf(line);
      const block = lineAt(sums, column);
      let sum = sums[block] ?? 0;
      let at = line.start + block * STEP;
      while (at < line.end && sum + weight(text, at) <= column) sum += weight(text, at++);
      return at;
    },
  };
}
