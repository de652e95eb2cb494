// What the editor says beyond the engine's messages: names of kinds, labels, reports. The same form as the message tables.
import { readTable } from '../../lexicon/table.ts';
import { type Language, say } from '../../messages/messages.ts';
import type { Message } from '../../model.ts';
import { isolate } from '../../text/isolate.ts';
import table from './words.tsv';

/** A row of the table and what fills its placeholders. */
export interface Saying {
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number | Message>>;
}

/** A sentence cut at its placeholders: text, name, text, name, … text. */
type Pieces = readonly string[];

const sentences: ReadonlyMap<string, Readonly<Record<Language, Pieces>>> = new Map(
  readTable('words.tsv', table, ['key', 'en', 'ar'], ({ key, en, ar }) => [key, { en: cut(en), ar: cut(ar) }] as const),
);

/**
 * Says a row in a language; arguments are wrapped in isolates.
 * @throws Error when the table lacks the key or the saying an argument: a mistake in the program, held by tests.
 */
export function sayWords({ key, args }: Saying, language: Language): string {
  const pieces = sentences.get(key)?.[language];
  if (!pieces) throw new Error(`no words «${key}»`);
  let said = pieces[0] ?? '';
  for (let i = 1; i < pieces.length; i += 2) {
    const argument = args?.[pieces[i] ?? ''];
    if (argument === undefined) throw new Error(`words «${key}» lack «${pieces[i]}»`);
    said += isolate(typeof argument === 'object' ? say(argument, language) : String(argument)) + (pieces[i + 1] ?? '');
  }
  return said;
}

function cut(sentence: string): Pieces {
  return sentence.split(/\{(\w+)\}/u);
}
