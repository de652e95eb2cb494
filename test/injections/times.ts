// Errors of dates, clocks, lengths of time and ages.
import type { Mention, Span } from '../../server/src/index.ts';
import { choose, type Injector, mentionsIn, replace, type Sound } from './injection.ts';
import { digitsLike, figureOf, HIJRI, LEVANTINE, SHORT_MONTHS, WEEKDAYS } from './words.ts';

/** Another weekday beside a full date: with the year, so that no other year can make it right. */
export const weekdaySwapped: Injector = (sound) =>
  inMentions(sound, ['date', 'time'], new RegExp(WEEKDAYS.join('|'), 'gu')).flatMap(({ match, mention }) =>
    /[\d٠-٩]{4}/u.test(textOf(sound, mention)) && isDay(mention) && !/أمس|اليوم/u.test(textOf(sound, mention))
      ? [replace('weekday-mismatch', sound, match, otherThan(WEEKDAYS, match.text, match.start), mention)]
      : [],
  );

/** «أمس السبت»: another weekday, in an article whose date was given. */
export const relativeSwapped: Injector = (sound) =>
  sound.options.published === undefined || sound.article.text.split('أمس').length > 2
    ? []
    : inLines(sound, new RegExp(`(?<=(?:أمس|اليوم|غدا|غداً) )(?:${WEEKDAYS.join('|')})(?!\\p{L})(?! [\\d٠-٩])`, 'gu'))
        .filter(({ start }) => !isQuoted(sound, start))
        .map((match) => replace('relative-date-mismatch', sound, match, otherThan(WEEKDAYS, match.text, match.start), around(match, 8)));

/** يوليو/تموز: another name behind the stroke. */
export const monthSwapped: Injector = (sound) =>
  inMentions(sound, ['date', 'time'], new RegExp(`(?<=\\p{L}+ ?[/(] ?)(?:${LEVANTINE.join('|')})`, 'gu')).map(({ match, mention }) =>
    replace('month-name-mismatch', sound, match, otherThan(LEVANTINE, match.text, match.start), mention),
  );

/** The Hijri day of a date that is told in both calendars. */
export const hijriMoved: Injector = (sound) =>
  inLines(sound, new RegExp(`[\\d٠-٩]{1,2}(?= (?:من )?(?:شهر )?(?:${HIJRI.join('|')})(?!\\p{L}))`, 'gu')).flatMap((match) => {
    const line = sound.lines.find((l) => l.start <= match.start && match.end <= l.end);
    const near = line?.text.slice(match.start - line.start, match.end - line.start + 60) ?? '';
    if (!/الموافق|\/|\(|هـ/u.test(near) || !/(?:19|20)\d\d|(?:١٩|٢٠)[٠-٩]{2}/u.test(near)) return [];
    const day = figureOf(match.text);
    const moved = day > 15 ? day - 5 : day + 5;
    return [replace('calendar-mismatch', sound, match, digitsLike(moved, match.text), { start: match.start, end: match.end + 60 })];
  });

/** A day that its month does not have. */
export const dayTooLate: Injector = (sound) =>
  inMentions(
    sound,
    ['date', 'time'],
    new RegExp(`(?<![\\d٠-٩])[\\d٠-٩]{1,2}(?= (?:من )?(?:شهر )?(?:${SHORT_MONTHS.join('|')})(?!\\p{L}))`, 'gu'),
  ).map(({ match, mention }) => replace('impossible-date', sound, match, digitsLike(31, match.text), mention));

/** 25:70 in the place of a clock time in digits. */
export const hourTooLate: Injector = (sound) =>
  inMentions(sound, ['time'], /(?<![\d٠-٩+])([\d٠-٩]{1,2})[:.]([\d٠-٩]{2})(?![\d٠-٩])/gu).flatMap(({ match, mention }) => [
    replace(
      'impossible-time',
      sound,
      match,
      match.text.replace(/^[\d٠-٩]+/u, (d) => digitsLike(25, d)),
      mention,
    ),
    replace(
      'impossible-time',
      sound,
      match,
      match.text.replace(/[\d٠-٩]+$/u, (d) => digitsLike(70, d)),
      mention,
    ),
  ]);

/** An article whose relative days lose the date that they hang on. */
export const dateTaken: Injector = (sound) => {
  const { published, ...options } = sound.options;
  if (/[\d٠-٩]{4}/u.test(sound.article.text)) return [];
  const hangs = mentionsIn(sound, 'reference').find(
    (m) => m.value.status === 'external' && /أمس|اليوم|الماضي|المقبل/u.test(textOf(sound, m)),
  );
  if (published === undefined || sound.article.published.source !== 'given' || !hangs || isQuoted(sound, hangs.start)) return [];
  const whole = { start: 0, end: sound.article.text.length };
  return [{ ...replace('undated-article', sound, { start: 0, end: 0 }, '', whole), options, what: `${sound.name}: no date` }];
};

/** «الشهر نفسه» in the place of the first date of an article: its base is gone. */
export const baseTaken: Injector = (sound) => {
  const first = sound.article.mentions.find((m) => m.kind === 'date' || m.kind === 'time');
  const text = first ? textOf(sound, first) : '';
  if (first?.kind !== 'date' || first.nested || /أمس|اليوم|الآن|غد|منذ|قبل|بعد/u.test(text) || !mentionsIn(sound, 'date').includes(first))
    return [];
  if (/[\d٠-٩]{4}/u.test(sound.article.text.slice(0, first.start)) || /الذي|التي/u.test(sound.article.text.slice(first.end, first.end + 6)))
    return [];
  return ['الشهر نفسه', 'العام نفسه', 'نفس الشهر'].map((said) => replace('unresolved-date', sound, first, said));
};

/** The stated length of time, where its ends are stated too: twice and a half as long. */
export const durationChanged: Injector = (sound) =>
  inLines(sound, /(?<=(?:لمدة|مدة|تستمر|استمرت|خلال|دامت) )[\d٠-٩]+(?= (?:يوما|يوماً|أيام|سنوات|أشهر|عاما|عاماً|أسابيع))/gu).flatMap(
    (match) => {
      const near = sound.article.text.slice(Math.max(0, match.start - 60), match.end + 60);
      if (!/من (?!بينهم).*(?:إلى|حتى)|بين .* و/u.test(near)) return [];
      const value = figureOf(match.text);
      return [
        replace(
          'duration-mismatch',
          sound,
          match,
          digitsLike(Math.min(10, value + 4) === value ? value - 5 : Math.min(10, value + 4), match.text),
          around(match, 60),
        ),
      ];
    },
  );

/** An age beside a year of birth: twenty years more. */
export const ageChanged: Injector = (sound) =>
  inLines(sound, /[\d٠-٩]{2}(?= (?:عاما|عاماً|سنة))/gu).flatMap((match) => {
    const line = sound.lines.find((l) => l.start <= match.start && match.end <= l.end);
    if (!/مولود|ولد|ولدت|مواليد/u.test(line?.text ?? '') || sound.article.published.date === null) return [];
    return [replace('age-mismatch', sound, match, digitsLike(figureOf(match.text) + 20, match.text), around(match, 10))];
  });

/** One of two clocks' times of one moment. */
export const zoneMoved: Injector = (sound) =>
  inLines(sound, /[\d٠-٩]{2}(?=:[\d٠-٩]{2} (?:بتوقيت (?:غرينتش|جرينتش)|ت\.? ?غ|GMT|بالتوقيت العالمي))/gu).flatMap((match) => {
    const before = sound.article.text.slice(Math.max(0, match.start - 50), match.start);
    if (!/(?:صباح|مساء|بعد الظهر|عصر|ظهر|توقيت)[^.]*\($/u.test(before)) return [];
    const hour = (figureOf(match.text) + 1) % 24;
    return [
      replace('timezone-mismatch', sound, match, digitsLike(hour, match.text).padStart(2, digitsLike(0, match.text)), around(match, 50)),
    ];
  });

/** A clock time of one to twelve without its صباحاً or مساء, where no other clock tells which. */
export const meridiemTaken: Injector = (sound) =>
  inMentions(sound, ['time'], / (?:صباحا|صباحاً|مساء|مساءً|صباح|فجرا|فجراً|عصرا|عصراً|ظهرا|ظهراً)$/gu).flatMap(({ match, mention }) => {
    const before = textOf(sound, { start: mention.start - 7, end: mention.end });
    const behind = textOf(sound, { start: mention.end, end: mention.end + 40 });
    return /الساعة|[\d٠-٩]:/u.test(before) && !/توقيت/u.test(behind) ? [replace('ambiguous-time', sound, match, '', mention)] : [];
  });

export interface Found extends Span {
  readonly text: string;
}

/** Where a pattern matches in the sound lines. */
export function inLines({ lines }: Sound, pattern: RegExp): readonly Found[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].map(({ 0: text, index }) => ({
      text,
      start: line.start + index,
      end: line.start + index + text.length,
    })),
  );
}

export function textOf({ article }: Sound, { start, end }: Span): string {
  return article.text.slice(Math.max(0, start), end);
}

export function around({ start, end }: Span, reach: number): Span {
  return { start: start - reach, end: end + reach };
}

export function isQuoted({ article: { text } }: Sound, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (line.match(/["“”«»]/gu)?.length ?? 0) % 2 === 1;
}

export function otherThan(list: readonly string[], said: string, at: number): string {
  return (
    choose(
      list.filter((word) => word !== said),
      said,
      at,
    ) ?? ''
  );
}

function inMentions(sound: Sound, kinds: readonly ('date' | 'time')[], pattern: RegExp) {
  return mentionsIn(sound, ...kinds).flatMap((mention) =>
    [...textOf(sound, mention).matchAll(pattern)].map(({ 0: text, index }) => ({
      mention,
      match: { text, start: mention.start + index, end: mention.start + index + text.length },
    })),
  );
}

function isDay(mention: Mention): boolean {
  return (
    (mention.kind === 'date' || mention.kind === 'time') &&
    mention.value.start !== undefined &&
    mention.value.start.slice(0, 10) === mention.value.end?.slice(0, 10)
  );
}
