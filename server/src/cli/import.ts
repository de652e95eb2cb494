import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ArticleDocument, documentOf } from '../export/document.ts';
import type { Format } from '../export/format.ts';
import { FORMATS } from '../export/formats.ts';
import { keepWhatSurvives } from '../export/keep.ts';
import { atPlace, Fault, toldBy } from '../messages/fault.ts';
import type { Message } from '../model.ts';
import type { Annotation } from '../workspace/annotation.ts';
import { annotationToRecord, recordToAnnotation } from '../workspace/annotation-record.ts';
import { annotationsOf, type Import, peopleOf, takeIn, withChangesAsDecisions, withNotes } from '../workspace/document-annotations.ts';
import { printSideFile, SIDE_FILE_ENDING, sourceOf } from '../workspace/side-file.ts';
import { writeWhole } from '../write-file.ts';
import { decode } from './decode.ts';
import { toldOf } from './files.ts';
import { findFormatFiles, readFormatFile } from './format-files.ts';
import type { Settings } from './options.ts';
import { createReading } from './reading.ts';
import { readSide } from './side-annotations.ts';
import { complainer, tellIn } from './tell.ts';
import { print } from './terminal.ts';

/** `tahqiq import`: what people decided in another tool, into the files beside the articles. */
export async function importFiles(settings: Settings): Promise<number> {
  const formats = settings.format === 'auto' ? FORMATS : FORMATS.filter((f) => f.name === settings.format);
  const read = createReading(settings);
  const files = findFormatFiles(settings.inputs, formats);
  const complain = complainer(settings.language);
  let allTaken = files.length > 0;
  for (const file of files) {
    try {
      const folder = settings.out ?? dirname(file);
      const format = formats.length === 1 ? formats[0] : formats.find((f) => file.endsWith(f.ending));
      if (!format) throw new Fault({ key: 'ending-unknown' });
      for (const { document, skipped } of readFormatFile(file, format, folder)) {
        for (const what of skipped) complain({ key: 'not-taken', args: { file, what } });
        await print(`${await takeDocument(document, join(folder, basename(document.file)), format, settings, read)}\n`);
      }
    } catch (error) {
      allTaken = false;
      complain(toldOf(file, error));
    }
  }
  return allTaken ? 0 : 2;
}

async function takeDocument(
  document: ArticleDocument,
  path: string,
  format: Format,
  settings: Settings,
  read: ReturnType<typeof createReading>,
): Promise<string> {
  await settleText(path, document.text);
  const side = readSide(path);
  const { article, annotations: there } = read(path, document.text, side);
  const found = article.mentions.filter((m) => m.by === 'engine');
  const decided = withChangesAsDecisions({ ...document, file: basename(path) }, found);
  const complete = settings.complete ? withRejections(decided, documentOf(decided.file, { ...article, mentions: found }), format) : decided;
  const now = new Date().toISOString();
  const how: Import = { creator: settings.by ?? format.name, now, idOf };
  const decisions = annotationsOf(complete, how).filter((annotation) => isReadable(annotation, path, complainer(settings.language)));
  const told = keepWhatSurvives(withNotes(documentOf(decided.file, article, peopleOf(there)), there), format.survival);
  const { annotations, added, changed } = takeIn(there, decisions, annotationsOf(told.document, how), now);
  if (added + changed)
    await writeWhole(`${path}${SIDE_FILE_ENDING}`, printSideFile({ ...side, annotations }, encodeURIComponent(sourceOf(path))));
  const counts = { decisions: decisions.length, added, changed, known: decisions.length - added - changed };
  return tellIn(settings.language, { key: 'taken', args: { path, ...counts } });
}

/** Whether an annotation can be read back from a side file; what another tool made of it may be no value of ours. Then it is told. */
function isReadable(annotation: Annotation, path: string, complain: (message: Message) => void): boolean {
  try {
    recordToAnnotation(annotationToRecord(annotation, ''));
    return true;
  } catch (error) {
    const place = annotation.target === 'article' ? [] : [JSON.stringify(annotation.target.exact)];
    complain({ key: 'not-taken', args: { file: path, what: place.reduceRight((what, words) => atPlace(words, what), toldBy(error)) } });
    return false;
  }
}

/** @throws Fault where another text stands in the article's file; it is left alone */
async function settleText(path: string, text: string): Promise<void> {
  if (!existsSync(path)) return writeWhole(path, text);
  const there = decode(readFileSync(path), 'auto').text;
  if (there === text) return;
  let at = 0;
  while (there[at] === text[at]) at++;
  throw new Fault({ key: 'text-differs', args: { path, line: there.slice(0, at).split(/\r\n|\r|\n/u).length } });
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
