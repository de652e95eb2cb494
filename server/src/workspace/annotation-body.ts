// What an annotation says, as the body of a W3C Web Annotation.
import { within } from '../messages/fault.ts';
import {
  FINDING_CODES,
  type FindingCode,
  KINDS,
  type Kind,
  type MoneyValue,
  type NumberValue,
  type NumericKind,
  type QuantityValue,
  type Relation,
  type TimeKind,
  type TimeValue,
} from '../model.ts';
import type { Anchor, AnnotationBody } from './annotation.ts';
import { type AnchorRecord, readSelectors, selectorsOf } from './annotation-target.ts';
import { NAME_KINDS, readEntity } from './entity-record.ts';
import { isObject, type JsonObject, oneOf, readChoice, readString, readStrings, readText, wrong } from './json-reading.ts';

/** The standard's word for why somebody annotates. */
export type Motivation = 'identifying' | 'classifying' | 'linking' | 'assessing' | 'commenting' | 'moderating';

export function motivationOf(body: AnnotationBody): Motivation {
  switch (body.type) {
    case 'mention':
      if (body.kind === 'reference') return 'linking';
      return 'entity' in body && body.entity ? 'identifying' : 'classifying';
    case 'rejection':
      return 'assessing';
    case 'note':
      return 'commenting';
    case 'silence':
      return 'moderating';
  }
}

/** The members of a body as written; none for a remark, which is a textual body of its own. */
export function bodyRecord(body: AnnotationBody): JsonObject | undefined {
  switch (body.type) {
    case 'mention': {
      if (body.kind !== 'reference') return { ...body, type: 'Mention' };
      const { antecedent, ...rest } = body;
      return { ...rest, type: 'Mention', ...(antecedent !== undefined && { antecedent: antecedent && selectorsOf(antecedent) }) };
    }
    case 'rejection':
      return { ...body, type: 'Rejection' };
    case 'silence':
      return { ...body, type: 'Silence' };
    case 'note':
      return undefined;
  }
}

/** The members that a body may have; others are not understood here. */
export const BODY_MEMBERS = ['type', 'kind', 'entity', 'metonym', 'value', 'antecedent', 'code'];

/** Reads a body. @throws Fault saying which member is wrong */
export function readBody(from: JsonObject): AnnotationBody {
  const type = readString(from, 'type');
  if (type === 'Mention') return readMention(from);
  const kind = readChoice(from, 'kind', KINDS);
  if (type === 'Rejection') return { type: 'rejection', ...(kind && { kind }) };
  if (type !== 'Silence') throw wrong('type', type, oneOf(['Mention', 'Rejection', 'Silence', 'TextualBody']));
  const code = readChoice(from, 'code', Object.keys(FINDING_CODES) as FindingCode[]);
  return { type: 'silence', ...(code && { code }) };
}

function readMention(from: JsonObject): AnnotationBody {
  const kind = readChoice(from, 'kind', KINDS);
  if (kind === undefined) throw wrong('kind', undefined, oneOf(KINDS));
  if (kind === 'demonym') return { type: 'mention', kind, ...readValue(from, readDemonym) };
  if (kind === 'reference') return { type: 'mention', kind, ...readAntecedent(from['antecedent']) };
  if (isTimeKind(kind)) return { type: 'mention', kind, ...readValue(from, readTime) };
  if (isNumericKind(kind)) return { type: 'mention', kind, ...readValue(from, (value) => readFigures(value, kind)) };
  const metonym = readChoice(from, 'metonym', ['government']);
  const { entity } = from;
  if (entity !== undefined && !isObject(entity)) throw wrong('entity', entity, { key: 'wanted-object' });
  return {
    type: 'mention',
    kind,
    ...(entity && { entity: within('"entity"', () => readEntity(entity, 'key')) }),
    ...(metonym && { metonym }),
  };
}

function isTimeKind(kind: Kind): kind is TimeKind {
  return kind === 'date' || kind === 'time' || kind === 'duration' || kind === 'set';
}

function isNumericKind(kind: Kind): kind is NumericKind {
  return !isTimeKind(kind) && kind !== 'demonym' && kind !== 'reference' && !(NAME_KINDS as readonly Kind[]).includes(kind);
}

function readAntecedent(from: unknown): { antecedent?: Anchor | null } {
  if (from === undefined) return {};
  if (from === null) return { antecedent: null };
  if (!Array.isArray(from)) throw wrong('antecedent', from, { key: 'wanted-selectors' });
  return { antecedent: within('"antecedent"', () => readSelectors(from as AnchorRecord).anchor) };
}

/** Reads the value, where there is one. Its members that are not known here stay in it. */
function readValue<Value extends object>(from: JsonObject, read: (value: JsonObject) => Value): { value?: Value } {
  const { value } = from;
  if (value === undefined) return {};
  if (!isObject(value)) throw wrong('value', value, { key: 'wanted-object' });
  return { value: { ...value, ...within('"value"', () => read(value)) } };
}

const RELATIONS: readonly Relation[] = ['=', '~', '>', '>=', '<', '<='];
const MODS = ['START', 'MID', 'END', 'APPROX', 'BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER'] as const;

function readDemonym(value: JsonObject): { country?: string } {
  const country = readText(value, 'country');
  return country === undefined ? {} : { country };
}

function readFigures(value: JsonObject, kind: NumericKind): NumberValue | MoneyValue | QuantityValue {
  for (const name of ['number', 'amount', 'min', 'max']) {
    const figure = value[name];
    if (figure !== undefined && !isFigure(figure)) throw wrong(name, figure, { key: 'wanted-figure' });
  }
  for (const name of ['counted', 'currency', 'unit']) readText(value, name);
  readStrings(value, 'candidates');
  const relation = readChoice(value, 'relation', RELATIONS);
  if (kind === 'money') return { relation: relation ?? '=' };
  if (kind === 'quantity') return { relation: relation ?? '=', unit: readString(value, 'unit') };
  return relation ? { relation } : {};
}

function isFigure(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/u.test(value));
}

function readTime(value: JsonObject): TimeValue {
  for (const name of ['start', 'end', 'calendar', 'hijri', 'zone', 'utc']) readText(value, name);
  if (value['freq'] !== undefined && typeof value['freq'] !== 'number') throw wrong('freq', value['freq'], { key: 'wanted-number' });
  readStrings(value, 'candidates');
  readChoice(value, 'relation', RELATIONS);
  readChoice(value, 'mod', MODS);
  return { timex: readString(value, 'timex') };
}
