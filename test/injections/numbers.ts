// Errors of counts, shares and number words.
import { type Injector, mentionsIn, replace } from './injection.ts';
import { around, inLines, textOf } from './times.ts';
import { digitsLike, figureOf, THREE_TO_TEN } from './words.ts';

const AMONG = 'بينهم|بينهن|منهم|منهن|من بينهم|من ضمنهم|ضمنهم|بينها';

/** A total below the first of its parts. */
export const totalLowered: Injector = (sound) =>
  mentionsIn(sound, 'number').flatMap((total) => {
    const digits = /^[\d٠-٩]+$/u.exec(textOf(sound, total))?.[0];
    const behind = sound.article.text.slice(total.end, total.end + 60).split('\n')[0] ?? '';
    const link = new RegExp(`^ \\p{L}+(?: \\p{L}+)?،? (?:${AMONG}) ([\\d٠-٩]+) \\p{L}`, 'u').exec(behind);
    const part = figureOf(link?.[1] ?? '');
    if (digits === undefined || !link || !(part > 1)) return [];
    return [replace('sum-mismatch', sound, total, digitsLike(part - 1, digits), { start: total.start, end: total.end + link[0].length })];
  });

/** The figure of the first paragraph, where the headline gives it too. */
export const figureChanged: Injector = (sound) => {
  const [headline, lead] = sound.lines;
  if (!headline || !lead || /[.]$/u.test(headline.text) || headline.start !== 0) return [];
  const figures = mentionsIn(sound, 'number').filter((m) => /^[\d٠-٩]+$/u.test(textOf(sound, m)) && m.value.counted !== undefined);
  return figures.flatMap((first) => {
    if (first.end > headline.end) return [];
    const second = figures.find(
      (m) =>
        m.start >= lead.start && m.end <= lead.end && textOf(sound, m) === textOf(sound, first) && m.value.counted === first.value.counted,
    );
    if (!second) return [];
    const said = textOf(sound, second);
    return [replace('figure-conflict', sound, second, digitsLike(figureOf(said) + 3, said), lead)];
  });
};

/** A share that makes the shares of one whole pass a hundred. */
export const percentRaised: Injector = (sound) =>
  sound.lines.flatMap((line) =>
    [...line.text.matchAll(/(?<![\d.,])(\d{1,2})(?:[.,]\d)? ?[%٪](?= من (?:ال|أ)\p{L}+ مقابل \d)/gu)].map(({ 1: share = '', index }) =>
      replace('percent-sum', sound, { start: line.start + index, end: line.start + index + share.length }, '97', {
        start: line.start + index,
        end: line.end,
      }),
    ),
  );

/** A word for three to ten in the other gender; stars are counted either way, and «خمس سكان البلاد» is a fifth. */
export const genderSwapped: Injector = (sound) =>
  THREE_TO_TEN.flatMap(([masculine, feminine]) =>
    [
      [masculine, feminine],
      [feminine, masculine],
    ].flatMap(([said = '', other = '']) =>
      inLines(
        sound,
        new RegExp(`(?<![\\p{L}\\p{M}])${said}(?! نجوم| \\p{L}+ ال)(?= \\p{L}{3,}(?:ة|ات|ين|ا|اً|ء|[^\\sةا])(?!\\p{L}))`, 'gu'),
      ).flatMap((match) => {
        const counted = sound.article.mentions.find((m) => m.kind === 'number' && m.start <= match.start && match.end === m.end);
        return counted && !counted.nested && 'counted' in counted.value
          ? [replace('numeral-agreement', sound, match, other, around(match, 3))]
          : [];
      }),
    ),
  );
