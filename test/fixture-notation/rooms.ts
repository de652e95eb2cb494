// What a fixture shows: of a recognizer, a resolver or a check only its own; of an article everything.

import {
  type Annotation,
  annotateFinding,
  annotateMeaning,
  annotateMention,
  annotationsOf,
  inReadingOrder,
} from '../../server/src/export/fixture.ts';
import { describePhrase } from '../../server/src/export/fixture-values.ts';
import { type AnalyzeOptions, type Article, analyze, type Kind, type Orphan } from '../../server/src/index.ts';
import { lexicon } from '../../server/src/lexicon/tables.ts';
import { readParagraph } from '../../server/src/read/paragraph.ts';
import { RECOGNIZERS } from '../../server/src/recognize/recognize.ts';
import { splitLines } from '../../server/src/text/segment.ts';
import { occurrences } from '../../server/src/workspace/anchor.ts';

export type Room = 'recognize' | 'resolve' | 'check' | 'articles';

/** The kinds of mention that a resolver makes, by the first word of its file's name. */
const MADE_BY: Readonly<Record<string, readonly Kind[]>> = {
  entities: ['person', 'org', 'place', 'facility', 'group', 'demonym'],
  numbers: ['number', 'ordinal', 'percent', 'money', 'quantity'],
  published: [],
  references: ['reference'],
  times: ['date', 'time', 'duration', 'set', 'reference'],
};

/** `orphan: quote` is an annotation that stood at the beginning and lost these words. */
export function optionsOf({
  options,
  text,
}: {
  readonly options: Readonly<Record<string, string>>;
  readonly text: string;
}): AnalyzeOptions {
  const { date, locale, now, orphan } = options;
  return {
    ...(date && { published: date }),
    ...(locale && { locale }),
    ...(now && { now }),
    ...(orphan && { orphans: [orphanOf(orphan, text)] }),
  };
}

function orphanOf(exact: string, text: string): Orphan {
  const candidates = occurrences(text, exact).map((start) => ({ start, end: start + exact.length }));
  return { id: 'urn:uuid:1', by: 'سلمى', exact, at: 0, candidates };
}

/** What is said of a text by a room's unit. @throws Error when there is no such unit */
export function annotate(
  room: Room,
  unit: string,
  text: string,
  options: AnalyzeOptions,
): { readonly annotations: readonly Annotation[]; readonly article: Article } {
  const article = analyze(text, options);
  return { annotations: inReadingOrder(annotationsFor(room, unit, article)), article };
}

function annotationsFor(room: Room, unit: string, article: Article): readonly Annotation[] {
  const { text, mentions, entities, findings } = article;
  if (room === 'recognize') return recognized(unit, text);
  if (room === 'check') return findings.filter((f) => f.code === unit).map((f) => annotateFinding(f));
  if (room === 'articles') return annotationsOf(article);
  const kinds = MADE_BY[unit.split('-')[0] ?? ''];
  if (!kinds) throw new Error(`resolve/${unit}: which kinds of mention it makes is not told in test/fixture-notation/rooms.ts`);
  const names = new Map(entities.map((e) => [e.id, e]));
  return mentions.filter((m) => kinds.includes(m.kind)).map((m) => annotateMention(m, names));
}

function recognized(unit: string, text: string): readonly Annotation[] {
  const recognize = RECOGNIZERS[unit];
  if (!recognize) throw new Error(`recognize/${unit}: no recognizer of this name in RECOGNIZERS`);
  return splitLines(text).flatMap((line) =>
    recognize(readParagraph(line.text, lexicon)).map((phrase) => {
      const placed = { ...phrase, start: line.start + phrase.start, end: line.start + phrase.end };
      return annotateMeaning(placed, describePhrase(phrase));
    }),
  );
}
