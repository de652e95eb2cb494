// A date whose base was never given: «الشهر نفسه» (the same month) with no date before it.
// Leaves alone: «آنذاك» and «ذلك اليوم», which take up events, and «العام نفسه الذي …», which says itself which.
import { pointingWordTable } from '../lexicon/references/pointing-word.ts';
import { timeUnitTable } from '../lexicon/times/time-unit.ts';
import { hitsAt } from '../read/paragraph.ts';
import { readShiftWord } from '../read/times/shift-word.ts';
import { mentionsOf, type Reading, type ReadMention } from '../resolve/article-reading.ts';
import { currentWord } from '../resolve/times-names.ts';
import { tokenAt } from '../resolve/times-tokens.ts';
import type { DateExpression } from '../values/time-expression.ts';
import type { Check, NewFinding } from './check.ts';

export const unresolvedDate: Check = {
  code: 'unresolved-date',
  summary: 'a date whose base was never given',
  run: (article) => {
    const first = mentionsOf(article, 'time').find(({ mention: m }) => m.kind === 'date' || m.kind === 'time')?.mention;
    if (!first) return [];
    const behind = article.mentions.findIndex(({ mention }) => mention.start >= first.end);
    return article.mentions
      .slice(0, behind < 0 ? undefined : behind)
      .filter((m) => isBaseless(m, article) && !YEAR.test(article.text.slice(0, m.mention.start)))
      .map(({ mention: { start, end, because }, from }) => {
        const message = { key: 'unresolved-date', args: { text: article.text.slice(start, end) } };
        return { start, end, message, because, related: [], fixes: fixOf(from, article) };
      });
  },
};

/** «الشهر الجاري» for «الشهر نفسه»: counted from the article's date, where that is known. */
function fixOf({ phrase, base, line }: ReadMention['from'], { published, paragraphs, text }: Reading): NewFinding['fixes'] {
  const paragraph = paragraphs[line]?.paragraph;
  if (published.date === null || !paragraph) return [];
  const { tokens } = paragraph;
  for (let i = tokenAt(tokens, phrase.start); (tokens[i]?.start ?? phrase.end) < phrase.end; i++) {
    const unit = hitsAt(paragraph, i, timeUnitTable).find((h) => h.stem.article && h.row.count === 1);
    if (!unit) continue;
    const same = readShiftWord(paragraph, unit.to);
    const before = [i - 1].flatMap((at) => hitsAt(paragraph, at, pointingWordTable)).find((h) => h.row.kind === 'same' && h.to === i);
    const [start, end] = [base + (before?.start ?? unit.start), base + (same?.end ?? unit.end)];
    const noun = text.slice(base + unit.start, base + unit.end);
    const newText = `${noun} ${currentWord(tokens[i]?.word.text.endsWith(FEMININE) ?? false)}`;
    return [{ title: { key: 'unresolved-date-fix', args: { new: newText } }, edits: [{ start, end, newText }] }];
  }
  return [];
}

/** The ending of feminine nouns, as the adjective «current» has it. */
const FEMININE = currentWord(true).slice(-1);

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
  return expression.type === 'shift' && expression.anchor === 'said' && expression.unit !== 'day' && !expression.distance;
}

/** A relative clause behind it tells which one is meant. */
function isRestricted({ line, phrase }: ReadMention['from'], article: Reading): boolean {
  const paragraph = article.paragraphs[line]?.paragraph;
  return (
    paragraph !== undefined &&
    hitsAt(paragraph, tokenAt(paragraph.tokens, phrase.end), pointingWordTable).some((h) => h.row.kind === 'which')
  );
}
