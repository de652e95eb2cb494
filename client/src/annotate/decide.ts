import { type Range, Selection, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DECIDE_REQUEST, type DecideAction, type Decided, type DecideParams } from '../../../server/src/lsp/protocol.ts';
import { isArticle } from '../language.ts';
import { say } from '../messages.ts';
import { annotatorName } from './annotator.ts';
import type { DecisionUndo } from './undo.ts';

/** Where an action is to be done: an editor, and places in it other than its selections. */
export interface Target {
  readonly editor: TextEditor;
  readonly ranges: readonly Range[];
}

/** What every annotating command works with. */
export interface Annotating {
  readonly client: BaseLanguageClient;
  readonly undo: DecisionUndo;
}

/** Tells the server what a person decided, and the person what came of it. Selects what `follow` asks to see. */
export async function decide(
  { client, undo }: Annotating,
  { editor, ranges }: Target,
  action: DecideAction,
  how: { readonly scope?: 'mention' | 'chain'; readonly follow?: boolean } = {},
): Promise<void> {
  const creator = await annotatorName();
  if (creator === undefined) return;
  const { document } = editor;
  const params: DecideParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    version: document.version,
    ranges: ranges.map((range) => client.code2ProtocolConverter.asRange(range)),
    action,
    creator,
    ...(how.scope && { scope: how.scope }),
  };
  const decided = await client.sendRequest<Decided>(DECIDE_REQUEST, params);
  if (decided.done) undo.decided(document);
  if (decided.done && how.follow) selectAll(client, editor, decided);
  tell(decided);
}

/** What was done passes by in the status bar; what could not be done, and how it is kept, stays until it is read. */
export function tell({ done, said, notice }: Decided): void {
  if (notice) void window.showInformationMessage(notice);
  if (!done) void window.showWarningMessage(said);
  else window.setStatusBarMessage(said, 5000);
}

function selectAll(client: BaseLanguageClient, editor: TextEditor, { ranges }: Decided): void {
  const found = ranges.map((range) => client.protocol2CodeConverter.asRange(range));
  if (found.length > 0) editor.selections = found.map(({ start, end }) => new Selection(start, end));
}

/** A line of a view that stands for a place in a text. */
export interface Placed {
  readonly document: TextDocument;
  readonly range: Range;
}

/**
 * Where a command is meant: what the lightbulb, a menu or a view named, else the selections of the active editor.
 * @param named `[address of the article, range]` as the server writes them, or a line of a view
 */
export async function targetOf(client: BaseLanguageClient, named: readonly unknown[]): Promise<Target | undefined> {
  const [first, range] = named;
  if (isPlaced(first)) return { editor: await editorOf(first.document), ranges: [first.range] };
  if (typeof first === 'string' && isRange(range)) {
    const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(first));
    return { editor: await editorOf(document), ranges: [client.protocol2CodeConverter.asRange(range)] };
  }
  const editor = window.activeTextEditor;
  if (editor && isArticle(editor.document)) return { editor, ranges: editor.selections };
  void window.showInformationMessage(say('no-article'));
  return undefined;
}

async function editorOf(document: TextDocument): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  return shown ?? (await window.showTextDocument(document));
}

export function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'document' in value && 'range' in value;
}

type PlainRange = DecideParams['ranges'][number];

function isRange(value: unknown): value is PlainRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
