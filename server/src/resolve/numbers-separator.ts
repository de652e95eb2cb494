import type { Amount, Reason } from '../model.ts';
import type { NumericPhrase } from '../phrase.ts';
import type { PlacedPhrase } from './article-reading.ts';

/** What `.` and `,` are used for in this article, and how that is known; nothing where it is not. */
export interface SeparatorHabit {
  readonly uses: ReadonlyMap<'.' | ',', 'decimal' | 'group'>;
  readonly source: 'article' | 'locale';
  readonly locale?: string;
}

const OTHER = { '.': ',', ',': '.' } as const;

/** The use that the article's unambiguous numbers show; with none, the locale's. If one mark sets off decimals the other groups. */
export function separatorHabit(phrases: readonly PlacedPhrase<NumericPhrase>[], locale: string | undefined): SeparatorHabit {
  const votes = { '.': 0, ',': 0 };
  for (const { phrase } of phrases) {
    const { separator } = phrase;
    if (!separator?.sure) continue;
    const vote = separator.use === 'decimal' ? 1 : -1;
    votes[separator.mark] += vote;
    votes[OTHER[separator.mark]] -= vote;
  }
  const uses = new Map<'.' | ',', 'decimal' | 'group'>();
  for (const mark of ['.', ','] as const) if (votes[mark] !== 0) uses.set(mark, votes[mark] > 0 ? 'decimal' : 'group');
  if (uses.size || locale === undefined) return { uses, source: 'article' };
  const decimal = decimalMark(locale);
  if (decimal) uses.set(decimal, 'decimal').set(OTHER[decimal], 'group');
  return { uses, source: 'locale', locale };
}

/** The mark before decimals in a locale's Western digits; a locale that is none decides nothing. */
function decimalMark(locale: string): '.' | ',' | undefined {
  try {
    const mark = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
      .formatToParts(1.5)
      .find((part) => part.type === 'decimal')?.value;
    return mark === '.' || mark === ',' ? mark : undefined;
  } catch {
    return undefined;
  }
}

const PERCENT_LIMIT = 1000;

/** The amount that an ambiguous separator gives here, and why. */
export function chooseFigure(phrase: NumericPhrase, habit: SeparatorHabit): { amount: Amount; because: readonly Reason[] } {
  const { amount, otherwise, separator } = phrase;
  if (!otherwise || !separator) return { amount, because: [] };
  const choose = (use: 'decimal' | 'group', key: string, args: Readonly<Record<string, string>> = {}) => {
    const chosen = use === separator.use ? amount : otherwise;
    return { amount: chosen, because: [{ message: { key, args: { figure: chosen.figure ?? '', ...args } } }] };
  };
  const use = habit.uses.get(separator.mark);
  if (use && habit.source === 'article') return choose(use, 'number-separator-article', { mark: separator.mark });
  if (phrase.kind === 'percent') {
    const grouped = separator.use === 'group' ? amount : otherwise;
    if (Number(grouped.figure) >= PERCENT_LIMIT) return choose('decimal', 'number-separator-percent');
  }
  if (phrase.kind === 'number' && phrase.counted?.gender) return choose('group', 'number-separator-counted');
  if (use && habit.locale !== undefined) return choose(use, 'number-separator-locale', { locale: habit.locale });
  return choose(separator.use, 'number-separator-usual', { mark: separator.mark });
}
