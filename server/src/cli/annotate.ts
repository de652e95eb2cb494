import { errorToJson } from '../export/json.ts';
import { createJsonPrinter } from './json-printer.ts';
import type { Settings } from './options.ts';
import { readArticles, toJson } from './run.ts';
import { tellIn } from './tell.ts';

/** `tahqiq annotate`: every mention, entity and finding, as JSON. */
export async function annotate(settings: Settings): Promise<number> {
  const printer = createJsonPrinter(settings.format);
  const allRead = await readArticles(settings, {
    article: (article, input) => printer.print(toJson(article, input, settings)),
    unreadable: (input) => printer.print(errorToJson(input.source, tellIn(settings.language, input.error), input.line)),
  });
  await printer.end();
  return allRead ? 0 : 2;
}
