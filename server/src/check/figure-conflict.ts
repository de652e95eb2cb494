// A figure that the headline and the first paragraph give differently: «مقتل 14 مدنيا في حلب» and then «عن مقتل 15 مدنيا».
// The same word stands before both (مقتل: the killing of) and the same noun is counted. Leaves alone: modified (نحو) and rounded figures, other
// nouns, later paragraphs (other events, older tolls), first paragraphs that give the headline's figure too.
import type { Fix } from '../model.ts';
import type { PlacedParagraph, Reading, ReadMention } from '../resolve/article-reading.ts';
import type { Span } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const figureConflict: Check = {
  code: 'figure-conflict',
  summary: 'a figure that the headline and the first paragraph give differently',
  run: (article) => {
    const [headline, lead] = firstParagraphs(article);
    if (headline === undefined || lead === undefined) return [];
    const said = figuresOf(article, lead);
    return figuresOf(article, headline).flatMap((figure) => {
      const same = said.filter((other) => other.counted === figure.counted);
      const [other] = same.filter(({ before }) => before === figure.before);
      return other && !isTold(figure.value, same) ? [report(figure, other, article.text)] : [];
    });
  },
};

/** By one figure, or by several together: «176 قطعة» for 87 of one sort and 89 of another. */
function isTold(headline: number, said: readonly Figure[]): boolean {
  const sum = said.reduce((all, { value }) => all + value, 0);
  return said.some(({ value }) => agree(headline, value)) || agree(headline, sum);
}

/** Headlines round: 30 thousand for 29,929, 21 for 21.29. */
function agree(headline: number, exact: number): boolean {
  return headline === exact || headline === Math.trunc(exact) || headline === Math.round(exact) || isRounded(headline, exact);
}

function isRounded(headline: number, exact: number): boolean {
  return headline % 10 === 0 && Math.abs(headline - exact) < exact / 10;
}

/** A headline is short and ends without a full stop. */
const LONGEST_HEADLINE = 130;

/** Indexes of the headline and of the paragraph behind it; nothing where the article does not begin with a headline. */
function firstParagraphs({ paragraphs }: Reading): readonly number[] {
  const written: number[] = [];
  for (let i = 0; i < paragraphs.length && written.length < 2; i++) if (paragraphs[i]?.paragraph.tokens.length) written.push(i);
  const headline = paragraphs[written[0] ?? -1]?.paragraph;
  const isHeadline = headline && headline.text.length <= LONGEST_HEADLINE && headline.tokens.at(-1)?.word.text !== '.';
  return isHeadline ? written : [];
}

interface Figure extends Span {
  readonly value: number;
  readonly counted: string;
  /** The word before it, folded. */
  readonly before: string;
}

function figuresOf({ mentions, paragraphs }: Reading, line: number): readonly Figure[] {
  const placed = paragraphs[line];
  const figures: Figure[] = [];
  for (const read of mentions) {
    // Mentions stand in reading order, and only the first paragraphs are asked for.
    if (!placed || read.from.line > line) break;
    const figure = read.from.line === line ? figureOf(read, placed) : undefined;
    if (figure) figures.push(figure);
  }
  return figures;
}

function figureOf({ mention: m }: ReadMention, { paragraph: p, start: base }: PlacedParagraph): Figure | undefined {
  if (m.kind !== 'number' || typeof m.value.number !== 'number' || m.value.counted === undefined || (m.value.relation ?? '=') !== '=')
    return undefined;
  const last = p.tokens.findLast((token) => base + token.end <= m.start);
  const before = last?.word.type === 'arabic' ? last.word.stems.at(-1)?.fold : undefined;
  return before === undefined ? undefined : { start: m.start, end: m.end, value: m.value.number, counted: m.value.counted, before };
}

function report(figure: Figure, other: Figure, text: string): NewFinding {
  const [first, second] = [figure.value, other.value];
  return {
    start: other.start,
    end: other.end,
    message: { key: 'figure-differs', args: { first, second } },
    because: [
      { message: { key: 'figure-headline', args: { first } }, start: figure.start, end: figure.end },
      { message: { key: 'figure-lead', args: { second } }, start: other.start, end: other.end },
    ],
    related: [{ start: figure.start, end: figure.end, note: { key: 'figure-headline', args: { first } } }],
    fixes: fixesFor(figure, other, text),
  };
}

/** Which of the two is right only a person knows. Figures in words are left alone: their form hangs on what they count. */
function fixesFor(figure: Figure, other: Figure, text: string): readonly Fix[] {
  const [first, second] = [text.slice(figure.start, figure.end), text.slice(other.start, other.end)];
  if (!/^\p{Nd}+$/u.test(first) || !/^\p{Nd}+$/u.test(second)) return [];
  return [
    { title: { key: 'figure-as-headline', args: { right: first } }, edits: [{ start: other.start, end: other.end, newText: first }] },
    { title: { key: 'figure-as-lead', args: { right: second } }, edits: [{ start: figure.start, end: figure.end, newText: second }] },
  ];
}
