import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Article, Mention, Reason } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { Snapshot } from './base/articles.ts';
import { describeValue, isSaidInWords, normalizedValue } from './base/describe.ts';
import { entityFacts, entityLinks } from './base/entity-facts.ts';
import { guard } from './base/guard.ts';
import { entityOf, mentionsAt } from './base/links.ts';
import { escapeMarkdown, linkTo, oneLine } from './base/markdown.ts';
import { type Feature, type Voice, voiceOf } from './base/session.ts';

/** Hover: kind, value, what it stands for, and why, with links to the places that it rests on. */
export const hover: Feature = {
  name: 'hover',
  capabilities: () => ({ hoverProvider: true }),
  start({ connection, client, log, articles, annotations }) {
    connection.onHover(
      guard(log, 'hover', null, async ({ textDocument, position }, token): Promise<Hover | null> => {
        const snapshot = await articles.current(textDocument.uri, token);
        if (!snapshot) return null;
        const voice = voiceOf(snapshot.settings, client);
        const offset = snapshot.lines.offsetAt(position);
        const mentions = mentionsAt(snapshot.article, offset);
        const remarks = (await annotations.of(textDocument.uri)).filter(
          ({ at, note, target }) => note && target !== 'article' && isIn(at, offset),
        );
        const outer = mentions[0] ?? remarks[0]?.at;
        if (!outer) return null;
        const writer = client.markdownHover ? markdownWriter(snapshot, voice) : plainWriter(voice);
        const noted = remarks.map(({ creator, note = '' }) => writer.fact(voice.words('note-by', { name: creator, note: oneLine(note) })));
        const told = writeMentions(snapshot.article, mentions, voice, writer);
        const value = writer.join([...(told ? [told] : []), ...(noted.length ? [noted.join('\n')] : [])]);
        const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
        return { contents: { kind, value }, range: snapshot.lines.rangeOf(outer) };
      }),
    );
  },
};

function isIn(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}

/** How the parts of a hover are written. Every text that comes in is plain text; writers escape. */
interface Writer {
  title(kind: string, value: string): string;
  fact(text: string): string;
  /** A fact that rests on a place of the article. */
  place(text: string, span: Span): string;
  /** A fact that can be read elsewhere. @param address put together from checked parts */
  link(text: string, address: string): string;
  heading(text: string): string;
  join(parts: readonly string[]): string;
}

/** Mentions at one place, longer first. A reason that stood under the mention before is not repeated. */
function writeMentions(article: Article, mentions: readonly Mention[], voice: Voice, writer: Writer): string {
  const told = new Set<string>();
  const parts = mentions.map((mention) => {
    const facts = [
      ...factsOf(article, mention, voice).map((text) => writer.fact(text)),
      ...entityLinks(entityOf(article, mention), voice).map(({ text, address }) =>
        address ? writer.link(text, address) : writer.fact(text),
      ),
      ...placesOf(article, mention, voice).map(({ text, span }) => writer.place(text, span)),
    ];
    const steps = mention.because.map((reason) => writeReason(reason, voice, writer)).filter((step) => !told.has(step));
    for (const step of steps) told.add(step);
    const blocks = [
      [writer.title(voice.words(`kind-${mention.kind}`), describeValue(article, mention, voice))],
      facts,
      steps.length > 0 ? [writer.heading(voice.words('why'))] : [],
      steps,
    ];
    return blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n');
  });
  return writer.join(parts);
}

function writeReason({ message, start, end }: Reason, voice: Voice, writer: Writer): string {
  const text = voice.message(message);
  return start !== undefined && end !== undefined ? writer.place(text, { start, end }) : writer.fact(text);
}

/** What is known beyond the value itself, one line each. */
function factsOf(article: Article, mention: Mention, voice: Voice): readonly string[] {
  const { value } = mention;
  const facts: string[] = [];
  const normalized = normalizedValue(article, mention);
  // What is said in words is given as it is written in data, too.
  if (isSaidInWords(mention.kind) && !describeValue(article, mention, voice).includes(normalized))
    facts.push(voice.words('normalized', { value: normalized }));
  if ('timex' in value) {
    const { start, end, hijri, zone, utc, freq, candidates, timex } = value;
    // One day that the title names already is no span.
    const isTitled = start === end && start !== undefined && (start === timex || describeValue(article, mention, voice).includes(start));
    if (start !== undefined && end !== undefined && !isTitled) facts.push(voice.words('span', { start, end }));
    if (hijri !== undefined) facts.push(voice.words('calendar-hijri', { date: hijri }));
    if (zone !== undefined) facts.push(voice.words('zone', { zone }));
    if (utc !== undefined) facts.push(voice.words('utc', { time: utc }));
    if (freq !== undefined) facts.push(voice.words('times', { count: freq }));
    for (const candidate of candidates ?? []) facts.push(voice.words('candidate', { value: candidate }));
  }
  if ('counted' in value && value.counted !== undefined) facts.push(voice.words('counted', { noun: value.counted }));
  if ('metonym' in value && value.metonym) facts.push(voice.words(`metonym-${value.metonym}`));
  if (mention.by !== 'engine') facts.push(`${voice.words('by', { name: mention.by })}${voice.words('comma')}${voice.words('by-forget')}`);
  const entity = entityOf(article, mention);
  return entity ? [...facts, ...entityFacts(entity, voice)] : facts;
}

function placesOf(article: Article, mention: Mention, voice: Voice): readonly { readonly text: string; readonly span: Span }[] {
  if (mention.kind !== 'reference') return [];
  const { antecedent, candidates = [] } = mention.value;
  const quoted = (start: number, end: number): string => oneLine(article.text.slice(start, end));
  if (antecedent) {
    const [start, end] = antecedent;
    return [{ text: voice.words('antecedent', { text: quoted(start, end) }), span: { start, end } }];
  }
  return candidates.map(([start, end]) => ({ text: voice.words('candidate', { value: quoted(start, end) }), span: { start, end } }));
}

function markdownWriter({ uri, lines }: Snapshot, voice: Voice): Writer {
  const line = (text: string): string => escapeMarkdown(voice.line(text));
  return {
    title: (kind, value) => voice.line(`**${escapeMarkdown(kind)}** — ${escapeMarkdown(voice.plain(`\u2068${value}\u2069`))}`),
    fact: (text) => `- ${line(text)}`,
    place(text, { start }) {
      return `- ${linkTo(voice.line(text), uri, lines.editorPlace(start))}`;
    },
    link: (text, address) => `- [${line(text)}](${address})`,
    heading: (text) => `**${line(text)}**`,
    join: (parts) => parts.join('\n\n---\n\n'),
  };
}

function plainWriter(voice: Voice): Writer {
  return {
    title: (kind, value) => voice.line(`${kind} — ${voice.plain(`\u2068${value}\u2069`)}`),
    fact: (text) => `- ${voice.line(text)}`,
    place: (text) => `- ${voice.line(text)}`,
    link: (text, address) => `- ${voice.line(text)} ${address}`,
    heading: (text) => `${text}:`,
    join: (parts) => parts.join('\n\n'),
  };
}
