import { publishingWordTable } from '../lexicon/times/publishing-word.ts';
import { timeRelationTable } from '../lexicon/times/time-relation.ts';
import type { Published } from '../model.ts';
import type { TimePhrase } from '../phrase.ts';
import { hasHit, hitsAt, type Paragraph } from '../read/paragraph.ts';
import type { Span } from '../text/span.ts';
import { isoDate } from '../values/calendar.ts';
import type { DateExpression } from '../values/time-expression.ts';
import { type PlacedParagraph, type PlacedPhrase, phrasesOf, type Recognized } from './article-reading.ts';
import { tellDay } from './published-day.ts';
import { tokenAt } from './times-tokens.ts';

const FIRST_LINES = 8;
const LAST_LINES = 3;
const BODY_LINES = 5;
/** A date line has few dates and words. */
const MOST_DATES = 6;
const MOST_TOKENS = 40;

/**
 * The date line of an article in any outlet's form: a line that is little more than a full date («الأحد 2021/07/11»,
 * «نُشر في: 12 مايو 2021 - 10:15»), or the head of the body («القاهرة – 12 مايو 2021 –»).
 */
export function findDateLine(article: Recognized): Published | undefined {
  const edges = edgesOf(article.paragraphs);
  const byLine = datesByLine(article, new Set(edges));
  for (const [nth, line] of edges.entries()) {
    const placed = article.paragraphs[line];
    if (!placed) continue;
    for (const phrase of (byLine.get(line) ?? []).slice(0, MOST_DATES)) {
      const told = tellDay(dateIn(phrase.phrase), article);
      if (!told) continue;
      const isHead = nth < BODY_LINES && (isHeadOfBody(placed, phrase) || isBesideMark(placed.paragraph, phrase));
      if (!isLineOfItsOwn(placed, phrase) && !isHead) continue;
      const because = [{ message: { key: 'published-dateline' }, start: phrase.start, end: phrase.end }, ...told.because];
      return { date: isoDate(told.day), source: told.sure ? 'dateline' : 'inferred', because };
    }
  }
  return undefined;
}

/** The first and the last lines that hold words, in reading order. */
function edgesOf(paragraphs: readonly PlacedParagraph[]): readonly number[] {
  const first: number[] = [];
  for (let line = 0; line < paragraphs.length && first.length < FIRST_LINES; line++)
    if (paragraphs[line]?.paragraph.tokens.length) first.push(line);
  const last: number[] = [];
  for (let line = paragraphs.length - 1; line > (first.at(-1) ?? -1) && last.length < LAST_LINES; line--)
    if (paragraphs[line]?.paragraph.tokens.length) last.unshift(line);
  return [...first, ...last];
}

function datesByLine(article: Recognized, lines: ReadonlySet<number>): ReadonlyMap<number, readonly PlacedPhrase<TimePhrase>[]> {
  const byLine = new Map<number, PlacedPhrase<TimePhrase>[]>();
  for (const placed of phrasesOf(article, 'time')) {
    const { phrase, line } = placed;
    if (!lines.has(line) || (phrase.kind !== 'date' && phrase.kind !== 'time')) continue;
    const known = byLine.get(line);
    if (known) known.push(placed);
    else byLine.set(line, [placed]);
  }
  return byLine;
}

function dateIn({ expression }: TimePhrase): DateExpression | undefined {
  if (expression.type === 'clock') return expression.date;
  return expression.type === 'duration' || expression.type === 'set' ? undefined : expression;
}

/** In tokens: a date with its weekday, both calendars and the hour, an outlet, words of publishing. */
const LONGEST_DATE_LINE = 60;

/** Nothing else stands in the line, or only words of publishing and one name (of a place, an outlet). */
function isLineOfItsOwn({ paragraph, phrases }: PlacedParagraph, { phrase }: PlacedPhrase): boolean {
  if (paragraph.tokens.length > MOST_TOKENS) return false;
  if (paragraph.tokens.length > LONGEST_DATE_LINE) return false;
  let names = 0;
  let told = false;
  for (let i = 0; i < paragraph.tokens.length; i++) {
    const token = paragraph.tokens[i];
    if (!token || token.word.type === 'mark') continue;
    if (
      phrases.some(
        (p) =>
          p.kind !== 'number' &&
          p.kind !== 'reference' &&
          (p.kind === 'date' || p.kind === 'time') &&
          p.start <= token.start &&
          token.end <= p.end,
      )
    )
      continue;
    const word = hitsAt(paragraph, i, publishingWordTable)[0];
    if (word) {
      told ||= word.row.kind === 'stamp' || (word.row.kind === 'mark' && isFollowed(paragraph, word.to, phrase.start));
      i = word.to - 1;
      continue;
    }
    if (token.word.fold.length > 1) names++;
  }
  if (told || names === 0) return names <= 6;
  const isShort = names <= 2 && paragraph.tokens.length <= 12;
  return (isShort && phrase.start <= (paragraph.tokens[3]?.start ?? 0)) || isSetApart(paragraph, phrases, phrase, names);
}

const MOST_NAMES = 5;
const SHORT_LINE = 24;

/** «كتب: سامي علي | الأربعاء 12 مايو 2021»: a mark parts the date from few words, and only times and marks follow it. */
function isSetApart({ tokens }: Paragraph, phrases: PlacedParagraph['phrases'], { start, end }: Span, names: number): boolean {
  const from = tokenAt(tokens, start);
  if (names > MOST_NAMES || tokens.length > SHORT_LINE || !'|-–—:،/'.includes(tokens[from - 1]?.word.text ?? ' ')) return false;
  const isTime = (token: Span): boolean =>
    phrases.some((p) => (p.kind === 'date' || p.kind === 'time') && p.start <= token.start && token.end <= p.end);
  return tokens.slice(tokenAt(tokens, end)).every((token) => token.word.type === 'mark' || isTime(token));
}

/** «… الجمعة، 15 كانون الثاني 2010، آخر تحديث 15:00»: words of publishing right before or behind the date. */
function isBesideMark(paragraph: Paragraph, { phrase }: PlacedPhrase): boolean {
  const { tokens } = paragraph;
  const from = tokenAt(tokens, phrase.start);
  const behind = skipMarks(paragraph, tokenAt(tokens, phrase.end));
  const isLong = (i: number, end?: number): boolean =>
    hasHit(paragraph, i, publishingWordTable, (h) => h.row.kind === 'stamp' && (end === undefined || skipMarks(paragraph, h.to) === end));
  return isLong(behind) || [2, 3, 4].some((back) => from - back >= 0 && isLong(from - back, from));
}

/** Nothing but marks and prepositions between token `i` and the date. */
function isFollowed(paragraph: Paragraph, i: number, start: number): boolean {
  for (let at = i; (paragraph.tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= start; at++)
    if (paragraph.tokens[at]?.word.type !== 'mark' && !hitsAt(paragraph, at, timeRelationTable).length) return false;
  return true;
}

function skipMarks({ tokens }: Paragraph, i: number): number {
  let at = i;
  while (tokens[at]?.word.type === 'mark') at++;
  return at;
}

/** In tokens: a place, an agency in brackets, marks. */
const LONGEST_HEAD = 9;

/** «القاهرة – 12 مايو 2021 –», «دبي (أ ف ب) – 12 مايو 2021:», «بغداد 13 حزيران 2021 (رويترز) -»: places, then the date, then a mark. */
function isHeadOfBody({ paragraph, phrases }: PlacedParagraph, { phrase }: PlacedPhrase): boolean {
  const at = tokenAt(paragraph.tokens, phrase.start);
  if (at < 1 || at > LONGEST_HEAD) return false;
  const behind = paragraph.tokens[tokenAt(paragraph.tokens, phrase.end)];
  if (!behind || !'-–—:/(،'.includes(behind.word.text)) return false;
  const words = paragraph.tokens.slice(0, at);
  const hasMark = words.some((t) => t.word.type === 'mark' && '-–—/:،('.includes(t.word.text));
  const speaks = words.some((_, i) => hitsAt(paragraph, i, timeRelationTable).length > 0);
  const hasWord = words.some((t) => t.word.type !== 'mark');
  // «مسقط في 12 مايو 2021 /العمانية/»: a place, the day, an agency.
  const isPlace = phrases.some((p) => p.kind === 'name' && p.start === 0) && '/('.includes(behind.word.text);
  return hasWord && (!speaks || (isPlace && at <= 3)) && (hasMark || isPlace || at <= 2) && behind.word.text !== '،';
}
