import { type Language, say } from '../messages/messages.ts';
import type { Message, MessageArgument } from '../model.ts';
import { withoutIsolates } from '../text/isolate.ts';
import { complain } from './terminal.ts';

/** Says a row of `messages/program.tsv`. */
export type Told = (key: string, args?: Readonly<Record<string, MessageArgument>>) => string;

export function teller(language: Language): Told {
  return (key, args) => tellIn(language, args ? { key, args } : { key });
}

/** In English without isolates: there is nothing there to be put out of order, and programs look for these words. */
export function tellIn(language: Language, message: Message): string {
  const said = say(message, language);
  return language === 'en' ? withoutIsolates(said) : said;
}

/** Says messages on standard error. */
export function complainer(language: Language): (message: Message) => void {
  return (message) => complain(tellIn(language, message));
}
