import type { Published } from '../model.ts';
import type { TimePhrase } from '../phrase.ts';
import type { Span } from '../text/span.ts';
import { isoDate } from '../values/calendar.ts';
import type { DateExpression } from '../values/time-expression.ts';
import { weekdayOf } from '../values/weekday.ts';
import type { PlacedPhrase, Recognized } from './article-reading.ts';
import { fullDay } from './published-day.ts';
import { timePhrasesOf } from './times-phrases.ts';
import { isQuoted } from './times-quotation.ts';

const LEAD_LINES = 3;
/** Clues are looked for among the first dates of an article. */
const MOST_CLUES = 60;

/**
 * The article's date from days that it tells twice: «أمس 10 يوليو 2021» in one phrase; or «أمس السبت» beside a full date
 * of a Saturday in the first lines. Says nothing when two such clues disagree.
 */
export function inferPublished(article: Recognized): Published | undefined {
  const all = dates(article);
  const clues = [...pairClues(article, all), ...weekdayClues(article, all)];
  const [first] = clues;
  return first && clues.every((c) => c.day === first.day) ? first.published : undefined;
}

interface Clue {
  readonly day: number;
  readonly published: Published;
}

function clue(day: number, key: string, full: Span, beside: Span | undefined, weekday?: number): Clue {
  const date = isoDate(day);
  const args = { date: { date }, ...(weekday !== undefined && { weekday: { weekday } }) };
  const because = [
    { message: { key, args }, start: full.start, end: full.end },
    ...(beside ? [{ message: { key: 'published-inferred-beside' }, start: beside.start, end: beside.end }] : []),
  ];
  return { day, published: { date, source: 'inferred', because } };
}

/** «اليوم الأحد 11 يوليو 2021», «أمس 10 يوليو 2021». */
function pairClues(article: Recognized, all: readonly PlacedDate[]): Clue[] {
  return all.flatMap((place) => {
    const { expression } = place;
    if (
      expression.type !== 'pair' ||
      expression.first.type !== 'shift' ||
      expression.first.anchor !== 'now' ||
      isQuoted(article, place.placed)
    )
      return [];
    const day = fullDay(expression.second, article);
    const { base } = place.placed;
    const span = { start: base + expression.secondSpan.start, end: base + expression.secondSpan.end };
    return day === undefined ? [] : [clue(day - expression.first.count, 'published-inferred-pair', span, undefined)];
  });
}

/** «أمس السبت» and, in the lead, «السبت 10 يوليو 2021». A later full date in the past of the same article speaks against it. */
function weekdayClues(article: Recognized, all: readonly PlacedDate[]): Clue[] {
  if (!all.slice(0, MOST_CLUES).some(({ expression: e }) => e.type === 'shift' && e.weekday)) return [];
  const lead = leadLines(article);
  const full = all.flatMap(({ placed, expression }) => {
    const day = fullDay(expression, article);
    return day === undefined ? [] : [{ placed, day, named: expression.weekday !== undefined }];
  });
  const leading = full.filter(({ placed, named }) => named && lead.has(placed.line));
  return all.slice(0, MOST_CLUES).flatMap(({ placed, expression }) => {
    if (expression.type !== 'shift' || expression.unit !== 'day' || !expression.weekday || expression.distance || isQuoted(article, placed))
      return [];
    const told = leading.find(({ day }) => weekdayOf(day) === expression.weekday?.day);
    if (!told) return [];
    const day = told.day - expression.count;
    const isLatest = full.every((other) => other.day <= day || other.day > day + 3);
    return isLatest ? [clue(day, 'published-inferred', told.placed, placed, expression.weekday.day)] : [];
  });
}

function leadLines({ paragraphs }: Recognized): ReadonlySet<number> {
  const filled = paragraphs.flatMap(({ paragraph }, line) => (paragraph.tokens.length ? [line] : []));
  return new Set(filled.slice(0, LEAD_LINES));
}

interface PlacedDate {
  readonly placed: PlacedPhrase<TimePhrase>;
  readonly expression: DateExpression;
}

function dates(article: Recognized): readonly PlacedDate[] {
  return timePhrasesOf(article).flatMap((placed) => {
    const { expression } = placed.phrase;
    if (expression.type === 'clock' || expression.type === 'duration' || expression.type === 'set') return [];
    return [{ placed: placed as PlacedPhrase<TimePhrase>, expression }];
  });
}
