// Values that people give, made safe to reckon with: what is no figure, code or date is left out, as if it had not been given.
import type { EntityRef } from '../analyze-options.ts';
import type { Amount, DemonymValue, MoneyValue, NumberValue, NumericKind, QuantityValue, Relation, TimeKind, TimeValue } from '../model.ts';

type Numeric = NumberValue | MoneyValue | QuantityValue;

/** The amount that a value gives; undefined where it gives none. */
export function amountOf(value: Numeric | undefined): Amount | undefined {
  if (!value) return undefined;
  const figure = figureIn('amount' in value ? value.amount : 'number' in value ? value.number : undefined);
  const [min, max] = [figureIn(value.min), figureIn(value.max)];
  if (figure === undefined && min === undefined && max === undefined) return undefined;
  return {
    ...(figure !== undefined && { figure }),
    ...(figure === undefined && min !== undefined && { min }),
    ...(figure === undefined && max !== undefined && { max }),
    relation: relationIn(value.relation),
  };
}

function figureIn(figure: unknown): number | string | undefined {
  if (typeof figure === 'number') return Number.isFinite(figure) ? figure : undefined;
  return typeof figure === 'string' && /^-?\d{1,400}(?:\.\d{1,400})?$/u.test(figure) ? figure : undefined;
}

const RELATIONS: readonly unknown[] = ['=', '~', '>', '>=', '<', '<='] satisfies readonly Relation[];

function relationIn(relation: Relation | undefined): Relation {
  return relation !== undefined && RELATIONS.includes(relation) ? relation : '=';
}

/** ISO 4217. */
export function currencyIn(value: Numeric | undefined): string | undefined {
  return value && 'currency' in value && /^[A-Z]{3}$/u.test(value.currency ?? '') ? value.currency : undefined;
}

export function unitIn(value: Numeric | undefined): string | undefined {
  return value && 'unit' in value && /^[a-z][a-z0-9-]{0,60}$/u.test(value.unit) ? value.unit : undefined;
}

export function countedIn(value: Numeric | undefined): string | undefined {
  return value && 'counted' in value && typeof value.counted === 'string' ? value.counted : undefined;
}

/** ISO 3166-1 alpha-2. */
export function countryIn(value: Pick<DemonymValue, 'country'> | undefined): string | undefined {
  return /^[A-Z]{2}$/u.test(value?.country ?? '') ? value?.country : undefined;
}

/** A name that a person gave to what a mention means; undefined where it lacks what makes it one. */
export function entityIn(entity: EntityRef | undefined): EntityRef | undefined {
  return entity && typeof entity.key === 'string' && entity.key !== '' && typeof entity.name === 'string' && entity.name !== ''
    ? entity
    : undefined;
}

/** TIMEX3: what has no space or mark that no value of the standard has. */
export function timeIn(value: TimeValue | undefined): TimeValue | undefined {
  if (!value || typeof value.timex !== 'string' || !/^[A-Z0-9:./+_-]{1,80}$/u.test(value.timex)) return undefined;
  const { start, end, ...rest } = value;
  return { ...rest, ...(isDay(start) && { start }), ...(isDay(end) && { end }) };
}

function isDay(text: string | undefined): text is string {
  return typeof text === 'string' && /^[\d:T.+Z-]{1,40}$/u.test(text);
}

/** What is said of a mention of which nothing but its kind is known. */
export const UNKNOWN_TIMEX: Readonly<Record<TimeKind, string>> = { date: 'XXXX-XX-XX', time: 'TXX', duration: 'PXX', set: 'SET' };

/** The same for numeric kinds: an amount without a figure. */
export function unknownNumeric(kind: NumericKind): Numeric {
  if (kind === 'money') return { relation: '=' };
  return kind === 'quantity' ? { relation: '=', unit: '' } : {};
}
