// WebAnno TSV 3.3, as INCEpTION reads and writes it (appendix of its user guide). Two layers that every project has carry it:
// NamedEntity (value: the kind, identifier: the IRI) and the chains of coreference. Offsets are UTF-16, as the format has them.
// A line of the article is a sentence; the white space after it belongs to it, so that the text comes back. Tokens are cut
// wherever a mention begins, so a glued conjunction is a token of its own.

import { splitLines } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import { type ArticleDocument, type DocumentMention, keyOf } from '../document.ts';
import type { Format } from '../format.ts';
import { iriOf, linkOf } from '../links.ts';
import { cutTokens } from '../tokens.ts';
import { readWebannoTsv } from '../webanno-tsv-read.ts';
import { escapeText, escapeValue, NONE, UNSAID } from '../webanno-tsv-text.ts';

export const webannoTsv: Format = {
  name: 'webanno-tsv',
  summary: 'WebAnno TSV 3.3 (INCEpTION)',
  ending: '.tsv',
  survival: {
    text: 'beside',
    date: 'none',
    offsets: 'utf16',
    kinds: 'all',
    overlaps: 'all',
    values: 'none',
    links: 'iri',
    references: 'chains',
    decisions: 'none',
    notes: 'none',
  },
  write(document) {
    const head = [
      '#FORMAT=WebAnno TSV 3.3',
      `#T_SP=${NAMED_ENTITY}|identifier|value`,
      `#T_CH=${COREFERENCE}|referenceRelation|referenceType`,
      '',
      '',
    ];
    return { content: [...head, ...sentencesOf(document)].join('\n') };
  },
  read: readWebannoTsv,
};

const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const COREFERENCE = 'de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink';

/** What stands in the columns of a span. */
interface Marked extends Span {
  readonly cells: readonly [string, string];
}

function sentencesOf(document: ArticleDocument): readonly string[] {
  const { text, mentions } = document;
  const chained = chainsOf(mentions);
  const tokens = cutTokens(text, [...mentions, ...chained]);
  const layers = [cellsOf(tokens, entitiesOf(document, tokens)), cellsOf(tokens, chained)];
  const starts = sentenceStarts(text, tokens);
  return starts.flatMap((from, i) => {
    const last = tokens[(starts[i + 1] ?? tokens.length) - 1]?.end ?? 0;
    const start = tokens[from]?.start ?? 0;
    const next = starts[i + 1];
    const end = next === undefined ? text.length : (tokens[next]?.start ?? last);
    const rows = tokens.slice(from, next).map((token, k) => {
      const cells = layers.flatMap((layer) => layer.get(from + k) ?? [NONE, NONE]);
      return [`${i + 1}-${k + 1}`, `${token.start}-${token.end}`, escapeText(text.slice(token.start, token.end)), ...cells, ''].join('\t');
    });
    // Readers add a line end to each sentence, and take it away again where the next one follows at once.
    const shown = text.slice(start, end).replace(/\n$/u, '').split('\n');
    return ['', ...shown.map((line) => `#Text=${escapeText(line)}`), ...rows].slice(i ? 0 : 1).concat(next === undefined ? [''] : []);
  });
}

/** The first token of each line that has any. A line whose first token belongs to a mention from the line before begins no sentence. */
function sentenceStarts(text: string, tokens: readonly Span[]): readonly number[] {
  const starts: number[] = [];
  let token = 0;
  for (const line of splitLines(text)) {
    const end = line.start + line.text.length;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < line.start) token++;
    if (token < tokens.length && (tokens[token]?.start ?? 0) < end) starts.push(token);
  }
  return starts.length || !tokens.length ? starts : [0];
}

function entitiesOf({ mentions, entities }: ArticleDocument, tokens: readonly Span[]): readonly Marked[] {
  const links = new Map(entities.map((e) => [e.id, linkOf(e.sameAs)]));
  const stacked = stackedSpans(mentions, tokens);
  return mentions.map((m, i) => {
    const link = m.entity === undefined ? undefined : links.get(m.entity);
    const iri = link === undefined ? undefined : iriOf(link);
    const number = stacked.has(i) ? `[${i + 1}]` : '';
    return {
      start: m.start,
      end: m.end,
      cells: [`${iri === undefined ? UNSAID : escapeValue(iri)}${number}`, `${escapeValue(m.kind)}${number}`],
    };
  });
}

/** Spans that need a number to be told apart: those over several tokens, and those that share one. */
function stackedSpans(spans: readonly Span[], tokens: readonly Span[]): ReadonlySet<number> {
  const needed = new Set<number>();
  const seen = new Map<number, number>();
  eachToken(tokens, spans, (span, token, isWhole) => {
    const other = seen.get(token);
    if (!isWhole || other !== undefined) needed.add(span);
    if (other !== undefined) needed.add(other);
    seen.set(token, span);
  });
  return needed;
}

/** Each chain begins with what its references come to, and the references follow in order. */
function chainsOf(mentions: readonly DocumentMention[]): readonly Marked[] {
  const chains = new Map<string, Span[]>();
  for (const m of mentions) {
    if (!m.antecedent) continue;
    const key = keyOf(m.antecedent);
    const chain = chains.get(key) ?? [m.antecedent];
    chain.push(m);
    chains.set(key, chain);
  }
  return [...chains.values()].flatMap((chain, c) =>
    chain.map(({ start, end }, i): Marked => ({ start, end, cells: [`${UNSAID}->${c + 1}-${i + 1}`, `${UNSAID}[${c + 1}]`] })),
  );
}

/** The two cells of a layer at each token that has any, stacked where several spans share it. */
function cellsOf(tokens: readonly Span[], spans: readonly Marked[]): ReadonlyMap<number, readonly string[]> {
  const cells = new Map<number, readonly string[]>();
  eachToken(tokens, spans, (span, token) => {
    const own = spans[span]?.cells ?? [];
    const before = cells.get(token);
    cells.set(token, before ? own.map((cell, i) => `${before[i]}|${cell}`) : own);
  });
  return cells;
}

/** Visits the tokens of each span. Tokens are cut at the edges of spans, so each is inside or outside. */
function eachToken(tokens: readonly Span[], spans: readonly Span[], visit: (span: number, token: number, isWhole: boolean) => void): void {
  const at = new Map(tokens.map((token, i) => [token.start, i]));
  spans.forEach(({ start, end }, span) => {
    for (let token = at.get(start) ?? tokens.length; (tokens[token]?.start ?? end) < end; token++)
      visit(span, token, tokens[token]?.start === start && tokens[token]?.end === end);
  });
}
