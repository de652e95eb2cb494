import type { Readable } from 'node:stream';
import { atPlace, Fault, toldBy } from '../messages/fault.ts';
import { readOptions } from '../workspace/article-options.ts';
import { decode } from './decode.ts';
import type { Input } from './input.ts';

/** Articles as JSON lines `{"id","text","published"?,"locale"?,"now"?}`; what cannot be read comes as an error in its place. */
export async function* readRecords(stream: Readable): AsyncGenerator<Input> {
  for await (const { number, bytes } of linesOf(stream)) yield readRecord(number, bytes);
}

function readRecord(line: number, bytes: Uint8Array): Input {
  let id: string | number | null = null;
  const label = `line ${line}`;
  try {
    const record = parseRecord(bytes);
    const { text } = record;
    if (typeof record['id'] === 'string' || typeof record['id'] === 'number') id = record['id'];
    if (typeof text !== 'string') throw new Fault(atPlace('"text"', { key: 'no-text' }));
    return { label: id === null ? label : String(id), source: { id }, text, options: readOptions(record) };
  } catch (error) {
    return { label, source: { id }, line, error: toldBy(error) };
  }
}

function parseRecord(bytes: Uint8Array): Record<string, unknown> {
  const { text } = decode(bytes, 'utf-8');
  if (text.trim() === '') throw new Fault({ key: 'empty-line' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault({ key: 'not-json-because', args: { reason: toldBy(error) } });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault({ key: 'not-object' });
  return value as Record<string, unknown>;
}

interface InputLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Lines of bytes, numbered from 1, one at a time. Blank lines at the very end are no lines; elsewhere they keep their place. */
async function* linesOf(stream: Readable): AsyncGenerator<InputLine> {
  let number = 0;
  let blanks: InputLine[] = [];
  for await (const bytes of splitBytes(stream)) {
    number++;
    if (bytes.every((b) => b === 0x20 || b === 0x0d || b === 0x09)) {
      blanks.push({ number, bytes });
      continue;
    }
    yield* blanks;
    blanks = [];
    yield { number, bytes };
  }
}

/** Cut at LF only: JSON may hold every other line break. Pieces are joined once per line, so that a long line costs once. */
async function* splitBytes(stream: Readable): AsyncGenerator<Uint8Array> {
  let pieces: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at));
      yield Buffer.concat(pieces);
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length) yield Buffer.concat(pieces);
}
