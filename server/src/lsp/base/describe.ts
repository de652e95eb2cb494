// A mention's value in words and in figures. Nothing here is Markdown; `hover.ts` adds that.
import type { Article, Mention, Relation, TimeValue } from '../../model.ts';
import { isoDate, parseIsoDate } from '../../values/calendar.ts';
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
    case 'set':
      return describeTime(mention.value, voice);
    case 'number':
    case 'ordinal':
    case 'percent':
    case 'money':
    case 'quantity':
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

/** A whole day is said with its weekday. */
function describeTime({ timex, mod, relation }: TimeValue, voice: Voice): string {
  const day = /^\d{4}-\d\d-\d\d(?=$|T)/u.test(timex) ? parseIsoDate(timex) : undefined;
  const weekday = day === undefined ? '' : `${WEEKDAYS[voice.language].format(new Date(`${isoDate(day)}T00:00:00Z`))} `;
  const value = voice.plain(weekday ? `${weekday}\u2068${timex}\u2069` : timex);
  return withRelation(mod ? `${voice.words(`mod-${mod}`)} ${value}` : value, relation, voice);
}

const WEEKDAYS = {
  ar: new Intl.DateTimeFormat('ar-u-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
};
