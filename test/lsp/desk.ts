// An annotator at work on one article: sends decisions to a server in this process, and reads what came of them.
import assert from 'node:assert/strict';
import { CancellationToken, HoverRequest, type MarkupContent, type Range } from 'vscode-languageserver/node';
import type { EntityRef } from '../../server/src/analyze-options.ts';
import type { Feature, Session } from '../../server/src/lsp/base/session.ts';
import { FEATURES } from '../../server/src/lsp/features.ts';
import {
  DECIDE_REQUEST,
  type DecideAction,
  type Decided,
  type DecideParams,
  OFFERS_REQUEST,
  type Offer,
  type OffersParams,
  UNDO_DECISION_REQUEST,
} from '../../server/src/lsp/protocol.ts';
import type { Kind } from '../../server/src/model.ts';
import type { Annotation } from '../../server/src/workspace/annotation.ts';
import { parseSideFile } from '../../server/src/workspace/side-file.ts';
import type { TestClient } from './client.ts';
import { memoryHost, startInProcess } from './in-process.ts';

export const URI = 'file:///news/a.txt';
export const SIDE = `${URI}.tahqiq.jsonl`;
const running: TestClient[] = [];

/** Ends what was opened. */
export function closeAll(): void {
  for (const client of running.splice(0)) client.connection.dispose();
}

/** An annotation with the members of every kind of body. */
export interface SideAnnotation extends Omit<Annotation, 'body'> {
  readonly body: {
    readonly type: string;
    readonly kind?: Kind;
    readonly value?: unknown;
    readonly entity?: EntityRef;
    readonly antecedent?: { readonly exact: string };
  };
}

type Place = string | Range | { readonly start: number; readonly end: number };

/** An annotator at work on one article. */
export async function open(text: string, locale = 'en') {
  let seconds = 0;
  const host = { ...memoryHost(new Map([[URI, text]])), now: () => `2024-05-01T10:00:${String(seconds++ % 60).padStart(2, '0')}Z` };
  let session: Session | undefined;
  const probe: Feature = {
    name: 'probe',
    start: (started) => {
      session = started;
    },
  };
  const client = await startInProcess(
    { features: [...FEATURES, probe] },
    { locale, folders: ['file:///news'], initializationOptions: { isolates: false, annotateCommands: true } },
    host,
  );
  running.push(client);
  await client.open(URI, text);
  const state = { text, version: 1 };
  const decide = async (
    place: Place,
    action: DecideAction,
    scope: 'mention' | 'chain' = 'mention',
    version = state.version,
    creator = 'Huda',
  ): Promise<Decided> => {
    const params: DecideParams = {
      textDocument: { uri: URI },
      version,
      ranges: [asRange(state.text, place)],
      action,
      scope,
      creator,
    };
    return client.connection.sendRequest<Decided>(DECIDE_REQUEST, params);
  };
  const desk = {
    ...{ client, state, decide, files: host.files },
    get text(): string {
      return state.text;
    },
    range: (quoted: string, nth = 1): Range => rangeOf(state.text, spanOf(state.text, quoted, nth)),
    textOf: (range: Range): string => state.text.slice(range.start.character, range.end.character),
    async refuses(place: Place, action: DecideAction, said: string): Promise<void> {
      const before = host.files.get(SIDE);
      assert.deepEqual(await decide(place, action), { done: false, said, ranges: [] });
      assert.equal(host.files.get(SIDE), before);
    },
    undo: (way: 'undo' | 'redo'): Promise<Decided> =>
      client.connection.sendRequest<Decided>(UNDO_DECISION_REQUEST, { textDocument: { uri: URI }, way }),
    offers(place: Place, of: OffersParams['of'], query: string): Promise<readonly Offer[]> {
      return client.connection.sendRequest(OFFERS_REQUEST, { textDocument: { uri: URI }, range: asRange(state.text, place), of, query });
    },
    async edit(after: string, changes: { range: Range; text: string }[]): Promise<void> {
      state.version++;
      await client.change(URI, state.version, changes);
      state.text = after;
    },
    async hoverAt(quoted: string, nth = 1, uri = URI, of = state.text): Promise<string> {
      const position = rangeOf(of, spanOf(of, quoted, nth)).start;
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    },
    /** Kinds of the mentions on exactly a span. */
    async kindsAt(quoted: string, nth = 1): Promise<readonly string[]> {
      const span = spanOf(state.text, quoted, nth);
      const snapshot = await session?.articles.current(URI, CancellationToken.None);
      return (snapshot?.article.mentions ?? []).filter((m) => m.start === span.start && m.end === span.end).map((m) => m.kind);
    },
    side: (): readonly SideAnnotation[] => sideOf(host.files.get(SIDE)),
  };
  return desk;
}

function sideOf(text: string | undefined): readonly SideAnnotation[] {
  return text === undefined ? [] : (parseSideFile('a.txt.tahqiq.jsonl', text).annotations as readonly SideAnnotation[]);
}

function asRange(text: string, place: Place): Range {
  if (typeof place === 'string') return rangeOf(text, spanOf(text, place, 1));
  return typeof place.start === 'number' ? rangeOf(text, place as { start: number; end: number }) : (place as Range);
}

function spanOf(text: string, quoted: string, nth: number): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(quoted, start + 1);
  assert.ok(start >= 0, `«${quoted}» is in the text`);
  return { start, end: start + quoted.length };
}

export function caretIn(text: string, quoted: string): Range {
  const { start } = spanOf(text, quoted, 1);
  return rangeOf(text, { start: start + 3, end: start + 3 });
}

export function caret(character: number): Range {
  return { start: { line: 0, character }, end: { line: 0, character } };
}

function rangeOf(text: string, { start, end }: { start: number; end: number }): Range {
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: position(start), end: position(end) };
}
