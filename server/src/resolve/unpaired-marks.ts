// Quotation marks and brackets whose partner stands in no paragraph of the article.
import { type Mark, readPairs } from '../read/quotes.ts';
import type { Span } from '../text/span.ts';
import type { PlacedParagraph } from './article-reading.ts';

/** A mark without a partner; `mark.start` is the paragraph's, `start` and `end` are the article's. */
export interface UnpairedMark extends Span {
  readonly mark: Mark;
  readonly line: number;
  /** Which of the paragraphs that are not empty it stands in. */
  readonly nth: number;
  /** The mark together with the word it hugs, in the article. */
  readonly around: Span;
  /** It opens anew what a paragraph before it opened: all of them wait for one closing mark. */
  readonly isContinued?: boolean;
}

/** A quotation or bracket may run over so many paragraphs without being opened anew. */
const LONGEST: Readonly<Record<Mark['type'], number>> = { quote: 4, bracket: 1 };

/** Lines of a poem, or of another text, that stands between brackets from its first word to its last. */
const LONGEST_POEM = 16;

function isPoem(opener: UnpairedMark, { at }: Mark, nth: number, { paragraph }: PlacedParagraph): boolean {
  return nth - opener.nth <= LONGEST_POEM && opener.mark.at === 0 && at === paragraph.tokens.length - 1;
}

/** What no paragraph pairs, less what several paragraphs pair: a speech may open in one and close in another, opening each anew. */
export function findUnpairedMarks(paragraphs: readonly PlacedParagraph[], type: Mark['type']): readonly UnpairedMark[] {
  const lone: UnpairedMark[] = [];
  const open: UnpairedMark[] = [];
  let nth = 0;
  paragraphs.forEach((placed, line) => {
    if (!placed.paragraph.tokens.length) return;
    nth++;
    const { pairs, unpaired } = readPairs(placed.paragraph);
    if (pairs[0]?.open.at === 0 && pairs[0].type === type && open.at(-1)?.nth === nth - 1) closeSpeech(open);
    for (const mark of unpaired) {
      if (mark.type !== type) continue;
      const opener = open.at(-1);
      if (mark.role === 'open') open.push(place(placed, mark, line, nth));
      else if (opener && (nth - opener.nth <= LONGEST[type] || isPoem(opener, mark, nth, placed))) closeSpeech(open);
      else lone.push(place(placed, mark, line, nth));
    }
  });
  const last = open.flatMap((mark, i) => {
    const before = open[i - 1];
    return goesOn(mark, open[i + 1]) ? [] : [{ ...mark, ...(before && goesOn(before, mark) && { isContinued: true }) }];
  });
  return [...lone, ...last].sort((a, b) => a.start - b.start);
}

/** The next paragraph opens the same speech anew: what lacks is said once, where the speech ends. */
function goesOn({ mark, nth }: UnpairedMark, next: UnpairedMark | undefined): boolean {
  return mark.type === 'quote' && next?.mark.at === 0 && next.mark.text === mark.text && next.nth === nth + 1;
}

/** Every paragraph of a long speech opens with a mark, the last alone closes: all of them go. */
function closeSpeech(open: UnpairedMark[]): void {
  let last = open.pop();
  while (open.length && last?.mark.at === 0 && last.mark.type === 'quote') last = open.pop();
}

function place({ paragraph, start: base }: PlacedParagraph, mark: Mark, line: number, nth: number): UnpairedMark {
  const hugged = paragraph.tokens[mark.role === 'open' ? mark.at + 1 : mark.at - 1];
  const start = mark.role === 'close' && hugged ? hugged.start : mark.start;
  const end = mark.role === 'open' && hugged ? hugged.end : mark.end;
  return { mark, line, nth, start: base + mark.start, end: base + mark.end, around: { start: base + start, end: base + end } };
}
