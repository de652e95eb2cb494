import { once } from 'node:events';

/** Writes to standard output, waiting while the reader is slow, so that memory stays flat. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A line for the person, on standard error. */
export function complain(line: string): void {
  process.stderr.write(`tahqiq: ${visible(line)}\n`);
}

/** A reader that went away (`| head`) is no error: end quietly. */
export function leaveQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
}

/** Text that a terminal may be given: control and bidi characters shown by number. Isolates stay, for they come in pairs from us. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E]/gu, (c) =>
    c === '\t' ? ' ' : `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

const STYLES = { bold: '1', dim: '2', red: '31', yellow: '33', cyan: '36', inverse: '7' } as const;
export type Paint = (style: keyof typeof STYLES, text: string) => string;

/** How to colour text: not at all unless the output is a terminal and the person did not say no (https://no-color.org). */
export function choosePaint(color: 'auto' | 'always' | 'never'): Paint {
  const wanted =
    color === 'always' || (color === 'auto' && process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
  return wanted ? (style, text) => `\u001B[${STYLES[style]}m${text}\u001B[0m` : (_, text) => text;
}

/** Tells how far a long run has come, where a person looks at standard error and the output goes elsewhere. */
export function createProgress(total: number | undefined): { step(): void; clear(): void } {
  const shown = process.stderr.isTTY === true && process.stdout.isTTY !== true;
  let done = 0;
  let last = 0;
  return {
    step() {
      done++;
      if (!shown || Date.now() - last < 200) return;
      last = Date.now();
      process.stderr.write(`\r\u001B[K${done}${total === undefined ? '' : ` of ${total}`} articles`);
    },
    clear() {
      if (shown && last) process.stderr.write('\r\u001B[K');
    },
  };
}
