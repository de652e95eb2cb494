import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type Article, KINDS, type Kind, type Mention } from '../model.ts';
import type { Span } from '../text/span.ts';
import type { Snapshot } from './base/articles.ts';
import { describeValue } from './base/describe.ts';
import { guard } from './base/guard.ts';
import { quote } from './base/markdown.ts';
import { type Feature, type Voice, voiceOf } from './base/session.ts';

/** Outline: a group for each kind with its count; entities below their kind, their mentions below them; dates and numbers one by one. */
export const documentSymbols: Feature = {
  name: 'document symbols',
  capabilities: () => ({ documentSymbolProvider: { label: 'Tahqiq' } }),
  start({ connection, client, log, articles }) {
    connection.onDocumentSymbol(
      guard(log, 'document symbols', [], async ({ textDocument }, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
        const snapshot = await articles.current(textDocument.uri, token);
        if (!snapshot) return [];
        const outline = outlineOf(snapshot, voiceOf(snapshot.settings, client));
        return client.nestedSymbols ? outline : flatten(outline, textDocument.uri, '');
      }),
    );
  },
};

const SYMBOLS: Readonly<Record<Kind, SymbolKind>> = {
  person: SymbolKind.Class,
  org: SymbolKind.Module,
  place: SymbolKind.Namespace,
  facility: SymbolKind.Struct,
  group: SymbolKind.Enum,
  demonym: SymbolKind.EnumMember,
  number: SymbolKind.Number,
  ordinal: SymbolKind.Number,
  percent: SymbolKind.Number,
  money: SymbolKind.Number,
  quantity: SymbolKind.Number,
  date: SymbolKind.Event,
  time: SymbolKind.Event,
  duration: SymbolKind.Event,
  set: SymbolKind.Event,
  reference: SymbolKind.Variable,
};

function outlineOf(snapshot: Snapshot, voice: Voice): DocumentSymbol[] {
  const { mentions, entities } = snapshot.article;
  const ofEntity = new Map<string, Mention[]>(entities.map(({ id }) => [id, []]));
  const alone: Mention[] = [];
  for (const mention of mentions) (('entity' in mention.value && ofEntity.get(mention.value.entity ?? '')) || alone).push(mention);
  const outline: DocumentSymbol[] = [];
  for (const kind of KINDS) {
    const spans = alone.filter((m) => m.kind === kind);
    const children = spans.map((m) => symbolOf(snapshot, m, voice));
    for (const { id, name } of entities.filter((e) => e.kind === kind)) {
      const own = ofEntity.get(id) ?? [];
      const below = own.map((m) => symbolOf(snapshot, m, voice));
      if (below.length > 0) children.push(groupOf(snapshot, own, SYMBOLS[kind], voice.plain(quote(name)), below, voice));
      spans.push(...own);
    }
    if (children.length > 0)
      outline.push(groupOf(snapshot, spans, SYMBOLS[kind], voice.words(`kinds-${kind}`), children.sort(byPlace), voice));
  }
  return outline.sort(byPlace);
}

/** A symbol over others, from the first to the last of the places that it stands for. */
function groupOf(
  { lines }: Snapshot,
  spans: readonly Span[],
  kind: SymbolKind,
  name: string,
  children: DocumentSymbol[],
  voice: Voice,
): DocumentSymbol {
  const first = spans.reduce((a, b) => (b.start < a.start ? b : a));
  const end = spans.reduce((a, b) => Math.max(a, b.end), 0);
  return {
    name: voice.words('group-counted', { name, count: children.length }),
    kind,
    range: lines.rangeOf({ start: first.start, end }),
    selectionRange: lines.rangeOf(first),
    children,
  };
}

function symbolOf({ article, lines }: Snapshot, mention: Mention, voice: Voice): DocumentSymbol {
  const range = lines.rangeOf(mention);
  return {
    name: voice.plain(nameOf(article, mention)),
    detail: detailOf(article, mention, voice),
    kind: SYMBOLS[mention.kind],
    range,
    selectionRange: range,
  };
}

function nameOf({ text }: Article, { start, end }: Mention): string {
  return quote(text.slice(start, end));
}

/** The value, where it says more than the mention's own text. */
function detailOf(article: Article, mention: Mention, voice: Voice): string {
  const value = describeValue(article, mention, voice);
  return value === voice.plain(nameOf(article, mention)) ? '' : voice.line(value);
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
  const [p, q] = [a.selectionRange.start, b.selectionRange.start];
  return p.line - q.line || p.character - q.character;
}

/** The outline as a list, for clients that show no tree. Groups are left out: their members name them. */
function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) =>
    children ? flatten(children, uri, name) : [{ name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) }],
  );
}
