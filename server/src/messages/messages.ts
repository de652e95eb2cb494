// Sentences in both languages, as tables: one table per room, a row per sentence.
import { readTable } from '../lexicon/table.ts';
import type { Message, MessageArgument } from '../model.ts';
import { isolate } from '../text/isolate.ts';
import faults from './faults.tsv';
import findings from './findings.tsv';
import formats from './formats.tsv';
import names from './names.tsv';
import numbers from './numbers.tsv';
import program from './program.tsv';
import references from './references.tsv';
import times from './times.tsv';

export type Language = 'ar' | 'en';

const SOURCES = {
  'faults.tsv': faults,
  'findings.tsv': findings,
  'formats.tsv': formats,
  'names.tsv': names,
  'numbers.tsv': numbers,
  'program.tsv': program,
  'references.tsv': references,
  'times.tsv': times,
};

interface Sentence {
  readonly key: string;
  readonly en: string;
  readonly ar: string;
}
const sentences = new Map<string, Sentence>();
for (const [file, text] of Object.entries(SOURCES))
  for (const row of readTable(file, text, ['key', 'en', 'ar'], (cells): Sentence => cells)) {
    if (sentences.has(row.key)) throw new Error(`${file}: «${row.key}» is in the tables twice`);
    sentences.set(row.key, row);
  }

/**
 * Says a message in a language. Every argument is wrapped in isolates, so that mixed text keeps its order on the screen.
 * @throws Error when the tables lack the key or the message lacks an argument: a mistake in the program, held by tests.
 */
export function say(message: Message, language: Language): string {
  const sentence = sentences.get(message.key);
  if (!sentence) throw new Error(`no message «${message.key}»`);
  return sentence[language].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const argument = message.args?.[name];
    if (argument === undefined) throw new Error(`message «${message.key}» lacks «${name}»`);
    return isolate(sayArgument(argument, language));
  });
}

function sayArgument(argument: MessageArgument, language: Language): string {
  if (typeof argument !== 'object') return String(argument);
  if ('weekday' in argument) return weekdayName(argument.weekday, language);
  if ('date' in argument) return `${weekdayOf(argument.date, language)} ${argument.date}`;
  return say(argument, language);
}

function weekdayOf(date: string, language: Language): string {
  return weekdayNames[language].format(new Date(`${date}T00:00:00Z`));
}

/** @param weekday 1 (Monday) … 7 (Sunday) */
function weekdayName(weekday: number, language: Language): string {
  return weekdayNames[language].format(new Date(Date.UTC(2024, 0, weekday)));
}

const weekdayNames = {
  ar: new Intl.DateTimeFormat('ar-u-nu-latn', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }),
};
