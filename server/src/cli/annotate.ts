import { errorToJson } from '../export/json.ts';
import type { Command } from './command.ts';
import { createJsonPrinter } from './json-printer.ts';
import { readArticles, toJson } from './run.ts';

/** `tahqiq annotate`: every mention, entity and finding, as JSON. */
export const annotate: Command = {
  summary: 'print what the articles say, as JSON: mentions, entities, findings',
  formats: { jsonl: 'one object per line (default)', json: 'one array' },
  options: ['format', 'published', 'now', 'locale', 'language', 'encoding', 'plain', 'help'],
  async run(settings) {
    const printer = createJsonPrinter(settings.format);
    const allRead = await readArticles(settings, {
      article: (article, input) => printer.print(toJson(article, input, settings)),
      unreadable: (input) => printer.print(errorToJson(input.source, input.error, input.line)),
    });
    await printer.end();
    return allRead ? 0 : 2;
  },
};
