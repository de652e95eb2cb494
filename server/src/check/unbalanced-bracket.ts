// A bracket without its partner: «(شمال شرق» (not closed), «شمال شرق)» (opens nowhere), «(كذا]» (closed by another bracket).
// Leaves alone: numbers of a list («1)», «أ)»), faces («:)»), brackets that close in another paragraph, and poems between brackets.
import type { Edit, Fix, Message } from '../model.ts';
import { readPairs } from '../read/quotes.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import { findUnpairedMarks, type UnpairedMark } from '../resolve/unpaired-marks.ts';
import type { Check, NewFinding } from './check.ts';

export const unbalancedBracket: Check = {
  code: 'unbalanced-bracket',
  summary: 'a bracket without its partner',
  run: ({ paragraphs }) => [
    ...reportAll(
      findUnpairedMarks(paragraphs, 'bracket').filter((lone) => !isListNumber(lone, paragraphs)),
      paragraphs,
    ),
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

/** Two that stand alone near each other are told as one: «)29 عاما(», «(سانا(», «((». */
function reportAll(lone: readonly UnpairedMark[], paragraphs: readonly PlacedParagraph[]): readonly NewFinding[] {
  const findings: NewFinding[] = [];
  for (let i = 0; i < lone.length; i++) {
    const [mark, next] = [lone[i], lone[i + 1]];
    if (!mark) continue;
    const both = next && next.line === mark.line && next.mark.at - mark.mark.at <= NEAR ? reportBoth(mark, next, paragraphs) : undefined;
    findings.push(both ?? reportLone(mark));
    if (both) i++;
  }
  return findings;
}
/** Tokens between two brackets that were meant to be a pair. */
const NEAR = 12;

function reportBoth(first: UnpairedMark, second: UnpairedMark, paragraphs: readonly PlacedParagraph[]): NewFinding | undefined {
  const [open, close] = [first.mark.text, second.mark.text];
  const isTwice = open === close && second.start === first.end;
  // «(سانا( تتحدث»: it hugs what it should close.
  const hugs = first.mark.role === 'open' && !isTwice && hugsLeft(second, paragraphs);
  const isTurned = first.mark.role === 'close' && second.mark.role === 'open' && PARTNER[close] === open;
  if (isTwice) return { ...reportLone(first), start: first.around.start, end: second.around.end, fixes: [removalOf(first, second)] };
  if (isTurned)
    return mixed(first, second, { key: 'turn-marks' }, [
      { start: first.start, end: first.end, newText: close },
      { start: second.start, end: second.end, newText: open },
    ]);
  const right = hugs && open === close ? PARTNER[open] : undefined;
  if (!right) return undefined;
  return mixed(first, second, { key: 'change-mark', args: { mark: right } }, [{ start: second.start, end: second.end, newText: right }]);
}

function hugsLeft({ mark: { at }, line }: UnpairedMark, paragraphs: readonly PlacedParagraph[]): boolean {
  const tokens = paragraphs[line]?.paragraph.tokens;
  return tokens?.[at]?.glued === true && tokens[at + 1]?.glued !== true;
}

function mixed(first: UnpairedMark, second: UnpairedMark, title: Message, edits: readonly Edit[]): NewFinding {
  return {
    start: first.start,
    end: second.end,
    message: { key: 'bracket-mixed', args: { open: first.mark.text, close: second.mark.text } },
    because: [first, second].map(({ mark, start, end }) => ({ message: { key: 'mark-alone', args: { mark: mark.text } }, start, end })),
    related: [],
    fixes: [{ title, edits }],
  };
}

function removalOf(first: UnpairedMark, second: UnpairedMark): Fix {
  const title = { key: 'remove-mark', args: { mark: first.mark.text + second.mark.text } };
  return { title, edits: [{ start: first.start, end: second.end, newText: '' }] };
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
