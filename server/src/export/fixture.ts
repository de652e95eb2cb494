// The notation that fixtures and `tahqiq explain` share: the text untouched at the margin, below each paragraph what is said of
// it, indented; the quoted text comes last, behind an Arabic semicolon, so that a left-to-right editor shows every line in order.
import { type Language, say } from '../messages/messages.ts';
import type { Article, Entity, Finding, Fix, Mention, Published, Reason } from '../model.ts';
import { withoutIsolates } from '../text/isolate.ts';
import { splitLines } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { describeValue, type Meaning } from './fixture-values.ts';

/** Something said of a span of the text: a line `kind value ؛ quote`, and lines below it. */
export interface Annotation extends Span {
  readonly kind: string;
  readonly value: string;
  readonly notes: readonly Note[];
}
/** A line below an annotation: `because text`, `fix title ؛ replacement`, `see ؛ quote`. A span is quoted from the article. */
export interface Note {
  readonly name: string;
  readonly text?: string;
  readonly quote?: string | Span;
}

/** A paragraph as the notation writes it, and the lines that stand below it. */
export interface AnnotatedLine {
  readonly text: string;
  readonly below: readonly string[];
}

/** A whole article: facts, paragraphs with everything said of them, entities. */
export function printArticle(article: Article, title: string, language: Language = 'en'): string {
  const lines = annotateLines(article.text, annotationsOf(article, language)).flatMap(({ text, below }) => [text, ...below]);
  return [`== ${title}`, ...printPublished(article.published, article.text, language), ...lines, ...printEntities(article.entities)].join(
    '\n',
  );
}

/** `published: 2021-07-11 inferred`, and why. */
export function printPublished(published: Published, text: string, language: Language = 'en'): readonly string[] {
  return [
    `published: ${factOfPublished(published)}`,
    ...published.because.map((reason) => printNote(noteOfReason(reason, language), text)),
  ];
}

/** The article's date and where it comes from, as the value of `published:`. */
export function factOfPublished({ date, source }: Published): string {
  return date === null ? source : `${date} ${source}`;
}

/** One line per entity, below everything else. */
export function printEntities(entities: readonly Entity[]): readonly string[] {
  return entities.flatMap(({ id, kind, name, forms, sameAs, country }) => {
    const value = [id, kind, ...sameAs, ...(country ? [country] : [])].join(' ');
    return [
      `${head('entity', value)} ؛ ${name}`,
      ...forms.filter((f) => f !== name).map((form) => printNote({ name: 'form', quote: form }, '')),
    ];
  });
}

/** Everything that an article's model says, in reading order. */
export function annotationsOf(
  { mentions, entities, findings }: Pick<Article, 'mentions' | 'entities' | 'findings'>,
  language: Language = 'en',
): readonly Annotation[] {
  const names = new Map(entities.map((e) => [e.id, e]));
  return inReadingOrder([
    ...mentions.map((m) => annotateMention(m, names, language)),
    ...findings.map((f) => annotateFinding(f, language)),
  ]);
}

/** By start, longer first; what was given first stays first. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The paragraphs of a text, each with the annotations that begin in it. Annotations come in reading order. */
export function annotateLines(text: string, annotations: readonly Annotation[]): readonly AnnotatedLine[] {
  let next = 0;
  let from = 0;
  return splitLines(text).map((line) => {
    const below: string[] = [];
    for (let a = annotations[next]; a && a.start <= line.start + line.text.length; a = annotations[++next]) {
      below.push(`${head(a.kind, `${a.value}${nth(text, a, from)}`)} ؛ ${quote(text.slice(a.start, a.end))}`);
      // A canonical name that is the quote itself says nothing new.
      const notes = a.notes.filter((note) => note.quote !== text.slice(a.start, a.end));
      below.push(...notes.map((note) => printNote(note, text)));
      from = a.start;
    }
    return { text: escapeText(line.text), below };
  });
}

/** The findings and mentions of one kind of reader share this: a finding with its reasons, fixes and related places. */
export function annotateFinding({ start, end, severity, code, because, fixes, related }: Finding, language: Language = 'en'): Annotation {
  const notes = [
    ...because.map((reason) => noteOfReason(reason, language)),
    ...fixes.map((fix) => noteOfFix(fix, language)),
    ...related.map((r) => ({ name: 'see', text: say(r.note, language), quote: r })),
  ];
  return { start, end, kind: severity, value: code, notes };
}

export function annotateMention(mention: Mention, entities: ReadonlyMap<string, Entity>, language: Language = 'en'): Annotation {
  const { start, end, kind, because } = mention;
  const { words, notes } = describeValue(mention, entities);
  return {
    start,
    end,
    kind,
    value: [...words, ...flagsOf(mention)].join(' '),
    notes: [...notes, ...glued(mention), ...because.map((reason) => noteOfReason(reason, language))],
  };
}

/** What a recognizer's phrase means, before the article gives it a value. */
export function annotateMeaning(phrase: Span & { readonly kind: string } & Glue, meaning: Meaning): Annotation {
  const { start, end, kind } = phrase;
  return { start, end, kind, value: [...meaning.words, ...flagsOf(phrase)].join(' '), notes: [...meaning.notes, ...glued(phrase)] };
}

interface Glue {
  readonly nested?: boolean;
  readonly contracted?: boolean;
  readonly proclitic?: string;
}

function flagsOf({ nested, contracted }: Glue): readonly string[] {
  return [...(nested ? ['nested'] : []), ...(contracted ? ['contracted'] : [])];
}

function glued({ proclitic }: Glue): readonly Note[] {
  return proclitic ? [{ name: 'after', quote: proclitic }] : [];
}

function noteOfReason({ message, start, end }: Reason, language: Language): Note {
  const text = say(message, language);
  return start === undefined || end === undefined ? { name: 'because', text } : { name: 'because', text, quote: { start, end } };
}

function noteOfFix({ title, edits }: Fix, language: Language): Note {
  const text = say(title, language);
  return edits.length ? { name: 'fix', text, quote: edits.map((e) => e.newText || '<nothing>').join(' … ') } : { name: 'fix', text };
}

/** Columns: kind, value; the quote follows. */
function head(kind: string, value: string): string {
  return `  ${kind.padEnd(9)} ${value.padEnd(28)}`;
}

function printNote({ name, text = '', quote: quoted }: Note, article: string): string {
  const said = withoutIsolates(text);
  if (quoted === undefined) return `    ${name.padEnd(7)} ${said}`;
  const [place, words] = typeof quoted === 'string' ? ['', quoted] : [nth(article, quoted, 0), article.slice(quoted.start, quoted.end)];
  return `    ${name.padEnd(7)} ${`${said}${place}`.trim().padEnd(28)} ؛ ${quote(words)}`;
}

/** ` @2` when the quote would first be found elsewhere: which of its matches from `from` on is meant. */
function nth(text: string, { start, end }: Span, from: number): string {
  const words = text.slice(start, end);
  let count = 1;
  for (let at = text.indexOf(words, from); words && at >= 0 && at < start; at = text.indexOf(words, at + 1)) count++;
  return count > 1 ? ` @${count}` : '';
}

/** A quote on one line: characters that are not seen are shown by number. */
function quote(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0\u2000-\u200A\u202F\u205F\u3000]|^ | $/gu, (c) => {
    return `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** A text line that could be taken for something else gets a backslash before it. */
function escapeText(line: string): string {
  return /^(?:\s|#|==|\\|[a-z]+:)/u.test(line) ? `\\${line}` : line;
}
