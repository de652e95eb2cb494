import { type AnalyzeOptions, NAME_THRESHOLDS, type NameThreshold } from '../analyze-options.ts';
import { atPlace, Fault } from '../messages/fault.ts';
import type { Message } from '../model.ts';

/** What a person, a record or a settings file says of an article, not yet checked. */
export interface StatedOptions {
  readonly published?: unknown;
  readonly now?: unknown;
  readonly locale?: unknown;
  readonly names?: unknown;
}

/**
 * Checks what was said of an article from outside. Absent and null mean «not said».
 * @throws Fault saying which value is wrong and what is wanted
 */
export function readOptions(stated: StatedOptions): Pick<AnalyzeOptions, 'published' | 'now' | 'locale' | 'names'> {
  const { published, now, locale, names } = stated;
  return {
    ...(isSaid(published) && { published: asDate(published) }),
    ...(isSaid(now) && { now: asMoment(now) }),
    ...(isSaid(locale) && { locale: asLocale(locale) }),
    ...(isSaid(names) && { names: asThreshold(names) }),
  };
}

/** Whether a text is a day of the Gregorian calendar as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse lets 30 February be 2 March: the day must come back as it went in.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function asDate(value: unknown): string {
  if (typeof value === 'string' && isIsoDate(value)) return value;
  throw isNot('published', value, { key: 'wanted-date' });
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/u;

function asMoment(value: unknown): string {
  if (typeof value === 'string' && value[10] === 'T' && isIsoDate(value.slice(0, 10)) && TIME.test(value.slice(11))) return value;
  throw isNot('now', value, { key: 'wanted-moment' });
}

function asLocale(value: unknown): string {
  try {
    const [locale] = typeof value === 'string' ? Intl.getCanonicalLocales(value) : [];
    if (locale) return locale;
  } catch {
    // Not a language tag at all: said below.
  }
  throw isNot('locale', value, { key: 'wanted-locale' });
}

function asThreshold(value: unknown): NameThreshold {
  const found = NAME_THRESHOLDS.find((threshold) => threshold === value);
  if (found) return found;
  throw isNot('names', value, { key: 'wanted-one-of', args: { list: NAME_THRESHOLDS.join(', ') } });
}

function isNot(name: string, value: unknown, wanted: Message): Fault {
  return new Fault(atPlace(name, { key: 'is-not', args: { value: JSON.stringify(value) ?? String(value), wanted } }));
}
