// An age and a year of birth that disagree at the article's date: «المولود عام 1970 … البالغ من العمر 35 عاماً» (born in 1970,
// aged 35) in an article of 2021. Leaves alone: a year's difference (the birthday may be to come), sentences with another year,
// and articles whose date is not sure.

import { type BirthWordRow, birthWordTable } from '../lexicon/times/birth-word.ts';
import type { TimePhrase } from '../phrase.ts';
import { hitsAt } from '../read/paragraph.ts';
import type { PlacedPhrase, Reading } from '../resolve/article-reading.ts';
import { lengthText } from '../resolve/times-lengths.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import { tokenAt } from '../resolve/times-tokens.ts';
import { hasSureDate } from '../resolve/times-written.ts';
import type { Check, NewFinding } from './check.ts';

export const ageMismatch: Check = {
  code: 'age-mismatch',
  summary: 'an age and a birth year that disagree at the article’s date',
  run: (article) => {
    if (!hasSureDate(article) || article.published.date === null) return [];
    const now = Number(article.published.date.slice(0, 4));
    const places = timePhrasesOf(article);
    const births = places.flatMap((place) => birthOf(place, article));
    const ages = places.flatMap((place) => ageOf(place, article));
    return ages.slice(0, MOST).flatMap((age) => {
      const birth = births.slice(0, MOST).find((b) => isSameSentence(b.place, age.place, article.text));
      if (!birth || years(places, age.place, article.text) > 1 || Math.abs(now - birth.year - age.years) <= 1) return [];
      return [report(birth, age, now, article.text)];
    });
  },
};

interface Birth {
  readonly place: PlacedPhrase<TimePhrase>;
  readonly year: number;
}
interface Age {
  readonly place: PlacedPhrase<TimePhrase>;
  readonly years: number;
}

function birthOf(place: PlacedPhrase<TimePhrase>, article: Reading): readonly Birth[] {
  const { expression } = place.phrase;
  const year = expression.type === 'calendar' && expression.calendar === 'gregorian' ? expression.year : undefined;
  return year !== undefined && follows(place, 'born', article) ? [{ place, year }] : [];
}

function ageOf(place: PlacedPhrase<TimePhrase>, article: Reading): readonly Age[] {
  const { expression } = place.phrase;
  if (expression.type !== 'duration' || expression.relation !== '=' || expression.parts.length > 1) return [];
  const [part] = expression.parts;
  return part?.unit === 'year' && part.count !== undefined && part.count > 1 && follows(place, 'aged', article)
    ? [{ place, years: part.count }]
    : [];
}

/** People of one article whose birth and age are both told. */
const MOST = 50;
const REACH = 4;

/** A word of births or ages stands a few tokens before the phrase. */
function follows({ phrase, line }: PlacedPhrase, kind: BirthWordRow['kind'], article: Reading): boolean {
  const paragraph = article.paragraphs[line]?.paragraph;
  if (!paragraph) return false;
  const at = tokenAt(paragraph.tokens, phrase.start);
  for (let i = at - 1; i >= Math.max(0, at - REACH - 3); i--)
    if (hitsAt(paragraph, i, birthWordTable).some((h) => h.row.kind === kind && h.to >= at - REACH)) return true;
  return false;
}

function isSameSentence(a: PlacedPhrase, b: PlacedPhrase, text: string): boolean {
  return a.line === b.line && !/[.؟!]/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** How many dates with a year the sentence of a phrase has. */
function years(places: readonly PlacedPhrase<TimePhrase>[], of: PlacedPhrase, text: string): number {
  return places.filter(
    (p) => p.phrase.expression.type === 'calendar' && p.phrase.expression.year !== undefined && isSameSentence(p, of, text),
  ).length;
}

function report(birth: Birth, age: Age, now: number, text: string): NewFinding {
  const { start, end } = age.place;
  const args = { age: age.years, year: birth.year, reckoned: now - birth.year, now };
  const newText = lengthText('year', args.reckoned, { count: age.years, text: text.slice(start, end) });
  return {
    start,
    end,
    message: { key: 'age-mismatch', args },
    because: [{ message: { key: 'age-mismatch-because', args }, start: birth.place.start, end: birth.place.end }],
    related: [{ start: birth.place.start, end: birth.place.end, note: { key: 'age-mismatch-born', args } }],
    fixes: newText ? [{ title: { key: 'age-mismatch-fix', args: { new: newText } }, edits: [{ start, end, newText }] }] : [],
  };
}
