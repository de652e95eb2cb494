// The side file of `name.txt` is `name.txt.tahqiq.jsonl`: JSON lines, the first a header that gives the article's date.
// It stands beside the article so that the article's bytes are never touched.
import { isIsoDate } from './article-options.ts';

export const SIDE_FILE_ENDING = '.tahqiq.jsonl';
const VERSION = 1;

/** A side file as read. What this version does not know is kept as it stands and written back. */
export interface SideFile {
  readonly published?: string;
  /** Members of the header that are not understood here. */
  readonly more: Readonly<Record<string, unknown>>;
  /** The lines after the header, verbatim. */
  readonly records: readonly string[];
}

export const EMPTY_SIDE_FILE: SideFile = { more: {}, records: [] };

/**
 * Reads the text of a side file.
 * @param file its name, for the error
 * @throws Error `file:line: what is wrong` for a file that is malformed or of a newer version; such a file must not be overwritten
 */
export function parseSideFile(file: string, text: string): SideFile {
  const [first = '', ...rest] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const header = parseObject(file, 1, first);
  const { tahqiq, published, ...more } = header;
  if (typeof tahqiq !== 'number' || !Number.isInteger(tahqiq)) throw new Error(`${file}:1: the header line lacks {"tahqiq":${VERSION}}`);
  if (tahqiq > VERSION) throw new Error(`${file}:1: written by a newer version (${tahqiq}); this one reads up to ${VERSION}`);
  if (published !== undefined && published !== null && !(typeof published === 'string' && isIsoDate(published)))
    throw new Error(`${file}:1: "published" is not a date (YYYY-MM-DD): ${JSON.stringify(published)}`);
  const records: string[] = [];
  rest.forEach((line, i) => {
    if (line.trim() === '') return;
    parseObject(file, i + 2, line);
    records.push(line);
  });
  return { ...(typeof published === 'string' && { published }), more, records };
}

/** The text of a side file: what `parseSideFile` reads. */
export function printSideFile(side: SideFile): string {
  const header = { tahqiq: VERSION, ...(side.published !== undefined && { published: side.published }), ...side.more };
  return `${[JSON.stringify(header), ...side.records].join('\n')}\n`;
}

function parseObject(file: string, line: number, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file}:${line}: not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${file}:${line}: not a JSON object`);
  return value as Record<string, unknown>;
}
