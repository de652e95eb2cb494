// Values of mentions as other tools can carry them: a flat list of names and texts. Read back, they are checked: what comes
// from outside may be anything.
import { KINDS, type Kind } from '../model.ts';
import type { PlainValue } from './document.ts';

type FieldType = 'figure' | 'text' | 'integer' | 'list';

const AMOUNT = { amount: 'figure', min: 'figure', max: 'figure', relation: 'text' } as const;
const NUMBER = { number: 'figure', min: 'figure', max: 'figure', relation: 'text', counted: 'text' } as const;
const TIME = {
  timex: 'text',
  mod: 'text',
  start: 'text',
  end: 'text',
  calendar: 'text',
  hijri: 'text',
  zone: 'text',
  utc: 'text',
  freq: 'integer',
  relation: 'text',
  candidates: 'list',
} as const;

/** What a value of each kind may say. Kinds that are not here have no value of their own. */
const FIELDS: Readonly<Partial<Record<Kind, Readonly<Record<string, FieldType>>>>> = {
  number: NUMBER,
  ordinal: NUMBER,
  percent: NUMBER,
  money: { ...AMOUNT, currency: 'text', candidates: 'list' },
  quantity: { ...AMOUNT, unit: 'text' },
  date: TIME,
  time: TIME,
  duration: TIME,
  set: TIME,
  demonym: { country: 'text' },
};
/** Without these a value means nothing. */
const NEEDED: Readonly<Partial<Record<Kind, string>>> = { quantity: 'unit', date: 'timex', time: 'timex', duration: 'timex', set: 'timex' };

/** Every name that a value may use, in a stable order: columns of a table. */
export const VALUE_FIELDS: readonly string[] = [...new Set(Object.values(FIELDS).flatMap((fields) => Object.keys(fields)))];

/** A value as names and texts; lists are joined by blanks. */
export function flattenValue(value: PlainValue | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(value ?? {}).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.map(([name, v]) => [name, Array.isArray(v) ? v.join(' ') : String(v)]));
}

/** The value of a kind that names and texts (or JSON) give. What a kind cannot say is left out; nothing usable is undefined. */
export function readValue(kind: Kind, given: unknown): PlainValue | undefined {
  const fields = FIELDS[kind];
  if (!fields || typeof given !== 'object' || given === null) return undefined;
  const value: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(fields)) {
    const read = readField(type, (given as Record<string, unknown>)[name]);
    if (read !== undefined) value[name] = read;
  }
  const needed = NEEDED[kind];
  if (needed !== undefined && value[needed] === undefined) return undefined;
  if (!Object.keys(value).length) return undefined;
  if ((kind === 'money' || kind === 'quantity') && value['relation'] === undefined) value['relation'] = '=';
  return value as PlainValue;
}

function readField(type: FieldType, given: unknown): unknown {
  if (given === undefined || given === null || given === '') return undefined;
  switch (type) {
    case 'figure':
      return readFigure(given);
    case 'integer':
      return Number.isInteger(Number(given)) ? Number(given) : undefined;
    case 'list':
      return Array.isArray(given) ? given.map(String) : String(given).split(' ');
    case 'text':
      return String(given);
  }
}

/** A number, unless it has more places than a number keeps: then the text. */
function readFigure(given: unknown): number | string | undefined {
  const text = String(given);
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/u.test(text)) return undefined;
  const number = Number(text);
  return String(number) === text && (Number.isSafeInteger(number) || !Number.isInteger(number)) ? number : text;
}

/** Names that other tools give to kinds. */
const NAMES: Readonly<Record<string, Kind>> = {
  per: 'person',
  pers: 'person',
  organization: 'org',
  organisation: 'org',
  loc: 'place',
  location: 'place',
  gpe: 'place',
  fac: 'facility',
  norp: 'group',
  cardinal: 'number',
  percentage: 'percent',
};

/** The kind that a label of another tool means, if it means one. */
export function kindOf(label: string): Kind | undefined {
  const name = label.trim().toLowerCase();
  return KINDS.find((kind) => kind === name) ?? (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined);
}
