// What the editor says beyond the engine's messages: names of kinds, labels, reports. The same form as the message tables.
import { readTable } from '../../lexicon/table.ts';
import type { Language } from '../../messages/messages.ts';
import { isolate } from '../../text/isolate.ts';
import table from './words.tsv';

/** A row of the table and what fills its placeholders. */
export interface Saying {
  readonly key: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

interface Sentence {
  readonly en: string;
  readonly ar: string;
}
const sentences: ReadonlyMap<string, Sentence> = new Map(
  readTable('words.tsv', table, ['key', 'en', 'ar'], ({ key, en, ar }) => [key, { en, ar }] as const),
);

/**
 * Says a row in a language; arguments are wrapped in isolates.
 * @throws Error when the table lacks the key or the saying an argument: a mistake in the program, held by tests.
 */
export function sayWords({ key, args }: Saying, language: Language): string {
  const sentence = sentences.get(key);
  if (!sentence) throw new Error(`no words «${key}»`);
  return sentence[language].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const argument = args?.[name];
    if (argument === undefined) throw new Error(`words «${key}» lack «${name}»`);
    return isolate(String(argument));
  });
}
