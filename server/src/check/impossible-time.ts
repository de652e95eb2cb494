// A time that no clock shows: «الساعة 25:70» (at 25:70), «الساعة 13:75».
// Leaves alone: figures without «الساعة», which may be a score or a verse.

import { timeOf } from '../resolve/times-clock.ts';
import { timePhrasesOf } from '../resolve/times-phrases.ts';
import type { Check } from './check.ts';

export const impossibleTime: Check = {
  code: 'impossible-time',
  summary: 'a time that no clock shows',
  run: (article) =>
    timePhrasesOf(article).flatMap(({ start, end, phrase }) => {
      const { expression } = phrase;
      if (
        expression.type !== 'clock' ||
        expression.hour === undefined ||
        (timeOf(expression) && (!expression.until || timeOf(expression.until)))
      )
        return [];
      const message = { key: 'impossible-time', args: { text: article.text.slice(start, end) } };
      return [{ start, end, message, because: [{ message: { key: 'impossible-time-because' }, start, end }], related: [], fixes: [] }];
    }),
};
