import { env } from 'vscode';
import table from '../../l10n/client.tsv';
import { rightToLeft } from '../../server/src/text/isolate.ts';
import { setting } from './language.ts';

export type Language = 'ar' | 'en';

/** Isolates: figures and Latin letters keep their order within an Arabic sentence, and Arabic within an English one. */
const OPEN = '\u2068';
const CLOSE = '\u2069';

const sentences = new Map(
  table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([key = '', en = '', ar = '']) => [key, { en, ar }] as const),
);

/** The language that messages are in: the reader's choice, or the editor's own where that is Arabic. */
export function language(): Language {
  const chosen = setting<Language | 'auto'>('language', 'auto');
  if (chosen !== 'auto') return chosen;
  return env.language.startsWith('ar') ? 'ar' : 'en';
}

/** Says a row of l10n/client.tsv as a line; `{name}` is filled with the argument, isolated. */
export function say(key: string, args: Readonly<Record<string, string | number>> = {}): string {
  const sentence = sentences.get(key);
  if (!sentence) throw new Error(`l10n/client.tsv has no row «${key}»`);
  return line(sentence[language()].replace(/\{(\w+)\}/gu, (_, name: string) => `${OPEN}${args[name] ?? ''}${CLOSE}`));
}

/** A line that was put together of several, in the direction of the language: the places that show it run from left to right. */
export function line(text: string): string {
  return language() === 'ar' ? rightToLeft(text) : text;
}
