import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { globSync } from 'tinyglobby';
import type { AnalyzeOptions } from '../analyze-options.ts';
import type { ArticleSource } from '../export/json.ts';
import type { Message } from '../model.ts';
import { decide } from '../workspace/decisions.ts';
import type { PlacedAnnotation } from '../workspace/placed-annotation.ts';
import type { SideFile } from '../workspace/side-file.ts';
import { decode } from './decode.ts';
import { toldOfFile } from './files.ts';
import { type Settings, UsageError } from './options.ts';
import { readRecords } from './records.ts';
import { placeAll, readSide } from './side-annotations.ts';

/** One article to read, or why it cannot be read. */
export type Input = InputBase & ({ readonly text: string; readonly options: AnalyzeOptions } | { readonly error: Message });
interface InputBase {
  /** How people call it: the file name, the record's id, or its line. */
  readonly label: string;
  readonly source: ArticleSource;
  /** What people decided of it, where that is kept beside it. */
  readonly annotations?: readonly PlacedAnnotation[];
  /** Its line on standard input, from 1. */
  readonly line?: number;
  /** Something worth telling on the way (which encoding was chosen). */
  readonly note?: Message;
}

/** Where the articles are: files in order, or standard input. */
export type Place = { readonly file: string } | 'stdin' | { readonly missing: string; readonly why: Message };

/**
 * Files for the names on the command line: a file is itself, a folder its `*.txt` at any depth, a pattern what it matches.
 * @throws UsageError when nothing is named
 */
export function findPlaces(names: readonly string[]): readonly Place[] {
  if (!names.length) throw new UsageError({ key: 'usage-no-input' });
  if (names.filter((name) => name === '-').length > 1) throw new UsageError({ key: 'usage-stdin-twice' });
  return names.flatMap((name): readonly Place[] => {
    if (name === '-') return ['stdin'];
    const stat = statSync(name, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesOr(inFolder(name), name, { key: 'folder-empty' });
    if (stat) return [{ file: name }];
    if (/[*?[\]{}]/u.test(name))
      return filesOr(globSync(name.replaceAll('\\', '/'), { expandDirectories: false }), name, { key: 'pattern-empty' });
    return [{ missing: name, why: { key: 'no-file-or-folder' } }];
  });
}

/** The articles, read one at a time as they are asked for. */
export async function* readInputs(places: readonly Place[], settings: Settings): AsyncGenerator<Input> {
  for (const place of places) {
    if (place === 'stdin') {
      if (settings.plain) yield fromBytes({ label: 'standard input', source: { id: null } }, await buffer(process.stdin), settings);
      else for await (const record of readRecords(process.stdin)) yield withSettings(record, settings);
    } else if ('missing' in place) yield { label: place.missing, source: { file: place.missing }, error: place.why };
    else yield readFile(place.file, settings);
  }
}

/** What a record says of itself stands before what the command line says of all. */
function withSettings(input: Input, { article }: Settings): Input {
  if ('error' in input) return input;
  return { ...input, options: { ...article, ...input.options } };
}

function inFolder(folder: string): readonly string[] {
  const found = globSync('**/*.txt', { cwd: folder, expandDirectories: false, followSymbolicLinks: false, ignore: ['**/node_modules/**'] });
  return found.map((file) => posix.join(folder.replaceAll('\\', '/'), file));
}

function filesOr(files: readonly string[], name: string, why: Message): readonly Place[] {
  const sorted = files.toSorted((a, b) => (a < b ? -1 : 1));
  return sorted.length ? sorted.map((file) => ({ file })) : [{ missing: name, why }];
}

function readFile(file: string, settings: Settings): Input {
  const base = { label: file, source: { file: file.replaceAll('\\', '/') } };
  try {
    return withSide(fromBytes(base, readFileSync(file), settings), readSide(file), settings);
  } catch (error) {
    return { ...base, error: toldOfFile(error) };
  }
}

function fromBytes(base: InputBase, bytes: Uint8Array, settings: Settings): Input {
  try {
    const { text, encoding } = decode(bytes, settings.encoding);
    const chosen = settings.encoding === 'auto' && encoding !== 'utf-8';
    return { ...base, text, options: settings.article, ...(chosen && { note: { key: 'read-as', args: { encoding } } }) };
  } catch (error) {
    return { ...base, error: toldOfFile(error) };
  }
}

/** With what is kept beside the article; the command line stands before it. */
function withSide(input: Input, side: SideFile, { article }: Settings): Input {
  if ('error' in input) return input;
  const annotations = placeAll(side, input.text);
  const { published } = side;
  return { ...input, annotations, options: { ...(published !== undefined && { published }), ...decide(annotations), ...article } };
}
