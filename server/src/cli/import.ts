import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { analyze } from '../analyze.ts';
import { type ArticleDocument, documentOf } from '../export/document.ts';
import { type Format, FormatError, type ReadDocument } from '../export/format.ts';
import { FORMATS } from '../export/formats.ts';
import { keepWhatSurvives } from '../export/survival.ts';
import { decide } from '../workspace/decisions.ts';
import { annotationsOf, type Import, peopleOf, takeIn, withChangesAsDecisions, withNotes } from '../workspace/document-annotations.ts';
import { printSideFile, SIDE_FILE_ENDING, sourceOf } from '../workspace/side-file.ts';
import { writeWhole } from '../write-file.ts';
import { decode } from './decode.ts';
import { type Settings, UsageError } from './options.ts';
import { placeAll, readSide } from './side-annotations.ts';
import { complain, print } from './terminal.ts';

/** `tahqiq import`: what people decided in another tool, into the files beside the articles. */
export async function importFiles(settings: Settings): Promise<number> {
  const formats = settings.format === 'auto' ? FORMATS : FORMATS.filter((f) => f.name === settings.format);
  const files = findFiles(settings.inputs, formats);
  let allTaken = files.length > 0;
  for (const file of files) {
    try {
      const folder = settings.out ?? dirname(file);
      const format = formats.length === 1 ? formats[0] : formats.find((f) => file.endsWith(f.ending));
      if (!format) throw new Error('its ending tells no format; name one with --format');
      for (const read of readFormatFile(file, format, folder)) {
        for (const what of read.skipped) complain(`${file}: not taken: ${what}`);
        await print(`${await takeDocument(read.document, join(folder, basename(read.document.file)), format, settings)}\n`);
      }
    } catch (error) {
      allTaken = false;
      complain(tell(file, error));
    }
  }
  return allTaken ? 0 : 2;
}

/** Reads a file of a format. @param folder where its articles stand @throws FormatError, or an error of the system */
export function readFormatFile(file: string, format: Format, folder: string): readonly ReadDocument[] {
  const name = basename(file);
  const stem = name.endsWith(format.ending) ? name.slice(0, -format.ending.length) : name.replace(/\.[^.]+$/u, '');
  const textOf = (article: string): string | undefined => {
    // What a file says of its article's name is no path: it may come from anywhere.
    const path = join(folder, basename(article));
    return existsSync(path) ? decode(readFileSync(path), 'auto').text : undefined;
  };
  return format.read(decode(readFileSync(file), 'utf-8').text, { file: `${stem}.txt`, textOf });
}

/** Says what is wrong with a file, with its line where that is known. */
export function tell(file: string, error: unknown): string {
  const line = error instanceof FormatError && error.line !== undefined ? `:${error.line}` : '';
  const isMissing = (error as { code?: unknown })?.code === 'ENOENT';
  return `${file}${line}: ${isMissing ? 'no such file' : error instanceof Error ? error.message : String(error)}`;
}

/** Files for the names on the command line: a folder means the files of the formats in it, at any depth. */
export function findFiles(names: readonly string[], formats: readonly Format[]): readonly string[] {
  if (!names.length) throw new UsageError('nothing to read: name files or folders');
  return names.flatMap((name) => {
    const stat = statSync(name, { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return stat || !/[*?[\]{}]/u.test(name) ? [name] : globSync(name, { expandDirectories: false }).sort();
    const found = globSync(
      formats.map((f) => `**/*${f.ending}`),
      { cwd: name, expandDirectories: false, followSymbolicLinks: false },
    );
    return found.sort().map((file) => join(name, file));
  });
}

async function takeDocument(document: ArticleDocument, path: string, format: Format, settings: Settings): Promise<string> {
  await settleText(path, document.text);
  const side = readSide(path);
  const there = placeAll(side, document.text);
  const { published } = side;
  const article = analyze(document.text, { ...(published !== undefined && { published }), ...decide(there), ...settings.article });
  const found = article.mentions.filter((m) => m.by === 'engine');
  const decided = withChangesAsDecisions({ ...document, file: basename(path) }, found);
  const complete = settings.complete ? withRejections(decided, documentOf(decided.file, { ...article, mentions: found }), format) : decided;
  const now = new Date().toISOString();
  const how: Import = { creator: settings.by ?? format.name, now, idOf };
  const decisions = annotationsOf(complete, how);
  const told = keepWhatSurvives(withNotes(documentOf(decided.file, article, peopleOf(there)), there), format.survival);
  const { annotations, added, changed } = takeIn(there, decisions, annotationsOf(told.document, how), now);
  if (added + changed)
    await writeWhole(`${path}${SIDE_FILE_ENDING}`, printSideFile({ ...side, annotations }, encodeURIComponent(sourceOf(path))));
  return `${path}: ${decisions.length} decisions: ${added} new, ${changed} changed, ${decisions.length - added - changed} known`;
}

/** @throws Error where another text stands in the article's file; it is left alone */
async function settleText(path: string, text: string): Promise<void> {
  if (!existsSync(path)) return writeWhole(path, text);
  const there = decode(readFileSync(path), 'auto').text;
  if (there === text) return;
  let at = 0;
  while (there[at] === text[at]) at++;
  throw new Error(
    `its text is not that of ${path}: they part at line ${there.slice(0, at).split(/\r\n|\r|\n/u).length}; nothing was taken`,
  );
}

/** With what the engine finds, the format could hold, and the document has not: rejected. */
function withRejections(document: ArticleDocument, engine: ArticleDocument, { survival }: Format): ArticleDocument {
  const has = new Set(document.mentions.map((m) => `${m.kind} ${m.start}-${m.end}`));
  const missing = keepWhatSurvives(engine, survival).document.mentions.filter((m) => !has.has(`${m.kind} ${m.start}-${m.end}`));
  return { ...document, rejections: [...document.rejections, ...missing.map(({ start, end, kind }) => ({ start, end, kind }))] };
}

/** A UUID made of a text (RFC 9562, version 8): the same decision imported twice is one. */
function idOf(decision: string): string {
  const hex = createHash('sha256').update(decision).digest('hex');
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
