// Reading JSON that people and other programs may have written: each reader gives the value or throws a Fault saying where in
// the object it is wrong and what is wanted.
import { atPlace, Fault } from '../messages/fault.ts';
import type { Message } from '../model.ts';

const LONGEST_SHOWN = 80;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws Fault where it is no JSON, or no object */
export function parseObject(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault({ key: 'not-json' });
  }
  if (!isObject(value)) throw new Fault({ key: 'not-object' });
  return value;
}

/** A member that must be a string that is not empty. */
export function readString(from: JsonObject, name: string): string {
  const value = from[name];
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(name, value, { key: 'wanted-string' });
}

/** A member that is a string or absent. */
export function readText(from: JsonObject, name: string): string | undefined {
  return from[name] === undefined ? undefined : readString(from, name);
}

/** A member that is one of a list, or absent. */
export function readChoice<const T extends string>(from: JsonObject, name: string, allowed: readonly T[]): T | undefined {
  const value = from[name];
  if (value === undefined) return undefined;
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw wrong(name, value, oneOf(allowed));
  return found;
}

/** A member that is a number, null or absent. */
export function readNumber(from: JsonObject, name: string): number | null | undefined {
  const value = from[name];
  if (value === undefined || value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw wrong(name, value, { key: 'wanted-number-or-null' });
}

/** A member that is a list of strings, or absent. */
export function readStrings(from: JsonObject, name: string): readonly string[] | undefined {
  const value = from[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')) return value as string[];
  throw wrong(name, value, { key: 'wanted-strings' });
}

/** An offset: a whole number, not below zero. */
export function readOffset(from: JsonObject, name: string): number {
  const value = from[name];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(name, value, { key: 'wanted-whole' });
}

/** What is wrong with a member. @param wanted a row `wanted-…` */
export function wrong(name: string, value: unknown, wanted: Message): Fault {
  const shown = JSON.stringify(value)?.slice(0, LONGEST_SHOWN) ?? '';
  const reason: Message = value === undefined ? { key: 'missing', args: { wanted } } : { key: 'is-not', args: { value: shown, wanted } };
  return new Fault(atPlace(`"${name}"`, reason));
}

export function oneOf(allowed: readonly string[]): Message {
  return { key: 'wanted-one-of', args: { list: allowed.join(', ') } };
}

/** The members of an object beyond those that are known, or undefined where there are none. */
export function extrasOf(object: JsonObject, known: readonly string[]): JsonObject | undefined {
  const extras = Object.entries(object).filter(([name]) => !known.includes(name));
  return extras.length ? Object.fromEntries(extras) : undefined;
}

/** The same value with the members of all its objects in alphabetical order: one content, one text. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
