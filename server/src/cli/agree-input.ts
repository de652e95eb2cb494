import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type ArticleDocument, documentOf } from '../export/document.ts';
import { FORMATS } from '../export/formats.ts';
import { SIDE_FILE_ENDING } from '../workspace/side-file.ts';
import { decode } from './decode.ts';
import { readFormatFile, tell } from './format-files.ts';
import type { Settings } from './options.ts';
import { createReading } from './reading.ts';
import { readSide } from './side-annotations.ts';
import { complain } from './terminal.ts';

/**
 * What one annotator says, by the name of each article. A folder or a file: articles with their side files (the engine's
 * reading with the annotator's decisions), or files of any format. A folder that holds files of a format is read as those.
 * @throws Error naming the file, and the line where it is known
 */
export function readAnnotator(path: string, settings: Settings): ReadonlyMap<string, Annotated> {
  const read = createReading(settings);
  const all = filesOf(path).flatMap((file) => {
    try {
      return readDocuments(file, read, settings.decided).map((document) => ({
        document,
        path: join(dirname(file), basename(document.file)),
      }));
    } catch (error) {
      throw new Error(tell(file, error));
    }
  });
  return new Map(all.map((annotated) => [basename(annotated.path), annotated]));
}

export interface Annotated {
  readonly document: ArticleDocument;
  /** Where the article stands, if it stands beside what was read. */
  readonly path: string;
}

function filesOf(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`${path}: no such file or folder`);
  if (!stat.isDirectory()) return [path];
  const find = (endings: readonly string[]): string[] =>
    globSync(
      endings.map((ending) => `**/*${ending}`),
      { cwd: path, expandDirectories: false, followSymbolicLinks: false },
    ).sort();
  const files = find(FORMATS.map((f) => f.ending));
  const found = files.length ? files : find(['.txt']);
  if (!found.length) throw new Error(`${path}: no articles (*.txt) and no files of any format in this folder`);
  return found.map((file) => join(path, file));
}

function readDocuments(file: string, read: ReturnType<typeof createReading>, decided: boolean): readonly ArticleDocument[] {
  const format = FORMATS.find((f) => file.endsWith(f.ending));
  if (format)
    return readFormatFile(file, format, dirname(file)).map(({ document, skipped }) => {
      for (const what of skipped) complain(`${file}: not compared: ${what}`);
      return document;
    });
  const article = file.endsWith(SIDE_FILE_ENDING) ? file.slice(0, -SIDE_FILE_ENDING.length) : file;
  const { text } = decode(readFileSync(article), 'auto');
  const { article: reading } = read(article, text, readSide(article));
  const mentions = decided ? reading.mentions.filter((m) => m.by !== 'engine') : reading.mentions;
  return [documentOf(basename(article), { ...reading, mentions })];
}
