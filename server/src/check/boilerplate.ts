// Text left by the publishing system: «اقرأ المزيد» (read more) as a line of its own or behind the last sentence, «اقرأ أيضًا: …»
// (read also: and a headline), «تابعونا على …» (follow us on).
// The rule («-----») above such a line goes with it. Leaves alone: the same words inside a sentence.

import type { Hit } from '../lexicon/lexicon.ts';
import { type Boilerplate, boilerplateTable } from '../lexicon/marks/boilerplate.ts';
import { groupOf } from '../lexicon/table.ts';
import { findHit, mayBegin, type Paragraph, perParagraph } from '../read/paragraph.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import type { Span } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const boilerplateCheck: Check = {
  code: 'boilerplate',
  summary: 'text left by the publishing system',
  run: ({ paragraphs, text }) =>
    paragraphs.flatMap((placed, line) =>
      leftIn(placed.paragraph).hit ? checkLine(placed, ruleBefore(paragraphs, line) ?? placed, text) : [],
    ),
};

/** @param first what goes with the line: itself, or the rule before it */
function checkLine({ paragraph: p, start: base }: PlacedParagraph, first: PlacedParagraph, text: string): readonly NewFinding[] {
  const { hit, from, behind } = leftIn(p);
  if (!hit) return [];
  const end = base + p.text.trimEnd().length;
  const deleted = behind === undefined ? lineOf(text, first.start, base + p.text.length) : { start: base + behind, end };
  return [report({ start: base + from, end }, deleted, hit)];
}

/** The rule («-----») above a line, empty lines between. */
function ruleBefore(paragraphs: readonly PlacedParagraph[], line: number): PlacedParagraph | undefined {
  let at = line - 1;
  while (paragraphs[at]?.paragraph.tokens.length === 0) at--;
  const before = paragraphs[at];
  return before && RULE.test(before.paragraph.text) ? before : undefined;
}
const RULE = /^[\s\-_=*–—.•]+$/u;

interface Left {
  readonly hit?: Hit<Boilerplate>;
  /** Offset of the first character. */
  readonly from: number;
  /** Where the sentence before it ends, where it does not have the line to itself. */
  readonly behind?: number;
}

const NOTHING: Left = { from: 0 };

/** What the publishing system left in a paragraph, kept with the paragraph. */
const leftIn = perParagraph((p): Left => {
  const first = nextWord(p, 0);
  const whole = first < 0 ? undefined : lineHit(p, first);
  if (whole) return { hit: whole, from: 0 };
  const tail = tailHit(p);
  const from = tail && p.tokens[tail.from];
  return tail && from ? { hit: tail, from: from.start, behind: p.tokens[tail.from - 1]?.end ?? 0 } : NOTHING;
});

/** The line is nothing but the words, or a label and what it announces, or begins as only such lines begin. */
function lineHit(p: Paragraph, first: number): Hit<Boilerplate> | undefined {
  return findHit(p, first, boilerplateTable, ({ row, to }) => {
    if (row.place === 'start') return true;
    if (row.place === 'line') return nextWord(p, to) < 0;
    return LABEL.test(p.tokens[to]?.word.text ?? '') && nextWord(p, to) >= 0;
  });
}
const LABEL = /^[:|/\-–—…»]$/u;

/** The words alone behind the last full stop of a paragraph. */
function tailHit(p: Paragraph): Hit<Boilerplate> | undefined {
  for (let i = p.tokens.length - 1; i > 0 && i >= p.tokens.length - LONGEST_TAIL; i--) {
    if (!mayBegin(p, i, WORDS) || !STOP.test(p.tokens[i - 1]?.word.text ?? '')) continue;
    const hit = findHit(p, i, boilerplateTable, ({ row, to }) => row.place === 'line' && nextWord(p, to) < 0 && to - i > 1);
    if (hit) return hit;
  }
  return undefined;
}
const WORDS = groupOf(boilerplateTable);
const STOP = /^[.؟!?…]$/u;
const LONGEST_TAIL = 8;

/** The first token from `i` on that is no mark, or -1. */
function nextWord(p: Paragraph, i: number): number {
  for (let at = i; at < p.tokens.length; at++) if (p.tokens[at]?.word.type !== 'mark') return at;
  return -1;
}

/** The line with its line break: the one behind it, or at the end of the text the one before it. */
function lineOf(text: string, start: number, end: number): Span {
  const behind = /^(?:\r\n|\n|\r)/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  if (behind) return { start, end: end + behind };
  const before = /(?:\r\n|\n|\r)$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return { start: start - before, end };
}

function report(span: Span, deleted: Span, { form }: Hit<Boilerplate>): NewFinding {
  return {
    ...span,
    message: { key: 'boilerplate', args: { text: form } },
    because: [{ message: { key: 'boilerplate-known', args: { text: form } }, ...span }],
    related: [],
    fixes: [{ title: { key: 'delete-boilerplate' }, edits: [{ ...deleted, newText: '' }] }],
  };
}
