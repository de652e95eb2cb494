import { type Language, say } from '../messages/messages.ts';
import type { MessageArgument } from '../model.ts';
import { withoutIsolates } from '../text/isolate.ts';

/** Says a row of `messages/program.tsv`. */
export type Told = (key: string, args?: Readonly<Record<string, MessageArgument>>) => string;

/** In English without isolates: there is nothing there to be put out of order, and programs look for these words. */
export function teller(language: Language): Told {
  return (key, args) => {
    const said = say(args ? { key, args } : { key }, language);
    return language === 'en' ? withoutIsolates(said) : said;
  };
}
