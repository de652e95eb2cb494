import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Format, ReadDocument } from '../export/format.ts';
import { decode } from './decode.ts';
import { UsageError } from './options.ts';

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

/** Files for the names on the command line: a folder means the files of the formats in it, at any depth. */
export function findFormatFiles(names: readonly string[], formats: readonly Format[]): readonly string[] {
  if (!names.length) throw new UsageError({ key: 'usage-no-files' });
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
