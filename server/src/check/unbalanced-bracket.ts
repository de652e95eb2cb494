// A bracket without its partner: «(شمال شرق» (not closed), «شمال شرق)» (opens nowhere), «(كذا]» (closed by another bracket).
// Leaves alone: numbers of a list («1)», «أ)»), faces («:)»), brackets that close in another paragraph.
import { readPairs } from '../read/quotes.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import { findUnpairedMarks, type UnpairedMark } from '../resolve/unpaired-marks.ts';
import type { Check, NewFinding } from './check.ts';

export const unbalancedBracket: Check = {
  code: 'unbalanced-bracket',
  summary: 'a bracket without its partner',
  run: ({ paragraphs }) => [
    ...findUnpairedMarks(paragraphs, 'bracket')
      .filter((lone) => !isListNumber(lone, paragraphs))
      .map(reportLone),
    ...paragraphs.flatMap((placed) => (readPairs(placed.paragraph).pairs.length ? reportMixed(placed) : [])),
  ],
};

/** A closing bracket behind a short number or a single letter, or behind another mark («:)»). */
function isListNumber({ mark, line }: UnpairedMark, paragraphs: readonly PlacedParagraph[]): boolean {
  const before = paragraphs[line]?.paragraph.tokens[mark.at - 1];
  if (mark.role !== 'close' || !before) return false;
  if (before.word.type === 'mark') return true;
  return !before.glued && before.word.bare.length <= (before.word.type === 'digits' ? 2 : 1);
}

function reportLone({ mark, start, end, around }: UnpairedMark): NewFinding {
  return {
    ...around,
    message: { key: mark.role === 'open' ? 'bracket-not-closed' : 'bracket-not-opened', args: { mark: mark.text } },
    because: [{ message: { key: 'mark-alone', args: { mark: mark.text } }, start, end }],
    related: [],
    fixes: [{ title: { key: 'remove-mark', args: { mark: mark.text } }, edits: [{ start, end, newText: '' }] }],
  };
}

const PARTNER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function reportMixed({ paragraph, start: base }: PlacedParagraph): readonly NewFinding[] {
  return readPairs(paragraph).pairs.flatMap(({ start, end, open, close }): NewFinding[] => {
    const right = PARTNER[open.text];
    if (!right || close.text === right) return [];
    return [
      {
        start: base + start,
        end: base + end,
        message: { key: 'bracket-mixed', args: { open: open.text, close: close.text } },
        because: [
          { message: { key: 'bracket-partner', args: { open: open.text, right } }, start: base + open.start, end: base + open.end },
        ],
        related: [],
        fixes: [
          {
            title: { key: 'change-mark', args: { mark: right } },
            edits: [{ start: base + close.start, end: base + close.end, newText: right }],
          },
        ],
      },
    ];
  });
}
