import { FormatError } from '../export/format.ts';
import { atPlace, toldBy } from '../messages/fault.ts';
import type { Message } from '../model.ts';

/** Why a file cannot be read, without its name. */
export function toldOfFile(error: unknown): Message {
  const code = (error as { code?: unknown })?.code;
  if (code === 'ENOENT') return { key: 'no-file' };
  if (code === 'EACCES' || code === 'EPERM') return { key: 'not-allowed' };
  return toldBy(error);
}

/** What is wrong with a file, with its line where that is known. */
export function toldOf(file: string, error: unknown): Message {
  const line = error instanceof FormatError && error.line !== undefined ? `:${error.line}` : '';
  return atPlace(`${file}${line}`, toldOfFile(error));
}
