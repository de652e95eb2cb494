import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type ArticleDocument, documentOf } from '../export/document.ts';
import { FORMATS } from '../export/formats.ts';
import { atPlace, Fault } from '../messages/fault.ts';
import { SIDE_FILE_ENDING, type SideFile } from '../workspace/side-file.ts';
import { decode } from './decode.ts';
import { toldOf } from './files.ts';
import { readFormatFile } from './format-files.ts';
import type { Settings } from './options.ts';
import { createReading } from './reading.ts';
import { readSide } from './side-annotations.ts';
import { complainer } from './tell.ts';

/**
 * What one annotator says, by the name of each article. A folder or a file: articles with their side files (the engine's
 * reading with the annotator's decisions), or files of any format. A folder that holds files of a format is read as those.
 * @param person of side files, take only what this person decided
 * @throws Fault naming the file, and the line where it is known
 */
export function readAnnotator(path: string, settings: Settings, person?: string): ReadonlyMap<string, Annotated> {
  const files = filesOf(path);
  const sides = createSides(path, person);
  const reading = { settings, read: createReading(settings), sideOf: sides.of };
  const all = files.flatMap((file) => {
    try {
      return readDocuments(file, reading).map((document) => ({
        document,
        path: join(dirname(file), basename(document.file)),
      }));
    } catch (error) {
      throw new Fault(toldOf(file, error));
    }
  });
  sides.check();
  return new Map(all.map((annotated) => [basename(annotated.path), annotated]));
}

export interface Annotated {
  readonly document: ArticleDocument;
  /** Where the article stands, if it stands beside what was read. */
  readonly path: string;
}

function filesOf(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Fault(atPlace(path, { key: 'no-file-or-folder' }));
  if (!stat.isDirectory()) return [path];
  const find = (endings: readonly string[]): string[] =>
    globSync(
      endings.map((ending) => `**/*${ending}`),
      { cwd: path, expandDirectories: false, followSymbolicLinks: false },
    ).sort();
  const files = find(FORMATS.map((f) => f.ending));
  const found = files.length ? files : find(['.txt']);
  if (!found.length) throw new Fault(atPlace(path, { key: 'folder-without-formats' }));
  return found.map((file) => join(path, file));
}

/** How the articles of one annotator are read. */
interface AnnotatorReading {
  readonly settings: Settings;
  readonly read: ReturnType<typeof createReading>;
  readonly sideOf: (article: string) => SideFile;
}

/** The side files, or of each only what one person decided. */
function createSides(path: string, person: string | undefined) {
  const creators = new Set<string>();
  return {
    of(article: string): SideFile {
      const side = readSide(article);
      for (const { creator } of side.annotations) creators.add(creator);
      return person === undefined ? side : { ...side, annotations: side.annotations.filter(({ creator }) => creator === person) };
    },
    /** A name that nobody has is mistyped: to compare with nothing would say that the two never agree. @throws Fault */
    check(): void {
      if (person === undefined || creators.has(person)) return;
      throw new Fault(atPlace(path, { key: 'nobody-named', args: { person, known: [...creators].sort().join(', ') || '–' } }));
    },
  };
}

function readDocuments(file: string, { settings, read, sideOf }: AnnotatorReading): readonly ArticleDocument[] {
  const format = FORMATS.find((f) => file.endsWith(f.ending));
  if (format)
    return readFormatFile(file, format, dirname(file)).map(({ document, skipped }) => {
      for (const what of skipped) complainer(settings.language)({ key: 'not-compared', args: { file, what } });
      return document;
    });
  const article = file.endsWith(SIDE_FILE_ENDING) ? file.slice(0, -SIDE_FILE_ENDING.length) : file;
  const { text } = decode(readFileSync(article), 'auto');
  const { article: reading } = read(article, text, sideOf(article));
  const mentions = settings.decided ? reading.mentions.filter((m) => m.by !== 'engine') : reading.mentions;
  return [documentOf(basename(article), { ...reading, mentions })];
}
