import { errorToJson } from '../export/json.ts';
import type { Report } from './check.ts';
import { createJsonPrinter } from './json-printer.ts';
import type { Settings } from './options.ts';
import { toJson } from './run.ts';
import { tellIn } from './tell.ts';

/** One object per article, as `annotate` prints, without mentions and entities; silenced findings are among them, accepted ones not. */
export function reportAsJson(settings: Settings): Report {
  const printer = createJsonPrinter(settings.format);
  return {
    article(article, input, accepted) {
      const findings = accepted ? article.findings.filter((f) => !accepted.has(f)) : article.findings;
      const { mentions: _mentions, entities: _entities, ...rest } = toJson({ ...article, findings }, input, settings);
      return printer.print(rest);
    },
    unreadable: (input) => printer.print(errorToJson(input.source, tellIn(settings.language, input.error), input.line)),
    end: () => printer.end(),
  };
}
