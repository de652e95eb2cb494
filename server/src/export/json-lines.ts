import { atPlace, toldBy } from '../messages/fault.ts';
import { asObject } from './details.ts';
import { FormatError } from './format.ts';

/** One object per line, with its line from 1. Blank lines are none. @throws FormatError naming the line */
export function readJsonLines(content: string): readonly { readonly record: Readonly<Record<string, unknown>>; readonly line: number }[] {
  return content.split(/\r?\n/u).flatMap((text, i) => (text.trim() === '' ? [] : [{ record: readJson(text, i + 1), line: i + 1 }]));
}

/** A JSON object. @throws FormatError */
export function readJson(text: string, line?: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new FormatError({ key: 'not-json-because', args: { reason: toldBy(error) } }, line);
  }
  if (typeof value !== 'object' || value === null) throw new FormatError({ key: 'not-object' }, line);
  return Array.isArray(value) ? { items: value } : asObject(value);
}

/** A member that must be text. @throws FormatError */
export function textIn(record: Readonly<Record<string, unknown>>, name: string, line?: number): string {
  const value = record[name];
  if (typeof value !== 'string') throw new FormatError(atPlace(`"${name}"`, { key: 'no-text' }), line);
  return value;
}

/** The name of the article of a record: what the record says, else the file's, numbered where it holds several. */
export function fileOf(said: unknown, file: string, index: number, many: boolean): string {
  if (typeof said === 'string' && said !== '') return said;
  return many ? file.replace(/(\.txt)?$/u, `-${index + 1}.txt`) : file;
}
