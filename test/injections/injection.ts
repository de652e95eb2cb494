// One error put into sound text: what, where, and which finding should tell it.
import {
  type AnalyzeOptions,
  type Article,
  analyze,
  type Finding,
  type FindingCode,
  type Mention,
  type Span,
} from '../../server/src/index.ts';
import { fingerprint } from '../../server/src/text/fingerprint.ts';
import { splitLines } from '../../server/src/text/segment.ts';

/** A text whose sentences stand as their writers meant them, with what the engine says of it. */
export interface Sound {
  readonly name: string;
  readonly options: AnalyzeOptions;
  readonly article: Article;
  /** The lines in which no finding stands: only there errors are put. */
  readonly lines: readonly SoundLine[];
}
export interface SoundLine extends Span {
  readonly text: string;
}

export interface Injection {
  readonly code: FindingCode;
  readonly sound: Sound;
  readonly text: string;
  readonly options: AnalyzeOptions;
  /** Where the finding should stand, in the new text: it must touch this. */
  readonly at: Span;
  /** What was done, for the report. */
  readonly what: string;
}
/** Every way to put an error of one sort into a sound text. */
export type Injector = (sound: Sound) => readonly Injection[];

export function soundOf(name: string, text: string, options: AnalyzeOptions): Sound {
  const article = analyze(text, options);
  const lines = splitLines(text)
    .map(({ start, text: line }) => ({ start, end: start + line.length, text: line }))
    .filter((line) => line.text.trim() !== '' && !article.findings.some((f) => touches(f, line)));
  return { name, options, article, lines };
}

/** Mentions of some kinds in the sound lines, in reading order; nested ones are left out. */
export function mentionsIn<K extends Mention['kind']>({ article, lines }: Sound, ...kinds: readonly K[]): MentionOf<K>[] {
  const found = article.mentions.filter(
    (m) => (kinds as readonly string[]).includes(m.kind) && !m.nested && lines.some((line) => line.start <= m.start && m.end <= line.end),
  );
  return found as unknown as MentionOf<K>[];
}
/** A mention of a kind, as the unions of the model have it. */
export type MentionOf<K extends Mention['kind']> = Mention extends infer M
  ? M extends { readonly kind: infer Of }
    ? K extends Of
      ? M
      : never
    : never
  : never;

/** An injection that puts other text in the place of a span. @param reach where the finding may stand, where it is more than the new text */
export function replace(code: FindingCode, sound: Sound, span: Span, newText: string, reach: Span = span): Injection {
  const { text } = sound.article;
  const more = newText.length - (span.end - span.start);
  return {
    code,
    sound,
    text: text.slice(0, span.start) + newText + text.slice(span.end),
    options: sound.options,
    at: { start: Math.min(reach.start, span.start), end: Math.max(reach.end, span.end) + more },
    what: `${text.slice(Math.max(0, span.start - 12), span.start)}⟦${text.slice(span.start, span.end)}→${newText}⟧${text.slice(span.end, span.end + 12)}`.replaceAll(
      '\n',
      '⏎',
    ),
  };
}

export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** One of a list, the same for the same place of the same text: no run differs from another. */
export function choose<T>(list: readonly T[], ...by: readonly unknown[]): T | undefined {
  return list[Number.parseInt(fingerprint(by.join(' ')).slice(-6), 36) % list.length];
}

/** At most so many of a list, spread over it by their fingerprints. */
export function sample(injections: readonly Injection[], most: number): readonly Injection[] {
  const keyed = injections.map((injection) => ({ injection, key: fingerprint(`${injection.sound.name} ${injection.what}`) }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ injection }) => injection);
}

export interface Outcome {
  readonly injection: Injection;
  readonly isFound: boolean;
  /** New findings of warning or above that stand elsewhere. */
  readonly elsewhere: readonly string[];
}

export function tryInjection(injection: Injection): Outcome {
  const before = new Map<string, number>();
  for (const key of keysOf(injection.sound.article)) before.set(key, (before.get(key) ?? 0) + 1);
  const after = analyze(injection.text, injection.options);
  const keys = keysOf(after);
  const isNew = (i: number): boolean => {
    const left = before.get(keys[i] ?? '') ?? 0;
    before.set(keys[i] ?? '', left - 1);
    return left <= 0;
  };
  const added = after.findings.filter((_, i) => isNew(i));
  return {
    injection,
    isFound: added.some((f) => tells(f.code, injection.code) && touches(f, injection.at)),
    // Where a date goes, what hung on it is undated: that is no false alarm, nor is what is for information only.
    elsewhere: added
      .filter((f) => !touches(f, injection.at) && !restsOn(f, injection.at) && (f.severity === 'error' || f.severity === 'warning'))
      .map((f) => `${f.code} «${after.text.slice(f.start, f.end)}»`),
  };
}

/** One of its reasons lies there: «3 أيام» disagrees with days of which one was changed. */
function restsOn({ because }: Finding, at: Span): boolean {
  return because.some(({ start, end }) => start !== undefined && end !== undefined && touches({ start, end }, at));
}

/** A name spelled otherwise than it is elsewhere is a slip or another spelling: either is told rightly. */
function tells(said: FindingCode, meant: FindingCode): boolean {
  return said === meant || (NAMES.has(said) && NAMES.has(meant));
}
const NAMES: ReadonlySet<FindingCode> = new Set(['misspelled-name', 'name-variant']);

function keysOf({ findings, text }: Article): readonly string[] {
  return findings.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}
