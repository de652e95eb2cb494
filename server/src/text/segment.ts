import { classOf, MARK, SPACE, SURROGATE, UNSEEN, unitsOf } from './characters.ts';
import { fold } from './fold.ts';
import type { Span } from './span.ts';
import { type Word, wordOf } from './word.ts';

/** A word, a run of digits, or one mark, at its place in its paragraph. */
export interface Token extends Span {
  readonly word: Word;
  /** No space between the token before and this one (الـ24 is two tokens, the second glued). */
  readonly glued: boolean;
}

/** A line of the file, without its line break. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines of a text: broken at LF, CRLF and CR, as editors do. */
export function splitLines(text: string): Line[] {
  return lineSpans(text).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}

/** Where the lines of a text are, without their line breaks. */
export function lineSpans(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  // Where the next of each mark stands: a text without CR is searched for one but once.
  let lf = nextOf(text, '\n', 0);
  let cr = nextOf(text, '\r', 0);
  while (lf < text.length || cr < text.length) {
    const end = Math.min(lf, cr);
    lines.push({ start, end });
    start = cr + 1 === lf && lf < text.length ? lf + 1 : end + 1;
    if (lf < start) lf = nextOf(text, '\n', start);
    if (cr < start) cr = nextOf(text, '\r', start);
  }
  lines.push({ start, end: text.length });
  return lines;
}

function nextOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** The tokens of a paragraph, in order. Offsets are UTF-16 into the paragraph; spaces and lone unseen characters are no tokens. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const units = unitsOf(text);
  eachRun(units, text.length, (start, end, type, glued) => {
    tokens.push({ start, end, word: wordOf(text, units, start, end, type), glued });
  });
  return tokens;
}

/** The folded words of a text, without making words of them: for tables, whose forms need not be remembered. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  eachRun(unitsOf(text), text.length, (start, end) => {
    words.push(fold(text.slice(start, end)));
  });
  return words;
}

function eachRun(units: Uint16Array, length: number, visit: (start: number, end: number, type: number, glued: boolean) => void): void {
  let glued = false;
  for (let at = 0; at < length; ) {
    const type = classOf(units[at] as number);
    if (type === SPACE || type === UNSEEN) {
      if (type === SPACE) glued = false;
      at++;
      continue;
    }
    const end = type === MARK ? at + 1 : type === SURROGATE ? endOfPair(units, length, at) : endOfRun(units, length, at, type);
    visit(at, end, type, glued);
    glued = true;
    at = end;
  }
}

function endOfPair(units: Uint16Array, length: number, at: number): number {
  const [first, second] = [units[at] as number, at + 1 < length ? (units[at + 1] as number) : 0];
  return first < 0xdc00 && second >= 0xdc00 && second <= 0xdfff ? at + 2 : at + 1;
}

/** The end of a run of one class. Unseen characters inside the run belong to it, at its end they do not. */
function endOfRun(units: Uint16Array, length: number, from: number, type: number): number {
  let end = from + 1;
  for (let at = end; at < length; at++) {
    const next = classOf(units[at] as number);
    if (next === type) end = at + 1;
    else if (next !== UNSEEN) break;
  }
  return end;
}
