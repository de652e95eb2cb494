// Changes of the project file that leave everything else as a person wrote it: members, order, indents, line breaks.
import { atPlace, Fault } from '../messages/fault.ts';
import type { FindingCode } from '../model.ts';
import type { Span } from '../text/span.ts';

/**
 * The text of a project file with a code silenced, or speaking again.
 * @param text what the file holds, valid JSON; undefined where there is none
 * @throws Fault for a text that is no JSON object, or whose `silence` is no list: it must not be overwritten
 */
export function editSilence(text: string | undefined, code: FindingCode, silent: boolean): string {
  if (text === undefined || text.trim() === '') return silent ? `{\n  "silence": ["${code}"]\n}\n` : (text ?? '{}\n');
  const raw: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Fault({ key: 'not-object' });
  const list: unknown = 'silence' in raw ? raw.silence : undefined;
  if (list !== undefined && !Array.isArray(list)) throw new Fault(atPlace('"silence"', { key: 'not-list' }));
  if ((list ?? []).includes(code) === silent) return text;
  const members = membersOf(text);
  const place = members.find(({ key }) => key === 'silence')?.value;
  const written = `[${[...(list ?? []).filter((c) => c !== code), ...(silent ? [code] : [])].map((c) => JSON.stringify(c)).join(', ')}]`;
  if (place) return text.slice(0, place.start) + relaid(text.slice(place.start, place.end), written) + text.slice(place.end);
  return addMember(text, members, `"silence": ${written}`);
}

/** A list that was written over several lines stays so. */
function relaid(before: string, written: string): string {
  const indent = /^\[(\r?\n[ \t]*)\S/u.exec(before)?.[1];
  const close = /(\r?\n[ \t]*)\]$/u.exec(before)?.[1];
  if (indent === undefined || close === undefined || written === '[]') return written;
  return `[${indent}${written.slice(1, -1).replaceAll('", "', `",${indent}"`)}${close}]`;
}

/** Behind the last member, laid out as that one is. */
function addMember(text: string, members: readonly Member[], member: string): string {
  const last = members.at(-1);
  const open = text.indexOf('{') + 1;
  if (!last) return `${text.slice(0, open)}\n  ${member}\n${text.slice(text.lastIndexOf('}'))}`;
  const before = text.slice(members.at(-2)?.value.end ?? open, last.start);
  const space = /\s*$/u.exec(before)?.[0] ?? '';
  return `${text.slice(0, last.value.end)},${space === '' ? ' ' : space}${member}${text.slice(last.value.end)}`;
}

interface Member {
  readonly key: string;
  /** Where the key begins. */
  readonly start: number;
  readonly value: Span;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gu;

/** The members of the outermost object of a text that is valid JSON. */
function membersOf(text: string): readonly Member[] {
  const members: Member[] = [];
  let depth = 0;
  let key: { readonly name: string; readonly start: number } | undefined;
  let value: { start: number; end: number } | undefined;
  const close = (): void => {
    if (key && value) members.push({ key: key.name, start: key.start, value });
    key = undefined;
    value = undefined;
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '}' || token === ']') depth--;
    if (depth === 1 && token === ',') close();
    else if (depth === 1 && !key) key = { name: JSON.parse(token) as string, start: index };
    else if (depth >= 1 && key && token !== ':') value = { start: value?.start ?? index, end: index + token.length };
    if (token === '{' || token === '[') depth++;
    if (depth === 0) close();
  }
  return members;
}
