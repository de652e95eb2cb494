// Shares of one whole that pass a hundred in the hundred: «60% من الأصوات مقابل 50% لمنافسه» (60% of the votes against 50%).
// Leaves alone: sentences that tell of change, of two times or of two wholes (مقارنة, ارتفاع, عام 2004), modified figures (نحو).
import { type WholeNoun, wholeNounTable } from '../lexicon/references/whole-noun.ts';
import { hitsAt, type Paragraph } from '../read/paragraph.ts';
import { mentionsOf, type PlacedParagraph, type ReadMention } from '../resolve/article-reading.ts';
import type { Span } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const percentSum: Check = {
  code: 'percent-sum',
  summary: 'shares of one whole that pass a hundred per cent',
  run: (article) => {
    const shares = byLine(mentionsOf(article, 'numeric'), shareOf);
    if (!shares.size) return [];
    // «عام 2004», «العام الماضي» tell of figures of another time; a day tells when the vote was.
    const dates = byLine(mentionsOf(article, 'time'), ({ mention: m }) =>
      m.kind === 'date' && m.value.start !== m.value.end ? m : undefined,
    );
    return [...shares].flatMap(([line, ofLine]) => checkParagraph(article.paragraphs[line], ofLine, dates.get(line) ?? []));
  },
};

interface Share extends Span {
  readonly value: number;
}

function shareOf({ mention: m }: ReadMention): Share | undefined {
  if (m.kind !== 'percent' || typeof m.value.number !== 'number' || (m.value.relation ?? '=') !== '=') return undefined;
  return { start: m.start, end: m.end, value: m.value.number };
}

/** What the mentions of each paragraph give, by its index. */
function byLine<T>(mentions: readonly ReadMention[], give: (read: ReadMention) => T | undefined): ReadonlyMap<number, readonly T[]> {
  const lines = new Map<number, T[]>();
  for (const read of mentions) {
    const given = give(read);
    if (given === undefined) continue;
    const line = lines.get(read.from.line);
    if (line) line.push(given);
    else lines.set(read.from.line, [given]);
  }
  return lines;
}

/** What written shares may miss a hundred by, where each is rounded. */
const ROUNDING = 1;

function checkParagraph(placed: PlacedParagraph | undefined, shares: readonly Share[], dates: readonly Span[]): readonly NewFinding[] {
  if (!placed || shares.length < 2) return [];
  return sentencesOf(placed, shares).flatMap((sentence) => {
    const inside = shares.filter((s) => sentence.start <= s.start && s.end <= sentence.end);
    const sum = inside.reduce((all, { value }) => all + value, 0);
    const isDated = dates.some((d) => d.start > (inside[0]?.end ?? 0) && d.end <= sentence.end);
    const isShared = !isDated && inside.length > 1 && sum > 100 + ROUNDING && isOneWhole(placed, sentence, inside);
    return isShared ? [report(inside, Math.round(sum * 100) / 100)] : [];
  });
}

/** The point of a share («60.5%») ends no sentence. */
function sentencesOf({ paragraph: p, start: base }: PlacedParagraph, shares: readonly Share[]): readonly Span[] {
  const stops = p.tokens
    .filter(({ word }) => /^[.؟!?؛]$/u.test(word.text))
    .map(({ end }) => base + end)
    .filter((end) => !shares.some((share) => share.start < end && end < share.end));
  const starts = [base, ...stops];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? base + p.text.length }));
}

/** The first share names the whole, no later one names another, and no word tells of change. */
function isOneWhole({ paragraph: p, start: base }: PlacedParagraph, sentence: Span, shares: readonly Share[]): boolean {
  let wholes = 0;
  for (let i = 0; i < p.tokens.length; i++) {
    const token = p.tokens[i];
    if (!token || base + token.start < sentence.start || base + token.end > sentence.end) continue;
    const roles = rolesAt(p, i);
    // A whole in brackets is told by the way: «النتائج الأولية (15 بالمئة من الأصوات)».
    if (roles.includes('change') || isWithinShares(shares, base + token.start, token.word.text)) return false;
    if (roles.includes('whole')) wholes++;
  }
  const [first, second] = shares;
  return wholes === 1 && first !== undefined && second !== undefined && hasWhole(p, base, first.end, second.start);
}

function isWithinShares(shares: readonly Share[], at: number, text: string): boolean {
  return /[()]/u.test(text) && at > (shares[0]?.start ?? 0) && at < (shares.at(-1)?.end ?? 0);
}

function hasWhole(p: Paragraph, base: number, from: number, to: number): boolean {
  return p.tokens.some(({ start, end }, i) => base + start >= from && base + end <= to && rolesAt(p, i).includes('whole'));
}

function rolesAt(p: Paragraph, i: number): readonly WholeNoun['role'][] {
  return hitsAt(p, i, wholeNounTable).map(({ row }) => row.role);
}

function report(shares: readonly Share[], sum: number): NewFinding {
  const because = shares.map(({ start, end, value }) => ({ message: { key: 'percent-share', args: { share: value } }, start, end }));
  return {
    start: shares[0]?.start ?? 0,
    end: shares.at(-1)?.end ?? 0,
    message: { key: 'percent-exceeds', args: { sum } },
    because,
    related: because.map(({ message, start, end }) => ({ start, end, note: message })),
    fixes: [],
  };
}
