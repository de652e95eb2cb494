import { commands, Disposable, env, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ASK_PUBLISHED_COMMAND, VALUE_AT_REQUEST, type ValueAt, type ValueAtParams } from '../../server/src/lsp/protocol.ts';
import type { Articles } from './articles.ts';
import { compareAnnotators } from './compare.ts';
import { toggleDirection } from './direction.ts';
import { exportArticle } from './export.ts';
import { toggleHighlights } from './highlights.ts';
import { activeArticle } from './language.ts';
import { say } from './messages.ts';
import { askPublished } from './published.ts';

export function registerCommands(client: BaseLanguageClient, articles: Articles): Disposable {
  const ask = (uri?: unknown) => askPublished(client, articles, uri);
  return Disposable.from(
    commands.registerCommand(ASK_PUBLISHED_COMMAND, ask),
    commands.registerCommand('tahqiq.setArticleDate', ask),
    commands.registerCommand('tahqiq.toggleDirection', toggleDirection),
    commands.registerCommand('tahqiq.toggleHighlights', toggleHighlights),
    commands.registerCommand('tahqiq.copyValue', () => atCaret(client, copyValue)),
    commands.registerCommand('tahqiq.exportArticle', (wanted) => exportArticle(client, wanted)),
    commands.registerCommand('tahqiq.compareAnnotators', (wanted) => compareAnnotators(client, wanted)),
    commands.registerCommand('tahqiq.describe', () => atCaret(client, describe)),
  );
}

async function atCaret(client: BaseLanguageClient, tell: (value: ValueAt) => Promise<void>): Promise<void> {
  const editor = activeArticle();
  if (!editor) {
    void window.showInformationMessage(say('no-article'));
    return;
  }
  const value = await valueAt(client, editor);
  if (value) await tell(value);
  else void window.showInformationMessage(say('no-mention'));
}

async function valueAt(client: BaseLanguageClient, editor: TextEditor): Promise<ValueAt | null> {
  const { asPosition, asTextDocumentIdentifier } = client.code2ProtocolConverter;
  const params: ValueAtParams = { textDocument: asTextDocumentIdentifier(editor.document), position: asPosition(editor.selection.active) };
  return await client.sendRequest<ValueAt | null>(VALUE_AT_REQUEST, params);
}

async function copyValue({ text, value }: ValueAt): Promise<void> {
  await env.clipboard.writeText(value);
  window.setStatusBarMessage(say('copied', { text, value }), 5000);
}

/** A notification is what VS Code reads out to a screen reader. */
async function describe({ text, description }: ValueAt): Promise<void> {
  await window.showInformationMessage(say('described', { text, description }));
}
