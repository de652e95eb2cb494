// What a client paints, in few words: an article's mentions go over the wire after each keystroke, and a long one has thousands.
import type { Range } from 'vscode-languageserver';
import { KINDS, type Kind, type Mention } from '../../model.ts';
import type { LineIndex } from './line-index.ts';

/**
 * Mentions in reading order, five numbers each, as semantic tokens are: lines behind the mention before, first character, lines
 * that it goes on over, character behind its end, and its kind (index in `KINDS`) times four, plus 1 nested, plus 2 decided.
 */
export type PackedMentions = readonly number[];

/** A mention as it is painted. */
export interface PaintedMention {
  readonly range: Range;
  readonly kind: Kind;
  /** Lies inside another one. */
  readonly nested: boolean;
  /** A person decided it. */
  readonly decided: boolean;
}

const NUMBERS = 5;

/** @param mentions in reading order */
export function packMentions(mentions: readonly Mention[], lines: LineIndex): PackedMentions {
  const packed: number[] = [];
  let line = 0;
  for (const mention of mentions) {
    const { start, end } = lines.rangeOf(mention);
    const flags = (mention.nested ? 1 : 0) + (mention.by === 'engine' ? 0 : 2);
    packed.push(start.line - line, start.character, end.line - start.line, end.character, KINDS.indexOf(mention.kind) * 4 + flags);
    line = start.line;
  }
  return packed;
}

/** The mentions that touch the lines from `first` to `last`. */
export function unpackMentions(packed: PackedMentions, first = 0, last = Number.POSITIVE_INFINITY): readonly PaintedMention[] {
  const mentions: PaintedMention[] = [];
  let line = 0;
  for (let at = 0; at + NUMBERS <= packed.length; at += NUMBERS) {
    const number = (i: number): number => packed[at + i] ?? 0;
    line += number(0);
    if (line > last) break;
    const end = line + number(2);
    const what = number(4);
    const kind = KINDS[what >> 2];
    if (end < first || !kind) continue;
    const range = { start: { line, character: number(1) }, end: { line: end, character: number(3) } };
    mentions.push({ range, kind, nested: (what & 1) !== 0, decided: (what & 2) !== 0 });
  }
  return mentions;
}
