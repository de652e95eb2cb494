import { LSPErrorCodes, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';
import { KINDS, type Mention } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { Snapshot } from './base/articles.ts';
import { flatten } from './base/flatten.ts';
import { guard, guardNotice, type Refusal, refuse } from './base/guard.ts';
import type { Feature } from './base/session.ts';

const MODIFIERS = ['unresolved', 'ambiguous', 'external'] as const;

/** Semantic tokens: every mention by its kind. Of mentions that overlap the inner one shows, and the outer one around it. */
export const semanticTokens: Feature = {
  name: 'semantic tokens',
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...KINDS], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  start({ connection, client, log, articles, onInvalidated, onClosed }) {
    const { semanticTokens } = connection.languages;
    const sent = new Map<string, SemanticTokens & { readonly resultId: string }>();
    let results = 0;
    const remember = (uri: string, data: number[]): SemanticTokens & { readonly resultId: string } => {
      const tokens = { resultId: `${++results}`, data };
      sent.set(uri, tokens);
      return tokens;
    };
    onClosed((uri) => sent.delete(uri));
    semanticTokens.on(
      guard(log, 'semantic tokens', NONE, async ({ textDocument: { uri } }, token) => {
        const snapshot = await articles.current(uri, token);
        return snapshot ? remember(uri, encodeTokens(snapshot)) : NONE;
      }),
    );
    semanticTokens.onDelta(
      guard(log, 'semantic tokens delta', NONE, async (params, token): Promise<SemanticTokens | SemanticTokensDelta | Refusal> => {
        const { uri } = params.textDocument;
        const snapshot = await articles.current(uri, token);
        // An empty answer would wipe what is shown while a newer request is on its way.
        if (!snapshot) return refuse(LSPErrorCodes.ContentModified, 'no analysis');
        const before = sent.get(uri);
        const data = encodeTokens(snapshot);
        if (before?.resultId !== params.previousResultId) return remember(uri, data);
        const edits = editsBetween(before.data, data);
        return { resultId: edits.length ? remember(uri, data).resultId : before.resultId, edits };
      }),
    );
    semanticTokens.onRange(
      guard(log, 'semantic tokens range', NONE, async ({ textDocument, range }, token) => {
        const snapshot = await articles.current(textDocument.uri, token);
        if (!snapshot) return NONE;
        const { lines } = snapshot;
        return { data: encodeTokens(snapshot, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }) };
      }),
    );
    if (client.refreshesSemanticTokens)
      onInvalidated(() => void guardNotice(log, 'semantic tokens refresh', () => semanticTokens.refresh())());
  },
};

const NONE: SemanticTokens = { data: [] };

/** The mentions of a text (or of a part of it) as the protocol's five numbers per token. */
function encodeTokens({ article, lines }: Snapshot, part: Span = { start: 0, end: Number.POSITIVE_INFINITY }): number[] {
  const data: number[] = [];
  let previous = { line: 0, character: 0 };
  for (const { start, end, mention } of flatten(article.mentions)) {
    if (end <= part.start || start >= part.end) continue;
    const range = lines.rangeOf({ start, end });
    if (range.start.line !== range.end.line) continue;
    const { line, character } = range.start;
    const sameLine = line === previous.line;
    const length = range.end.character - character;
    data.push(
      line - previous.line,
      sameLine ? character - previous.character : character,
      length,
      KINDS.indexOf(mention.kind),
      modifiersOf(mention),
    );
    previous = range.start;
  }
  return data;
}

function modifiersOf(mention: Mention): number {
  const status = mention.kind === 'reference' ? mention.value.status : 'resolved';
  return status === 'resolved' ? 0 : 1 << MODIFIERS.indexOf(status);
}

/** One edit that replaces what lies between the common beginning and the common end. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  if (head === before.length && head === now.length) return [];
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return [{ start: head, deleteCount: before.length - head - tail, data: now.slice(head, now.length - tail) }];
}
