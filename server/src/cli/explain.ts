import { printArticle } from '../export/fixture.ts';
import type { Settings } from './options.ts';
import { readArticles } from './run.ts';
import { print, visible } from './terminal.ts';

/** `tahqiq explain`: the text, and below each paragraph what is said of it and why, in the notation of the fixtures. */
export async function explain(settings: Settings): Promise<number> {
  let first = true;
  const allRead = await readArticles(settings, {
    async article(article, input) {
      const printed = `${printArticle(article, input.label, settings.language)}\n`;
      await print(`${first ? '' : '\n'}${process.stdout.isTTY ? printed.split('\n').map(visible).join('\n') : printed}`);
      first = false;
    },
  });
  return allRead ? 0 : 2;
}
