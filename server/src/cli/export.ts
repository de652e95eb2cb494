import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { documentOf } from '../export/document.ts';
import type { Format, Written } from '../export/format.ts';
import { FORMATS } from '../export/formats.ts';
import { keepWhatSurvives } from '../export/keep.ts';
import { sayLosses } from '../export/loss.ts';
import { atPlace, Fault } from '../messages/fault.ts';
import type { Language } from '../messages/messages.ts';
import type { Article, Message } from '../model.ts';
import { peopleOf, withNotes } from '../workspace/document-annotations.ts';
import { writeWhole } from '../write-file.ts';
import { decode } from './decode.ts';
import { toldOfFile } from './files.ts';
import type { Input } from './input.ts';
import { type Settings, UsageError } from './options.ts';
import { readArticles } from './run.ts';
import { complainer } from './tell.ts';
import { print } from './terminal.ts';

/** `tahqiq export`: what the articles say, in the format of another tool; what that cannot hold is told on standard error. */
export async function exportArticles(settings: Settings): Promise<number> {
  const format = FORMATS.find((f) => f.name === settings.format);
  if (!format)
    throw new UsageError({ key: 'usage-wanted', args: { said: settings.format, wanted: FORMATS.map((f) => f.name).join(', ') } });
  const complain = complainer(settings.language);
  const taken = new Set<string>();
  let isWhole = true;
  const allRead = await readArticles(settings, {
    async article(article, input) {
      const file = nameOf(input);
      const fail = (why: Message): void => {
        isWhole = false;
        complain(atPlace(input.label, why));
      };
      if (settings.out === undefined && taken.size && !format.joins) return fail({ key: 'one-article-a-file' });
      if (taken.has(file)) return fail({ key: 'name-taken', args: { file } });
      taken.add(file);
      const written = write(format, article, input, file, settings.language);
      if (settings.out === undefined) await print(written.content);
      else await writeInto(settings.out, file, format, article.text, written).catch((error: unknown) => fail(toldOfFile(error)));
    },
  });
  return allRead && isWhole ? 0 : 2;
}

/** The file name of an article; records of standard input are named by their ids. */
function nameOf({ label, source }: Input): string {
  const name = 'file' in source ? basename(source.file) : label.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return name.endsWith('.txt') ? name : `${name}.txt`;
}

function write(format: Format, article: Article, { label, annotations = [] }: Input, file: string, language: Language): Written {
  const people = peopleOf(annotations);
  const document = withNotes(documentOf(file, article, people), annotations);
  const kept = keepWhatSurvives(document, format.survival);
  const written = format.write(kept.document);
  const what = sayLosses([...people.lost, ...kept.lost, ...(written.lost ?? [])], language);
  if (what) complainer(language)(atPlace(label, { key: 'format-lacks', args: { format: format.name, what } }));
  return written;
}

/** @throws Fault where another text stands in the place of the article's */
async function writeInto(
  folder: string,
  file: string,
  { ending, survival }: Format,
  text: string,
  { content, settings }: Written,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (survival.text === 'beside') await writeText(join(folder, file), text);
  await writeWhole(join(folder, file.replace(/\.txt$/u, ending)), content);
  if (settings) await writeWhole(join(folder, settings.name), settings.content);
}

/** The article's text, which the format needs beside its file. One that is there is left alone. */
async function writeText(path: string, text: string): Promise<void> {
  if (!existsSync(path)) return writeWhole(path, text);
  if (decode(readFileSync(path), 'auto').text !== text) throw new Fault({ key: 'other-text', args: { path } });
}
