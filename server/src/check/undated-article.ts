// An article that counts days from its own date and never gives it: «أمس السبت» with no full date anywhere.
// Says so once, at the first such day, and offers to ask. Leaves alone: articles whose date is given, in a date line or inferred,
// and vague words («الآونة الأخيرة»).
import { mentionsOf } from '../resolve/article-reading.ts';
import { isDayWord } from '../resolve/times-quotation.ts';
import type { Check } from './check.ts';

export const undatedArticle: Check = {
  code: 'undated-article',
  summary: 'relative dates and no date of the article to hang them on',
  run: (article) => {
    const { published, text } = article;
    if (published.date !== null) return [];
    const first = mentionsOf(article, 'time').find(({ mention, from }) => {
      const { phrase } = from;
      return (
        (mention.kind === 'date' || mention.kind === 'time') &&
        (phrase.kind === 'date' || phrase.kind === 'time') &&
        isDayWord(phrase.expression)
      );
    })?.mention;
    if (!first) return [];
    const { start, end } = first;
    const message = { key: 'undated-article', args: { text: text.slice(start, end) } };
    const fixes = [{ title: { key: 'undated-article-fix' }, edits: [], command: 'ask-published' as const }];
    return [{ start, end, message, because: published.because, related: [], fixes }];
  },
};
