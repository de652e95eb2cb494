// Parts that are more than their total: «14 شخصاً بينهم 50 طفلاً» (14 people, among them 50 children), «10 جرحى بينهم 8 نساء و5 أطفال»,
// «5 من أصل 3». Leaves alone: parts that are fewer (not all are told), modified figures (نحو), others besides (و20 آخرون), parts
// that another noun stands before (3 جنود وأصيب مدنيون بينهم 5 أطفال).

import { partLinkTable } from '../lexicon/references/part-link.ts';
import { isModifier } from '../read/noun-modifiers.ts';
import { hitAt, type Paragraph } from '../read/paragraph.ts';
import { mentionsOf, type PlacedParagraph, type Reading, type ReadMention } from '../resolve/article-reading.ts';
import { AND, mayBeJoined } from '../text/clitics.ts';
import type { Span } from '../text/span.ts';
import type { Check, NewFinding } from './check.ts';

export const sumMismatch: Check = {
  code: 'sum-mismatch',
  summary: 'parts that are more than their total',
  run: (article) => {
    return [...countsByLine(article)].flatMap(([line, counts]) => {
      const placed = article.paragraphs[line];
      return placed ? checkParagraph(placed, counts) : [];
    });
  },
};

/** A plain exact count. `from` and `to` are tokens of its paragraph. */
interface Count extends Span {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isJoined: boolean;
}

function countsByLine(article: Reading): ReadonlyMap<number, readonly Count[]> {
  const byLine = new Map<number, Count[]>();
  for (const read of mentionsOf(article, 'numeric')) {
    const placed = article.paragraphs[read.from.line];
    const count = placed && countOf(read, placed);
    if (!count) continue;
    const counts = byLine.get(read.from.line);
    if (counts) counts.push(count);
    else byLine.set(read.from.line, [count]);
  }
  return byLine;
}

function countOf({ mention: m, from }: ReadMention, { paragraph: p, start: base }: PlacedParagraph): Count | undefined {
  if (m.kind !== 'number' || typeof m.value.number !== 'number' || (m.value.relation ?? '=') !== '=') return undefined;
  const first = tokenAt(p, m.start - base);
  const last = tokenAt(p, m.end - base - 1);
  if (first < 0 || last < 0) return undefined;
  const isJoined = (from.phrase.proclitic ?? '').includes(AND);
  return { start: m.start, end: m.end, from: first, to: last + 1, value: m.value.number, isJoined };
}

/** The token that covers an offset, or -1. */
function tokenAt(p: Paragraph, offset: number): number {
  let low = 0;
  let high = p.tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = p.tokens[middle];
    if (!token) return -1;
    if (offset < token.start) high = middle - 1;
    else if (offset >= token.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

function checkParagraph({ paragraph: p }: PlacedParagraph, counts: readonly Count[]): readonly NewFinding[] {
  return counts.flatMap((total, i) => {
    const parts = partsOf(p, total, counts, i);
    const sum = parts.reduce((all, part) => all + part.value, 0);
    return parts.length && sum > total.value ? [report(total, parts, sum)] : [];
  });
}

/** Words between a total and what is among it: the counted noun and an adjective or two. */
const NOUN_WORDS = 3;
/** Words between one part and the next. */
const PART_WORDS = 3;

function partsOf(p: Paragraph, total: Count, counts: readonly Count[], i: number): readonly Count[] {
  const before = counts[i - 1];
  if (before && linkBehind(p, before.to, total.from, 'out-of') === total.from) return [before];
  const first = counts[i + 1];
  const link = first && linkBehind(p, total.to, first.from, 'among');
  if (!first || link === undefined || first.from > link || isGoverned(p, total) || isOthers(p, first)) return [];
  const parts = [first];
  for (let next = counts[i + 2], k = i + 2; next; next = counts[++k]) {
    const last = parts.at(-1);
    if (!last || !next.isJoined || next.from - last.to > PART_WORDS || hasMark(p, last.to, next.from) || isOthers(p, next)) break;
    parts.push(next);
  }
  return parts;
}

/** «240 عارضاً من 29 بلداً بينهم …»: a count behind a preposition is not the one that the parts are of. */
function isGoverned(p: Paragraph, { from }: Count): boolean {
  return isModifier(p, from - 1, 'of') || isModifier(p, from - 1, 'governs');
}

/** The token behind a link word that stands between two counts, if nothing but a noun and its adjectives stands before it. */
function linkBehind(p: Paragraph, from: number, to: number, link: 'among' | 'out-of'): number | undefined {
  for (let i = from; i < to && i <= from + NOUN_WORDS + 1; i++) {
    const hit = hitAt(p, i, partLinkTable);
    if (hit?.row.link === link) return hit.to;
    const { type = 'mark', fold = '' } = p.tokens[i]?.word ?? {};
    // A comma may stand before the link; a word joined by و or ف begins something else.
    if (type === 'mark' ? !COMMA.test(p.tokens[i]?.word.text ?? '') : i > from && mayBeJoined(fold)) return undefined;
  }
  return undefined;
}
const COMMA = /^[،,]$/u;

function hasMark(p: Paragraph, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (p.tokens[i]?.word.type === 'mark') return true;
  return false;
}

function isOthers(p: Paragraph, { to }: Count): boolean {
  return hitAt(p, to, partLinkTable)?.row.link === 'others' || hitAt(p, to + 1, partLinkTable)?.row.link === 'others';
}

function report(total: Count, parts: readonly Count[], sum: number): NewFinding {
  const last = parts.at(-1) ?? total;
  const because = [
    { message: { key: 'sum-total', args: { total: total.value } }, start: total.start, end: total.end },
    ...parts.map(({ value, start, end }) => ({ message: { key: 'sum-part', args: { part: value } }, start, end })),
  ];
  return {
    start: Math.min(total.start, ...parts.map((p) => p.start)),
    end: Math.max(total.end, last.end),
    message: { key: 'sum-exceeds', args: { sum, total: total.value } },
    because,
    related: because.map(({ message, start, end }) => ({ start, end, note: message })),
    fixes: [],
  };
}
