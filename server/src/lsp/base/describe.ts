// A mention's value in words and in figures. Nothing here is Markdown; `hover.ts` adds that.

import type { Language } from '../../messages/messages.ts';
import type { Article, Kind, Mention, Relation, TimeValue } from '../../model.ts';
import { isoDate, parseIsoDate } from '../../values/calendar.ts';
import { DAY_PARTS } from '../../values/day-part.ts';
import { entityOf } from './links.ts';
import { quote } from './markdown.ts';
import type { Voice } from './session.ts';

/** The normalized value, as a person would copy it: `2021-07-10`, `14`, `25 kilometer`, `10…12 USD`, a name, a country code. '' if unknown. */
export function normalizedValue(article: Article, mention: Mention): string {
  switch (mention.kind) {
    case 'date':
    case 'time':
    case 'duration':
    case 'set':
      return mention.value.timex;
    case 'number':
    case 'ordinal':
      return figureOf(mention.value.number, mention.value);
    case 'percent':
      return `${figureOf(mention.value.number, mention.value)} %`;
    case 'money':
      return `${figureOf(mention.value.amount, mention.value)} ${mention.value.currency ?? mention.value.candidates?.join('/') ?? ''}`.trim();
    case 'quantity':
      return `${figureOf(mention.value.amount, mention.value)} ${mention.value.unit}`;
    case 'demonym':
      return mention.value.country ?? '';
    case 'reference':
      return entityOf(article, mention)?.name ?? antecedentText(article, mention) ?? '';
    default:
      return entityOf(article, mention)?.name ?? article.text.slice(mention.start, mention.end);
  }
}

/** The value in words of the reader's language. Article text in it is isolated. */
export function describeValue(article: Article, mention: Mention, voice: Voice): string {
  switch (mention.kind) {
    case 'date':
    case 'time':
    case 'duration':
      return describeTime(mention.value, voice);
    case 'set': {
      const value = describeTime(mention.value, voice);
      return mention.value.timex.startsWith('P') && value !== mention.value.timex ? voice.words('every', { value }) : value;
    }
    case 'quantity':
      return withRelation(measure(mention.value, voice) ?? normalizedValue(article, mention), mention.value.relation, voice);
    case 'number':
    case 'ordinal':
    case 'percent':
    case 'money':
      return withRelation(normalizedValue(article, mention), mention.value.relation, voice);
    case 'demonym':
      return mention.value.country ? regionName(mention.value.country, voice) : voice.words('unresolved-value');
    case 'reference': {
      const text = normalizedValue(article, mention);
      return mention.value.status === 'resolved' && text ? voice.plain(quote(text)) : voice.words(`status-${mention.value.status}`);
    }
    default:
      return voice.plain(quote(normalizedValue(article, mention)));
  }
}

/** Kind and value, for a screen reader or a list. */
export function describe(article: Article, mention: Mention, voice: Voice): string {
  return voice.words('label', { kind: voice.words(`kind-${mention.kind}`), value: describeValue(article, mention, voice) });
}

/** Whether a kind's value is written differently for people and in data. */
export function isSaidInWords(kind: Kind): boolean {
  return kind === 'time' || kind === 'date' || kind === 'duration' || kind === 'set' || kind === 'quantity';
}

/** The name of a country by its ISO 3166-1 code. */
export function regionName(code: string, { language }: Voice): string {
  return REGIONS[language].of(code) ?? code;
}

const REGIONS = {
  ar: new Intl.DisplayNames('ar', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
};

function antecedentText(article: Article, mention: Mention): string | undefined {
  if (mention.kind !== 'reference' || !mention.value.antecedent) return undefined;
  return article.text.slice(...mention.value.antecedent);
}

type Ends = { readonly min?: number | string; readonly max?: number | string };

function figureOf(figure: number | string | undefined, { min, max }: Ends): string {
  if (figure !== undefined) return String(figure);
  return min === max ? String(min ?? '') : `${min ?? ''}…${max ?? ''}`;
}

function withRelation(value: string, relation: Relation | undefined, voice: Voice): string {
  return relation === undefined || relation === '=' ? value : `${voice.words(`relation-${relation}`)} ${value}`;
}

function describeTime({ timex, mod, relation }: TimeValue, voice: Voice): string {
  const value = timeInWords(timex, voice) ?? voice.plain(`\u2068${timex}\u2069`);
  return withRelation(mod ? `${voice.words(`mod-${mod}`)} ${value}` : value, relation, voice);
}

/** Days with their weekday, parts of the day by name, lengths with their unit; undefined for what has no plainer form. */
function timeInWords(timex: string, voice: Voice): string | undefined {
  if (/^(?:PAST|PRESENT|FUTURE)_REF$/u.test(timex)) return voice.words(`timex-${timex}`);
  const length = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/u.exec(timex);
  const unit = length && UNITS[`${length[1]}${length[3]}`];
  if (length && unit) return withUnit(Number(length[2]), unit, voice);
  const [date = '', clock] = timex.split('T');
  const day = /^\d{4}-\d\d-\d\d$/u.test(date) ? parseIsoDate(date) : undefined;
  if (day === undefined && (date !== '' || clock === undefined)) return undefined;
  const part = DAY_PARTS.find((code) => code === clock);
  const weekday = day === undefined ? '' : WEEKDAYS[voice.language].format(new Date(`${isoDate(day)}T00:00:00Z`));
  return [weekday, date && voice.plain(`\u2068${date}\u2069`), part ? voice.words(`part-${part}`) : clock].filter(Boolean).join(' ');
}

/** Units of lengths of time, by their letters in ISO 8601. */
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

function measure({ amount, unit }: { readonly amount?: number | string; readonly unit: string }, voice: Voice): string | undefined {
  return amount === undefined ? undefined : withUnit(Number(amount), unit, voice);
}

/** An amount with the name of its unit, or undefined for a unit that the platform has no name for. */
function withUnit(amount: number, unit: string, { language }: Voice): string | undefined {
  const key = `${language} ${unit}`;
  if (!formats.has(key)) formats.set(key, unitFormat(unit, language));
  return formats.get(key)?.format(amount);
}

const formats = new Map<string, Intl.NumberFormat | undefined>();

function unitFormat(unit: string, language: Language): Intl.NumberFormat | undefined {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en';
  try {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false, maximumFractionDigits: 20 });
  } catch {
    return undefined;
  }
}

const WEEKDAYS = {
  ar: new Intl.DateTimeFormat('ar-u-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
};
