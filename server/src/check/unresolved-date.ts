// A date whose base was never given: «الشهر نفسه» (the same month) with no date before it.
// Leaves alone: «آنذاك» and «ذلك اليوم», which take up events, and «العام نفسه الذي …», which says itself which.
import { pointingWordTable } from '../lexicon/pointing-word.ts';
import { hitsAt } from '../read/paragraph.ts';
import type { Reading, ReadMention } from '../resolve/article-reading.ts';
import { tokenAt } from '../resolve/times-tokens.ts';
import type { DateExpression } from '../values/time-expression.ts';
import type { Check } from './check.ts';

export const unresolvedDate: Check = {
  code: 'unresolved-date',
  summary: 'a date whose base was never given',
  run: (article) => {
    const first = article.mentions.find(({ mention: m }) => m.kind === 'date' || m.kind === 'time')?.mention;
    return article.mentions
      .filter((m) => (first?.end ?? 0) > m.mention.start && isBaseless(m, article) && !YEAR.test(article.text.slice(0, m.mention.start)))
      .map(({ mention: { start, end, because } }) => {
        const message = { key: 'unresolved-date', args: { text: article.text.slice(start, end) } };
        return { start, end, message, because, related: [], fixes: [] };
      });
  },
};

/** A bare year («مونديال 2010»), in any digits: it is no date mention, but a reader takes it up. */
const YEAR = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;

function isBaseless({ mention, from }: ReadMention, article: Reading): boolean {
  if (mention.kind !== 'reference' || mention.value.status !== 'unresolved' || from.phrase.kind !== 'date') return false;
  const { expression } = from.phrase;
  if (expression.type === 'clock' || expression.type === 'duration' || expression.type === 'set' || !isSameUnit(expression)) return false;
  return !isRestricted(from, article);
}

function isSameUnit(expression: DateExpression): boolean {
  if (expression.type === 'part' || expression.type === 'edge') return isSameUnit(expression.of);
  return expression.type === 'shift' && expression.anchor === 'said' && expression.unit !== 'day';
}

/** A relative clause behind it tells which one is meant. */
function isRestricted({ line, phrase }: ReadMention['from'], article: Reading): boolean {
  const paragraph = article.paragraphs[line]?.paragraph;
  return (
    paragraph !== undefined &&
    hitsAt(paragraph, tokenAt(paragraph.tokens, phrase.end), pointingWordTable).some((h) => h.row.kind === 'which')
  );
}
