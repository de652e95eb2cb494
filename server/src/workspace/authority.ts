// The names file `tahqiq.names.json`: what the people of a project have settled names to stand for. It holds for every article
// at or below its folder.
import type { AuthorityName, EntityRef } from '../analyze-options.ts';
import { atPlace, Fault, toldBy, within } from '../messages/fault.ts';
import type { Message } from '../model.ts';
import { fold } from '../text/fold.ts';
import { readEntity } from './entity-record.ts';
import { extrasOf, isObject, type JsonObject, parseObject, readStrings, sorted } from './json-reading.ts';

export const AUTHORITY_FILE = 'tahqiq.names.json';

export interface Authority {
  /** What the engine is told. */
  readonly names: readonly AuthorityName[];
  /** Every entry of the list as it stands in the file, also those that are wrong: they are written back. */
  readonly entries: readonly unknown[];
  /** The other members of the file. */
  readonly more: JsonObject;
}

export const NO_AUTHORITY: Authority = { names: [], entries: [], more: {} };

/**
 * Reads the text of a names file. What is wrong with a name is told in `problems` (`file:line: …`) and the name left out; of two
 * names with one id the first holds.
 * @param file its name, for problems and errors
 * @throws Fault `file:line: …` for a text that holds no list of names: it must not be overwritten
 */
export function parseAuthority(file: string, text: string): { readonly authority: Authority; readonly problems: readonly Message[] } {
  const { names: list = [], ...more } = parseObjectIn(file, text);
  if (!Array.isArray(list)) throw new Fault(atPlace(`${file}:1: "names"`, { key: 'not-list' }));
  const lines = linesOf(text);
  const problems: Message[] = [];
  const names = new Map<string, AuthorityName>();
  const owners = new Map<string, string>();
  list.forEach((entry: unknown, i) => {
    const tell = (problem: Message): void => void problems.push(atPlace(`${file}:${lines[i] ?? 1}`, problem));
    const name = readName(entry, tell);
    if (name && names.has(name.key)) tell({ key: 'id-twice', args: { id: name.key } });
    if (!name || names.has(name.key)) return;
    names.set(name.key, name);
    for (const form of new Set([name.name, ...name.aliases].map(fold))) {
      const owner = owners.get(form);
      if (owner === undefined) owners.set(form, name.key);
      else tell({ key: 'name-of-two', args: { form, owner } });
    }
  });
  return { authority: { names: [...names.values()], entries: list, more }, problems };
}

/** The text of a names file, by id; the members of each name in one order. Equal content gives equal text. */
export function printAuthority({ entries, more }: Authority): string {
  const idOf = (entry: unknown): string => (isObject(entry) ? String(entry['id']) : '');
  const names = entries.toSorted((a, b) => (idOf(a) === idOf(b) ? 0 : idOf(a) < idOf(b) ? -1 : 1)).map(laidOut);
  const { $schema, ...others } = more;
  return `${JSON.stringify({ ...($schema !== undefined && { $schema }), ...(sorted(others) as JsonObject), names }, null, 2)}\n`;
}

/** What settling a name changed: nothing where `added` is empty and the name was known. */
export interface Settled {
  readonly authority: Authority;
  readonly isNew: boolean;
  /** Forms that were not known before. */
  readonly added: readonly string[];
  /** Forms that were not added, for they are names of something else: the id of that. */
  readonly taken: readonly { readonly form: string; readonly by: string }[];
}

/** Adds a name with the forms that were found for it, or the new forms to the name that has its key. */
export function settle(authority: Authority, entity: EntityRef, forms: readonly string[]): Settled {
  const known = authority.names.find((name) => name.key === entity.key);
  const owners = new Map(authority.names.flatMap((name) => [name.name, ...name.aliases].map((form) => [fold(form), name.key] as const)));
  const taken: { form: string; by: string }[] = [];
  const added = new Map<string, string>();
  for (const form of known ? [entity.name, ...forms] : forms) {
    const by = owners.get(fold(form));
    if (by !== undefined && by !== entity.key) taken.push({ form, by });
    else if (by === undefined && fold(form) !== fold(entity.name)) added.set(fold(form), form);
    else if (by === undefined && known) added.set(fold(form), form);
  }
  const name: AuthorityName = { ...entity, ...known, aliases: [...(known?.aliases ?? []), ...added.values()] };
  const { key, ...members } = name;
  const before = authority.entries.find((entry) => isObject(entry) && entry['id'] === key);
  const entry = { ...(isObject(before) ? before : {}), id: key, ...members };
  return {
    authority: {
      ...authority,
      names: known ? authority.names.map((n) => (n === known ? name : n)) : [...authority.names, name],
      entries: before === undefined ? [...authority.entries, entry] : authority.entries.map((e) => (e === before ? entry : e)),
    },
    ...{ isNew: !known, added: [...added.values()], taken },
  };
}

const MEMBERS = ['id', 'kind', 'name', 'aliases', 'sameAs', 'country', 'lat', 'lon'];

function readName(entry: unknown, tell: (problem: Message) => void): AuthorityName | undefined {
  try {
    if (!isObject(entry)) throw new Fault({ key: 'not-object' });
    return { ...readEntity(entry, 'id'), aliases: readStrings(entry, 'aliases') ?? [] };
  } catch (error) {
    tell(toldBy(error));
    return undefined;
  }
}

function laidOut(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const known = MEMBERS.flatMap((member) => (entry[member] === undefined ? [] : [[member, entry[member]]]));
  return { ...Object.fromEntries(known), ...(sorted(extrasOf(entry, MEMBERS) ?? {}) as JsonObject) };
}

function parseObjectIn(file: string, text: string): JsonObject {
  return within(`${file}:1`, () => parseObject(text.replace(/^\uFEFF/u, '')));
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/gu;

/** The line, from 1, in which each entry of the outermost `names` begins; of a text that is valid JSON. */
function linesOf(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let isInList = false;
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line++;
      continue;
    }
    if (token === '}' || token === ']') depth--;
    else if (isInList && depth === 2 && token !== ',' && (last === '[' || last === ',')) lines.push(line);
    if (token === '{' || token === '[') depth++;
    if (depth <= 2 && token === '[') isInList = depth === 2 && last === '"names"';
    else if (depth < 2) isInList = false;
    if (token !== ':') last = token;
  }
  return lines;
}
