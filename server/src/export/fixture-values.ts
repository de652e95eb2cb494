// Values in words for the fixture notation. Latin words stand in the value column; Arabic ones (a counted noun, a canonical
// name) stand in lines of their own, because Arabic in the middle of a line would reorder it on the screen.
import type { Amount, Entity, Mention, ReferenceValue, TimeValue } from '../model.ts';
import type { Phrase } from '../phrase.ts';
import type { Note } from './fixture.ts';

/** A value in words, and what needs lines of its own. */
export interface Meaning {
  readonly words: readonly string[];
  readonly notes: readonly Note[];
}

/** A mention's value. */
export function describeValue(mention: Mention, entities: ReadonlyMap<string, Entity>): Meaning {
  switch (mention.kind) {
    case 'number':
    case 'ordinal':
    case 'percent': {
      const { number, counted, ...rest } = mention.value;
      return { words: [amountOf({ ...rest, figure: number })], notes: counted === undefined ? [] : [{ name: 'counts', quote: counted }] };
    }
    case 'money': {
      const { currency, candidates = [] } = mention.value;
      return plain(amountOf({ ...mention.value, figure: mention.value.amount }), currency ?? candidates.join('|'));
    }
    case 'quantity':
      return plain(amountOf({ ...mention.value, figure: mention.value.amount }), mention.value.unit);
    case 'date':
    case 'time':
    case 'duration':
    case 'set':
      return { words: timeOf(mention.value), notes: [] };
    case 'demonym':
      return plain(mention.value.country ?? '?');
    case 'reference':
      return referenceOf(mention.value);
    case 'person':
    case 'org':
    case 'place':
    case 'facility':
    case 'group':
      return nameOf(mention.value, entities);
  }
}

/** What a recognizer's phrase means: whatever its recognizer recorded, in a compact stable form. Spans are left out. */
export function describePhrase(phrase: Phrase): Meaning {
  const notes: Note[] = [];
  const words: string[] = [];
  for (const [key, value] of Object.entries(phrase)) {
    if (BASE.has(key) || value === undefined) continue;
    const said = compact(value, key, notes);
    if (said !== '') words.push(PLAIN.has(key) ? said : `${key}=${said}`);
  }
  return { words, notes };
}

const BASE: ReadonlySet<string> = new Set(['start', 'end', 'kind', 'proclitic', 'contracted', 'nested', 'confidence', 'because']);
/** Members whose value speaks without its name. */
const PLAIN: ReadonlySet<string> = new Set(['amount', 'expression', 'readings', 'unit', 'currencies', 'country', 'pointing']);

/** Objects as `type(key=value …)`, lists as `a|b`; Arabic strings go to `notes`, under the path of their keys. */
function compact(value: unknown, path: string, notes: Note[]): string {
  if (typeof value === 'string' && /\p{Script=Arabic}/u.test(value)) {
    notes.push({ name: path, quote: value });
    return '';
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((item) => compact(item, path, notes)).join('|');
  if ('relation' in value && ('figure' in value || 'min' in value || 'max' in value)) return amountOf(value as Amount);
  const { type = '', start: _start, end: _end, ...rest } = value as Record<string, unknown>;
  const parts = Object.entries(rest).flatMap(([key, member]) => {
    const said = member === undefined ? '' : compact(member, key, notes);
    return said === '' ? [] : [`${key}=${said}`];
  });
  return parts.length || type ? `${type}(${parts.join(' ')})` : '';
}

function plain(...words: readonly string[]): Meaning {
  return { words: words.filter((w) => w !== ''), notes: [] };
}

/** `15`, `~15`, `>=15`, `10..20`, `..20`. */
function amountOf(amount: { readonly [K in keyof Amount]?: Amount[K] | undefined }): string {
  const { figure, min, max, relation = '=' } = amount;
  const sign = relation === '=' ? '' : relation;
  return figure === undefined ? `${sign}${min ?? ''}..${max ?? ''}` : `${sign}${figure}`;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** The timex, its weekday where it is a day, and what else the value says. */
function timeOf({ timex, mod, start, end, relation, candidates, ...rest }: TimeValue): readonly string[] {
  const words = [withWeekday(timex)];
  if (mod) words.push(mod);
  if (relation && relation !== '=') words.push(relation);
  if ((start ?? timex) !== timex || (end ?? timex) !== timex) words.push(`${withWeekday(start ?? '')}..${withWeekday(end ?? '')}`);
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) words.push(`${key}=${value}`);
  if (candidates?.length) words.push(`or ${candidates.map(withWeekday).join('|')}`);
  return words;
}

function withWeekday(timex: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/u.exec(timex)?.[1];
  const weekday = day && WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday ? `${timex} ${weekday}` : timex;
}

function referenceOf({ status, entity, antecedent, candidates = [] }: ReferenceValue): Meaning {
  const place = (name: string, [start, end]: readonly [number, number]): Note => ({ name, quote: { start, end } });
  const notes = [...(antecedent ? [place('see', antecedent)] : []), ...candidates.map((c) => place('or', c))];
  return { words: [status, ...(entity ? [entity] : [])], notes };
}

function nameOf(value: { readonly entity: string; readonly metonym?: string }, entities: ReadonlyMap<string, Entity>): Meaning {
  const entity = entities.get(value.entity);
  return {
    words: [value.entity, ...(entity?.sameAs ?? []), ...(value.metonym ? [`metonym=${value.metonym}`] : [])],
    notes: entity ? [{ name: 'names', quote: entity.name }] : [],
  };
}
