// The side file of `name.txt` is `name.txt.tahqiq.jsonl`: JSON lines, the first a header that gives the article's date, each
// of the others an annotation. It stands beside the article so that the article's bytes are never touched. docs/side-file.md

import { Fault, within } from '../messages/fault.ts';
import { wellFormed } from '../text/well-formed.ts';
import type { Annotation } from './annotation.ts';
import { annotationToRecord, isAnnotationRecord, printRecord, recordToAnnotation } from './annotation-record.ts';
import { isIsoDate } from './article-options.ts';
import { type JsonObject, oneOf, parseObject, sorted, wrong } from './json-reading.ts';

export const SIDE_FILE_ENDING = '.tahqiq.jsonl';
const VERSION = 1;
const UNIT = 'utf16';

/** A side file as read. What this version does not know is kept as it stands and written back. */
export interface SideFile {
  readonly published?: string;
  /** Members of the header that are not understood here. */
  readonly more: JsonObject;
  /** By position, then by id; those about the article as a whole come first. */
  readonly annotations: readonly Annotation[];
  /** Lines that are records of another kind, verbatim. */
  readonly others: readonly string[];
}

export const EMPTY_SIDE_FILE: SideFile = { more: {}, annotations: [], others: [] };

/**
 * Reads the text of a side file. Where a merge of lines has left two annotations of one id, the later one stands.
 * @param file its name, for the error
 * @throws Fault `file:line: what is wrong` for a file that is malformed or of a newer version; such a file must not be overwritten
 */
export function parseSideFile(file: string, text: string): SideFile {
  const [first = '', ...rest] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const header = within(`${file}:1`, () => readHeader(parseObject(first)));
  const annotations = new Map<string, Annotation>();
  const others: string[] = [];
  rest.forEach((line, i) => {
    if (line.trim() === '') return;
    within(`${file}:${i + 2}`, () => {
      const record = parseObject(line);
      if (!isAnnotationRecord(record)) return void others.push(line);
      const annotation = recordToAnnotation(record);
      annotations.set(annotation.id, laterOf(annotation, annotations.get(annotation.id)));
    });
  });
  return { ...header, annotations: [...annotations.values()].sort(byPlace), others };
}

/**
 * The text of a side file: what `parseSideFile` reads. Equal content gives equal text.
 * @param source the address of the article as its annotations give it
 */
export function printSideFile({ published, more, annotations, others }: SideFile, source: string): string {
  const header = {
    tahqiq: VERSION,
    ...(annotations.length > 0 && { offsetUnit: UNIT }),
    ...(published !== undefined && { published }),
    ...(sorted(more) as JsonObject),
  };
  const records = annotations.toSorted(byPlace).map((annotation) => annotationToRecord(annotation, asIri(source)));
  return `${[header, ...records].map(printRecord).concat(others).join('\n')}\n`;
}

/** One form for one name, whoever encoded it how: letters as they are, what no IRI may hold in percents (RFC 3987). */
function asIri(source: string): string {
  let name = source;
  try {
    name = decodeURIComponent(source);
  } catch {
    // A name that holds a percent sign by itself.
  }
  return wellFormed(name).replace(/[\s\p{C}%#?/:"<>\\^`{|}[\]]/gu, encodeURIComponent);
}

/** The address of an article as its annotations give it: relative to the side file beside it. */
export function sourceOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Of two states of one annotation the one that was changed last. */
export function laterOf(a: Annotation, b: Annotation | undefined): Annotation {
  return b !== undefined && changedAt(b) > changedAt(a) ? b : a;
}

function changedAt({ created, modified }: Annotation): number {
  return Date.parse(modified ?? created);
}

function readHeader(header: JsonObject): Pick<SideFile, 'published' | 'more'> {
  const { tahqiq, offsetUnit = UNIT, published, ...more } = header;
  if (typeof tahqiq !== 'number' || !Number.isInteger(tahqiq))
    throw new Fault({ key: 'no-header', args: { header: `{"tahqiq":${VERSION}}` } });
  if (tahqiq > VERSION) throw new Fault({ key: 'newer', args: { version: tahqiq, known: VERSION } });
  if (offsetUnit !== UNIT) throw wrong('offsetUnit', offsetUnit, oneOf([UNIT]));
  if (published === undefined || published === null) return { more };
  if (typeof published === 'string' && isIsoDate(published)) return { published, more };
  throw wrong('published', published, { key: 'wanted-date' });
}

function byPlace(a: Annotation, b: Annotation): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1);
}

function startOf({ target }: Annotation): number {
  return target === 'article' ? -1 : target.start;
}

function endOf({ target }: Annotation): number {
  return target === 'article' ? -1 : target.end;
}
