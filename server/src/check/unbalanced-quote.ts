// A quotation mark without its partner: «الخدمة الأمريكية".» (closes nothing), «قال: "سنرد على الهجوم» (opens and is not closed),
// and a curly pair with one mark twice, «”الشدادي”», where the article writes its other pairs rightly.
// Leaves alone: quotations over several paragraphs, marks in either order throughout, inches (5").
import type { Edit } from '../model.ts';
import { type Pair, readPairs } from '../read/quotes.ts';
import type { PlacedParagraph } from '../resolve/article-reading.ts';
import { findUnpairedMarks, type UnpairedMark } from '../resolve/unpaired-marks.ts';
import type { Check, NewFinding } from './check.ts';

export const unbalancedQuote: Check = {
  code: 'unbalanced-quote',
  summary: 'a quotation mark without its partner',
  run: ({ paragraphs }) => [
    ...findUnpairedMarks(paragraphs, 'quote').map((lone) => reportLone(lone, paragraphs[lone.line])),
    ...twiceTheSame(paragraphs).map(reportTwice),
  ],
};

function reportLone(lone: UnpairedMark, placed: PlacedParagraph | undefined): NewFinding {
  const { mark, start, end, around } = lone;
  const partner = placed && placePartner(lone, placed);
  return {
    ...around,
    message: { key: mark.role === 'open' ? 'quote-not-closed' : 'quote-not-opened', args: { mark: mark.text } },
    because: [{ message: { key: 'mark-alone', args: { mark: mark.text } }, start, end }],
    related: [],
    fixes: [
      ...(partner ? [{ title: { key: 'add-mark', args: { mark: partner.newText } }, edits: [partner] }] : []),
      // Of a speech over paragraphs one mark cannot go without the others.
      ...(lone.isContinued ? [] : [{ title: { key: 'remove-mark', args: { mark: mark.text } }, edits: [{ start, end, newText: '' }] }]),
    ],
  };
}

const PARTNER: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '“', '«': '»', '»': '«' };

/** Tokens of a speech that is mended. */
const LONGEST_SPEECH = 120;

/** Where speech alone stands between: an opened quotation ends with its paragraph, a closed one began behind the colon. */
function placePartner({ mark, isContinued }: UnpairedMark, { paragraph: p, start: base }: PlacedParagraph): Edit | undefined {
  const newText = PARTNER[mark.text];
  const between =
    mark.role === 'open'
      ? p.tokens.slice(mark.at + 1, mark.at + LONGEST_SPEECH)
      : p.tokens.slice(Math.max(0, mark.at - LONGEST_SPEECH), mark.at);
  // The end of a paragraph must be in reach for the quotation to end there.
  if (mark.role === 'open' && mark.at + LONGEST_SPEECH < p.tokens.length) return undefined;
  const colon = between.findLastIndex(({ word }) => word.text === ':');
  const speech = mark.role === 'open' ? between : between.slice(colon + 1);
  const [first, last] = [speech[0], speech.findLast(({ word }) => word.text !== '.')];
  const isSpeech = mark.role === 'open' ? isContinued || p.tokens[mark.at - 1]?.word.text === ':' : colon >= 0;
  if (!newText || !isSpeech || !first || !last || speech.some(({ word }) => PARTNER[word.text])) return undefined;
  const at = base + (mark.role === 'open' ? last.end : first.start);
  return { start: at, end: at, newText };
}

interface PlacedPair {
  readonly pair: Pair;
  readonly base: number;
  /** A pair of this article that is written rightly. */
  readonly model: Pair;
  readonly modelBase: number;
}

/** Curly pairs that open and close with one mark, in an article that writes most of them with two. */
function twiceTheSame(paragraphs: readonly PlacedParagraph[]): readonly PlacedPair[] {
  const curly: { readonly pair: Pair; readonly base: number }[] = [];
  for (const { paragraph, start: base } of paragraphs)
    for (const pair of readPairs(paragraph).pairs)
      if (CURLY.test(pair.open.text) && CURLY.test(pair.close.text)) curly.push({ pair, base });
  const twice = curly.filter(({ pair }) => pair.open.text === pair.close.text);
  const model = curly.find(({ pair }) => pair.open.text !== pair.close.text);
  if (!model || twice.length * 2 >= curly.length) return [];
  return twice.map(({ pair, base }) => ({ pair, base, model: model.pair, modelBase: model.base }));
}
const CURLY = /^[“”„]$/u;

function reportTwice({ pair, base, model, modelBase }: PlacedPair): NewFinding {
  const wrong = pair.open.text === model.open.text ? pair.close : pair.open;
  const right = wrong === pair.open ? model.open.text : model.close.text;
  const placed = { start: modelBase + model.start, end: modelBase + model.end };
  return {
    start: base + pair.start,
    end: base + pair.end,
    message: { key: wrong === pair.open ? 'quote-opens-with-closing' : 'quote-closes-with-opening', args: { mark: wrong.text } },
    because: [{ message: { key: 'quote-pair-elsewhere', args: { open: model.open.text, close: model.close.text } }, ...placed }],
    related: [{ ...placed, note: { key: 'quote-pair-written-so' } }],
    fixes: [
      {
        title: { key: 'change-mark', args: { mark: right } },
        edits: [{ start: base + wrong.start, end: base + wrong.end, newText: right }],
      },
    ],
  };
}
