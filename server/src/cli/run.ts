import { createHash } from 'node:crypto';
import { analyze } from '../analyze.ts';
import { type ArticleJson, articleToJson } from '../export/json.ts';
import { atPlace } from '../messages/fault.ts';
import type { Article, Message } from '../model.ts';
import { withProject } from '../workspace/project.ts';
import { createAuthorities } from './authority.ts';
import { findPlaces, type Input, readInputs } from './input.ts';
import type { Settings } from './options.ts';
import { createProjects } from './project.ts';
import { complainer } from './tell.ts';
import { createProgress } from './terminal.ts';

/** What a command does with each article, in order. */
export interface Reader {
  readonly article: (article: Article, input: Input) => Promise<void>;
  /** What to print in the place of an article that could not be read; it was told on standard error already. */
  readonly unreadable?: (input: Input & { readonly error: Message }) => Promise<void>;
}

/**
 * Reads and analyzes the articles one at a time. Nothing of one is remembered for the next, so that memory stays flat.
 * @returns whether every one could be read
 */
export async function readArticles(settings: Settings, reader: Reader): Promise<boolean> {
  const places = findPlaces(settings.inputs);
  const projects = createProjects(settings.project);
  const authorities = createAuthorities(settings.language);
  const complain = complainer(settings.language);
  const progress = createProgress(places.includes('stdin') ? undefined : places.length);
  let allRead = true;
  for await (const input of readInputs(places, settings)) {
    progress.step();
    if (input.note) complain(atPlace(input.label, input.note));
    if ('error' in input) {
      allRead = false;
      progress.clear();
      complain(
        input.line === undefined
          ? atPlace(input.label, input.error)
          : { key: 'line-of-input', args: { line: input.line, reason: input.error } },
      );
      await reader.unreadable?.(input);
    } else {
      const file = 'file' in input.source ? input.source.file : undefined;
      const options = { ...withProject(projects(file), input.options), authority: authorities(file) };
      await reader.article(analyze(input.text, options), input);
    }
  }
  progress.clear();
  return allRead;
}

/** The public form of an article that was read. */
export function toJson(article: Article, input: Input, settings: Settings): ArticleJson {
  return articleToJson(article, input.source, createHash('sha256').update(article.text, 'utf8').digest('hex'), settings.language);
}
