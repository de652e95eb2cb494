// Values that a mention may have: today's, what the engine holds possible, and what was typed where it can be read.
import type { Mention } from '../../model.ts';
import { isoDate, parseIsoDate, two } from '../../values/calendar.ts';
import { describeValue, normalizedValue } from '../base/describe.ts';
import type { Offer } from '../protocol.ts';
import { type Deciding, isName } from './deciding.ts';
import { refFor } from './entities.ts';
import { type Asking, matches } from './offers.ts';
import { mentionMeant } from './places.ts';
import { bodyWith } from './set-value.ts';

export function offerValues(asking: Asking): readonly Offer[] {
  const { snapshot, voice, place, query } = asking;
  const { article } = snapshot;
  const mention = mentionMeant(article, place);
  if (!mention || mention.kind === 'reference') return [];
  const now = normalizedValue(article, mention);
  const dry = dryRun(asking);
  const refs = refFor(dry, true);
  const offers = new Map<string, Offer>();
  const add = (value: string, source: string): void => {
    if (value === '' || offers.has(value)) return;
    const meant = query === '' || source === voice.words('offer-typed') || matches(asking, value);
    const body = meant ? bodyWith(dry, mention, value, refs) : undefined;
    if (body?.type !== 'mention') return;
    const read = { ...mention, ...('value' in body && { value: body.value }) } as Mention;
    const description = 'value' in body ? voice.line(describeValue(article, read, voice)) : '';
    offers.set(value, { label: value, description, source, action: { do: 'set-value', value } });
  };
  if (query !== '') add(query, voice.words('offer-typed'));
  add(now, voice.words(mention.by === 'engine' ? 'offer-engine' : 'offer-decided'));
  for (const value of alternatives(mention, now)) add(value, voice.words('offer-possible'));
  if (isName(mention)) {
    const entity = article.entities.find(({ id }) => id === mention.value.entity);
    for (const form of entity?.forms ?? []) add(form, voice.words('offer-here'));
    add(article.text.slice(mention.start, mention.end), voice.words('offer-here'));
  }
  return [...offers.values()];
}

/** What setting a value would come to, without an annotator or a clock. */
function dryRun({ snapshot: { article }, voice, place }: Asking): Deciding {
  const nobody = { annotations: [], creator: '', now: '', newId: () => 'urn:none' } as const;
  return { article, voice, places: [place], scope: 'mention', ...nobody };
}

/** Both orders of a date, both halves of the clock, each currency that may be meant. */
function alternatives(mention: Mention, now: string): readonly string[] {
  const { value } = mention;
  const candidates = 'candidates' in value ? (value.candidates ?? []).filter((c) => typeof c === 'string') : [];
  if (mention.kind === 'money') return candidates.map((currency) => `${now.replace(/ [A-Z/]+$/u, '')} ${currency}`);
  if (!('timex' in value)) return candidates;
  return [...candidates, ...otherHalf(value.timex), ...otherOrder(value.timex)];
}

/** 03:00 may be 15:00. */
function otherHalf(timex: string): readonly string[] {
  const [, day = '', hour = '', rest = ''] = /^(.*T)(\d\d)(:\d\d(?::\d\d)?)$/u.exec(timex) ?? [];
  return hour === '' ? [] : [`${day}${two((Number(hour) + 12) % 24)}${rest}`];
}

/** 2021-04-03 may be 2021-03-04: where day and month were written in figures. */
function otherOrder(timex: string): readonly string[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(timex) ?? [];
  const other = year === '' || month === day ? undefined : parseIsoDate(`${year}-${day}-${month}`);
  return other === undefined ? [] : [isoDate(other)];
}
