// CoNLL-2003 (word, part of speech, chunk, name) and plain IOB2 (word, name): one token per line, a blank line after each
// line of the article. There are no offsets: read back, the words are looked up in the article's text in order, which must
// stand beside; without it the words are joined by blanks.
// https://www.clips.uantwerpen.be/conll2003/ner/ · Tags are IOB2; IOB1 and BIOES are read too.

import type { Kind } from '../../model.ts';
import { splitLines } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleDocument, DocumentMention } from '../document.ts';
import { type Format, FormatError, type ReadDocument, type Source } from '../format.ts';
import { documentFrom, type Item } from '../items.ts';
import { fileOf } from '../json-lines.ts';
import { type Loss, lose } from '../loss.ts';
import { shown } from '../shown.ts';
import type { Survival } from '../survival.ts';
import { cutTokens } from '../tokens.ts';

const SURVIVAL: Survival = {
  text: 'beside',
  date: 'none',
  offsets: 'tokens',
  kinds: 'all',
  overlaps: 'none',
  values: 'none',
  links: 'none',
  references: 'none',
  decisions: 'none',
  notes: 'none',
};

export const conll2003: Format = {
  name: 'conll2003',
  summary: 'CoNLL-2003: word, part of speech and chunk (left open), IOB2 tag',
  ending: '.conll',
  survival: SURVIVAL,
  joins: true,
  write: (document) => ({
    content: `-DOCSTART- -X- -X- O\n\n${write(document, (word, tag) => `${word} -X- O ${tag}`)}`,
    lost: lostEdges(document),
  }),
  read,
};

export const iob2: Format = {
  name: 'iob2',
  summary: 'IOB2: word and tag',
  ending: '.iob2',
  survival: SURVIVAL,
  write: (document) => ({ content: write(document, (word, tag) => `${word}\t${tag}`), lost: lostEdges(document) }),
  read,
};

/** The labels of CoNLL-2003 where it has one. */
const LABELS: Readonly<Partial<Record<Kind, string>>> = { person: 'PER', org: 'ORG', place: 'LOC' };

function write({ text, mentions }: ArticleDocument, line: (word: string, tag: string) => string): string {
  const tokens = cutTokens(text, mentions);
  const lines: string[] = [];
  let [token, mention] = [0, 0];
  for (const { start, text: row } of splitLines(text)) {
    const before = lines.length;
    for (; (tokens[token]?.start ?? text.length) < start + row.length; token++) {
      const at = tokens[token] ?? { start, end: start };
      while ((mentions[mention]?.end ?? text.length) <= at.start && mention < mentions.length) mention++;
      const word = text.slice(at.start, at.end);
      // Blanks and control characters would end a word or a line for whoever reads this.
      if (!/[\p{Z}\p{Cc}]/u.test(word)) lines.push(line(word, tagOf(at, mentions[mention])));
    }
    if (lines.length > before) lines.push('');
  }
  return lines.map((l) => `${l}\n`).join('');
}

/** White space is no word: a mention that begins or ends with it comes back without. */
function lostEdges({ text, mentions }: ArticleDocument): readonly Loss[] {
  const count = mentions.filter(({ start, end }) => /^[\p{Z}\p{Cc}]|[\p{Z}\p{Cc}]$/u.test(text.slice(start, end))).length;
  return lose('white-edge', count);
}

function tagOf(token: Span, mention: DocumentMention | undefined): string {
  if (!mention || token.start < mention.start || mention.end < token.end) return 'O';
  return `${token.start === mention.start ? 'B' : 'I'}-${LABELS[mention.kind] ?? mention.kind.toUpperCase()}`;
}

interface Row {
  readonly word: string;
  readonly tag: string;
  readonly line: number;
}

function read(content: string, source: Source): readonly ReadDocument[] {
  const articles = splitArticles(content);
  return articles.map((rows, index) => {
    const file = fileOf(undefined, source.file, index, articles.length > 1);
    const known = source.textOf(file);
    const text =
      known ??
      rows
        .map((row) => row?.word ?? '\n')
        .join(' ')
        .replaceAll(' \n ', '\n')
        .replace(/ \n$/u, '\n');
    const { document, skipped } = documentFrom({ file, text }, itemsIn(rows, text));
    return { document, skipped: known === undefined ? [...skipped, { key: 'passed-white' }] : skipped };
  });
}

/** Rows of each article; undefined stands for the blank lines between its lines. */
function splitArticles(content: string): readonly (readonly (Row | undefined)[])[] {
  const articles: (Row | undefined)[][] = [];
  let rows: (Row | undefined)[] = [];
  content.split(/\r?\n/u).forEach((text, i) => {
    if (text.startsWith('-DOCSTART-')) {
      rows = [];
      articles.push(rows);
      return;
    }
    if (text.trim() === '') {
      if (rows.at(-1)) rows.push(undefined);
      return;
    }
    if (!articles.includes(rows)) articles.push(rows);
    const cells = text.split(text.includes('\t') ? '\t' : ' ');
    const [word, tag] = [cells[0] ?? '', cells.at(-1) ?? ''];
    if (cells.length < 2 || !/^(O|[A-Z]-.+)$/u.test(tag)) throw new FormatError({ key: 'no-tag', args: { line: shown(text) } }, i + 1);
    rows.push({ word, tag, line: i + 1 });
  });
  return articles;
}

function itemsIn(rows: readonly (Row | undefined)[], text: string): readonly Item[] {
  const items: Item[] = [];
  let from = 0;
  let open: { start: number; end: number; label: string; line: number } | undefined;
  const close = (): void => {
    if (open) items.push({ ...open, id: `line ${open.line}`, details: {} });
    open = undefined;
  };
  for (const row of rows) {
    if (!row) continue;
    const start = text.indexOf(row.word, from);
    if (start < 0) throw new FormatError({ key: 'word-not-next', args: { word: JSON.stringify(row.word) } }, row.line);
    from = start + row.word.length;
    const [position, label] = [row.tag[0], row.tag.slice(2)];
    if (position === 'O' || position === 'B' || position === 'S' || position === 'U' || open?.label !== label) close();
    if (position === 'O') continue;
    open = open ? { ...open, end: from } : { start, end: from, label, line: row.line };
  }
  close();
  return items;
}
